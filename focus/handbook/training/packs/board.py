# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A governing board as a case: the class gets who sits there, the key says who votes and by whom they were chosen."""

from collections.abc import Iterator

from focus.handbook.facts import Facts
from focus.handbook.naming import name_of, with_place
from focus.handbook.writing import Writing
from focus.record.shapes import Mechanism, Seat
from focus.record.vocab import codes
from focus.sheet.blocks import Run, Runs

UNKNOWN = "unknown"


def seats(facts: Facts, mechanism: str) -> list[Seat]:
    """The seats of a mechanism's board."""
    return [one for one in facts.all(Seat) if one.about == mechanism]


def recorded(facts: Facts, mechanism: str) -> int:
    """Of how many seats it is known whether they vote."""
    return sum(one.right != UNKNOWN for one in seats(facts, mechanism))


def board(writing: Writing, one: Mechanism) -> Iterator[tuple[str, Runs]]:
    """Who sits there, without their right."""
    _ = writing.said._
    yield _("Board of"), with_place(writing, one.id, name_of(writing, one.id))
    yield _("Who sits there"), _who(writing, seats(writing.facts, one.id))


def voters(writing: Writing, one: Mechanism) -> Iterator[tuple[str, Runs]]:
    """Who sits there by their right, and who chose them where that is recorded."""
    held = seats(writing.facts, one.id)
    for right in codes("seat_right"):
        told = _who(writing, [seat for seat in held if seat.right == right])
        yield writing.said.begun(writing.said.label("seat_right", right)), told
    chosen = [seat for seat in held if seat.chosen_by]
    yield writing.said._("Chosen by"), _who(writing, chosen, chooser=True)


def _who(writing: Writing, found: list[Seat], *, chooser: bool = False) -> Runs:
    runs: list[Run] = []
    for one in found:
        number = f" ({writing.said.number(one.count)})" if one.count and one.count > 1 else ""
        by = f": {one.chosen_by}" if chooser else ""
        runs += [Run("; ")] if runs else []
        runs.append(Run(f"{one.who}{number}{by}", language=writing.marked(one.language)))
    return tuple(runs)
