# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a few subjects have beside each other: events, figures of one definition, deadlines, seats, measures, texts.

Killings and attacks are left out: nobody is compared by them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.promises import deadline_rows
from focus.compare.dossier.timeline import EventRow, timeline
from focus.compare.matrix import TRACKS, Cell
from focus.edition.reader import Edition
from focus.record.shapes import Deadline, Event, Figure, Measure, Mechanism, Seat
from focus.record.violence import counts_violence
from focus.record.vocab import codes
from focus.site.queries.figures import Defined, FigureRow, by_period, key_of, row_of
from focus.site.queries.measures import measure_rows
from focus.site.queries.mechanism import seat_rows
from focus.site.queries.totals import Totals, totals
from focus.standard.scoring.score import Answered, Score, overlap, score
from focus.standard.shapes import Standard

S = TypeVar("S")
EVENTS_NEVER_COMPARED = frozenset({"attack_context"})


class Line(Struct, frozen=True, kw_only=True):
    """One thing of all subjects: a code and, for each subject in order, the rows that it has. None is not known."""

    code: str
    cells: tuple[tuple[Any, ...], ...]


class Way(Struct, frozen=True, kw_only=True):
    """Figures of one definition, which alone may be read side by side; each says who counts, and in what words."""

    indicator: str
    definition: str
    unit: str
    stage: str | None
    cells: tuple[tuple[FigureRow, ...], ...]


class Range(Struct, frozen=True, kw_only=True):
    """A dimension on one track: each subject's range, and the pairs of subjects of which nothing tells which does more.

    ``overlapping`` and ``apart`` hold pairs of places in the order of the subjects.
    """

    dimension: str
    track: str
    scores: tuple[Score, ...]
    overlapping: tuple[tuple[int, int], ...]
    apart: tuple[tuple[int, int], ...]


class Held(Struct, frozen=True, kw_only=True):
    """What the records say of all subjects. ``events`` are of all, ``of`` names the subjects of each by its place.

    ``other_figures`` are the definitions that one subject uses alone, ``totals`` those that are not compared because
    the numbers of one subject may hold those of another.
    """

    events: tuple[EventRow, ...]
    of: dict[str, tuple[int, ...]]
    figures: tuple[Way, ...]
    other_figures: int
    totals: int
    deadlines: tuple[Line, ...]
    seats: tuple[Line, ...]
    measures: tuple[Line, ...]


def held_beside(edition: Edition, kind: str, links: Sequence[Link], citations: Citations) -> Held:
    """The records about some subjects. Eight queries at most, whatever their number."""
    ids = [one.id for one in links]
    named = {one.id: one for one in links}
    events = [one for one in _events(edition, kind, ids) if one.kind not in EVENTS_NEVER_COMPARED]
    figures, deadlines = _about(edition, Figure, kind, ids), _about(edition, Deadline, kind, ids)
    seats, measures = _about(edition, Seat, kind, ids), _about(edition, Measure, kind, ids)
    of: dict[str, tuple[str, ...]] = {one.id: (_owner(one, kind, ids),) for one in (*deadlines, *seats, *measures)}
    if kind == "instruments":
        created = _on_created_boards(edition, ids)
        seats = [one for one, _ in created.values()]
        of |= {id_: texts for id_, (_, texts) in created.items()}
    ways, others, apart = _ways([(_owner(one, kind, ids), one) for one in figures], ids, citations, totals(edition))
    return Held(
        events=timeline(events, links_to(edition, {one for event in events for one in event.about}), citations),
        of={one.id: tuple(n for n, id_ in enumerate(ids) if id_ == one.place or id_ in one.about) for one in events},
        figures=ways,
        other_figures=others,
        totals=apart,
        deadlines=_lines(deadline_rows(deadlines, named, citations), "deadline_step", "step", ids, of),
        seats=_lines(seat_rows(seats, citations), "seat_holder", "holder", ids, of),
        measures=_lines(measure_rows(measures, named, citations), "measure_kind", "measure", ids, of),
    )


def ranges(cells: Sequence[Sequence[Cell]], standard: Standard) -> tuple[Range, ...]:
    """What each dimension may come to, law and practice apart: ranges, because most is not known."""
    core = {one.code for one in standard.criteria if one.core}
    found = []
    for dimension in standard.dimensions:
        own = {one.code for one in standard.criteria if one.dimension == dimension.id}
        for track in TRACKS:
            scores = tuple(score(_answered(row, own, track, core)) for row in cells)
            if any(one.asked for one in scores):
                found.append(_range(dimension.id, track, scores))
    return tuple(found)


