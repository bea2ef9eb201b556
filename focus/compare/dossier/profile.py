# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The profile that a page of a place, an instrument or a mechanism shows: law and practice apart, never one number."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from focus.compare.clocks import EMERGENCY
from focus.compare.coded import CodedCell, clocks, of_subject, of_territory
from focus.compare.dossier.answers import is_asked
from focus.compare.dossier.links import Link, named
from focus.compare.profile import Answers, Flag, Line, flag, lines, pair_gaps
from focus.findings.frameworks import Counting, need_no_act
from focus.findings.holding import Holding, holdings
from focus.lib import edtf
from focus.record.shapes import Deadline, Event, Figure, Finding, Instrument, Words
from focus.record.state import instrument_state_on
from focus.record.violence import counts_violence
from focus.standard.scoring.choice import Choice
from focus.standard.scoring.framework import IN_FRAMEWORK, RED_FLAG
from focus.standard.scoring.gaps import Gap, Pair
from focus.standard.shapes import Standard

STANDARD_S_OWN = Choice()
LATEST = 3
"""So many figures stand beside a pair; the rest is one click away."""
EMERGENCY_PAIR, ORDINARY_PAIR = "P2", "P3"
ORDINARY_STEPS = {"admission", "risk_study", "decision", "notification", "implementation"}


class PairFigure(Struct, frozen=True, kw_only=True):
    """A figure beside a pair; ``id`` is its anchor where the page shows its table."""

    id: str
    indicator: str
    value: str
    unit: str
    period: str
    qualifier: str


class PairDeadline(Struct, frozen=True, kw_only=True):
    """A promised time limit and whether it is kept."""

    id: str
    step: str
    value: int
    unit: str
    kept: str


class GapRow(Struct, frozen=True, kw_only=True):
    """A pair of criteria with both answers, who gave them, and the figures that show the distance."""

    gap: Gap
    law_coder: str
    practice_coder: str
    figures: tuple[PairFigure, ...] = ()
    deadlines: tuple[PairDeadline, ...] = ()


class Profile(Struct, frozen=True, kw_only=True):
    """Six dimensions and the lens of weaknesses on ``day``.

    ``names`` says criteria, dimensions and weaknesses. ``texts`` and ``bodies`` are what is read together; ``flag``
    with ``flagged_by`` is the answer to R7. ``people``: machine codings are left out.
    """

    subject: str
    day: str
    dimensions: tuple[Line, ...]
    weaknesses: tuple[Line, ...]
    names: dict[str, Words]
    flag: Flag
    flagged_by: tuple[Link, ...]
    gaps: tuple[GapRow, ...]
    machine: bool
    people: bool
    binding: bool
    texts: tuple[Link, ...] = ()
    bodies: tuple[Link, ...] = ()


def holdings_of(
    findings: Sequence[Finding],
    instruments: Iterable[Instrument],
    events: Iterable[Event],
    edition_day: datetime.date,
) -> dict[str, Holding]:
    """When each finding holds, as the edition of a day knows it."""
    about: dict[str, list[Event]] = {}
    for event in events:
        for subject in event.about:
            about.setdefault(subject, []).append(event)
    held = holdings(findings, {one.id: one for one in instruments}, about, edition_day)
    return {one.finding: one for one in held}


def of_place(
    standard: Standard,
    counted: Counting,
    told: Mapping[str, Mapping[str, CodedCell]],
    figures: Iterable[Figure],
    deadlines: Sequence[Deadline],
    links: Mapping[str, Link],
    day: datetime.date,
    choice: Choice,
) -> Profile:
    """A territory's texts in force and bodies, read together (``territory.py``)."""
    return _profile(
        standard,
        "place",
        day,
        told,
        choice,
        figures,
        deadlines,
        links,
        texts=sorted({*counted.texts, *_given(told, counted.naming | counted.restrictive)}),
        bodies=sorted(counted.bodies),
    )


def of_instrument(
    standard: Standard,
    link: Link,
    instrument: Instrument,
    findings: Sequence[Finding],
    events: Iterable[Event],
    figures: Iterable[Figure],
    deadlines: Sequence[Deadline],
    day: datetime.date,
    edition_day: datetime.date,
    choice: Choice,
) -> Profile:
    """One text on a day, whatever its state; a bill's says that it binds nobody."""
    held = holdings_of(findings, [instrument], events, edition_day)
    told = {
        track: of_subject(
            [one for one in standard.criteria if is_asked(one, track, "instruments")],
            [one for one in findings if one.track == track],
            held,
            day,
            edition_day,
            clocks(deadlines).get(instrument.id),
        )
        for track in ("law", "practice")
    }
    binding = link.state in IN_FRAMEWORK
    return _profile(standard, "instrument", day, told, choice, figures, deadlines, {link.id: link}, binding=binding)


