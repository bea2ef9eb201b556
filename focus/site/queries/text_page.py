# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a law's text: its provisions on a day, a second language beside, the findings at their articles."""

from collections.abc import Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import Link
from focus.edition.texts import units_of
from focus.edition.words import standard
from focus.record.shapes import Finding, Instrument
from focus.site.page import Ask, Table
from focus.site.queries.provisions import (
    FindingBeside,
    OutlineRow,
    ProvisionLine,
    ProvisionRow,
    outline,
    provision_lines,
    provision_rows,
)
from focus.site.queries.texts import HowToAdd, TextLine, text_line
from focus.texts.alignment import beside
from focus.texts.locators import cited
from focus.texts.nesting import Whole, parts, wholes
from focus.texts.shapes import Unit
from focus.texts.wordings import Text

MOST_OUTLINED = 120


class Beside(Struct, frozen=True, kw_only=True):
    """A provision and the one that answers to it in the second language, where one is shown."""

    left: ProvisionRow | None
    right: ProvisionRow | None = None


class TextPage(Struct, frozen=True, kw_only=True):
    """A law's text. ``shown`` is ``None`` where no wording of that day is here; ``earlier`` is the wording before it.

    ``day`` is the day whose wording is shown, ``number`` of ``pages`` the part of a long text. ``elsewhere`` are
    findings whose locator names no provision of this text.
    """

    link: Link
    title: str
    texts: tuple[TextLine, ...]
    add: HowToAdd | None
    shown: TextLine | None
    beside: TextLine | None
    languages: tuple[str, ...]
    earlier: str | None
    day: str
    asked_text: str
    query: str
    number: int
    pages: int
    outline: tuple[OutlineRow, ...]
    provisions: tuple[Beside, ...]
    elsewhere: tuple[FindingBeside, ...]
    sources: tuple[SourceLine, ...]


class Read(Struct, frozen=True, kw_only=True):
    """A text read from the edition and cut into parts, with the findings that name its provisions."""

    text: Text
    units: tuple[Unit, ...]
    wholes: tuple[Whole, ...]
    bounds: tuple[tuple[int, int], ...]
    beside: dict[str, tuple[FindingBeside, ...]]
    elsewhere: tuple[FindingBeside, ...]

    def table(self) -> Table:
        """All its provisions as lines."""
        return Table(row=ProvisionLine, rows=provision_lines(self.wholes, self.beside))


def read(ask: Ask, one: Instrument, text: Text, longest: int) -> Read:
    """Three queries: the provisions, the findings on this law, and the names of what they answer."""
    units = units_of(ask.edition, text)
    found = wholes(units)
    findings = _findings(ask, one.id)
    own_name = f"{one.title} {one.number}"
    at: dict[str, tuple[FindingBeside, ...]] = {}
    elsewhere = []
    for finding in findings:
        places = cited(finding.locator, units, own_name)
        for eid in places:
            at[eid] = (*at.get(eid, ()), finding)
        if not places:
            elsewhere.append(finding)
    return Read(
        text=text,
        units=tuple(units),
        wholes=found,
        bounds=parts(found, longest),
        beside=at,
        elsewhere=tuple(elsewhere),
    )


def shown_rows(held: Read, number: int) -> tuple[ProvisionRow, ...]:
    """The provisions of one part."""
    start, stop = held.bounds[number - 1]
    return provision_rows(held.wholes[start:stop], held.beside, held.text.language)


def side_by_side(ask: Ask, held: Read, number: int, other: Text | None) -> tuple[Beside, ...]:
    """The provisions of one part, with those of another language beside them. One query where there is another."""
    rows = shown_rows(held, number)
    if other is None:
        return tuple(Beside(left=row) for row in rows)
    right = wholes(units_of(ask.edition, other))
    right_rows = {row.eid: row for row in provision_rows(right, {}, other.language)}
    left_rows = {row.eid: row for row in rows}
    pairs = beside([one.unit for one in held.wholes], [one.unit for one in right])
    found: list[Beside] = []
    # What stands on the right alone is shown with the part in which its neighbour is.
    inside = number == 1
    for pair in pairs:
        if pair.old is not None:
            inside = pair.old.eid in left_rows
        if inside:
            found.append(
                Beside(
                    left=left_rows[pair.old.eid] if pair.old else None,
                    right=right_rows[pair.new.eid] if pair.new else None,
                )
            )
    return tuple(found)


def outlined(held: Read, number: int) -> tuple[OutlineRow, ...]:
    """The outline of the whole text."""
    return outline(held.wholes, held.bounds, number, MOST_OUTLINED)


def lines(texts: Sequence[Text], citations: Citations) -> tuple[TextLine, ...]:
    """All texts as lines."""
    return tuple(text_line(one, citations) for one in texts)


def _findings(ask: Ask, instrument: str) -> list[FindingBeside]:
    """The standing answers on the law itself, with the names of their criteria."""
    wanted = "subject = ? AND track = 'law' AND standing = 1 AND answer IN ('yes', 'partly', 'no')"
    held = ask.edition.where(Finding, wanted, [instrument], order="criterion, id")
    names = {one.code: one.name for one in standard(ask.edition).criteria}
    return [
        FindingBeside(
            id=one.id,
            criterion=one.criterion,
            name=names.get(one.criterion),
            answer=one.answer,
            coder_kind=one.coder_kind,
            locator=one.locator,
            address=f"/instruments/{instrument}#{one.id}",
        )
        for one in held
    ]
