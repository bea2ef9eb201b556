# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Provisions of two to six laws beside each other: for each question, the articles on which their answers rest."""

import datetime
from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import msgspec
from msgspec import Struct

from focus.compare.dossier.links import Link
from focus.edition.reader import Edition
from focus.edition.texts import texts_of, units_of
from focus.lib import edtf
from focus.record.shapes import Finding, Instrument
from focus.site.queries.texts import newest_first
from focus.texts.locators import cited
from focus.texts.shapes import Unit
from focus.texts.wordings import Text

LONGEST = 1200
"""So many characters of a provision stand here; the rest is one link away."""
MOST_IN_A_CELL = 3
MOST_PROVISIONS = 3000
"""Of a longer text nothing is looked up here: it would take longer than the rest of the page."""
ON_PAPER = (
    "subject IN (SELECT value FROM json_each(?)) AND track = 'law' AND standing = 1 "
    "AND answer IN ('yes', 'partly', 'no') AND locator != ''"
)


class Provision(Struct, frozen=True, kw_only=True):
    """A provision as the text has it; ``cut`` says that it goes on."""

    eid: str
    label: str
    heading: str
    wording: str
    cut: bool
    language: str
    address: str


class Provisions(Struct, frozen=True, kw_only=True):
    """A criterion with each law's provisions, in the order of the laws."""

    criterion: str
    cells: tuple[tuple[Provision, ...], ...]


def provisions_beside(edition: Edition, links: Sequence[Link], day: datetime.date) -> tuple[Provisions, ...]:
    """The criteria for which two or more of these laws name provisions of a wording held here.

    The wording is the newest that is not younger than ``day``. Three queries, and one more for each law.
    """
    ids = [one.id for one in links]
    texts = _wordings(edition, ids, day)
    if len(texts) < len(("one", "another")):
        return ()
    names = {one.id: f"{one.title} {one.number}" for one in edition.some(Instrument, texts)}
    units = {one: units_of(edition, text) for one, text in texts.items()}
    held: dict[str, dict[str, tuple[Provision, ...]]] = {}
    for one in _findings(edition, list(texts)):
        found = _named(one.locator, units[one.subject], names.get(one.subject, ""), texts[one.subject])
        if found:
            held.setdefault(one.criterion, {})[one.subject] = found
    return tuple(
        Provisions(criterion=code, cells=tuple(own.get(one, ()) for one in ids))
        for code, own in held.items()
        if len(own) > 1
    )


def _wordings(edition: Edition, ids: Sequence[str], day: datetime.date) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for text in newest_first(texts_of(edition)):
        known = text.instrument in ids and text.provisions <= MOST_PROVISIONS and not edition.suppressed(text.id)
        if known and edtf.parse(text.wording_date).first <= day:
            found.setdefault(text.instrument, text)
    return found


def _findings(edition: Edition, ids: Sequence[str]) -> list[Finding]:
    named = msgspec.json.encode(ids).decode()
    return edition.where(Finding, ON_PAPER, [named], order="criterion, id")


def _named(locator: str, units: Sequence[Unit], own_name: str, text: Text) -> tuple[Provision, ...]:
    eids = set(cited(locator, units, own_name))
    return tuple(_shown([one for one in units if one.eid in eids][:MOST_IN_A_CELL], text))


def _shown(units: Iterable[Unit], text: Text) -> Iterable[Provision]:
    query = urlencode({"on": text.wording_date, "language": text.language})
    for one in units:
        yield Provision(
            eid=one.eid,
            label=one.label,
            heading=one.heading,
            wording=one.text[:LONGEST],
            cut=len(one.text) > LONGEST,
            language=one.language or text.language,
            address=f"/instruments/{text.instrument}/text?{query}#{one.eid}",
        )
