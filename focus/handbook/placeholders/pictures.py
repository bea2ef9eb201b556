# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for paper and grey printers, each beside a table that says the same."""

from collections import defaultdict
from collections.abc import Iterator

from focus.compare.adoption import adoption_years
from focus.handbook.drawing import bars, world
from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Writing
from focus.record.shapes import Instrument, Place
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Paragraph, Picture, Run, Runs, Table, plain

ADOPTED = {"adopted", "in_force", "amended", "partly_annulled"}
OWN = {"dedicated", "includes"}
UNDATED = 0
"""Stands for a year that is not known."""


def states(writing: Writing, told: str) -> Iterator[Block]:
    """``{{states}}``: which places are at which stage."""
    asked(told, 0)
    said, _ = writing.said, writing.said._
    held = _by_state(writing)
    rows = tuple(
        (plain(said.label("observatory_state", code)), plain(said.number(len(held[code]))), _names(writing, held[code]))
        for code in codes("observatory_state")
        if held[code]
    )
    caption = _("Places by the state of their policy")
    yield Table(caption, (_("State"), _("Places"), _("Which")), rows, (3, 1, 8), titled=True)
    if any(one.flag for one in writing.facts.standings.values()):
        told = _("\N{WARNING SIGN}: what decides has clauses that can be used against defenders.")
        yield Paragraph(plain(told), "small")


def map_of_states(writing: Writing, told: str) -> Iterator[Block]:
    """``{{map}}``: the same on a map, and the table."""
    asked(told, 0)
    held = {place: code for code, places in _by_state(writing).items() for place in places}
    _ = writing.said._
    alt = _("A map of the world. What it shows is in the table below it.")
    caption = _("Dark to light: adopted, adopted in parts, under discussion, abandoned, none known, no record.")
    yield Picture(world(held), caption, alt)
    yield from states(writing, told)


def timeline(writing: Writing, told: str) -> Iterator[Block]:
    """``{{timeline}}``: how many texts for defenders were adopted in which years."""
    asked(told, 0)
    said, _ = writing.said, writing.said._
    years = _years(writing)
    spans = {
        f"{first}\N{EN DASH}{first + 4}": sum(years.get(first + n, 0) for n in range(5)) for first in _starts(years)
    }
    caption = _("Texts adopted that protect or name defenders, by year of adoption")
    yield Picture(bars(list(spans.values())), caption, _("Bars, one for each five years; the table says the same."))
    numbers = [*spans.values(), years[UNDATED]]
    row = (plain(_("Texts")), *(plain(said.number(number)) for number in numbers))
    yield Table(caption, (_("Years"), *spans, _("not known")), (row,), (2, *([3] * len(numbers))))


def _starts(years: dict[int, int]) -> range:
    known = [year for year in years if year != UNDATED]
    return range(min(known, default=0) // 5 * 5, max(known, default=-1) + 1, 5)


def _years(writing: Writing) -> dict[int, int]:
    """Adopted texts by the year of their adoption; ``UNDATED`` where that is not known."""
    found: dict[int, int] = defaultdict(int)
    adopted = adoption_years(writing.facts.edition)
    for one in writing.facts.all(Instrument):
        link = writing.facts.links.get(one.id)
        if link and link.state in ADOPTED and one.relevance in OWN and writing.within(one.place):
            found[int(adopted.get(one.id, UNDATED))] += 1
    return found


def _by_state(writing: Writing) -> dict[str, list[str]]:
    held: dict[str, list[str]] = defaultdict(list)
    for one in writing.facts.places():
        standing = writing.facts.standings.get(one.id)
        if standing and standing.state and writing.within(one.id):
            held[standing.state].append(one.id)
    return held


def _names(writing: Writing, places: list[str]) -> Runs:
    runs: list[Run] = []
    for place in sorted(places, key=writing.said.place):
        runs += [Run(", ")] if runs else []
        runs.append(Run(writing.said.place(place), href=f"/places/{place.lower()}"))
        country = writing.said.inside(place, getattr(writing.facts.get(Place, place), "parent", None))
        runs += [Run(country)] if country else []
        if writing.facts.standings[place].flag:
            runs.append(Run(" \N{WARNING SIGN}"))
    return tuple(runs)
