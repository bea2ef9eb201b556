# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The languages whose expressions of time are known, from ``words/``."""

from functools import cache
from pathlib import Path

import msgspec
import yaml

from focus.check.deadlines.shapes import TimeWords

WORDS = Path(__file__).with_name("words")
LANGUAGES = frozenset({"en", "es", "fr", "pt"})


@cache
def time_words(language: str) -> TimeWords:
    """What a language of ``LANGUAGES`` says of time."""
    text = (WORDS / f"{language}.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), TimeWords)


def any_of(said: tuple[str, ...]) -> str:
    """One expression for any of several."""
    return f"(?:{'|'.join(said)})"
