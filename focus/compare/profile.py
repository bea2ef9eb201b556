# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A profile: dimensions and weaknesses of the lens, law and practice apart. No rank, and no single number."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.coded import CodedCell
from focus.standard.scoring.choice import Choice, chosen
from focus.standard.scoring.framework import RED_FLAG
from focus.standard.scoring.gaps import Gap, Pair, gaps
from focus.standard.scoring.score import VALUES, Score, score

Answers = Mapping[str, CodedCell]
Flag = Literal["no", "yes", "partly", "unknown"]


class Side(Struct, frozen=True, kw_only=True):
    """What some criteria come to on one track, all values from 0 to 1.

    ``number`` stands only at the standard's coverage, ``band`` never for paper alone. ``provisional``: an answer that
    only a machine gave counts. ``old``, ``not_coded_then`` and ``open`` are criteria; ``settled`` pairs one with the
    rule that answered it.
    """

    asked: int
    answered: int
    coverage: float | None
    lower: float | None
    upper: float | None
    number: float | None
    band: str
    core_no: tuple[str, ...]
    provisional: bool
    old: tuple[str, ...] = ()
    not_coded_then: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    settled: tuple[tuple[str, str], ...] = ()


class Line(Struct, frozen=True, kw_only=True):
    """A dimension or a weakness; a track on which the standard asks nothing of it is ``None``."""

    id: str
    law: Side | None
    practice: Side | None


def lines(
    groups: Iterable[tuple[str, Sequence[str]]], law: Answers, practice: Answers, choice: Choice
) -> tuple[Line, ...]:
    """One line for each group (its id and its criteria)."""
    return tuple(_line(id_, codes, law, practice, choice) for id_, codes in groups)


def flag(law: Answers) -> Flag:
    """The answer to R7: "no" flags everything that shows the profile."""
    held = law.get(RED_FLAG)
    return held.answer if held and held.answer in VALUES else "unknown"  # type: ignore[return-value]


def pair_gaps(pairs: Iterable[Pair], law: Answers, practice: Answers, choice: Choice) -> tuple[Gap, ...]:
    """The distance of each pair of criteria, as a choice counts the answers."""
    given = ({one.criterion: one.answer for one in chosen(held.values(), choice)} for held in (law, practice))
    return gaps(pairs, *given)


def scores(codes: Sequence[str], answers: Answers, choice: Choice) -> Score:
    """The score of some criteria, as a choice counts their answers."""
    return score(chosen((answers[code] for code in codes if code in answers), choice))


def _line(id_: str, codes: Sequence[str], law: Answers, practice: Answers, choice: Choice) -> Line:
    on_paper, done = _side(codes, law, choice), _side(codes, practice, choice)
    if on_paper and on_paper.band and not (done and done.number is not None):
        on_paper = replace(on_paper, band="")
    return Line(id=id_, law=on_paper, practice=done)


def _side(codes: Sequence[str], answers: Answers, choice: Choice) -> Side | None:
    held = [answers[code] for code in codes if code in answers]
    if not held:
        return None
    counted = {one.criterion for one in chosen(held, choice) if one.answer in VALUES and one.weight}
    found = scores(codes, answers, choice)
    return Side(
        asked=found.asked,
        answered=found.answered,
        coverage=found.coverage,
        lower=found.lower,
        upper=found.upper,
        number=found.number,
        band=found.band,
        core_no=found.held_by,
        provisional=any(one.coder_kind == "machine" for one in held if one.criterion in counted),
        old=tuple(one.criterion for one in held if one.why == "old"),
        not_coded_then=tuple(one.criterion for one in held if one.why == "not_coded_then"),
        open=tuple(one.criterion for one in held if one.open and one.criterion in counted),
        settled=tuple((one.criterion, one.settled_by) for one in held if one.settled_by),
    )


class Changed(Struct, frozen=True, kw_only=True):
    """A conclusion that another choice changes: a band, whether a number may be printed, or the printed number."""

    id: str
    track: str
    before: str
    after: str
    number_before: float | None
    number_after: float | None


def changed(before: Iterable[Line], after: Iterable[Line]) -> tuple[Changed, ...]:
    """The lines whose band or printed number is another one. Both have the same lines in one order."""
    return tuple(
        Changed(
            id=old.id,
            track=track,
            before=one.band,
            after=other.band,
            number_before=one.number,
            number_after=other.number,
        )
        for old, new in zip(before, after, strict=True)
        for track in ("law", "practice")
        if (one := getattr(old, track)) and (other := getattr(new, track))
        if (one.band, _printed(one)) != (other.band, _printed(other))
    )


def _printed(side: Side) -> int | None:
    """The mean as pages print it, out of a hundred: what nobody can see to differ is no change."""
    return None if side.number is None else round(side.number * 100)


class Order(Struct, frozen=True, kw_only=True):
    """That the bounds of two subjects lie apart: everything possible for ``higher`` is above that of ``lower``."""

    id: str
    track: str
    higher: str
    lower: str


def apart(subjects: Mapping[str, Sequence[Line]]) -> set[Order]:
    """Every pair of subjects whose bounds do not overlap, a line and a track at a time.

    Most bounds overlap, so only the pairs that do not are looked at: with the upper ends in their order, those below a
    lower end stand at the beginning.
    """
    bounds: dict[tuple[str, str], list[tuple[float, float, str]]] = {}
    for name, own in subjects.items():
        for line in own:
            for track, side in (("law", line.law), ("practice", line.practice)):
                if side and side.lower is not None and side.upper is not None:
                    bounds.setdefault((line.id, track), []).append((side.upper, side.lower, name))
    found: set[Order] = set()
    for (id_, track), held in bounds.items():
        held.sort()
        uppers = [upper for upper, _, _ in held]
        for _, lower, higher in held:
            below = held[: bisect_left(uppers, lower)]
            found.update(Order(id=id_, track=track, higher=higher, lower=one) for _, _, one in below)
    return found
