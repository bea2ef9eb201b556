# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the optional sentence model joins the check: how like each part is to what a criterion asks."""

from importlib.util import find_spec

from focus.check.check import Meaning

MODEL = "focus.check.meaning"


def sentence_model() -> tuple[str | None, Meaning | None]:
    """Name and function of the sentence model, or nothing where it is not installed."""
    if not find_spec(MODEL):
        return None, None
    return None, None
