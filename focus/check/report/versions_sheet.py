# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word what became of a bill between two versions: clauses against defenders first, then criterion by criterion."""

import datetime
from collections.abc import Iterator

from focus.check.deadlines.shapes import Deadline
from focus.check.report.compare_sheet import change_runs, marks_legend, name_of
from focus.check.report.pieces import marked
from focus.check.report.said import Said
from focus.check.report.yardstick import yardstick
from focus.check.versions.shapes import CriterionChange, HarmfulClause, LimitChange, Versions
from focus.record.shapes import Words
from focus.sheet.blocks import (
    Block,
    Box,
    Facts,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Runs,
    Sheet,
    Table,
    plain,
)

WIDTHS = (12, 44, 22, 22)


def versions_sheet(found: Versions, language: str, day: datetime.date) -> Sheet:
    """The comparison as a document."""
    said = Said(language)
    _ = said._
    return Sheet(
        language=language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=_("What changed between two versions"),
        subtitle=f"{found.old.file} → {found.new.file}",
        lead=_("Suggested, never a verdict: a person answers."),
        facts=Facts(tuple(_facts(said, found, day))),
        footer=f"{found.old.file} → {found.new.file}",
        day=day.isoformat(),
        contents=_("Contents"),
        page=_("Page"),
        landscape=False,
        blocks=tuple(_blocks(said, found)),
    )


def _facts(said: Said, found: Versions, day: datetime.date) -> Iterator[tuple[str, Runs]]:
    _ = said._
    for name, one in ((_("Earlier version"), found.old), (_("Later version"), found.new)):
        articles = said.n("%(num)s article", "%(num)s articles", one.articles)
        yield name, plain(f"{one.file}, {said.language_name(one.language)}, {articles}")
    yield _("Compared on"), plain(said.date(day.isoformat()))
    yield _("Standard"), plain(found.standard)
    yield _("Sentence model"), plain(found.model or _("not used: words alone"))


def _blocks(said: Said, found: Versions) -> Iterator[Block]:
    _ = said._
    yield Paragraph(plain(_("A machine looked for the same things in both versions. Read the words that changed.")))
    yield Paragraph(plain(marks_legend(said)))
    yield Heading(1, _("First: clauses that can be turned against defenders"), "first")
    yield from _harm(said, found)
    yield Heading(1, _("Before and after"), "criteria")
    head = (_("Code"), _("Criterion"), _("Earlier version"), _("Later version"))
    changed = [one for one in found.criteria if one.before.answer != one.after.answer]
    if changed:
        yield Table(
            _("Suggestions that are not what they were"), head, tuple(_row(said, one) for one in changed), WIDTHS
        )
    for what, title in titles(said).items():
        yield from _group(said, found, what, title)
    yield Heading(1, _("Time limits that changed"), "limits")
    if found.limits:
        yield Items(tuple(plain(limit_line(said, one)) for one in found.limits))
    else:
        yield Paragraph(plain(_("None.")))
    warnings = tuple(plain(one, language="en") for one in dict.fromkeys((*found.old.warnings, *found.new.warnings)))
    if warnings:
        yield Paragraph(plain(_("What the reading could not settle")), "label")
        yield Items(warnings)


def titles(said: Said) -> dict[str, str]:
    """What may become of a criterion, in the order in which it is told."""
    _ = said._
    return {
        "worse": _("Worse"),
        "vanished": _("Vanished"),
        "mixed": _("Partly better, partly worse"),
        "better": _("Better"),
        "reworded": _("The same was found, in other words"),
        "same": _("Stayed"),
    }


def _harm(said: Said, found: Versions) -> Iterator[Block]:
    if not found.harmful:
        yield Paragraph(plain(said._("None was found in the later version.")))
    for clause in found.harmful:
        yield _clause(said, clause, found.new.language)
    change = next((one for one in found.criteria if one.code == "R7"), None)
    if change and change.lost:
        gone = "; ".join(one.name[said.language] for one in change.lost)
        yield Paragraph(plain(said._("No longer found: %(what)s.") % {"what": gone}))


def _clause(said: Said, clause: HarmfulClause, language: str) -> Box:
    one = clause.passage
    title = said._("new, or in other words than before") if clause.new else said._("as before")
    lines = tuple(line for line in marked(one.text, one.marks) if line)
    quote = Quote(name_of(one.label, one.heading), lines, (), language, "alarm")
    return Box("alarm", f"{name_of(one.label, one.heading)}: {title}", (quote,))


def _row(said: Said, one: CriterionChange) -> tuple[Runs, ...]:
    answers = (said.answers[one.before.answer], said.answers[one.after.answer])
    confidence = (said.confidence[one.before.confidence], said.confidence[one.after.confidence])
    told = [f"{answer} ({sure})" for answer, sure in zip(answers, confidence, strict=True)]
    return plain(one.code), plain(said.of(_names().get(one.code))), plain(told[0]), plain(told[1])


def _names() -> dict[str, Words]:
    return {one.code: one.name for one in yardstick().criteria}


def _group(said: Said, found: Versions, what: str, title: str) -> Iterator[Block]:
    of_it = [one for one in found.criteria if one.what == what]
    if not of_it:
        return
    yield Heading(1, title, f"what-{what}")
    if what == "same":
        yield Items(tuple(plain(f"{one.code} {said.of(_names().get(one.code))}") for one in of_it))
        return
    for one in sorted(of_it, key=lambda one: one.code not in found.loud):
        yield from _criterion(said, found, one)


def _criterion(said: Said, found: Versions, one: CriterionChange) -> Iterator[Block]:
    _ = said._
    yield Heading(2, f"{one.code} · {said.of(_names().get(one.code))}", f"criterion-{one.code}")
    told = []
    for title, elements in ((_("Found now"), one.gained), (_("No longer found"), one.lost)):
        for element in elements:
            against = " (" + _("speaks against the text") + ")" if element.adverse else ""
            told.append((Run(f"{title}: ", strong=True), Run(f"{element.name[said.language]}{against}")))
    told += [(Run(_("Time limit") + ": ", strong=True), Run(limit_line(said, limit))) for limit in one.limits]
    if told:
        yield Items(tuple(told))
    changes = {change.change.eid: change.change for change in found.articles}
    for eid in one.articles:
        change = changes[eid]
        label = name_of(change.label or eid, change.heading)
        yield Quote(label, (tuple(change_runs(change.changes)),), (), found.new.language, "plain")


def limit_line(said: Said, one: LimitChange) -> str:
    """A time limit before and after."""
    _ = said._
    what = {
        "longer": _("longer"),
        "shorter": _("shorter"),
        "other_days": _("other days count"),
        "gone": _("gone"),
        "new": _("new"),
    }[one.what]
    return f"{name_of(one.article, '')}: {_limit(said, one.before)} → {_limit(said, one.after)} ({what})"


def _limit(said: Said, one: Deadline | None) -> str:
    if one is None:
        return said._("none")
    return ", ".join(filter(None, (said.limit(one), said.clock(one), said.purposes[one.kind])))
