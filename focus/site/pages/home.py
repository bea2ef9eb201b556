# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The home page: what this is, the world by state, what changed lately, and ways in."""

from collections import Counter

from markupsafe import Markup
from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.timeline import EventRow
from focus.edition.reader import Edition
from focus.site.map.draw import FLAGGED, swatch, world_map
from focus.site.page import Ask, Page
from focus.site.pages.places import by_name
from focus.site.queries.changes import Changes, latest_changes, latest_events
from focus.site.queries.home import StateGroup, counts, state_groups
from focus.site.queries.places import place_rows
from focus.site.view import View

CHANGES_SHOWN = 10
EVENTS_SHOWN = 6


class Home(Struct, frozen=True, kw_only=True):
    """The edition at a glance.

    ``counts`` are records by kind, ``below`` the places that no world map shows (parts of countries, bodies),
    ``reviewed`` the standing findings that a person made or confirmed.
    """

    counts: dict[str, int]
    groups: tuple[StateGroup, ...]
    below: dict[str, int]
    standing_findings: int
    reviewed: int
    changes: Changes
    latest: tuple[EventRow, ...]
    sources: tuple[SourceLine, ...]

    def drawing(self, view: View) -> Markup:
        """The world with these groups, in the view's language; the table beside it holds the same."""
        codes = {place: group.code for group in self.groups for place in group.places}
        return world_map(
            {place: "adopted_nationally" if code == FLAGGED else code for place, code in codes.items()},
            {place: f"{view.place(place)}: {said(view, code)}" for place, code in codes.items()},
            {place: view.at(f"/places/{place.lower()}") for place in codes},
            flagged={place for place, code in codes.items() if code == FLAGGED},
        )

    def swatch(self, code: str) -> Markup:
        """The sample of a state beside its row."""
        return swatch(code)


def said(view: View, code: str) -> str:
    """A state of the map in words."""
    if code == FLAGGED:
        return view._("adopted, with clauses that can be used against defenders")
    return view.label("observatory_state", code)


def home(ask: Ask) -> Page:
    """The first page of a language."""
    rows = by_name(ask.view, ask.edition.once("rows of places", place_rows))
    citations = Citations(ask.edition)
    latest = latest_events(ask.edition, citations, EVENTS_SHOWN)
    standing, reviewed = ask.edition.once("reviews of findings", _reviews)
    body = Home(
        counts=ask.edition.once("records by kind", counts),
        groups=state_groups(rows),
        below={kind: sum(row.kind == kind for row in rows) for kind in ("subdivision", "international")},
        standing_findings=standing,
        reviewed=reviewed,
        changes=latest_changes(ask.view, CHANGES_SHOWN),
        latest=latest,
        sources=citations.listed(),
    )
    title = ask.view._("Who protects human rights defenders, how, and does it work?")
    return Page(template="home.html", title=title, address="/", body=body)


def _reviews(edition: Edition) -> tuple[int, int]:
    """Standing findings, and those of them that a person made or confirmed."""
    rows = edition.each("SELECT id, coder_kind FROM findings WHERE standing = 1")
    kinds = Counter(row["coder_kind"] for row in rows if not edition.suppressed(row["id"]))
    return kinds.total(), kinds.total() - kinds["machine"]
