# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One lesson, with the criteria it speaks to, the cases that show it, and others on the same criteria."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Dispute, SourceLine
from focus.compare.dossier.links import Link, links_to
from focus.edition.words import standard as standard_of
from focus.record.shapes import Lesson, Words
from focus.site.page import Ask, Gone, Page
from focus.site.queries.library import LessonRow, lesson_rows

MOST_RELATED = 12


class LessonBody(Struct, frozen=True, kw_only=True):
    """The lesson. ``related`` speak to one of its criteria, elsewhere."""

    place: str
    lesson: LessonRow
    names: dict[str, Words]
    disputes: tuple[Dispute, ...]
    related: tuple[Link, ...]
    sources: tuple[SourceLine, ...]


def lesson(ask: Ask) -> Page:
    """The page of a lesson."""
    record = ask.edition.get(Lesson, ask.parts["id"])
    if record is None:
        raise Gone
    citations = Citations(ask.edition)
    related = _related(ask, record)
    links = links_to(ask.edition, [record.id, *record.about, *related])
    (row,) = lesson_rows([record], links, citations)
    body = LessonBody(
        place=record.place,
        lesson=row,
        names={one.code: one.name for one in standard_of(ask.edition).criteria if one.code in record.criteria},
        disputes=citations.disputes(record),
        related=tuple(links[one] for one in related if one in links),
        sources=citations.listed(),
    )
    return Page(template="lesson.html", title=row.link.title, address=f"/lessons/{record.id}", body=body)


def _related(ask: Ask, record: Lesson) -> list[str]:
    """Lessons that share most criteria with this one, at most a dozen."""
    marks = ", ".join("?" * len(record.criteria))
    rows = ask.edition.rows(
        "SELECT origin, count(*) AS shared FROM links WHERE origin_kind = 'lessons' AND role = 'criterion' "  # noqa: S608
        f"AND target IN ({marks}) AND origin <> ? GROUP BY origin ORDER BY shared DESC, origin LIMIT {MOST_RELATED}",
        [*record.criteria, record.id],
    )
    return [row["origin"] for row in rows]