def _answered(row: Iterable[Cell], own: set[str], track: str, core: set[str]) -> list[Answered]:
    return [
        Answered(criterion=one.criterion, answer=one.answer, core=one.criterion in core, open=one.open)
        for one in row
        if one.criterion in own and one.track == track
    ]


def _range(dimension: str, track: str, scores: tuple[Score, ...]) -> Range:
    pairs = list(combinations(range(len(scores)), 2))
    together = tuple((one, other) for one, other in pairs if overlap(scores[one], scores[other]))
    return Range(
        dimension=dimension,
        track=track,
        scores=scores,
        overlapping=together,
        apart=tuple(pair for pair in pairs if pair not in together),
    )


def _events(edition: Edition, kind: str, ids: Sequence[str]) -> list[Event]:
    if kind == "places":
        return edition.where(Event, "place IN (SELECT value FROM json_each(?))", [_json(ids)])
    about = (
        "id IN (SELECT origin FROM links WHERE role = 'about' AND origin_kind = 'events' "
        "AND target IN (SELECT value FROM json_each(?)))"
    )
    return edition.where(Event, about, [_json(ids)])


def _about(edition: Edition, shape: type[S], kind: str, ids: Sequence[str]) -> list[S]:
    """Records of a place, or about a text or body; deadlines and measures also where it is the text that sets them."""
    named = "IN (SELECT value FROM json_each(?))"
    if kind == "places":
        return edition.where(shape, f"place {named}", [_json(ids)])
    if shape in (Deadline, Measure):
        return edition.where(shape, f"about {named} OR instrument {named}", [_json(ids), _json(ids)])
    return edition.where(shape, f"about {named}", [_json(ids)])


def _on_created_boards(edition: Edition, ids: Sequence[str]) -> dict[str, tuple[Seat, tuple[str, ...]]]:
    """The seats on bodies that some texts create, by id, each with its texts: a text has no seats of its own."""
    of_texts = (
        "id IN (SELECT origin FROM links WHERE role = 'created_by' AND target IN (SELECT value FROM json_each(?)))"
    )
    bodies = edition.where(Mechanism, of_texts, [_json(ids)])
    makers = {one.id: tuple(text for text in ids if text in one.created_by) for one in bodies}
    seats = edition.where(Seat, "about IN (SELECT value FROM json_each(?))", [_json(list(makers))])
    return {one.id: (one, makers[one.about]) for one in seats}


def _owner(one: Any, kind: str, ids: Sequence[str]) -> str:
    if kind == "places":
        return str(one.place)
    return str(one.about if one.about in ids else one.instrument)


def _lines(
    rows: Iterable[Any], vocabulary: str, field: str, ids: Sequence[str], of: Mapping[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    """The codes that some subject has, in the order of their list."""
    held: dict[str, list[Any]] = {}
    for one in rows:
        held.setdefault(getattr(one, field), []).append(one)
    return tuple(
        Line(code=code, cells=tuple(tuple(one for one in held[code] if id_ in of[one.id]) for id_ in ids))
        for code in codes(vocabulary)
        if code in held
    )


def _ways(
    figures: Iterable[tuple[str, Figure]], ids: Sequence[str], citations: Citations, held: Totals
) -> tuple[tuple[Way, ...], int, int]:
    """The definitions that subjects share; how many others there are, and how many join a total and its part."""
    groups: dict[Defined, dict[str, list[Figure]]] = {}
    for owner, one in figures:
        if not counts_violence(one.indicator):
            groups.setdefault(key_of(one).defined, {}).setdefault(owner, []).append(one)
    shared = sorted((key for key, own in groups.items() if len(own) > 1), key=lambda key: [part or "" for part in key])
    apart = {key for key in shared if _joins_a_total(groups[key], held)}
    ways = tuple(_way(key, groups[key], ids, citations) for key in shared if key not in apart)
    return ways, len(groups) - len(shared), len(apart)


def _joins_a_total(own: Mapping[str, Sequence[Figure]], held: Totals) -> bool:
    places = {one.place for figures in own.values() for one in figures}
    return any(held.hold(one, other) for one, other in combinations(sorted(places), 2))


def _way(key: Defined, own: Mapping[str, Sequence[Figure]], ids: Sequence[str], citations: Citations) -> Way:
    indicator, definition, unit, stage = key
    cells = tuple(tuple(row_of(one, citations, drawn=False) for one in by_period(own.get(id_, ()))) for id_ in ids)
    return Way(indicator=indicator, definition=definition, unit=unit, stage=stage, cells=cells)


def _json(ids: Sequence[str]) -> str:
    return msgspec.json.encode(ids).decode()
