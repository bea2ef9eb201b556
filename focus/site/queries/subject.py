# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the records say about one instrument or mechanism: the same selection for both, in a fixed number of queries."""

from collections.abc import Iterator
from dataclasses import dataclass

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.record.shapes import Commitment, Correction, Deadline, Document, Event, Figure, Finding, Lesson, Measure

ABOUT_OR_SET = (
    "id IN (SELECT origin FROM links WHERE target = ? AND role IN ('about', 'instrument') AND origin_kind = ?)"
)
"""Through the links, which have an index; by the columns themselves all records of the kind are read, 0.4 ms each."""


@dataclass(frozen=True, slots=True)
class AboutSubject:
    """The records about one subject; deadlines and measures also where it is the instrument that sets them."""

    events: list[Event]
    findings: list[Finding]
    figures: list[Figure]
    deadlines: list[Deadline]
    measures: list[Measure]
    documents: list[Document]
    lessons: list[Lesson]
    commitments: list[Commitment]
    corrections: list[Correction]

    def mentioned(self) -> Iterator[str]:
        """The ids of what these records name, so that their titles are read in one query."""
        listed = [one.about for one in self.events] + [one.about for one in self.documents]
        listed += [(one.id, *one.about) for one in self.lessons] + [(one.id, *one.about) for one in self.commitments]
        single = [(one.about, one.instrument) for one in self.deadlines]
        single += [(one.about, one.instrument) for one in self.measures]
        yield from (target for targets in (*listed, *single) for target in targets if target)


def about_subject(edition: Edition, subject: str) -> AboutSubject:
    """Everything about one subject. Nine queries."""
    return AboutSubject(
        events=edition.linked(Event, "about", subject),
        findings=edition.where(Finding, "subject = ?", [subject]),
        figures=edition.where(Figure, "about = ?", [subject]),
        deadlines=edition.where(Deadline, ABOUT_OR_SET, [subject, "deadlines"]),
        measures=edition.where(Measure, ABOUT_OR_SET, [subject, "measures"]),
        documents=edition.linked(Document, "about", subject),
        lessons=edition.linked(Lesson, "about", subject),
        commitments=edition.linked(Commitment, "about", subject),
        corrections=edition.where(
            Correction, "record = ? OR record IN (SELECT id FROM findings WHERE subject = ?)", [subject, subject]
        ),
    )


def links_of(edition: Edition, subject: str, about: AboutSubject, *more: str) -> dict[str, Link]:
    """Links to the subject, to what its records name and to ``more``. One query."""
    return links_to(edition, [subject, *about.mentioned(), *more])


def others(links: dict[str, Link], subject: str) -> dict[str, Link]:
    """The links without the subject's own: a page need not link itself in every row."""
    return {one: link for one, link in links.items() if one != subject}
