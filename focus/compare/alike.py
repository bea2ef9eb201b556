# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Profiles of thousands of subjects at once: who answers a dimension alike is scored together. Pure functions.

Every cell that differs from others in what a choice looks at has a number, and so has every combination of cells that
stands in a dimension. What one cell gives to a score is found once for a choice and packed into one whole number, so
that the cells of a combination are added up at once; combinations that come to the same sums share their result.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.coded import CodedCell
from focus.compare.profile import Answers, Line, Side, counts, line_of, side_of
from focus.lib.bits import numbers
from focus.standard.scoring.choice import Choice, chosen
from focus.standard.scoring.score import Sums, score_of, sums

WIDTH = 16
"""Bits of each packed number: sums of a group stay far below."""
LOW = (1 << WIDTH) - 1
MACHINE = 6 * WIDTH
HELD = MACHINE + WIDTH
"""From this bit on, a bit for each criterion of the group: a core one answered "no"; above them those that are open."""
PLACES = range(0, HELD, WIDTH)
HALVES = 2
"""The values of answers are halves, so twice a sum is whole."""
Numbers = tuple[int, ...]


class Group(Struct, frozen=True, kw_only=True):
    """A dimension: combinations of cells of each track, pairs of combinations, and each subject's pair by number."""

    id: str
    codes: tuple[str, ...]
    law: tuple[Numbers, ...]
    practice: tuple[Numbers, ...]
    pairs: tuple[tuple[int, int], ...]
    of: Sequence[int]


class Alike(Struct, frozen=True, kw_only=True):
    """Subjects by number, in the order of their ids; cells say nothing of who gave them (``by``)."""

    subjects: tuple[str, ...]
    cells: tuple[CodedCell, ...]
    groups: tuple[Group, ...]


class Weighed(Struct, frozen=True, kw_only=True):
    """A dimension under a choice. ``shares`` is what each cell gives, ``lines`` stand by pair, ``of`` as in a group."""

    id: str
    shares: Sequence[int]
    lines: Sequence[Line]
    of: Sequence[int]

    def line(self, subject: int) -> Line:
        """The line of one subject, by its number."""
        return self.lines[self.of[subject]]


def alike(groups: Iterable[tuple[str, tuple[str, ...]]], tracks: Mapping[str, Mapping[str, Answers]]) -> Alike:
    """The combinations of some subjects' answers. ``tracks``: subject to track to criterion to answer."""
    subjects = tuple(sorted(tracks))
    known: dict[CodedCell, int] = {}
    made = tuple(_group(id_, codes, [tracks[one] for one in subjects], known) for id_, codes in groups)
    return Alike(subjects=subjects, cells=tuple(known), groups=made)


def bare(cell: CodedCell) -> CodedCell:
    """What a choice looks at of an answer: everything but which texts or bodies gave it."""
    return replace(cell, by=()) if cell.by else cell


def weigh(held: Alike, choice: Choice, before: Sequence[Weighed] = ()) -> tuple[Weighed, ...]:
    """Each dimension under a choice; one whose cells give what they gave ``before`` is that one, unchanged.

    ``before`` are the same subjects under another choice.
    """
    counted = list(zip(held.cells, chosen(held.cells, choice), strict=True))
    found = []
    for at, group in enumerate(held.groups):
        place = {code: position for position, code in enumerate(group.codes)}
        shares = [
            _share(cell, sums([one]), counts(one), place[one.criterion], len(place)) if one.criterion in place else 0
            for cell, one in counted
        ]
        old = before[at] if before else None
        same = old is not None and old.of is group.of and old.shares == shares
        found.append(old if same and old else _weighed(held, group, shares))
    return tuple(found)


def _group(
    id_: str, codes: tuple[str, ...], tracks: Sequence[Mapping[str, Answers]], known: dict[CodedCell, int]
) -> Group:
    law: dict[Numbers, int] = {}
    practice: dict[Numbers, int] = {}
    pairs: dict[tuple[int, int], int] = {}
    of = array("L")
    for own in tracks:
        pair = tuple(
            kinds.setdefault(_numbers(codes, own.get(track, {}), known), len(kinds))
            for track, kinds in (("law", law), ("practice", practice))
        )
        of.append(pairs.setdefault((pair[0], pair[1]), len(pairs)))
    return Group(id=id_, codes=codes, law=tuple(law), practice=tuple(practice), pairs=tuple(pairs), of=of)


def _numbers(codes: Iterable[str], answers: Answers, known: dict[CodedCell, int]) -> Numbers:
    return tuple([known.setdefault(bare(answers[code]), len(known)) for code in codes if code in answers])


def _share(cell: CodedCell, own: Sums, counted: bool, position: int, length: int) -> int:
    machine = counted and cell.coder_kind == "machine"
    each = (own.asked, own.answered, own.whole, own.known, own.reached * HALVES, own.best * HALVES, machine)
    packed = sum(int(number) << at * WIDTH for at, number in enumerate(each))
    packed |= bool(own.held_by) << HELD + position
    return packed | (counted and cell.open) << HELD + length + position


def _weighed(held: Alike, group: Group, shares: Sequence[int]) -> Weighed:
    law, practice = (_sides(held, group, kinds, shares) for kinds in (group.law, group.practice))
    lines = [line_of(group.id, law[on_paper], practice[done]) for on_paper, done in group.pairs]
    return Weighed(id=group.id, shares=shares, lines=lines, of=group.of)


def _sides(held: Alike, group: Group, kinds: Iterable[Numbers], shares: Sequence[int]) -> list[Side | None]:
    """The side of each combination; those that come to the same sums, and say nothing else, share one."""
    telling = {number for number, cell in enumerate(held.cells) if cell.why or cell.settled_by}
    made: dict[tuple[int, Numbers], Side] = {}
    share: Callable[[int], int] = shares.__getitem__
    found: list[Side | None] = []
    for kind in kinds:
        packed = sum(map(share, kind))
        key = packed, () if telling.isdisjoint(kind) else kind
        if kind and key not in made:
            made[key] = _side(group.codes, packed, [held.cells[one] for one in key[1]])
        found.append(made[key] if kind else None)
    return found


def _side(codes: Sequence[str], packed: int, telling: Sequence[CodedCell]) -> Side:
    asked, answered, whole, known, reached, best, machine = [packed >> at & LOW for at in PLACES]
    marked = packed >> HELD
    own = Sums(
        asked=asked,
        answered=answered,
        whole=whole,
        known=known,
        reached=reached / HALVES,
        best=best / HALVES,
        held_by=_codes(codes, marked & (1 << len(codes)) - 1),
    )
    return side_of(score_of(own), telling, provisional=machine > 0, open=_codes(codes, marked >> len(codes)))


def _codes(codes: Sequence[str], marked: int) -> tuple[str, ...]:
    return tuple(codes[at] for at in numbers(marked)) if marked else ()
