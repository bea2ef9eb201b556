# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Precedents: who did it before? Conditions that all have to be met, and what each of them does to the answer."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.cases import Case, ConditionLine, Judged, weigh
from focus.compare.conditions import clock_asked, own_limits
from focus.compare.dossier.citations import SourceLine
from focus.edition.words import standard as standard_of
from focus.lib.bits import every, numbers
from focus.record.shapes import Words
from focus.site.page import Ask, Gone, Page, Table
from focus.site.queries.listing import Listing, canonical, page_number
from focus.site.queries.precedent_cases import conditions
from focus.site.queries.precedent_choice import CLOSED, PrecedentChoice, precedent_choice
from focus.site.queries.precedent_choice import PARAMETERS as PARAMETERS
from focus.site.queries.precedent_lines import PrecedentLine, precedent_lines
from focus.site.queries.precedent_world import World, world
from focus.site.queries.precedents import Precedent, clauses_alone, precedent_rows
from focus.site.queries.side_names import offered_names

ADDRESS = "/precedents"
PAGE_ROWS = 50
"""A case tells its answers, time limits and seats: fifty weigh what a hundred lines of another list do."""
MOST_APART = 25
"""Cases told apart from the list, on its first page; downloads hold all."""
OFFERED = ("step", "holder", "covers", "form", "host", "nature", "type", "state", "region", "legal")
WITH_HOLDINGS = 2
"""The schema from which an edition tells when its answers hold."""


class PrecedentsBody(Struct, frozen=True, kw_only=True):
    """One page of what was found. ``conditions`` tell what each of them does, ``codes`` what may be asked.

    ``flagged`` is how many more cases meet all conditions in texts with clauses that can be used against defenders;
    ``clauses`` are those of their articles that were asked for, if the reader wants them, of ``flagged_here`` cases.
    ``unsure`` meet all other conditions and set a part of the clock that was asked for; the rest of it is not known;
    ``in_part`` is how many do. A page shows at most ``MOST_APART`` of either.
    ``offered`` are names of places.
    """

    choice: PrecedentChoice
    criteria: tuple[tuple[str, Words], ...]
    languages: tuple[str, ...]
    codes: dict[str, tuple[str, ...]]
    listing: Listing
    conditions: tuple[ConditionLine, ...]
    rows: tuple[Precedent, ...]
    flagged: int
    flagged_here: int
    clauses: tuple[Precedent, ...]
    unsure: tuple[Precedent, ...]
    in_part: int
    sources: tuple[SourceLine, ...]
    offered: tuple[str, ...]


def precedents(ask: Ask) -> Page:
    """What meets the conditions. Raises ``Gone`` where the edition does not tell when its answers hold."""
    if int(ask.view.meta["schema"]) < WITH_HOLDINGS:
        raise Gone
    standard = standard_of(ask.edition)
    held = world(ask)
    choice = precedent_choice(ask, ADDRESS, {one.code: one for one in standard.criteria}, held.languages)
    told = conditions(ask, held, choice)
    found, lines = weigh(told, every(len(held.cases)) & ~held.harmful)
    flagged = weigh(told, held.harmful)[0] if told else 0
    shown, listing = _part(ask, held, choice, found if told else 0)
    here = flagged.bit_count() if ask.whole else min(flagged.bit_count(), MOST_APART)
    clauses = _cases(held, flagged, 0, here) if choice.harmful and listing.number == 1 else []
    in_part = _unsure(held, choice, told)
    unsure = in_part[: len(in_part) if ask.whole else MOST_APART] if listing.number == 1 else []
    rows, citations = precedent_rows(ask, held, choice, [*shown, *clauses, *unsure], standard.criteria)
    apart = {one.text for one in clauses}
    alone = tuple(clauses_alone(one for one in rows if one.link.id in apart))
    whole = tuple(one for one in rows if one.link.id not in apart and not (unsure and one.at_least))
    body = PrecedentsBody(
        choice=choice,
        criteria=tuple((one.code, one.name) for one in standard.criteria),
        languages=tuple(held.languages),
        codes={name: tuple(CLOSED[name]) for name in OFFERED},
        listing=listing,
        conditions=lines,
        rows=whole,
        flagged=flagged.bit_count(),
        flagged_here=here,
        clauses=alone,
        unsure=tuple(one for one in rows if unsure and one.at_least),
        in_part=len(in_part),
        sources=citations.listed(),
        offered=offered_names(ask),
    )
    query = canonical(listing)
    edition = ask.view.meta["edition"]
    return Page(
        template="precedents.html",
        title=ask.view._("Who did it before: precedents"),
        description=ask.view._("Texts and bodies that meet conditions on answers, time limits, seats, form and place."),
        address=ADDRESS,
        body=body,
        query=query,
        indexed=not query,
        table=Table(
            row=PrecedentLine,
            rows=(*precedent_lines((*whole, *body.unsure), edition, False), *precedent_lines(alone, edition, True)),
            workbook=True,
        ),
    )


def _part(ask: Ask, held: World, choice: PrecedentChoice, found: int) -> tuple[Sequence[Case], Listing]:
    query = urlencode(choice.values)
    total = found.bit_count()
    pages = max(1, -(-total // PAGE_ROWS))
    number = page_number(ask, ADDRESS, pages, query)
    start = (number - 1) * PAGE_ROWS
    shown = _cases(held, found, 0, total) if ask.whole else _cases(held, found, start, start + PAGE_ROWS)
    of = len(held.cases) - held.harmful.bit_count()
    return shown, Listing(filters=(), total=total, of=of, number=number, pages=pages, query=query)


def _unsure(held: World, choice: PrecedentChoice, told: Mapping[str, Judged]) -> list[Case]:
    """Who meets all but the clock, of which only a part is recorded: told apart, and never as a zero."""
    if choice.within is None or not choice.within.value:
        return []
    others = every(len(held.cases)) & ~held.harmful & told["step"].unknown
    for name, own in told.items():
        others &= own.met if name != "step" else others
    some = (held.cases[number] for number in numbers(others))
    return [case for case in some if clock_asked(own_limits(case, held.limits), choice.within)]


def _cases(held: World, found: int, start: int, stop: int) -> list[Case]:
    return [held.cases[number] for number in list(numbers(found))[start:stop]]
