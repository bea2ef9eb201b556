# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two to six places, texts or mechanisms side by side: what is known of each, and what is not."""

from itertools import pairwise

from markupsafe import Markup
from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.matrix import Cell
from focus.edition.words import standard as standard_of
from focus.record.shapes import Words
from focus.site.axis import axis, years
from focus.site.page import Ask, Gone, Page, Table
from focus.site.pages.matrix import WITH_HOLDINGS, edition_of_day
from focus.site.queries.matrix import Head, MatrixLine, MatrixRow, addresses_of, heads, lines, matrix_rows
from focus.site.queries.matrix_choice import MatrixChoice
from focus.site.queries.side_by_side import Held, Range, held_beside, ranges
from focus.site.queries.side_choice import PARAMETERS as PARAMETERS
from focus.site.queries.side_choice import SideChoice, side_choice
from focus.site.queries.side_names import offered_names
from focus.site.queries.side_provisions import Provisions, provisions_beside

ADDRESS = "/side-by-side"


class Answers(Struct, frozen=True, kw_only=True):
    """A criterion on one track, and each subject's cell in the order of the subjects."""

    head: Head
    cells: tuple[Cell, ...]


class SideBySide(Struct, frozen=True, kw_only=True):
    """``rows`` are the subjects with coverage and flag. ``texts`` are pairs of the codes of two wordings held here.

    ``provisions`` are the articles on which answers rest, ``offered`` are names that a field offers while one types.
    """

    choice: SideChoice
    rows: tuple[MatrixRow, ...]
    dimensions: dict[str, Words]
    answers: tuple[Answers, ...]
    addresses: dict[str, str]
    ranges: tuple[Range, ...]
    held: Held | None
    years: tuple[int, int] | None
    texts: tuple[tuple[str, str], ...]
    provisions: tuple[Provisions, ...]
    offered: tuple[str, ...]
    edition_then: str
    sources: tuple[SourceLine, ...]

    @property
    def drawing(self) -> Markup:
        """The axis of the events, from the first to the last of ``years``."""
        return axis(_dates(self.held, len(self.rows)))


def side_by_side(ask: Ask) -> Page:
    """The form, or the subjects that are asked for."""
    if int(ask.view.meta["schema"]) < WITH_HOLDINGS:
        raise Gone
    choice = side_choice(ask, ADDRESS)
    body, table = _compared(ask, choice) if choice.links else (_empty(ask, choice), None)
    return Page(
        template="side_by_side.html",
        title=ask.view._("Side by side"),
        description=ask.view._("Two to six places, laws or mechanisms beside each other, with their sources."),
        address=ADDRESS,
        body=body,
        query=choice.query,
        indexed=not choice.query,
        table=table,
    )


def _compared(ask: Ask, choice: SideChoice) -> tuple[SideBySide, Table]:
    standard = standard_of(ask.edition)
    asked = MatrixChoice(
        kind=choice.kind, ids=(), dimension="", track="", on=choice.on, then=None, people=False, sort="", values={}
    )
    columns = heads(asked, standard.criteria)
    rows, _ = matrix_rows(ask, asked, [one.id for one in choice.links], columns)
    citations = Citations(ask.edition)
    held = held_beside(ask.edition, choice.kind, choice.links, citations)
    body = SideBySide(
        choice=choice,
        rows=rows,
        dimensions={one.id: one.name for one in standard.dimensions},
        answers=tuple(
            Answers(head=head, cells=tuple(row.cells[at] for row in rows)) for at, head in enumerate(columns)
        ),
        addresses=addresses_of(ask.edition, rows, ()),
        ranges=ranges([row.cells for row in rows], standard),
        held=held,
        years=years(_dates(held, len(rows))),
        texts=_texts(ask, choice),
        provisions=provisions_beside(ask.edition, choice.links, choice.on) if choice.kind == "instruments" else (),
        offered=offered_names(ask),
        edition_then=edition_of_day(ask, choice.on.isoformat()),
        sources=citations.listed(),
    )
    told = lines(rows, standard.criteria, asked, ask.view.meta["edition"]) if ask.whole else ()
    return body, Table(row=MatrixLine, rows=told)


def _dates(held: Held | None, number: int) -> list[list[str]]:
    """The dates of each subject's events."""
    return [[one.date for one in held.events if at in held.of[one.id]] for at in range(number)] if held else []


def _empty(ask: Ask, choice: SideChoice) -> SideBySide:
    return SideBySide(
        choice=choice,
        rows=(),
        dimensions={},
        answers=(),
        addresses={},
        ranges=(),
        held=None,
        years=None,
        texts=(),
        provisions=(),
        offered=offered_names(ask),
        edition_then="",
        sources=(),
    )


def _texts(ask: Ask, choice: SideChoice) -> tuple[tuple[str, str], ...]:
    """The newest wording held of each text, each beside the next one."""
    if choice.kind != "instruments":
        return ()
    marks = ", ".join("?" * len(choice.links))
    # Only question marks are put into the statement.
    newest = f"SELECT instrument, id, max(wording_date) FROM texts WHERE instrument IN ({marks}) GROUP BY 1 ORDER BY 1"  # noqa: S608
    ids = [
        row["id"]
        for row in ask.edition.rows(newest, [one.id for one in choice.links])
        if not ask.edition.suppressed(row["id"])
    ]
    return tuple(pairwise(ids))
