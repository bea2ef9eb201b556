# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One criterion of the report: question, suggestion, passages, rule, gaps, authorities, clause, precedents."""

from collections.abc import Iterable, Iterator

from focus.check.report.pieces import clause_quote, option_quotes, passage_quote, precedent_lines
from focus.check.report.said import Said
from focus.check.report.shapes import Entry, Report
from focus.check.report.summary import harmful, is_loud, missing, number_of, place_of, plain_items
from focus.check.report.weight import authority_groups
from focus.check.shapes import Passage
from focus.sheet.blocks import Block, Box, Heading, Items, Paragraph, Run, Runs, Table, plain

PASSAGES = 3
NEAREST = 2
"""Passages shown where the answer is no: nothing in them meets the rule."""
LONGEST_UNMARKED = 700
MOST_ARTICLES = 4
STATUTES = frozenset({"law", "bill"})
"""Texts for which a wording meant for decrees is no option."""


def criteria(said: Said, report: Report) -> Iterator[Block]:
    """Every criterion, by dimension; the one on clauses against defenders comes first where one was found."""
    loud = [one for one in report.entries if is_loud(one)]
    for one in loud:
        yield Heading(1, said._("First: clauses that can be turned against defenders"), "first")
        yield from criterion(said, report, one)
    for dimension in report.dimensions:
        own = [one for one in report.entries if one.criterion.dimension == dimension.id and one not in loud]
        if own:
            yield Heading(1, f"{dimension.id} · {said.of(dimension.name)}", f"dimension-{dimension.id}")
            yield Paragraph(plain(said.of(dimension.question)), "lead")
        for one in own:
            yield from criterion(said, report, one)


def criterion(said: Said, report: Report, entry: Entry) -> Iterator[Block]:
    """All that is said of one criterion."""
    _ = said._
    own = entry.criterion
    core = " (" + _("core criterion") + ")" if own.core else ""
    yield Heading(2, f"{own.code} · {said.of(own.name)}{core}", f"criterion-{own.code}")
    yield Paragraph(plain(said.of(own.question)), "lead")
    yield _suggestion(said, entry)
    yield from _passages(said, report, entry)
    yield Heading(3, _("When the answer is yes, partly or no"))
    rows = tuple(
        (plain(said.answers.get(one.answer, one.answer), strong=True), plain(said.of(one.rule))) for one in own.answers
    )
    yield Table(_("Rule of the answers to %(code)s") % {"code": own.code}, (_("Answer"), _("When")), rows, (14, 86))
    if lacking := missing(said, entry):
        yield Heading(3, _("What is missing"))
        yield plain_items(lacking)
    yield from _clauses(said, report, entry)
    yield from _authorities(said, report, entry)
    yield Heading(3, _("Precedents from other countries"))
    lines, notes = precedent_lines(said, entry, report.world)
    if lines:
        yield Items(lines)
    yield from notes


def _suggestion(said: Said, entry: Entry) -> Box:
    _ = said._
    result = entry.result
    confidence = said.confidence[result.confidence]
    title = _("Suggested") + f"{said.colon}{said.answers[result.suggested]} ({confidence})"
    tone = "alarm" if is_loud(entry) else {"yes": "calm", "partly": "warn", "no": "warn"}[result.suggested]
    why = tuple(_why(said, entry))
    return Box(tone, title, (Items(why),) if why else ())  # type: ignore[arg-type]


def _why(said: Said, entry: Entry) -> Iterator[Runs]:
    _ = said._
    result = entry.result
    numbers = {one.article: number_of(said, one) for one in sorted(result.passages, key=place_of)}
    by_kind = "decide_from_metadata" in result.flags and result.suggested == "yes"
    for title, adverse in ((_("Found"), False), (_("Found, and speaks against the text"), True)):
        found = [one for one in result.elements if one.found and one.adverse == adverse]
        # What kind of text it is decides: that a law also speaks of acts of the executive says nothing against it.
        if found and not (adverse and by_kind):
            told = said.semicolon.join(_where(one.name[said.language], _first(one.where, numbers)) for one in found)
            yield Run(f"{title}{said.colon}", strong=True), Run(f"{told}.")
    if lacking := _not_found(said, entry):
        yield Run(_("Not found") + said.colon, strong=True), Run(f"{said.semicolon.join(lacking)}.")
    yield from (plain(one) for one in _flags(said, entry))


