# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The check before publishing: names, numbers and places that could send somebody into danger."""

from focus.edition.safety.decisions import lapsed, read_decisions, text_sha256
from focus.edition.safety.known import Known
from focus.edition.safety.scan import all_hits, check, scan
from focus.edition.safety.shapes import Decision, Hit
from focus.edition.safety.small_counts import mask_small_count, masked, small_counts
from focus.edition.safety.texts import strings_of, texts_of

__all__ = [
    "Decision", "Hit", "Known", "all_hits", "check", "lapsed", "mask_small_count", "masked", "read_decisions", "scan",
    "small_counts", "strings_of", "text_sha256", "texts_of",
]  # fmt: skip
