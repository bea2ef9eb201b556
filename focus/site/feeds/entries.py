# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of a feed: changes of records, dated events and answers to criteria, each told once."""

import datetime
import json

from focus.compare.dossier.links import Link, links_to
from focus.edition.words import standard
from focus.lib import edtf
from focus.record.shapes import KINDS, Correction, Event, Figure, Finding
from focus.site.feeds.history import Told
from focus.site.feeds.shapes import Entry, identifier
from focus.site.feeds.subject import Subject
from focus.site.feeds.words import change_word, figure_word, joined, kind_word, path_word, record_word
from focus.site.view import View

NEWEST_EVENTS = "id IN (SELECT id FROM events WHERE ({}) AND date <= ? ORDER BY date DESC, id LIMIT ?)"
NEWEST_FINDINGS = "id IN (SELECT id FROM findings WHERE ({}) AND standing = 1 ORDER BY as_of DESC, id LIMIT ?)"

CHANGED = "id IN (SELECT value FROM json_each(?))"


class Entries:
    """Reads what a feed tells. An event or a finding that an edition added is told with its own words."""

    def __init__(self, view: View, subject: Subject, changes: list[Told], most: int) -> None:
        edition = view.edition
        self.view = view
        self.changes = changes
        self.added = {one.id: one.day for one in changes if one.change == "added"}
        where, values = subject.events
        self.events = edition.where(Event, NEWEST_EVENTS.format(where), [*values, view.meta["date"], most])
        where, values = subject.findings
        self.findings = edition.where(Finding, NEWEST_FINDINGS.format(where), [*values, most])
        named = [about for one in self.events for about in one.about]
        figures = [one.id for one in changes if one.kind == "figures"]
        counted = edition.where(Figure, CHANGED, [json.dumps(figures)]) if figures else []
        self.figures = {one.id: one for one in counted}
        named += [one.about for one in self.figures.values()]
        self.links = links_to(edition, named + [one.subject for one in self.findings] + [one.id for one in changes])
        told = [*(one.id for one in self.events), *(one.id for one in self.findings), *(one.id for one in changes)]
        self.addresses = view.addresses(told)
        self.criteria = {one.code: view.say(one.name) for one in standard(edition).criteria}
        self.reasons = {one.record: one for one in edition.all(Correction)}

    def all(self) -> list[Entry]:
        """Every entry, in no order."""
        events = [self._event(one) for one in self.events]
        findings = [self._finding(one) for one in self.findings if one.subject in self.links and self._day(one)]
        said = {one.id for one in (*self.events, *self.findings)}
        rest = [one for one in self.changes if not (one.change == "added" and one.id in said)]
        return events + findings + [self._change(one) for one in rest]

    def _event(self, one: Event) -> Entry:
        about = [record_word(self.view, self.links[target]) for target in one.about if target in self.links]
        happened = edtf.parse(one.date.partition("/")[0]).first
        return Entry(
            id=identifier(self.view.language, "event", one.id),
            title=joined(
                self.view.date(one.date),
                self.view.label("event_kind", one.kind),
                ", ".join(about) or self.view.place(one.place),
            ),
            address=self._address(one.id),
            updated=max(happened, self.added.get(one.id, happened)),
            kind="events",
            place=one.place,
            summary="" if one.date_basis == "happened" else self.view.label("date_basis", one.date_basis),
            text=one.text,
            text_language=one.language,
        )

    def _finding(self, one: Finding) -> Entry:
        """An answer with its subject, its track and who coded it, all in the title or right below."""
        label = self.view.label
        return Entry(
            id=identifier(self.view.language, "finding", one.id),
            title=joined(
                f"{one.criterion} {self.criteria.get(one.criterion, '')}".strip(),
                label("answer", one.answer),
                record_word(self.view, self.links[one.subject]),
            ),
            address=self._address(one.id),
            updated=self._day(one) or self.view.day,
            kind="findings",
            place=one.place,
            summary=joined(label("track", one.track), label("coder_kind", one.coder_kind), one.locator),
            text=one.note,
            text_language=one.language,
        )

    def _change(self, one: Told) -> Entry:
        gone = one.change == "withdrawn"
        link = None if gone else self.links.get(one.id)
        fields = ", ".join(path_word(self.view, field) for field in one.fields)
        reason = self.reasons.get(one.id)
        return Entry(
            id=identifier(self.view.language, "change", one.edition, one.change, one.id),
            title=joined(
                change_word(self.view, one.change),
                kind_word(self.view, one.kind),
                self._titled(one, link),
            ),
            address=_list_of(self.view, one) if gone else self._page_of(one),
            updated=one.day,
            of_day=one.of_day,
            kind=one.kind,
            place=one.place,
            summary=self.view._("Corrected: %(fields)s") % {"fields": fields} if fields else "",
            text=reason.text if reason else "",
            text_language=reason.language if reason else "",
        )

    def _titled(self, one: Told, link: Link | None) -> str:
        """A record's name; of a figure what it counts."""
        if link is None:
            return one.title or one.id
        if one.id in self.figures:
            return figure_word(self.view, self.figures[one.id], self.links)
        return record_word(self.view, link)

    def _page_of(self, one: Told) -> str:
        """Only records have an entry of their own; a rule and a text are told where they are read."""
        return self.view.at(one.address) if one.kind not in KINDS else self._address(one.id)

    def _address(self, record: str) -> str:
        return self.addresses.get(record, self.view.at("/changes"))

    def _day(self, one: Finding) -> datetime.date | None:
        """When an answer became news: with the edition that added it, else on the day of its evidence."""
        if one.id in self.added:
            return self.added[one.id]
        seen = edtf.parse(one.as_of).first if one.as_of else None
        return seen if seen and seen <= self.view.day else None


def _list_of(view: View, one: Told) -> str:
    """The changes of the edition that told it; what is withdrawn has no page, and /changes tells of the newest only."""
    return view.at(f"/changes?to={one.edition}")
