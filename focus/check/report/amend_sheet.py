# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word the table of amendments: one row a clause, for PDF, DOCX and CSV alike."""

from collections.abc import Iterator, Sequence

from focus.check.report.amendment import NUMBER, Amendment, without_clause
from focus.check.report.compose import source_runs, subject_facts, world_facts
from focus.check.report.pieces import precedent_in_brief, precedent_lines
from focus.check.report.said import Said
from focus.check.report.shapes import Report, SeenIn
from focus.check.report.weight import authority_groups
from focus.lib.csv import csv_bytes
from focus.sheet.blocks import Block, Facts, Heading, Items, NewPage, Paragraph, Run, Runs, Sheet, Table, plain
from focus.standard.bill_markdown import ARTICLE
from focus.standard.bill_references import bracketed
from focus.standard.bill_words import ADDED_TO

MOST_AUTHORITIES, MOST_PRECEDENTS = 4, 2
"""In a cell."""
NO_STATUTE = frozenset({"decree", "ordinance", "policy"})
KEYS = ("article", "current", "proposed", "reason", "authority", "precedent")
WIDTHS = (10, 20, 29, 16, 13, 12)


def amend_sheet(report: Report, rows: Sequence[Amendment], chosen: Sequence[str]) -> Sheet:
    """The table as a document on the long side of the page."""
    said = Said(report.language)
    _ = said._
    return Sheet(
        language=report.language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=_("Proposed amendments"),
        subtitle=report.subject.title or report.subject.file,
        lead=_("Proposals to be chosen, adapted and answered for by a person."),
        facts=Facts((*subject_facts(said, report.subject), *world_facts(said, report.world))),
        footer=report.subject.file,
        day=report.subject.day.isoformat(),
        contents="",
        page=_("Page"),
        landscape=True,
        blocks=tuple(_blocks(said, report, rows, chosen)),
    )


def amend_csv(report: Report, rows: Sequence[Amendment]) -> bytes:
    """The same table for a spreadsheet; no cell is run as a formula."""
    said = Said(report.language)
    return csv_bytes(_head(said), [[_text(cell) for cell in _cells(said, report, row)] for row in rows])


def amend_rows(report: Report, rows: Sequence[Amendment]) -> list[dict[str, str]]:
    """The same table for a program, under English names."""
    said = Said(report.language)
    return [dict(zip(KEYS, map(_text, _cells(said, report, row)), strict=True)) for row in rows]


def _head(said: Said) -> tuple[str, ...]:
    _ = said._
    return (
        _("Article"),
        _("Current wording"),
        _("Proposed wording"),
        _("Reason"),
        _("Authority"),
        _("Precedent"),
    )


def _blocks(said: Said, report: Report, rows: Sequence[Amendment], chosen: Sequence[str]) -> Iterator[Block]:
    _ = said._
    yield Heading(1, _("How to read this table"))
    yield Items(tuple(plain(one) for one in _how(said, report)))
    if report.result.loud:
        told = _("The text has clauses that can be turned against defenders (R7): their rows come first.")
        yield Paragraph((Run(told, strong=True),))
    yield NewPage()
    yield Heading(1, _("Amendments"), "amendments")
    if rows:
        table = tuple(_cells(said, report, row) for row in rows)
        yield Table(_("Proposed amendments"), _head(said), table, WIDTHS)
    for entry in without_clause(report, chosen):
        told = _("%(code)s: nothing is proposed, because the reference bill has no clause for it.")
        yield Paragraph(plain(told % {"code": entry.criterion.code}))
    yield from _sources(said, rows)


def _how(said: Said, report: Report) -> Iterator[str]:
    _ = said._
    yield _("Each row takes one clause of the reference bill. Which rows are handed in is for a person to choose.")
    yield _(
        "%(number)s stands for a number to be given. Numbers in brackets are the articles and paragraphs of the "
        "reference bill."
    ) % {"number": NUMBER}
    yield _(
        "Bodies and funds bear the names that the reference bill gives them: write those of this text in their place."
    )
    yield report.bill_state
    if report.result.instrument in NO_STATUTE:
        yield _(
            "The text does not read as a statute, and some clauses need one. The report has other wordings for decrees."
        )
    yield _("Answers for other countries were proposed by a machine unless the report says otherwise.")
    if report.clause_language != report.subject.language:
        told = _("The reference bill is not written in %(language)s yet; its clauses are shown in English.")
        yield told % {"language": said.language_name(report.subject.language)}
    yield _(
        "Which article is weak was suggested by a machine from words in the text. Read it before proposing anything."
    )


