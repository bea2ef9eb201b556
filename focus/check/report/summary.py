# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page that a committee reads: harmful clauses first, what stands, what is missing, the core criteria."""

import re
from collections.abc import Iterable, Iterator

from focus.check.report.pieces import marked, passage_label, transitory
from focus.check.report.said import Said
from focus.check.report.shapes import Entry, Report
from focus.check.shapes import Passage
from focus.sheet.blocks import Block, Box, Heading, Items, NewPage, Paragraph, Quote, Run, Runs, Table, plain

SHOWN_HARMFUL = 4
NOTHING = "\N{EN DASH}"
AROUND = 140
"""Characters of a harmful clause shown on each side of its marked words."""


def summary(said: Said, report: Report) -> Iterator[Block]:
    """One page."""
    _ = said._
    yield NewPage()
    yield Heading(1, _("Summary"), "summary")
    yield harm_box(said, report)
    yield Paragraph(plain(_counts(said, report)))
    by_answer = {answer: [one for one in report.entries if one.result.suggested == answer] for answer in said.answers}
    yield from _listed(said, _("What stands (suggested: yes)"), by_answer["yes"])
    yield from _listed(said, _("What stands in part (suggested: partly)"), by_answer["partly"])
    yield from _listed(said, _("What is missing (suggested: no)"), [one for one in by_answer["no"] if not is_loud(one)])
    yield Heading(2, _("Core criteria"))
    yield _core(said, report)


def is_loud(entry: Entry) -> bool:
    """Whether it is the criterion on clauses against defenders, with one found."""
    return "red_flag" in entry.result.flags


def harmful(entry: Entry) -> tuple[Passage, ...]:
    """The passages that carry a clause against defenders."""
    adverse = _adverse(entry)
    found = tuple(one for one in entry.result.passages if adverse & set(one.elements))
    return found or tuple(one for one in entry.result.passages if one.marks)[:1]


def harm_box(said: Said, report: Report) -> Box:
    """First and loud where a clause against defenders was found; where none was, with the proviso."""
    _ = said._
    loud = [one for one in report.entries if is_loud(one)]
    near = [one for one in report.entries if one.criterion.red_flag and _adverse(one)]
    quotes = [
        _short(said, one, report.subject.language) for held in loud or near for one in harmful(held)[:SHOWN_HARMFUL]
    ]
    if loud:
        lead = _("Read these before anything else. They weigh more than everything that is missing.")
        title = _("Clauses that can be turned against defenders (R7)")
        return Box("alarm", title, (Paragraph(plain(lead)), *quotes))
    if near:
        lead = _("The suggestion for R7 is yes all the same: a person has to judge these words.")
        title = _("Words that could be turned against defenders (R7)")
        return Box("warn", title, (Paragraph(plain(lead)), *quotes))
    told = _(
        "The words of the text were searched for duties to register, cards, reports, vague duties and penalties "
        "for defenders. Finding none proves nothing: read the text for them."
    )
    return Box("calm", _("No clause was found that can be turned against defenders (R7)"), (Paragraph(plain(told)),))


def _adverse(entry: Entry) -> set[str]:
    return {one.key for one in entry.result.elements if one.adverse and one.found}


