# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Lists with filters and pages: one record list, its facets with counts, and the hundred rows of a page.

A wrong value is told with the values that are allowed; nothing falls back to "everything".
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

from msgspec import Struct

from focus.edition.reader import Edition
from focus.lib import names
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Moved, Wrong
from focus.site.queries.counted import Counted
from focus.site.queries.counted import Facet as Facet

T = TypeVar("T")
PAGE = "page"
MOST_CHOICES = 300
"""A select with every country of the world and some parts of them stays whole."""


class Filter(Struct, frozen=True, kw_only=True):
    """One filter as a page offers it: codes of ``vocabulary`` with the number of rows that each would leave."""

    name: str
    vocabulary: str
    chosen: str
    options: tuple[tuple[str, int], ...]


class Listing(Struct, frozen=True, kw_only=True):
    """Where a list stands: its filters, how many rows remain of how many, and which page this is.

    ``query`` is the canonical query string of the filters, without the page's number.
    """

    filters: tuple[Filter, ...]
    total: int
    of: int
    number: int
    pages: int
    query: str


def listed(
    ask: Ask,
    address: str,
    rows: Sequence[T] | Counted[T],
    facets: Sequence[Facet[T]] = (),
    size: int = DEFAULT_PAGE_SIZE,
) -> tuple[tuple[T, ...], Listing]:
    """The rows of the page that is asked for, and where it stands. Raises ``Wrong`` and ``Moved``.

    ``rows`` that were counted before bring their facets.
    """
    held = rows if isinstance(rows, Counted) else Counted(rows, facets)
    chosen = {facet.name: chosen_code(ask, facet) for facet in held.facets}
    kept = held.meeting(chosen)
    total = kept.bit_count()
    filters = tuple(filter_of(facet, chosen, held) for facet in held.facets)
    query = urlencode({name: value for name, value in chosen.items() if value})
    pages = max(1, -(-total // size))
    number = page_number(ask, address, pages, query)
    shown = held.some(kept) if ask.whole else held.some(kept, (number - 1) * size, number * size)
    of = len(held.rows)
    return shown, Listing(filters=filters, total=total, of=of, number=number, pages=pages, query=query)


def canonical(listing: Listing) -> str:
    """The whole query string of a page: its filters, and its number unless it is the first."""
    number = f"{PAGE}={listing.number}" if listing.number > 1 else ""
    return "&".join(part for part in (listing.query, number) if part)


def place_facet(ask: Ask, values: Callable[[T], Iterable[str]]) -> Facet[T]:
    """A filter by place, in the order of names. Codes are as in addresses; a country's parts count for it as well."""
    parents = ask.edition.once("parents of places", _parents)

    def codes(row: T) -> list[str]:
        of_row = [one for one in values(row) if one in parents]
        above = [up for one in of_row if (up := parents[one]) is not None and up in parents]
        return [one.lower() for one in [*of_row, *above]]

    return Facet("place", "place", place_codes(ask), codes, countries_of_parts(ask))


def countries_of_parts(ask: Ask) -> Mapping[str, str]:
    """The code of each part of a country with that of its country."""

    def found(edition: Edition) -> dict[str, str]:
        parents = edition.once("parents of places", _parents)
        return {one.lower(): up.lower() for one, up in parents.items() if up is not None and up in parents}

    return ask.edition.once("countries of parts", found)


def within_reach(
    options: Iterable[tuple[str, int]], above: Mapping[str, str], chosen: Container[str]
) -> tuple[tuple[str, int], ...]:
    """The choices of a select. Where they are many: the countries, what is chosen, and the parts of its country.

    A select of thousands is slow to load and hard to use; who chooses a country is then offered its parts.
    """
    held = tuple(options)
    if len(held) <= MOST_CHOICES or not above:
        return held
    open_to = {above.get(code, code) for code, _ in held if code in chosen}
    return tuple((code, n) for code, n in held if code not in above or code in chosen or above[code] in open_to)


def place_codes(ask: Ask) -> list[str]:
    """The codes of all places in the order of their names, for ``Counted.offering`` where languages share a list."""
    name = f"codes of places in {ask.language}"
    return ask.edition.once(name, lambda edition: _by_name(ask, edition.once("parents of places", _parents)))


def place_ranks(ask: Ask) -> Mapping[str, int]:
    """Where each place stands in the order of names. Once a language."""
    return ask.edition.once(
        f"ranks of places in {ask.language}",
        lambda _edition: {code.upper(): number for number, code in enumerate(place_codes(ask))},
    )


def _by_name(ask: Ask, places: Iterable[str]) -> list[str]:
    return [one.lower() for one in sorted(places, key=lambda one: (alphabetical(ask.view.place(one)), one))]


def _parents(edition: Edition) -> dict[str, str | None]:
    """Every place of the edition with the one above it, by id."""
    rows = edition.rows("SELECT id, parent FROM places ORDER BY id")
    return {row["id"]: row["parent"] for row in rows if not edition.suppressed(row["id"])}


def alphabetical(name: str) -> str:
    """A key by which names sort as in a reader's alphabet, accents aside."""
    return names.alphabetical(name)


def chosen_code(ask: Ask, facet: Facet[Any]) -> str:
    """The code that is asked for of a facet, or nothing. Raises ``Wrong``."""
    value = ask.parameters.get(facet.name, "")
    if value and value not in facet.codes:
        raise Wrong(
            ask.view._("“%(name)s” has a value that is not known. Allowed: %(allowed)s.")
            % {"name": facet.name, "allowed": ", ".join(facet.codes)}
        )
    return value


def filter_of(facet: Facet[T], chosen: Mapping[str, str], held: Counted[T]) -> Filter:
    """A value's count is what the list would hold with it and with the other filters as they are."""
    own = chosen[facet.name]
    options = held.choices(facet, held.meeting(chosen, but=facet.name), own)
    offered = within_reach(options, facet.above, (own,))
    return Filter(name=facet.name, vocabulary=facet.vocabulary, chosen=own, options=offered)


def page_number(ask: Ask, address: str, pages: int, query: str) -> int:
    """Which of ``pages`` is asked for; ``query`` is the canonical rest. Raises ``Wrong`` and ``Moved``."""
    text = ask.parameters.get(PAGE, "")
    if text and ask.whole:
        raise Moved(ask.view.at(address) + (f"?{query}" if query else ""))
    if not text:
        return 1
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    if not 1 <= number <= pages:
        raise Wrong(ask.view._("This list has pages 1 to %(pages)s.") % {"pages": pages})
    if text != str(number) or number == 1:
        wanted = "&".join(part for part in (query, f"{PAGE}={number}" if number > 1 else "") if part)
        raise Moved(ask.view.at(address) + (f"?{wanted}" if wanted else ""))
    return number
