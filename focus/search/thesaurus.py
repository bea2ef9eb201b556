# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The thesaurus of ``data/thesaurus.yaml``: concepts, and the phrases in which laws say them in four languages."""

from functools import cache
from pathlib import Path

import yaml

THESAURUS = Path(__file__).resolve().parents[2] / "data" / "thesaurus.yaml"

Phrases = dict[str, tuple[str, ...]]
"""Language to phrases."""


@cache
def concepts(path: Path = THESAURUS) -> dict[str, Phrases]:
    """Concept to its phrases; a broken file raises ``yaml`` errors: it is our own."""
    held = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {key: phrases_of(value) for key, value in held.items()}


def phrases_of(raw: dict[str, list[str]] | None) -> Phrases:
    """A mapping of language to a list as it stands in a file, with nothing for nothing."""
    return {language: tuple(phrases) for language, phrases in (raw or {}).items()}
