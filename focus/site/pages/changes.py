# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between two editions, record by record and field by field, and never what was withdrawn for safety."""

import re
from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.links import is_withdrawn, links_to
from focus.edition.changes import Change
from focus.edition.reader import Edition
from focus.lib.excerpts import first_difference
from focus.record.hidden import WITHHELD
from focus.record.shapes import Deadline, Figure, Measure
from focus.record.titles import TITLE_FIELD
from focus.site.feeds.words import kind_word, path_word, untitled_word
from focus.site.page import Ask, Page, Table
from focus.site.queries.comparison import NEWER, OLDER, Pair, changes_of, choices, pair
from focus.site.queries.listing import Facet, Listing, canonical, listed, place_facet
from focus.site.shelf import NotComparedError

ADDRESS = "/changes"
WORDS = ("added", "corrected", "withdrawn")
UNTITLED = ("figures", "deadlines", "measures")
LONGEST_VALUE = 240
BEFORE_IT = 60
"""Characters that two long values share and that are kept before the first that differs."""


class ChangesBody(Struct, frozen=True, kw_only=True):
    """One page of the changes from the edition ``older`` to ``edition``; ``editions`` are those one may choose.

    ``counts`` are records by change, of which a row tells one field each.
    ``first``: there is no earlier edition, since unchanged records make no new one. ``not_compared``:
    empty, or why not: ``too_large`` for a page, ``busy`` with other readers' comparisons. ``field_words``: the fields
    of the changes as readers know them, ``kind_words`` the kinds, and ``untitled`` what records without a title are, by
    id.
    """

    edition: str
    older: str
    editions: tuple[str, ...]
    first: bool
    not_compared: str
    counts: dict[str, int]
    listing: Listing
    field_words: dict[str, str]
    kind_words: dict[str, str]
    untitled: dict[str, str]
    changes: tuple[Change, ...]


def changes(ask: Ask) -> Page:
    """The list, by kind and id, or in the order in which the newer edition keeps it."""
    chosen = pair(ask, ADDRESS)
    try:
        told, reason = changes_of(ask, chosen), ""
    except NotComparedError as error:
        told, reason = [], error.reason
    rows = [one for one in told if not is_withdrawn(ask.edition, one.id, one.address, one.place)]
    shown, listing = listed(ask, ADDRESS, rows, _facets(ask))
    body = ChangesBody(
        edition=chosen.newer,
        older=chosen.older,
        editions=choices(ask),
        first=not chosen.older and not told,
        not_compared=reason,
        counts={word: len({one.id for one in rows if one.change == word}) for word in WORDS},
        listing=listing,
        field_words={one.field: path_word(ask.view, one.field) for one in shown if one.field},
        kind_words={one.kind: kind_word(ask.view, one.kind) for one in shown},
        untitled=_untitled(ask, shown),
        changes=tuple(_redacted(ask.edition, one, whole=ask.whole) for one in shown),
    )
    return Page(
        template="changes.html",
        title=_title(ask, chosen),
        description=ask.view._("What this edition added, corrected and withdrew since the one before."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=Change, rows=body.changes),
    )


def _title(ask: Ask, chosen: Pair) -> str:
    if OLDER not in ask.parameters and NEWER not in ask.parameters:
        return ask.view._("Changes")
    if not chosen.older:
        return ask.view._("Changes in edition %(name)s") % {"name": chosen.newer}
    return ask.view._("Changes from %(older)s to %(newer)s") % {"older": chosen.older, "newer": chosen.newer}


def _untitled(ask: Ask, shown: Iterable[Change]) -> dict[str, str]:
    """What figures, time limits and measures are of, and of whom. At most four queries."""
    there = sorted({one.id for one in shown if one.kind in UNTITLED and one.change != "withdrawn"})
    if not there:
        return {}
    edition = ask.edition
    held: list[Figure | Deadline | Measure] = [*edition.some(Figure, there), *edition.some(Deadline, there)]
    held += edition.some(Measure, there)
    links = links_to(edition, sorted({one.about for one in held}))
    return {one.id: untitled_word(ask.view, one, links) for one in held}


def _facets(ask: Ask) -> list[Facet[Change]]:
    return [
        *(_edition_facet(ask, name) for name in (OLDER, NEWER)),
        place_facet(ask, lambda one: [one.place]),
        Facet("change", "change", WORDS, lambda one: [one.change]),
    ]


def _edition_facet(ask: Ask, name: str) -> Facet[Change]:
    """Which edition is compared is part of the address like a filter, but every row has it."""
    chosen = [ask.parameters[name]] if name in ask.parameters else []
    return Facet(name, "edition", choices(ask), lambda _: chosen)


def _redacted(edition: Edition, one: Change, whole: bool) -> Change:
    """Without what is withdrawn; values are shortened for a page and stay whole in a file."""
    hidden = edition.suppression.holds_field
    title_hidden = hidden(one.id, TITLE_FIELD.get(one.kind, ""))
    values_hidden = bool(one.field) and hidden(one.id, one.field)
    before, after = (
        WITHHELD if values_hidden else _without_references(edition, text) for text in (one.before, one.after)
    )
    before, after = (before, after) if whole else _excerpts(before, after)
    return Change(
        change=one.change,
        kind=one.kind,
        id=one.id,
        place=one.place,
        title=WITHHELD if title_hidden else one.title,
        address=one.address,
        field=one.field,
        before=before,
        after=after,
        reason=one.reason,
    )


def _without_references(edition: Edition, value: str) -> str:
    """A value in which ids withdrawn since then are not printed."""
    return re.sub(r"[A-Za-z0-9-]+", lambda one: WITHHELD if edition.suppressed(one[0]) else one[0], value)


def _excerpts(before: str, after: str) -> tuple[str, str]:
    """Two values, shortened to what a table can hold: long ones begin shortly before they differ."""
    start = 0
    if max(len(before), len(after)) > LONGEST_VALUE:
        same = first_difference(before, after)
        start = before.rfind(" ", 0, same - BEFORE_IT) + 1 if same > BEFORE_IT else 0
    return _excerpt(before, start), _excerpt(after, start)


def _excerpt(value: str, start: int) -> str:
    held = f"… {value[start:]}" if start else value
    return held if len(held) <= LONGEST_VALUE else held[: LONGEST_VALUE - 1].rstrip() + "…"
