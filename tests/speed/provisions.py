# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Provisions of a big edition: thirty articles of about ninety words for each instrument, in its language."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.speed.prose import Prose

FOR_AN_INSTRUMENT = 30
WORDS = (60, 120)
"""Shortest and longest article; ninety on average."""
LABELS = {"en": "Article", "es": "Artículo", "fr": "Article", "pt": "Artigo"}


class Provision(NamedTuple):
    """An article with its address in the text."""

    id: str
    instrument: str
    place: str
    language: str
    label: str
    text: str


def provisions(instruments: Iterable[Any], prose: Prose) -> Iterator[Provision]:
    """The articles of each instrument, in order."""
    for one in instruments:
        for number in range(1, FOR_AN_INSTRUMENT + 1):
            text = prose.text(one.title_language, prose.random.randint(*WORDS))
            label = f"{LABELS[one.title_language]} {number}"
            yield Provision(f"{one.id}~art_{number}", one.id, one.place, one.title_language, label, text)
