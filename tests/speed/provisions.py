# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of a big edition: one wording of each instrument in its language, thirty articles of about ninety words."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from focus.texts.shapes import Unit
from focus.texts.wordings import HeldText, Text, text_id, units_sha256
from tests.speed.prose import Prose

FOR_AN_INSTRUMENT = 30
WORDS = (60, 120)
"""Shortest and longest article; ninety on average."""
LABELS = {"en": "Article", "es": "Artículo", "fr": "Article", "pt": "Artigo"}
SINCE = "2020-01-01"


def texts(instruments: Iterable[Any]) -> tuple[HeldText, ...]:
    """A text of each instrument; its articles are made when they are asked for, as a newsroom reads them then."""
    return tuple(_text(one) for one in instruments)


def _text(instrument: Any) -> HeldText:
    language = instrument.title_language
    units = partial(_units, instrument.id, language)
    text = Text(
        id=text_id(instrument.id, SINCE, language),
        instrument=instrument.id,
        place=instrument.place,
        language=language,
        wording_date=SINCE,
        rights="public_domain",
        file=f"{instrument.id}.txt",
        sha256=hashlib.sha256(instrument.id.encode()).hexdigest(),
        reading_sha256=units_sha256(units()),
        pages=12,
        articles=FOR_AN_INSTRUMENT,
        provisions=FOR_AN_INSTRUMENT,
    )
    return HeldText(text, units)


def _units(instrument: str, language: str) -> Iterator[Unit]:
    prose = Prose(instrument)
    for number in range(1, FOR_AN_INSTRUMENT + 1):
        text = prose.text(language, prose.random.randint(*WORDS))
        label = f"{LABELS[language]} {number}"
        yield Unit(eid=f"art_{number}", kind="article", label=label, number=str(number), text=text, language=language)