def _short(said: Said, passage: Passage, language: str) -> Quote:
    marks = passage.marks or ((0, 0),)
    start, end = max(0, marks[0][0] - AROUND), min(len(passage.text), marks[-1][1] + AROUND, marks[0][0] + 4 * AROUND)
    start, end = whole_words(passage.text, start, end)
    text = passage.text[start:end].replace("\n", " ")
    inside = [(a - start, b - start) for a, b in marks if start <= a and b <= end]
    before, after = ("… " if start else ""), (" …" if end < len(passage.text) else "")
    (line,) = marked(text, inside)
    lines = ((Run(before), *line, Run(after)),)
    return Quote(passage_label(said, passage), lines, (), language, "alarm")


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text without the parts of words at its two ends."""
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _counts(said: Said, report: Report) -> str:
    count = {answer: sum(one.result.suggested == answer for one in report.entries) for answer in said.answers}
    told = said._(
        "Of the %(all)s criteria that a text can answer, the machine suggests yes for %(yes)s, partly for %(partly)s "
        "and no for %(no)s. No score is made of them: a person answers, criterion by criterion."
    )
    return told % {"all": len(report.entries), **count}


def _listed(said: Said, title: str, entries: list[Entry]) -> Iterator[Block]:
    yield Heading(2, title)
    if not entries:
        yield Paragraph(plain(said._("None.")))
        return
    runs: list[Run] = []
    for place, one in enumerate(entries):
        end = "." if place == len(entries) - 1 else said.semicolon
        runs += [
            Run(f"{one.criterion.code}\N{NO-BREAK SPACE}", strong=True),
            Run(f"{said.of(one.criterion.name)}{end}"),
        ]
    yield Paragraph(tuple(runs))


def _core(said: Said, report: Report) -> Table:
    _ = said._
    rows = tuple(
        (
            plain(one.criterion.code, strong=True),
            plain(said.of(one.criterion.name)),
            answer_runs(said, one),
            plain(articles(said, one)),
        )
        for one in report.entries
        if one.criterion.core
    )
    head = (_("Code"), _("Criterion"), _("Suggested"), _("Articles"))
    return Table(_("Core criteria and what is suggested"), head, rows, (11, 42, 26, 21))


def answer_runs(said: Said, entry: Entry) -> Runs:
    """The suggested answer with its confidence."""
    result = entry.result
    return Run(said.answers[result.suggested], strong=True), Run(f" ({said.confidence[result.confidence]})", soft=True)


def articles(said: Said, entry: Entry, most: int = 4) -> str:
    """The numbers of the articles that carry what was found; a dash where nothing was."""
    where = {eid for one in entry.result.elements if one.found for eid in one.where}
    held = {one.article: one for one in entry.result.passages if one.article in where}
    best = sorted(list(held.values())[:most], key=place_of)
    return ", ".join(_unique(number_of(said, one) for one in best)) or NOTHING


def place_of(passage: Passage) -> tuple[bool, list[int], str]:
    """Where an article stands, as far as its address tells: those of the body first, by number."""
    return passage.kind != "article", [int(one) for one in re.findall(r"\d+", passage.article)], passage.article


def number_of(said: Said, passage: Passage) -> str:
    """How an article is named in a list: its number, and that it is transitory where it is."""
    number = passage.number or passage.label.rstrip(".-\N{EN DASH} ")
    return said._("transitory %(number)s") % {"number": number} if passage.kind == "transitional" and number else number


def _unique(words: Iterable[str]) -> list[str]:
    return [one for one in dict.fromkeys(words) if one]


def dimension_tables(said: Said, report: Report) -> Iterator[Block]:
    """How many of each answer by dimension, then every criterion."""
    _ = said._
    yield NewPage()
    yield Heading(1, _("By dimension"), "dimensions")
    yield Table(
        _("Suggested answers by dimension"),
        (_("Dimension"), *said.answers.values()),
        tuple(_dimension_row(said, report, one.id, said.of(one.name)) for one in report.dimensions),
        (31, 23, 23, 23),
    )
    for one in report.dimensions:
        entries = [entry for entry in report.entries if entry.criterion.dimension == one.id]
        if entries:
            yield Heading(2, f"{one.id} · {said.of(one.name)}")
            head = (_("Code"), _("Criterion"), _("Suggested"), _("Articles"), _("Not found"))
            rows = tuple(_row(said, entry) for entry in entries)
            yield Table(said.of(one.name), head, rows, (11, 27, 17, 16, 29))


def _dimension_row(said: Said, report: Report, dimension: str, name: str) -> tuple[Runs, ...]:
    own = [one for one in report.entries if one.criterion.dimension == dimension]
    cells = [[one.criterion.code for one in own if one.result.suggested == answer] for answer in said.answers]
    return plain(name), *(plain(f"{len(codes)}: {', '.join(codes)}" if codes else "0") for codes in cells)


def _row(said: Said, entry: Entry) -> tuple[Runs, ...]:
    return (
        plain(entry.criterion.code, strong=True),
        plain(said.of(entry.criterion.name)),
        answer_runs(said, entry),
        plain(articles(said, entry)),
        plain(said.semicolon.join(missing(said, entry)) or NOTHING),
    )


def missing(said: Said, entry: Entry) -> list[str]:
    """What the rule asks for and was not found; nothing where the suggestion is yes.

    Of R7 nothing is missing where something was found: what else is looked for there only mitigates.
    """
    if entry.result.suggested == "yes" or entry.criterion.red_flag:
        return []
    return [one.name[said.language] for one in entry.result.elements if not one.found and not one.adverse]


def deadline_table(said: Said, report: Report) -> Iterator[Block]:
    """Every time limit that bears on a criterion, in the order of the text."""
    _ = said._
    yield NewPage()
    yield Heading(1, _("Time limits"), "limits")
    if not report.limits:
        yield Paragraph(plain(_("No time limit was found that bears on a criterion.")))
        return
    yield Paragraph(
        plain(
            _(
                "Time limits that bear on a criterion, in the order of the text. What each is for is suggested by the "
                "words around it."
            )
        )
    )
    head = (_("Article"), _("Limit"), _("Days counted"), _("For"), _("Criteria"), _("Words of the text"))
    rows = []
    for one in report.limits:
        deadline = one.deadline
        article = transitory(said, one.article) if one.transitory else one.article
        cells = [article, said.limit(deadline), said.clock(deadline) or _("not said"), said.purposes[deadline.kind]]
        sentence = _sentence(deadline.sentence, deadline.words, report.subject.language)
        rows.append((*map(plain, cells), plain(", ".join(one.criteria)), sentence))
    yield Table(_("Time limits"), head, tuple(rows), (15, 12, 12, 17, 13, 31))


def _sentence(sentence: str, words: str, language: str) -> Runs:
    before, found, after = sentence.partition(words)
    if len(before) > AROUND:
        before = "… " + before[whole_words(before, len(before) - AROUND, len(before))[0] :]
    if len(after) > AROUND:
        after = after[: whole_words(after, 0, AROUND)[1]] + " …"
    runs = (Run(before, language=language), Run(found, mark=True, language=language), Run(after, language=language))
    return tuple(one for one in runs if one.text)


def plain_items(lines: Iterable[str]) -> Items:
    """A list of plain lines."""
    return Items(tuple(plain(one) for one in lines))