def _cells(said: Said, report: Report, row: Amendment) -> tuple[Runs, ...]:
    language = row.clause.language
    lines = "\n".join(line.replace("    ", "\N{NO-BREAK SPACE}" * 3) for line in row.proposed)
    heading = f"{ARTICLE[language]} {NUMBER}. {row.clause.heading}"
    if row.change == "complete":
        # Paragraphs are added to an article that keeps its number.
        heading = f"{ADDED_TO[language].format(article=row.where)}{row.clause.heading}"
    proposed: Runs = (Run(f"{heading}\n", strong=True, language=language), Run(lines, language=language))
    if row.change == "delete":
        told = said._("This article is deleted. The clause in the first row of %(code)s takes its place.")
        proposed = plain(told % {"code": row.entry.criterion.code})
    return (
        tuple(_where(said, row)),
        _current(said, report, row),
        proposed,
        (Run(_criteria(said, row), strong=True), Run(bracketed(row.clause.reasons, language), language=language)),
        *_support(said, report, row),
    )


def _where(said: Said, row: Amendment) -> Iterator[Run]:
    _ = said._
    if row.change != "new":
        yield Run(f"{row.where}\n", strong=True)
        yield Run(
            {
                "instead": _("Instead of the current wording"),
                "delete": _("To be deleted"),
                "complete": _("To complete the current wording"),
            }[row.change]
        )
        return
    yield Run(_("New article"), strong=True)
    if row.where:
        yield Run("\n" + _("after %(article)s") % {"article": row.where})
    if row.chapter:
        yield Run(f"\n({row.chapter})", soft=True)


def _current(said: Said, report: Report, row: Amendment) -> Runs:
    if row.change == "new":
        return plain(said._("None: this is a new article."), soft=True)
    words = Run(row.current, language=report.subject.language)
    return (Run("[…] "), words, Run(" […]")) if row.cut else (words,)


def _criteria(said: Said, row: Amendment) -> str:
    own = f"{row.entry.criterion.code} {said.of(row.entry.criterion.name)}"
    also = said._("also") + " " + ", ".join(row.also)
    return f"{own} ({also})\n" if row.also else f"{own}\n"


def _support(said: Said, report: Report, row: Amendment) -> tuple[Runs, Runs]:
    """Authorities and precedents; a further clause for the same criterion points to the row that has them."""
    if row.further:
        told = plain(said._("as in the first row of %(code)s") % {"code": row.entry.criterion.code}, soft=True)
        return told, told
    return _joined(_authority(said, report, row)), _joined(_precedent(said, report, row))


def _authority(said: Said, report: Report, row: Amendment) -> list[Runs]:
    groups = list(authority_groups(said, row.entry.authorities, report.world))
    lines = [line for _, found, _ in groups for line in found]
    return lines[:MOST_AUTHORITIES] or [plain(said._("None that was read is recorded for this criterion."))]


def _precedent(said: Said, report: Report, row: Amendment) -> list[Runs]:
    _, notes = precedent_lines(said, row.entry, report.world)
    shown = [precedent_in_brief(said, one) for one in row.entry.precedents[:MOST_PRECEDENTS]]
    return shown or [one.runs for one in notes]


def _joined(lines: Sequence[Runs]) -> Runs:
    runs: list[Run] = []
    for place, line in enumerate(lines):
        runs += [*([Run("\n")] if place else []), *line]
    return tuple(runs)


def _text(runs: Runs) -> str:
    return "".join(one.text for one in runs)


def _sources(said: Said, rows: Sequence[Amendment]) -> Iterator[Block]:
    """Where the precedents and records in the table were seen."""
    seen: dict[str, SeenIn] = {}
    for row in rows:
        for precedent in row.entry.precedents[:MOST_PRECEDENTS]:
            seen |= {one.id: one for one in precedent.sources}
        for binding in row.entry.authorities.binding:
            seen |= {one.id: one for one in binding.sources}
        for weighed in row.entry.authorities.binding_texts:
            seen |= {one.id: one for one in (weighed.treaty.sources if weighed.treaty else ())}
    if seen:
        yield Heading(2, said._("Sources of precedents and records"))
        yield Items(tuple(source_runs(said, seen[one]) for one in sorted(seen)))
