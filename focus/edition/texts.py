# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of instruments in an edition: tables of their own beside the records, read and written one text at a time.

A text is no kind of record: it has no file in ``data/``, and its provisions are far too many to be held in memory.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from focus.edition.reader import Edition
from focus.texts.rights import SHOWN
from focus.texts.shapes import Unit
from focus.texts.wordings import HeldText, Text

FIRST_VERSION = 2
"""The schema's version that brought texts."""
TEXT_COLUMNS = tuple(Text.__struct_fields__)
PROVISION_COLUMNS = (
    "eid", "kind", "label", "number", "heading", "path", "wording", "page", "language", "repealed"
)  # fmt: skip
"""The columns that make a unit, in the order of its fields; ``wording`` is its text."""
HEAD_COLUMNS = ("id", "instrument", "place", "language", "wording_date")
_warnings = msgspec.json.Decoder(tuple[str, ...]).decode


class TextHead(msgspec.Struct, frozen=True):
    """What tells a text from the others, for pages that choose among all of them."""

    id: str
    instrument: str
    place: str
    language: str
    wording_date: str


def publishable(texts: Iterable[HeldText], instruments: dict[str, Any]) -> tuple[HeldText, ...]:
    """The texts that may enter an edition: rights that permit it, an instrument that is in it."""
    return tuple(one for one in texts if one.text.rights in SHOWN and one.text.instrument in instruments)


def without_hidden(texts: Iterable[HeldText], hidden: Callable[[str], bool]) -> tuple[HeldText, ...]:
    """The texts less those that are hidden, alone or with their instrument or place."""
    return tuple(_sourced(one, hidden) for one in texts if not is_hidden(one.text, hidden))


def is_hidden(text: Text | TextHead, hidden: Callable[[str], bool]) -> bool:
    """Whether a text goes with something that is hidden."""
    return any(hidden(one) for one in (text.id, text.instrument, text.place))


def write_texts(connection: sqlite3.Connection, texts: Iterable[HeldText]) -> dict[str, int]:
    """Write both tables and return their numbers of rows."""
    counts = {"texts": 0, "provisions": 0}
    for one in texts:
        connection.execute(f"INSERT INTO texts VALUES ({_marks(len(TEXT_COLUMNS))})", _row(one.text))  # noqa: S608
        rows = connection.executemany(
            f"INSERT INTO provisions VALUES ({_marks(len(PROVISION_COLUMNS) + 2)})",  # noqa: S608 (question marks)
            _provisions(one),
        )
        counts["texts"] += 1
        counts["provisions"] += rows.rowcount
    return counts


def texts_of(edition: Edition, instrument: str = "") -> list[Text]:
    """The texts of an edition, or of one instrument, by date and language. One query."""
    where, values = ("WHERE instrument = ?", [instrument]) if instrument else ("", [])
    found = (_text(row) for row in _rows(edition, "*", where, values))
    return [_without_source(one, edition.suppressed) for one in found if not is_hidden(one, edition.suppressed)]


def heads_of(edition: Edition) -> list[TextHead]:
    """The heads of all texts of an edition, by date and language. One query."""
    found = (TextHead(*row) for row in _rows(edition, ", ".join(HEAD_COLUMNS)))
    return [one for one in found if not is_hidden(one, edition.suppressed)]


def _rows(edition: Edition, columns: str, where: str = "", values: Sequence[str] = ()) -> list[sqlite3.Row]:
    try:
        return edition.rows(f"SELECT {columns} FROM texts {where} ORDER BY instrument, wording_date, language", values)  # noqa: S608
    except sqlite3.OperationalError:
        # Asked only now, so that a page of an edition that has texts needs one query and not two.
        if int(edition.meta()["schema"]) < FIRST_VERSION:
            return []
        raise


def units_of(edition: Edition, text: Text) -> list[Unit]:
    """The provisions of one text, in its order. One query."""
    return units_named(edition, text.id)


def units_named(edition: Edition, text: str) -> list[Unit]:
    """The same of a text whose id is known."""
    columns = ", ".join(PROVISION_COLUMNS)
    rows = edition.rows(f"SELECT {columns} FROM provisions WHERE text = ? ORDER BY ordinal", [text])  # noqa: S608
    return [_unit(row) for row in rows]


def held_in(edition: Edition) -> tuple[HeldText, ...]:
    """The texts of an edition, to compile another one from it."""
    return tuple(HeldText(one, partial(units_of, edition, one)) for one in texts_of(edition))


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _row(text: Text) -> tuple[Any, ...]:
    values = [getattr(text, name) for name in TEXT_COLUMNS]
    return tuple(msgspec.json.encode(one).decode() if isinstance(one, tuple) else one for one in values)


def _text(row: sqlite3.Row) -> Text:
    return Text(**{**dict(row), "warnings": _warnings(row["warnings"])})


def _provisions(held: HeldText) -> Iterator[tuple[Any, ...]]:
    for ordinal, one in enumerate(held.units()):
        path = msgspec.json.encode(one.path).decode()
        yield (
            held.text.id,
            ordinal,
            one.eid,
            one.kind,
            one.label,
            one.number,
            one.heading,
            path,
            one.text,
            one.page,
            one.language,
            int(one.repealed),
        )


def _unit(row: sqlite3.Row) -> Unit:
    return Unit(
        eid=row["eid"],
        kind=row["kind"],
        label=row["label"],
        number=row["number"],
        heading=row["heading"],
        path=_warnings(row["path"]),
        text=row["wording"],
        page=row["page"],
        language=row["language"],
        repealed=bool(row["repealed"]),
    )


def _sourced(held: HeldText, hidden: Callable[[str], bool]) -> HeldText:
    cleaned = _without_source(held.text, hidden)
    return held if cleaned is held.text else HeldText(cleaned, held.units)


def _without_source(text: Text, hidden: Callable[[str], bool]) -> Text:
    return msgspec.structs.replace(text, source=None) if text.source and hidden(text.source) else text