def of_mechanism(
    standard: Standard,
    link: Link,
    findings: Sequence[Finding],
    creators: Sequence[Instrument],
    laws: Sequence[Finding],
    events: Sequence[Event],
    figures: Iterable[Figure],
    deadlines: Sequence[Deadline],
    links: Mapping[str, Link],
    day: datetime.date,
    edition_day: datetime.date,
    choice: Choice,
) -> Profile:
    """A mechanism in practice on a day, beside the texts in force then that create it."""
    states = {one.id: _state_on(one, events, day) for one in creators if one.id in links}
    force = {one: state for one, state in states.items() if state in IN_FRAMEWORK}
    held = holdings_of([*findings, *laws], creators, events, edition_day)
    counted = Counting(texts=force, without_act=need_no_act(creators))
    law = of_territory(standard.criteria, counted, laws, held, day, edition_day, choice, clocks(deadlines))
    asked = [one for one in standard.criteria if is_asked(one, "practice", "mechanisms")]
    own = of_subject(asked, [one for one in findings if one.track == "practice"], held, day, edition_day)
    told = {"law": law.get("law", {}), "practice": own}
    return _profile(
        standard, "mechanism", day, told, choice, figures, deadlines, {**links, link.id: link}, texts=sorted(force)
    )


def _state_on(instrument: Instrument, events: Iterable[Event], day: datetime.date) -> str:
    return instrument_state_on(instrument, [one for one in events if instrument.id in one.about], day).state


def _given(told: Mapping[str, Answers], some: Iterable[str]) -> set[str]:
    """Those among some texts that give an answer."""
    giving = {subject for cells in told.values() for cell in cells.values() for subject in cell.by}
    return giving.intersection(some)


def _profile(
    standard: Standard,
    subject: str,
    day: datetime.date,
    told: Mapping[str, Mapping[str, CodedCell]],
    choice: Choice,
    figures: Iterable[Figure],
    deadlines: Iterable[Deadline],
    links: Mapping[str, Link],
    texts: Sequence[str] = (),
    bodies: Sequence[str] = (),
    binding: bool = True,
) -> Profile:
    law, practice = told.get("law", {}), told.get("practice", {})
    dimensions = lines(groups_of(standard), law, practice, choice)
    weaknesses = lines([(one.id, one.criteria) for one in standard.weaknesses], law, practice, choice)
    sides = [side for line in (*dimensions, *weaknesses) for side in (line.law, line.practice) if side]
    return Profile(
        subject=subject,
        day=day.isoformat(),
        dimensions=dimensions,
        weaknesses=weaknesses,
        names=names_of(standard),
        flag=flag(law),
        flagged_by=named(law[RED_FLAG].by if RED_FLAG in law else (), links),
        gaps=_gap_rows(standard.pairs, law, practice, choice, list(figures), list(deadlines)),
        machine=any(side.provisional for side in sides),
        people=choice.without_machine,
        binding=binding,
        texts=named(texts, links),
        bodies=named(bodies, links),
    )


def groups_of(standard: Standard) -> list[tuple[str, tuple[str, ...]]]:
    """Each dimension with its criteria."""
    return [
        (one.id, tuple(held.code for held in standard.criteria if held.dimension == one.id))
        for one in standard.dimensions
    ]


def names_of(standard: Standard) -> dict[str, Words]:
    """What dimensions, weaknesses and criteria are called."""
    names = {one.id: one.name for one in standard.dimensions} | {one.code: one.name for one in standard.criteria}
    return names | {one.id: one.name for one in standard.weaknesses}


def _gap_rows(
    pairs: Sequence[Pair],
    law: Answers,
    practice: Answers,
    choice: Choice,
    figures: list[Figure],
    deadlines: list[Deadline],
) -> tuple[GapRow, ...]:
    """The pairs of which at least one side is known, or a figure."""
    rows = [
        GapRow(
            gap=gap,
            law_coder=law[gap.pair.law].coder_kind if gap.pair.law in law else "",
            practice_coder=practice[gap.pair.practice].coder_kind if gap.pair.practice in practice else "",
            figures=_figures(gap.pair, figures),
            deadlines=_deadlines(gap.pair, deadlines),
        )
        for gap in pair_gaps(pairs, law, practice, choice)
    ]
    return tuple(one for one in rows if one.gap.known != "neither" or one.figures)


def _figures(pair: Pair, figures: list[Figure]) -> tuple[PairFigure, ...]:
    # Killings and attacks are never set beside a law, whatever pairs the standard names.
    shown = [name for name in pair.indicators if not counts_violence(name)]
    return latest([one for one in figures if one.indicator in shown], LATEST)


def latest(figures: Iterable[Figure], most: int) -> tuple[PairFigure, ...]:
    """The newest figure of each way of counting, newest first."""
    ordered = sorted(figures, key=lambda one: (edtf.sort_key(one.period), one.id))
    last = {(one.indicator, one.definition, one.about, one.stage): one for one in ordered}
    found = sorted(last.values(), key=lambda one: (edtf.sort_key(one.period), one.id), reverse=True)[:most]
    return tuple(
        PairFigure(
            id=one.id,
            indicator=one.indicator,
            value=one.value,
            unit=one.unit,
            period=one.period,
            qualifier=one.qualifier,
        )
        for one in found
    )


def _deadlines(pair: Pair, deadlines: list[Deadline]) -> tuple[PairDeadline, ...]:
    steps = {EMERGENCY_PAIR: set(EMERGENCY), ORDINARY_PAIR: ORDINARY_STEPS}.get(pair.law, set())
    return tuple(
        PairDeadline(id=one.id, step=one.step, value=one.value, unit=one.unit, kept=one.kept)
        for one in sorted(deadlines, key=lambda one: one.id)
        if one.step in steps
    )
