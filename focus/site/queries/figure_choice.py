# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader chose to see of the figures: an indicator, up to four places, first and last year."""

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.lib import edtf
from focus.record.shapes import Figure
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.listing import Facet, alphabetical, chosen_code, countries_of_parts, within_reach
from focus.site.queries.totals import Totals, totals

PLACES = ("place", "place2", "place3", "place4")
"""A form without scripts offers one place a field; four is what charts side by side can bear."""
SINCE, UNTIL = "from", "to"
PARAMETERS = ("indicator", *PLACES, SINCE, UNTIL, "page")


class Choice(Struct, frozen=True, kw_only=True):
    """What is chosen and what may be. Options are pairs of a code and the number of figures it would leave.

    ``offered`` are the places of each field in turn: what a field offers may stand beside what the others say.
    """

    indicator: str
    places: tuple[str, ...]
    since: str
    until: str
    indicators: tuple[tuple[str, int], ...]
    offered: tuple[tuple[tuple[str, int], ...], ...]
    years: tuple[str, ...]

    @property
    def made(self) -> bool:
        """Whether anything is chosen."""
        return bool(self.indicator or self.places or self.since or self.until)

    @property
    def query(self) -> str:
        """The canonical query string of the choice."""
        places = dict(zip(PLACES, self.places, strict=False))
        values = {"indicator": self.indicator, **places, SINCE: self.since, UNTIL: self.until}
        return urlencode({name: value for name, value in values.items() if value})


def choose(ask: Ask, address: str, figures: Sequence[Figure]) -> tuple[Choice, list[Figure]]:
    """The choice and the figures that meet it. Raises ``Wrong`` and ``Moved``."""
    every_place = totals(ask.edition)
    held = {one.id: codes_of(one.place, every_place.parents) for one in figures}
    known = sorted({code for codes in held.values() for code in codes}, key=lambda one: (_name(ask, one), one))
    years = tuple(str(year) for year in _years(figures))
    indicators = [*ask.view.vocabularies.get("indicator", ()), *sorted({one.indicator for one in figures})]
    indicator = chosen_code(ask, Facet("indicator", "indicator", list(dict.fromkeys(indicators)), tuple))
    places = _places(ask, known)
    every_place.refuse([one.upper() for one in places], ask.view)
    since, until = (chosen_code(ask, Facet(name, "year", years, tuple)) for name in (SINCE, UNTIL))
    if since and until and since > until:
        raise Wrong(ask.view._("The first year comes after the last."))
    within = [one for one in figures if _meets(one, since, until)]
    of_places = [one for one in within if not places or set(places) & held[one.id]]
    of_indicator = [one for one in within if not indicator or one.indicator == indicator]
    by_indicator = Counter(one.indicator for one in of_places)
    by_place = Counter(code for one in of_indicator for code in held[one.id])
    choice = Choice(
        indicator=indicator,
        places=places,
        since=since,
        until=until,
        indicators=tuple(
            (code, by_indicator[code])
            for code in sorted(set(indicators), key=lambda one: (alphabetical(ask.view.label("indicator", one)), one))
            if by_indicator[code] or code == indicator
        ),
        offered=_offered(
            within_reach(
                ((code, by_place[code]) for code in known if by_place[code] or code in places),
                countries_of_parts(ask),
                places,
            ),
            places,
            every_place,
        ),
        years=years,
    )
    _check_form(ask, address, choice)
    return choice, [one for one in of_places if not indicator or one.indicator == indicator]


def codes_of(place: str, parents: Mapping[str, str | None]) -> set[str]:
    """A place and the one above it, as in addresses: a country's figures are also those of its parts."""
    return {one.lower() for one in (place, parents.get(place)) if one and one in parents}


def _places(ask: Ask, known: Sequence[str]) -> tuple[str, ...]:
    given = [chosen_code(ask, Facet(name, "place", known, tuple)) for name in PLACES]
    return tuple(sorted({one for one in given if one}))


def _offered(
    options: tuple[tuple[str, int], ...], places: Sequence[str], held: Totals
) -> tuple[tuple[tuple[str, int], ...], ...]:
    """The options of each field: no place twice, and none that the place of another field holds or is held by."""
    found = []
    for number in range(len(PLACES)):
        others = {one.upper() for n, one in enumerate(places) if n != number}
        found.append(
            tuple(
                (code, count)
                for code, count in options
                if code.upper() not in others and not any(held.hold(code.upper(), one) for one in others)
            )
        )
    return tuple(found)


def _check_form(ask: Ask, address: str, choice: Choice) -> None:
    """The same places in another order, twice or with a gap are one choice and have one address."""
    given = tuple(ask.parameters.get(name, "") for name in PLACES)
    if tuple(one for one in given if one) != choice.places or "" in given[: len(choice.places)]:
        raise Moved(f"{ask.view.at(address)}?{choice.query}")


def _meets(one: Figure, since: str, until: str) -> bool:
    span = edtf.parse(one.period)
    return (not since or span.last.year >= int(since)) and (not until or span.first.year <= int(until))


def _years(figures: Sequence[Figure]) -> range:
    spans = [edtf.parse(one.period) for one in figures]
    if not spans:
        return range(0)
    return range(min(one.first.year for one in spans), max(one.last.year for one in spans) + 1)


def _name(ask: Ask, code: str) -> str:
    return alphabetical(ask.view.place(code.upper()))
