# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Prove the packs before anybody teaches with them: each text, case and session is filled from this edition."""

from collections.abc import Iterator

from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.handbook.training.packs.compose import pack
from focus.handbook.training.packs.plan import plan
from focus.handbook.writing import Fault
from focus.lib.names import LANGUAGES


def pack_faults(edition: Edition) -> Iterator[Fault]:
    """What cannot be filled in any pack of any language, by file and line; nothing where there are no packs."""
    if standard(edition).training:
        for one in plan(edition).packs:
            for language in LANGUAGES:
                yield from pack(edition, one.audience, one.length, language).faults
