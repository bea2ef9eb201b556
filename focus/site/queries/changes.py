# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed since the last edition, record by record, and what happened lately in the world."""

from typing import Any

from msgspec import Struct

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import links_to
from focus.compare.dossier.timeline import EventRow, timeline
from focus.edition.manifest import read_manifest
from focus.edition.reader import Edition
from focus.edition.standard_changes import LABELS
from focus.record.shapes import Event
from focus.site.feeds.words import path_word
from focus.site.view import View

UNTOLD = "attack_context"
"""Events that are context and no step of a policy; the home page does not lead with attacks."""

NEWEST = (
    "id IN (SELECT id FROM events WHERE length(date) IN (7, 10) AND date <= ? AND kind <> ? "
    "ORDER BY date DESC, id LIMIT ?)"
)


class ChangeLine(Struct, frozen=True, kw_only=True):
    """A record that was added, corrected (which fields, why) or withdrawn. A withdrawn one has no page any more."""

    change: str
    kind: str
    id: str
    place: str
    title: str
    address: str
    fields: tuple[str, ...]
    reason: str


class Changes(Struct, frozen=True, kw_only=True):
    """The changes of an edition. ``predecessor`` is empty for the first one; ``counts`` are records by change.

    ``field_words`` are the fields of the lines as readers know them.
    """

    predecessor: str
    counts: dict[str, int]
    lines: tuple[ChangeLine, ...]
    field_words: dict[str, str]


def latest_changes(view: View, most: int) -> Changes:
    """At most ``most`` changed records and rules, corrections and withdrawals before additions. One query.

    Labels are left to the list of changes: a new code is nothing that happened.
    """
    edition = view.edition
    rows = edition.rows("SELECT * FROM changes WHERE kind <> ? ORDER BY change = 'added', position", [LABELS])
    grouped: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        if not edition.suppressed(row["id"]):
            grouped.setdefault((row["change"], row["id"]), []).append(row)
    counts: dict[str, int] = {}
    for change, _ in grouped:
        counts[change] = counts.get(change, 0) + 1
    before = read_manifest(edition.directory).get("predecessor") or {}
    lines = tuple(_line(edition, rows) for rows in list(grouped.values())[:most])
    words = {field: path_word(view, field) for line in lines for field in line.fields}
    return Changes(predecessor=before.get("edition", ""), counts=counts, lines=lines, field_words=words)


def _line(edition: Edition, rows: list[Any]) -> ChangeLine:
    """One record's changes; a field that is withheld for safety is not named, nor a title that holds it."""
    first = rows[0]
    fields = [row["field"] for row in rows if row["field"]]
    withheld = any(edition.suppression.holds_field(first["id"], one) for one in ("title", "name", "text", "gist"))
    return ChangeLine(
        change=first["change"],
        kind=first["kind"],
        id=first["id"],
        place=first["place"],
        title="" if withheld else first["title"],
        address="" if first["change"] == "withdrawn" else first["address"],
        fields=tuple(one for one in fields if not edition.suppression.holds_field(first["id"], one)),
        reason=first["reason"],
    )


def latest_events(edition: Edition, citations: Citations, most: int) -> tuple[EventRow, ...]:
    """The newest events of the record whose day or month is known, newest first."""
    newest = edition.where(Event, NEWEST, [edition.meta()["date"], UNTOLD, most])
    links = links_to(edition, sorted({about for one in newest for about in one.about}))
    return timeline(newest, links, citations, newest_first=True)
