# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the optional sentence model joins the check."""

from functools import partial

from focus.check.check import Meaning
from focus.check.meaning.likeness import likeness
from focus.check.meaning.model import load


def sentence_model() -> tuple[str | None, Meaning | None]:
    """Name and function of the model, or nothing where it was not made (``meaning.model.absence`` says why)."""
    model = load()
    return (model.name, partial(likeness, model)) if model else (None, None)
