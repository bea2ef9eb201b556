# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What stands under a criterion: its rule, where it was met, where it failed, and our clause.

Texts with clauses that can be turned against defenders are no precedents; how many were left out is said.
"""

from collections.abc import Iterator

from focus.handbook.naming import harm, name_of
from focus.handbook.placeholders.asked import asked
from focus.handbook.placeholders.lessons import line, more
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import Finding
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Facts, Items, Paragraph, Quote, Run, Runs, plain
from focus.standard.reference_bill import Article
from focus.standard.shapes import CriterionText

SHOWN = 6


def precedents(writing: Writing, told: str) -> Iterator[Block]:
    """``{{precedents: P2 limit=6}}``: law and practice apart, each with article, day, grade and notes."""
    wanted = asked(told, 1, ("limit",))
    criterion = _criterion(writing, wanted.words[0])
    for track in codes("track"):
        yes = [one for one in _answers(writing, criterion, track, {"yes"}) if writing.facts.binds(one.subject)]
        clean = [one for one in yes if not writing.facts.harmful(one.subject)]
        if yes:
            yield Paragraph(plain(_heading(writing, track, met=True)), "label")
        yield from _lines(writing, clean, wanted.number("limit", SHOWN), criterion.code)
        yield from _left_out(writing, len(yes) - len(clean))


def failures(writing: Writing, told: str) -> Iterator[Block]:
    """``{{failures: P2 limit=6}}``: answers "no", then weaknesses."""
    wanted = asked(told, 1, ("limit",))
    criterion = _criterion(writing, wanted.words[0])
    limit = wanted.number("limit", SHOWN)
    for track in codes("track"):
        no = _answers(writing, criterion, track, {"no"})
        if no:
            yield Paragraph(plain(_heading(writing, track, met=False)), "label")
        yield from _lines(writing, no, limit, criterion.code)
    weak = [one for one in writing.facts.lessons([criterion.code], "weakness") if writing.within(one.place)]
    if weak:
        yield Paragraph(plain(writing.said._("Weaknesses recorded")), "label")
        yield Items(tuple(line(writing, one) for one in weak[:limit]))
    if len(weak) > limit:
        yield more(writing, len(weak) - limit, "/lessons")


def rule(writing: Writing, told: str) -> Iterator[Block]:
    """``{{rule: P2}}``: when each answer is given."""
    criterion = _criterion(writing, asked(told, 1).words[0])
    _ = writing.said._
    # Criteria asked of practice alone have their rules where others have those of the text.
    asked_of = _("In practice") if criterion.track == "practice" else _("In the text")
    of_tracks = ((asked_of, criterion.answers), (_("In practice"), criterion.answers_in_practice))
    for title, rules in of_tracks:
        if rules:
            yield Paragraph(plain(title), "label")
            yield Facts(tuple((_answer(writing, one.answer), plain(writing.said.of(one.rule))) for one in rules))


def clause(writing: Writing, told: str) -> Iterator[Quote]:
    """``{{clause: P2}}``: the articles of our reference bill with words that meet the rule."""
    criterion = _criterion(writing, asked(told, 1).words[0])
    bill = writing.facts.standard.bill
    if bill is None:
        return
    language = writing.language if writing.language in bill.written() else "en"
    for article in bill.articles():
        if criterion.code in article.criteria:
            yield _quoted(writing, article, language)


def _quoted(writing: Writing, article: Article, language: str) -> Quote:
    _ = writing.said._
    lines: list[Runs] = []
    for number, paragraph in enumerate(getattr(article.text, language), 1):
        lines.append(plain(f"{number}. {paragraph.text}"))
        lines += [plain(f"    {'abcdefghijklmnopqrstuvwxyz'[at]}) {one}") for at, one in enumerate(paragraph.points)]
    title = _("Reference bill, article %(number)s") % {"number": article.number}
    return Quote(f"{title}{writing.said.colon}{getattr(article.heading, language)}", tuple(lines), (), language, "calm")


def _lines(writing: Writing, found: list[Finding], limit: int, code: str) -> Iterator[Block]:
    if found:
        yield Items(tuple(answer_line(writing, one) for one in found[:limit]))
    if len(found) > limit:
        yield more(writing, len(found) - limit, f"/standard/{code}")


def answer_line(writing: Writing, one: Finding) -> Runs:
    """One answer: place, text or body, article, what was seen, how it was coded."""
    said = writing.said
    where = [Run(f", {one.locator}")] if one.locator else []
    words = (Run(one.note, language=writing.marked(one.language)), *writing.tongue(one.language))
    seen = (Run(said.colon), *words) if one.note else ()
    flag = harm(writing, one.subject)
    return (
        Run(said.place(one.place), href=f"/places/{one.place.lower()}"),
        Run(", "),
        name_of(writing, one.subject),
        *where,
        *([Run(f" ({flag})", strong=True)] if flag else []),
        *seen,
        *writing.notes.of(one.sources),
        Run(f" [{coded(writing, one)}]", soft=True),
    )


def coded(writing: Writing, one: Finding) -> str:
    """How an answer came about: by whom, its grade, and of when it tells."""
    said = writing.said
    told = [said.label("coder_kind", one.coder_kind), said.label("evidence_grade", one.grade)]
    return ", ".join([*told, *([said.date(one.as_of)] if one.as_of else [])])


def _answers(writing: Writing, criterion: CriterionText, track: str, wanted: set[str]) -> list[Finding]:
    """The standing answers of these kinds about what the edition still holds, within the scope."""
    found = [one for one in writing.facts.answers(criterion.code, track) if one.answer in wanted]
    return [one for one in found if writing.within(one.place) and one.subject in writing.facts.links]


def _left_out(writing: Writing, number: int) -> Iterator[Block]:
    if number:
        told = writing.said.n(
            "%(num)s more text or body meets it but has clauses that can be used against defenders, and is not shown as a precedent.",  # noqa: E501
            "%(num)s more texts or bodies meet it but have clauses that can be used against defenders, and are not shown as precedents.",  # noqa: E501
            number,
        )
        yield Paragraph(plain(told), "small")


def _heading(writing: Writing, track: str, *, met: bool) -> str:
    _ = writing.said._
    if track == "law":
        return _("Written in the text") if met else _("Not in the text")
    return _("Seen in practice") if met else _("Not seen in practice")


def _answer(writing: Writing, code: str) -> str:
    return writing.said.begun(writing.said.label("answer", code))


def _criterion(writing: Writing, code: str) -> CriterionText:
    if code not in writing.facts.criteria:
        raise Unfilled(f"the standard has no criterion {code}")
    return writing.facts.criteria[code]
