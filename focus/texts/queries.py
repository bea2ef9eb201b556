# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which texts the newsroom holds, as shapes."""

from functools import partial

from focus.record.models import Instrument
from focus.texts.lock import Awaited, Locked, in_order
from focus.texts.models import Wording
from focus.texts.shapes import Unit
from focus.texts.store import directory_of, reading_in
from focus.texts.wordings import HeldText, Text, published, text_id


def wordings(instrument: str = "") -> list[Wording]:
    """Every wording that is here or waited for, in the order of the lock; of one instrument where one is named."""
    rows = Wording.objects.order_by("instrument_id", "wording_date", "language")
    return list(rows.filter(instrument_id=instrument) if instrument else rows)


def held_texts() -> tuple[HeldText, ...]:
    """The texts whose files are here, of instruments that the newsroom holds. Two queries; provisions come later."""
    place = dict(Instrument.objects.values_list("entry_id", "place_id"))
    rows = (row for row in wordings() if row.reading_sha256 and row.instrument_id in place)
    return tuple(HeldText(_text(row, place[row.instrument_id]), partial(_units, row)) for row in rows)


def locked_texts() -> list[Locked]:
    """The lock of everything: what is here and what is waited for."""
    return in_order([entry(row) for row in wordings()])


def awaited_texts() -> list[Awaited]:
    """The texts that a lock named and whose files are not here."""
    return [
        Awaited(id=id_of(row), url=row.url, source=row.source_id or "", file=row.file, sha256=row.sha256)
        for row in wordings()
        if not row.reading_sha256
    ]


def entry(row: Wording) -> Locked:
    """A row as the lock tells it."""
    return Locked(
        instrument=row.instrument_id,
        language=row.language,
        wording_date=row.wording_date,
        source=row.source_id,
        url=row.url or None,
        sha256=row.sha256,
        rights=row.rights,
        file=row.file,
    )


def id_of(row: Wording) -> str:
    """The id of a row's text."""
    return text_id(row.instrument_id, row.wording_date, row.language)


def _text(row: Wording, place: str) -> Text:
    return Text(
        id=id_of(row),
        instrument=row.instrument_id,
        place=place,
        language=row.language,
        wording_date=row.wording_date,
        source=row.source_id,
        url=row.url or None,
        rights=row.rights,
        file=row.file,
        sha256=row.sha256,
        reading_sha256=row.reading_sha256,
        pages=row.pages,
        articles=row.articles,
        provisions=row.provisions,
        warnings=tuple(row.warnings),
    )


def _units(row: Wording) -> list[Unit]:
    directory = directory_of(row.instrument_id, row.wording_date, row.language)
    return list(published(reading_in(directory).units))
