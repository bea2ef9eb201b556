# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A profile: dimensions and weaknesses of the lens, law and practice apart. No rank, and no single number."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.coded import CodedCell
from focus.standard.scoring.choice import Choice, chosen
from focus.standard.scoring.framework import RED_FLAG
from focus.standard.scoring.gaps import Gap, Pair, gaps
from focus.standard.scoring.score import VALUES, Answered, Score, score

Answers = Mapping[str, CodedCell]
Flag = Literal["no", "yes", "partly", "unknown"]


class Side(Struct, frozen=True, kw_only=True, gc=False):
    """What some criteria come to on one track, all values from 0 to 1.

    ``number`` stands only at the standard's coverage, ``band`` never for paper alone. ``provisional``: an answer that
    only a machine gave counts. ``old``, ``not_coded_then``, ``observed_later`` and ``open`` are criteria; ``settled``
    pairs one with the rule that answered it.
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
    observed_later: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    settled: tuple[tuple[str, str], ...] = ()


class Line(Struct, frozen=True, kw_only=True, gc=False):
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


def line_of(id_: str, on_paper: Side | None, done: Side | None) -> Line:
    """Both tracks beside each other; paper has no band where practice has no number."""
    if on_paper and on_paper.band and not (done and done.number is not None):
        on_paper = replace(on_paper, band="")
    return Line(id=id_, law=on_paper, practice=done)


def side_of(found: Score, held: Sequence[CodedCell], *, provisional: bool, open: tuple[str, ...]) -> Side:
    """A track from its score and its answers; ``provisional`` and ``open`` as in ``Side``."""
    return Side(
        asked=found.asked,
        answered=found.answered,
        coverage=found.coverage,
        lower=found.lower,
        upper=found.upper,
        number=found.number,
        band=found.band,
        core_no=found.held_by,
        provisional=provisional,
        old=tuple(one.criterion for one in held if one.why == "old"),
        not_coded_then=tuple(one.criterion for one in held if one.why == "not_coded_then"),
        observed_later=tuple(one.criterion for one in held if one.why == "observed_later"),
        open=open,
        settled=tuple((one.criterion, one.settled_by) for one in held if one.settled_by),
    )


def counts(one: Answered) -> bool:
    """Whether an answer moves the mean."""
    return one.answer in VALUES and one.weight > 0


def _line(id_: str, codes: Sequence[str], law: Answers, practice: Answers, choice: Choice) -> Line:
    return line_of(id_, _side(codes, law, choice), _side(codes, practice, choice))


def _side(codes: Sequence[str], answers: Answers, choice: Choice) -> Side | None:
    held = [answers[code] for code in codes if code in answers]
    if not held:
        return None
    counted = {one.criterion for one in chosen(held, choice) if counts(one)}
    return side_of(
        scores(codes, answers, choice),
        held,
        provisional=any(one.coder_kind == "machine" for one in held if one.criterion in counted),
        open=tuple(one.criterion for one in held if one.open and one.criterion in counted),
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


def concludes_alike(old: Line, new: Line) -> bool:
    """Whether two lines have the same bands and numbers to the last digit; then ``changed`` has nothing to tell."""
    return _alike(old.law, new.law) and _alike(old.practice, new.practice)


def _alike(one: Side | None, other: Side | None) -> bool:
    return one is other or (
        one is not None and other is not None and one.number == other.number and one.band == other.band
    )


def _printed(side: Side) -> int | None:
    """The mean as pages print it, out of a hundred: what nobody can see to differ is no change."""
    return None if side.number is None else round(side.number * 100)
