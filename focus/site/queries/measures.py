# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Protection measures: as rows, and against the whole catalogue so that what is not known shows."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.compare.dossier.links import Link
from focus.record.shapes import Measure
from focus.record.vocab import MeasureKind, MeasureTrack, codes


class MeasureRow(Struct, frozen=True, kw_only=True):
    """A measure as an article promises it or a source reports it."""

    id: str
    about: Link | None
    instrument: Link | None
    measure: MeasureKind
    track: MeasureTrack
    as_found: str
    locator: str
    note: str
    language: str
    cites: Cites


class CatalogueRow(Struct, frozen=True, kw_only=True):
    """One kind of measure: by what it is promised and by whom it is reported; both may be empty, which is unknown."""

    measure: str
    promised: tuple[MeasureRow, ...]
    reported: tuple[MeasureRow, ...]


def measure_rows(
    measures: Iterable[Measure], links: Mapping[str, Link], citations: Citations
) -> tuple[MeasureRow, ...]:
    """The rows of measures."""
    return tuple(
        MeasureRow(
            id=one.id,
            about=links.get(one.about),
            instrument=links.get(one.instrument or ""),
            measure=one.measure,
            track=one.track,
            as_found=one.as_found,
            locator=one.locator,
            note=one.note,
            language=one.language,
            cites=citations.of(one.sources),
        )
        for one in measures
    )


def catalogue(rows: Iterable[MeasureRow]) -> tuple[CatalogueRow, ...]:
    """Every kind of measure there is, with what is known of it."""
    held: dict[tuple[str, str], list[MeasureRow]] = {}
    for one in rows:
        held.setdefault((one.measure, one.track), []).append(one)
    return tuple(
        CatalogueRow(
            measure=kind,
            promised=tuple(held.get((kind, "promised"), ())),
            reported=tuple(held.get((kind, "reported"), ())),
        )
        for kind in codes("measure_kind")
    )
