# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a State closes access to: shown where answers are unknown, because it is why."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.compare.dossier.links import Link
from focus.edition.reader import Edition
from focus.record.shapes import Instrument, Mechanism, Place

RECORDED_SINCE = 2
"""The schema of the first editions that tell."""
TOLD = "closed != '[]'"


class ClosureRow(Struct, frozen=True, kw_only=True):
    """One closure, with the place, text or body that it is about."""

    link: Link
    what: str
    since: str | None
    note: str
    language: str
    cites: Cites


def closure_rows(
    records: Iterable[Place | Instrument | Mechanism], links: Mapping[str, Link], citations: Citations
) -> tuple[ClosureRow, ...]:
    """The closures of some records, in their order."""
    return tuple(
        ClosureRow(
            link=links[one.id],
            what=closure.what,
            since=closure.since,
            note=closure.note,
            language=one.language,
            cites=citations.of(closure.sources),
        )
        for one in records
        for closure in one.closed
        if one.id in links
    )


def closed_by_subject(edition: Edition) -> dict[str, tuple[str, ...]]:
    """What is closed, by place, text or body; a place has that of its texts and bodies too. Once an edition."""
    return edition.once("closures", _closed)


def _closed(edition: Edition) -> dict[str, tuple[str, ...]]:
    if int(edition.meta()["schema"]) < RECORDED_SINCE:
        return {}
    found: dict[str, set[str]] = {}
    for place in edition.where(Place, TOLD):
        found.setdefault(place.id, set()).update(one.what for one in place.closed)
    held: list[Instrument | Mechanism] = [*edition.where(Instrument, TOLD), *edition.where(Mechanism, TOLD)]
    for record in held:
        for owner in (record.id, record.place):
            found.setdefault(owner, set()).update(one.what for one in record.closed)
    return {owner: tuple(sorted(what)) for owner, what in sorted(found.items())}
