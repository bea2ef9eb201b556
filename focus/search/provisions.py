# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Provisions of laws as entries of the index: the wording that holds on the edition's date, in each language."""

import datetime
import sqlite3
from collections.abc import Iterator
from itertools import count
from urllib.parse import urlencode

from focus.edition.reader import Edition
from focus.edition.texts import texts_of, units_of
from focus.search import weights
from focus.search.entry import Entry
from focus.search.kept import Kept
from focus.search.passages import UNKNOWN, Passage
from focus.search.whereabouts import Whereabouts
from focus.texts.nesting import LONGEST_PART, Whole, part_of, parts, wholes
from focus.texts.wordings import GROUPS, Text, in_force_on

KIND = "provisions"
NOT_SEARCHED = GROUPS | {"note", "former", "quoted"}
"""Headings stand over provisions that are found; what publishers added or other laws say is not of this law."""
ABOUT_THE_LAW = """
SELECT e.*, p.parent FROM entries e LEFT JOIN places p ON p.id = e.place
WHERE e.kind = 'instruments' AND e.id IN (SELECT instrument FROM texts)
"""

Counted = tuple[tuple[str, ...], int | None, tuple[str, ...]]
"""The places of a text: all, and as they are counted."""


def provision_entries(edition: Edition, where: Whereabouts, first_rank: int) -> Iterator[Entry]:
    """The provisions of the newest wordings, one text at a time."""
    texts = texts_of(edition)
    if not texts:
        return
    laws = {row["id"]: row for row in edition.rows(ABOUT_THE_LAW)}
    day = datetime.date.fromisoformat(edition.meta()["date"])
    of_law: dict[str, list[Text]] = {}
    for one in texts:
        of_law.setdefault(one.instrument, []).append(one)
    rank = count(first_rank)
    for instrument, held in sorted(of_law.items()):
        languages = sorted({one.language for one in held})
        for language in languages:
            if newest := in_force_on(held, language, day):
                yield from _of_text(edition, where, newest, laws[instrument], rank, named=len(languages) > 1)


def _of_text(
    edition: Edition, where: Whereabouts, text: Text, law: sqlite3.Row, rank: Iterator[int], named: bool
) -> Iterator[Entry]:
    places = tuple(place for place in (text.place, law["parent"]) if place)
    counted = places, *where.of(text.place, places)
    found = wholes(units_of(edition, text))
    bounds = parts(found, LONGEST_PART)
    for one in found:
        if one.unit.kind not in NOT_SEARCHED and one.unit.text.strip():
            part = part_of(one.unit.eid, bounds, found) if len(bounds) > 1 else 1
            yield _entry(one, text, law, counted, next(rank), _address(text, one.unit.eid, part, named))


def _address(text: Text, eid: str, part: int, named: bool) -> str:
    """Where it is read. The language is named where there are several; the page drops it where it is the usual one."""
    asked = {"language": text.language} if named else {}
    asked |= {"page": str(part)} if part > 1 else {}
    return f"/instruments/{text.instrument}/text{'?' if asked else ''}{urlencode(asked)}#{eid}"


def _entry(one: Whole, text: Text, law: sqlite3.Row, counted: Counted, rank: int, address: str) -> Entry:
    unit = one.unit
    title = " ".join(part for part in (unit.label.rstrip(" .:-\u2013\u2014"), unit.heading) if part)
    language = unit.language or text.language
    kept = Kept(
        id=f"{text.id}#{unit.eid}",
        kind=KIND,
        place=text.place,
        region=law["region"],
        address=address,
        language=language,
        title=title,
        subject_title=law["title"],
        year=int(text.wording_date[:4]),
        state=law["state"],
        record_kind=unit.kind,
        harmful=bool(law["harmful"]),
        passages=tuple(
            part for part in (Passage(title, language, title=True), Passage(unit.text, language)) if part.text
        ),
    )
    places, lies_in, named = counted
    return Entry(
        kept=kept,
        rank=rank,
        weight=weights.KIND[KIND] * (weights.BELOW_STATE if law["parent"] else 1),
        borrowed=(text.id, text.instrument, text.place),
        places=places,
        lies_in=lies_in,
        named=named,
        languages=(language,),
        shared=((Passage(law["title"], UNKNOWN, shown=False),),),
    )
