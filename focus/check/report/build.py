# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Build a report out of a check, the standard and what an edition holds. Pure: nothing is read, no clock is asked."""

import datetime
import itertools
import re
from collections import defaultdict

from focus.check.deadlines.shapes import Deadline
from focus.check.report.authorities import grouped
from focus.check.report.clauses import clause_language, clauses_for
from focus.check.report.said import LANGUAGES
from focus.check.report.shapes import Entry, Report, Subject, TimeLimit, World
from focus.check.shapes import CheckResult, CriterionResult
from focus.search.fold import fold
from focus.standard.bill_words import state_line
from focus.standard.shapes import CriterionText, Standard
from focus.texts.shapes import Reading, Unit

LONGEST_TITLE = 240
LEAST_TITLE = 12
A_NAME = re.compile(
    r"(?:the |an? |el |la |o |a |le )?(?:\w+ ){0,3}?"
    r"(?:ley|lei|loi|act|law|bill|decreto|decret|decree|order|ordenanza|ordonnance|ordinance|arrete|portaria|acuerdo|"
    r"resolucion|resolucao|reglamento|protocolo|politica|policy|directiva|iniciativa|anteproyecto|anteprojeto|"
    r"proyecto de ley|projeto de lei|projet de loi|proposition de loi)\b"
)
"""How a line begins that names an act, folded."""
ARTICLES = frozenset({"article", "annex_article", "quoted", "transitional", "former", "decree"})


def report_language(asked: str | None, draft: str) -> str:
    """What was asked for, else the draft's language where the report speaks it, else English."""
    return asked or (draft if draft in LANGUAGES else "en")


def build(
    reading: Reading,
    result: CheckResult,
    standard: Standard,
    world: World,
    *,
    day: datetime.date,
    digest: str,
    language: str | None = None,
) -> Report:
    """The whole report. ``day`` is the day of the check, ``digest`` the SHA-256 of the file."""
    told = report_language(language, reading.language)
    clauses_in = clause_language(standard.bill, reading.language)
    known = {one.code: one for one in standard.criteria}
    return Report(
        language=told,
        subject=subject(reading, day, digest),
        result=result,
        standard_state=getattr(standard.state, told),
        dimensions=standard.dimensions,
        entries=tuple(
            _entry(known[one.code], one, standard, world, reading.language)
            for one in result.criteria
            if one.code in known
        ),
        limits=_limits(reading, result),
        world=world,
        bill_state=state_line(standard.bill, clauses_in) if standard.bill else "",
        clause_language=clauses_in,
    )


def subject(reading: Reading, day: datetime.date, digest: str) -> Subject:
    """What was read. Of the file only its name, whatever path came with it."""
    return Subject(
        file=reading.file.replace("\\", "/").rsplit("/", 1)[-1],
        title=_title(reading),
        language=reading.language,
        pages=reading.pages,
        articles=sum(one.kind == "article" for one in reading.units),
        digest=digest,
        day=day,
    )


def _title(reading: Reading) -> str:
    """How the text calls itself before its first article, over some lines where these are in capitals."""
    for unit in reading.units[:20]:
        if unit.kind in ARTICLES:
            break
        lines = [" ".join(line.split()) for line in f"{unit.heading}\n{unit.text}".splitlines()]
        for place, words in enumerate(lines):
            if A_NAME.match(fold(words)) and len(words) > LEAST_TITLE:
                more = itertools.takewhile(str.isupper, lines[place + 1 :]) if words.isupper() else ()
                whole = " ".join((words, *more))
                return whole if len(whole) <= LONGEST_TITLE else ""
    return ""


def _entry(criterion: CriterionText, result: CriterionResult, standard: Standard, world: World, language: str) -> Entry:
    code = criterion.code
    return Entry(
        criterion=criterion,
        result=result,
        clauses=clauses_for(standard.bill, code, language),
        authorities=grouped(criterion.authorities, world, world.binding.get(code, ())),
        precedents=world.precedents.get(code, ()),
        left_out=world.left_out.get(code, 0),
    )


def _limits(reading: Reading, result: CheckResult) -> tuple[TimeLimit, ...]:
    """Each expression of time once, in the order of the text."""
    codes: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    found: dict[tuple[str, int, int], Deadline] = {}
    for criterion in result.criteria:
        for one in criterion.deadlines:
            key = (one.eid, one.start, one.end)
            found[key] = one
            codes[key].append(criterion.code)
    articles = articles_of(reading)
    order = {unit.eid: place for place, unit in enumerate(reading.units)}
    return tuple(
        TimeLimit(
            article=label_of(articles[key[0]]) if key[0] in articles else found[key].label,
            transitory=key[0] in articles and articles[key[0]].kind == "transitional",
            deadline=found[key],
            criteria=tuple(codes[key]),
        )
        for key in sorted(found, key=lambda key: (order.get(key[0], len(order)), key[1]))
    )


def articles_of(reading: Reading) -> dict[str, Unit]:
    """Each unit's eId to the article that it stands in, itself where it is one or stands in none."""
    held: dict[str, Unit] = {}
    above: Unit | None = None
    for unit in reading.units:
        if unit.kind in ARTICLES:
            above = unit
        elif above and not unit.eid.startswith(f"{above.eid}__"):
            above = None
        held[unit.eid] = above or unit
    return held


def label_of(unit: Unit) -> str:
    """An article's label without the dash that gazettes print after it, with its heading."""
    label = unit.label.strip().rstrip(".-\N{EN DASH}\N{EM DASH}:º ").strip() or unit.heading
    return f"{label}. {unit.heading}" if unit.label and unit.heading else label