def _not_found(said: Said, entry: Entry) -> list[str]:
    """Also where the answer is yes: a rule is met with some of what it names."""
    if entry.criterion.red_flag:
        return []
    return [one.name[said.language] for one in entry.result.elements if not one.found and not one.adverse]


def _first(where: Iterable[str], numbers: dict[str, str]) -> list[str]:
    """The numbers of the articles that speak for it most, in the order of the text."""
    best = [eid for eid in where if eid in numbers][:MOST_ARTICLES]
    return [number for eid, number in numbers.items() if eid in best]


def _where(name: str, numbers: list[str]) -> str:
    shown = [one for one in dict.fromkeys(numbers) if one]
    return f"{name} ({', '.join(shown)})" if shown else name


def _flags(said: Said, entry: Entry) -> Iterator[str]:
    _ = said._
    told = {
        "red_flag": _("A clause was found that can be turned against defenders."),
        "bill": _("The text is a draft and was judged on its own words."),
        "not_whole": _("Parts of the text could not be read, so silence proves nothing."),
        "nothing_found": _(
            "No words were found that speak of it; silence counts as no only if the whole text was read."
        ),
        "against": _("A clause speaks for a lower answer."),
        "decide_from_metadata": _("What kind of text it is decides; that was taken from its own opening words."),
    }
    yield from (told[one] for one in entry.result.flags)
    if entry.result.confidence == "low":
        yield _("One condition more or less would change the suggestion: read the passages.")


def _passages(said: Said, report: Report, entry: Entry) -> Iterator[Block]:
    _ = said._
    shown = chosen(entry)
    if not shown:
        yield Paragraph(plain(_("No passage of the text bears on it.")))
        return
    lowest = entry.result.suggested == "no" and not is_loud(entry)
    yield Heading(3, _("Nearest passages; none of them meets the rule") if lowest else _("Passages"))
    tone = "alarm" if is_loud(entry) else "plain"
    for one in shown:
        yield passage_quote(said, entry, one, report.subject.language, tone)  # type: ignore[arg-type]


def chosen(entry: Entry) -> tuple[Passage, ...]:
    """The passages worth a reader's time: those with found words, harmful ones first and all of them."""
    if is_loud(entry):
        return harmful(entry)
    most = NEAREST if entry.result.suggested == "no" else PASSAGES
    in_words = tuple(one for one in entry.result.passages if one.elements or one.marks)
    return in_words[:most] or tuple(one for one in entry.result.passages if _means_something(one))[:most]


def _means_something(passage: Passage) -> bool:
    """Whether its meaning speaks for it. Of a long article nobody could see which of its words are meant."""
    return len(passage.text) <= LONGEST_UNMARKED and any(one.startswith("meaning") for one in passage.why)


def _clauses(said: Said, report: Report, entry: Entry) -> Iterator[Block]:
    _ = said._
    yield Heading(3, _("Reference clause"))
    if not entry.clauses:
        yield Paragraph(
            plain(_("The reference bill has no clause for this criterion, because no article can answer it."))
        )
        return
    if report.clause_language != report.subject.language:
        told = _("The reference bill is not written in %(language)s yet; its clauses are shown in English.")
        yield Paragraph(plain(told % {"language": said.language_name(report.subject.language)}), "small")
    for clause in entry.clauses:
        yield clause_quote(said, clause, report.bill_state)
        if entry.result.suggested != "yes":
            yield from option_quotes(clause, statute=report.result.instrument in STATUTES)


def _authorities(said: Said, report: Report, entry: Entry) -> Iterator[Block]:
    yield Heading(3, said._("Authorities"))
    for name, lines, none in authority_groups(said, entry.authorities, report.world):
        yield Paragraph(plain(name), "label")
        yield Items(lines) if lines else Paragraph(plain(none), "small")
    if entry.authorities.not_printed:
        told = said.n(
            "%(num)s authority of the standard is not printed, because nobody has read the place it names.",
            "%(num)s authorities of the standard are not printed, because nobody has read the places they name.",
            entry.authorities.not_printed,
        )
        yield Paragraph(plain(told), "small")
