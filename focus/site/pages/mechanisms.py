# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of mechanisms, with filters."""

from msgspec import Struct

from focus.record import vocab
from focus.site.page import Ask, Page, Table
from focus.site.queries.counted import Counted
from focus.site.queries.listing import Facet, Listing, alphabetical, canonical, listed, place_facet
from focus.site.queries.lists import MechanismLine, mechanism_lines

ADDRESS = "/mechanisms"


class MechanismList(Struct, frozen=True, kw_only=True):
    """One page of the list, and where it stands."""

    listing: Listing
    rows: tuple[MechanismLine, ...]


def mechanisms(ask: Ask) -> Page:
    """Mechanisms by the name of their place in this language."""
    held = ask.edition.once(f"list of mechanisms in {ask.language}", lambda _edition: _counted(ask))
    rows, listing = listed(ask, ADDRESS, held)
    query = canonical(listing)
    return Page(
        template="mechanisms.html",
        title=ask.view._("Mechanisms of protection"),
        address=ADDRESS,
        body=MechanismList(listing=listing, rows=rows),
        query=query,
        indexed=not query,
        table=Table(row=MechanismLine, rows=rows),
    )


def _counted(ask: Ask) -> Counted[MechanismLine]:
    lines = ask.edition.once("lines of mechanisms", mechanism_lines)
    return Counted(sorted(lines, key=lambda one: _order(ask, one)), _facets(ask))


def _order(ask: Ask, one: MechanismLine) -> tuple[str, str]:
    return alphabetical(ask.view.place(one.link.place)), one.link.id


def _facets(ask: Ask) -> list[Facet[MechanismLine]]:
    return [
        place_facet(ask, lambda one: [one.link.place, *one.reach]),
        Facet("form", "mechanism_form", vocab.codes("mechanism_form"), lambda one: [one.form]),
        Facet("nature", "nature", vocab.codes("nature"), lambda one: [one.nature]),
        Facet("state", "mechanism_state", vocab.codes("mechanism_state"), lambda one: [one.link.state or "unknown"]),
    ]
