# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The numbered list of sources at the end of a page, and the numbers that cite it."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from focus.edition.reader import Edition
from focus.record.shapes import Source

Cites = tuple[tuple[str, int], ...]
"""Pairs of a source's id and its number on this page."""


class SourceLine(Struct, frozen=True, kw_only=True):
    """A source as a page lists it, with how well its address is known."""

    id: str
    number: int
    title: str
    publisher: str
    date: str | None
    kind: str
    url: str | None
    address_known: str
    address_note: str
    checked_on: str | None
    address_status: str
    archived: bool


class Dispute(Struct, frozen=True, kw_only=True):
    """A field about which sources disagree: each value with its citations and remark."""

    field: str
    values: tuple[tuple[str, Cites, str], ...]
    note: str


def _known(edition: Edition) -> frozenset[str]:
    """The ids of all sources that may be cited."""
    ids = (row["id"] for row in edition.each("SELECT id FROM sources"))
    return frozenset(one for one in ids if not edition.suppressed(one))


class Citations:
    """Numbers sources in the order in which a page cites them first. Made anew for every page."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known = edition.once("ids of sources", _known)
        self._numbers: dict[str, int] = {}

    def of(self, ids: Iterable[str]) -> Cites:
        """The citations of some sources; one that the edition does not hold gets no number."""
        wanted = [one for one in dict.fromkeys(ids) if one in self._known]
        return tuple((one, self._numbers.setdefault(one, len(self._numbers) + 1)) for one in wanted)

    def disputes(self, record: Any) -> tuple[Dispute, ...]:
        """What sources disagree about in a record."""
        return tuple(
            Dispute(
                field=one.field,
                values=tuple((version.value, self.of(version.sources), version.note) for version in one.values),
                note=one.note,
            )
            for one in record.disagreements
        )

    def listed(self) -> tuple[SourceLine, ...]:
        """Every source cited so far, by number. One query."""
        found = self._edition.some(Source, self._numbers)
        return tuple(
            SourceLine(
                id=one.id,
                number=self._numbers[one.id],
                title=one.title,
                publisher=one.publisher,
                date=one.date,
                kind=one.kind,
                url=one.url,
                address_known=one.address_known,
                address_note=one.address_note,
                checked_on=one.checked_on,
                address_status=one.address_status,
                archived=one.archived,
            )
            for one in found
        )
