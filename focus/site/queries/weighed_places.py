# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""All places under a reader's own choice, from the edition's cells: those shown, and what changes among all of them."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from focus.compare.alike import Alike, Weighed, alike, weigh
from focus.compare.dossier.profile import STANDARD_S_OWN, groups_of
from focus.compare.orders import Order, orders
from focus.compare.profile import Changed, Line, changed, concludes_alike
from focus.edition import words
from focus.edition.reader import Edition
from focus.site.queries.weighed_cells import cells_counted_anew, cells_of_edition
from focus.standard.scoring.choice import Choice
from focus.standard.scoring.framework import RED_FLAG

TOLD = 30
"""So many changed orders are named; of more only the number is told."""


class PlaceLines(Struct, frozen=True, kw_only=True):
    """The six dimensions of one place, under the reader's choice; ``flagged`` where R7 is answered no."""

    place: str
    lines: tuple[Line, ...]
    flagged: bool


class PlaceChanged(Struct, frozen=True, kw_only=True):
    """What the choice changes for one place."""

    place: str
    changes: tuple[Changed, ...]


class World(Struct, frozen=True, kw_only=True):
    """Some places with what changes for them, and what changes among all: ``changed`` of ``compared`` places, and
    ``orders`` of two places, of which the first are named."""

    places: tuple[PlaceLines, ...]
    changes: tuple[PlaceChanged, ...]
    compared: int
    changed: int
    now_apart: tuple[Order, ...]
    no_longer_apart: tuple[Order, ...]
    orders: int


class Places(Struct, frozen=True, kw_only=True):
    """All places by number, what they come to without a choice, and those whose law has R7 = no."""

    alike: Alike
    plain: tuple[Weighed, ...]
    numbers: dict[str, int]
    flagged: frozenset[str]


def places_known(edition: Edition) -> Sequence[str]:
    """The ids of the places that have an answer, in order."""
    return _places(edition).alike.subjects


def world(edition: Edition, shown: Iterable[str], choice: Choice) -> World:
    """Some places under a choice, and what it changes among all of them beside the standard's own."""
    held = _places(edition)
    left = _left(edition, choice)
    after = weigh(left, choice, held.plain)
    moved = orders(held.plain, after, held.alike.subjects, TOLD)
    told = _changes(held.plain, after)
    asked = [(place, held.numbers[place]) for place in shown]
    return World(
        places=tuple(
            PlaceLines(place=place, lines=tuple([one.line(number) for one in after]), flagged=place in held.flagged)
            for place, number in asked
        ),
        changes=tuple(PlaceChanged(place=place, changes=told[number]) for place, number in asked if number in told),
        compared=len(held.numbers),
        changed=len(told),
        now_apart=moved.now_apart,
        no_longer_apart=moved.no_longer_apart,
        orders=moved.number,
    )


def _changes(before: Sequence[Weighed], after: Sequence[Weighed]) -> dict[int, tuple[Changed, ...]]:
    """What changes for each place by number, where something does; a pair of lines that many have is looked at once."""
    found: dict[int, tuple[Changed, ...]] = {}
    for old, new in zip(before, after, strict=True):
        if old is new:
            continue
        both = list(zip(old.of, new.of, strict=True))
        told = {pair: _change(old.lines[pair[0]], new.lines[pair[1]]) for pair in set(both)}
        for number, pair in enumerate(both):
            if told[pair]:
                found[number] = found.get(number, ()) + told[pair]
    return found


def _change(old: Line, new: Line) -> tuple[Changed, ...]:
    return () if concludes_alike(old, new) else changed([old], [new])


def _places(edition: Edition) -> Places:
    return edition.once("places weighed", _read)


def _read(edition: Edition) -> Places:
    tracks = cells_of_edition(edition)
    held = alike(groups_of(words.standard(edition)), tracks)
    flagged = (place for place, own in tracks.items() if RED_FLAG in own.get("law", {}))
    return Places(
        alike=held,
        plain=weigh(held, STANDARD_S_OWN),
        numbers={place: number for number, place in enumerate(held.subjects)},
        flagged=frozenset(place for place in flagged if tracks[place]["law"][RED_FLAG].answer == "no"),
    )


def _left(edition: Edition, choice: Choice) -> Alike:
    """What the places answer with the answers that a choice leaves: where one falls, a weaker one may remain.

    The edition's own cells, unless the choice leaves answers out; then counted anew from the findings, which is done
    once an edition for each of the three ways to leave answers out.
    """
    strict = Choice(without_grade_c=choice.without_grade_c, without_machine=choice.without_machine)
    if strict == STANDARD_S_OWN:
        return _places(edition).alike
    return edition.once(f"places weighed with {strict}", lambda edition: _read_left(edition, strict))


def _read_left(edition: Edition, strict: Choice) -> Alike:
    return alike(groups_of(words.standard(edition)), cells_counted_anew(edition, places_known(edition), strict))
