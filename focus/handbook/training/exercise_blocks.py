# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Exercises on paper: what the class gets, and the key. Pure functions that give blocks of a document."""

from collections.abc import Iterable, Iterator, Sequence

from focus.handbook.said import Said
from focus.handbook.training.exercises import Chosen
from focus.sheet.blocks import Block, Box, Facts, Heading, Items, Paragraph, Quote, Run, Runs, Table, plain
from focus.standard.bill_markdown import article_label
from focus.standard.exercises import ANSWERS, language_for, wording
from focus.standard.reference_bill import Bill, Wording
from focus.standard.reference_bill import Paragraph as Numbered
from focus.standard.shapes import Rule

TICK = "\N{BALLOT BOX}"
BLANK = "_" * 48
INDENT = "\N{NO-BREAK SPACE}" * 4
KEY_WIDTHS = (8, 12, 50, 15, 15)


def how_to_code(said: Said) -> Items:
    """How a provision is read, before the first exercise."""
    _ = said._
    return Items(
        tuple(
            plain(line)
            for line in (
                _("Read the question and the rule of each answer first, then the provision to its last word."),
                _("Take the provision as everything that the text says on this question, unless a note says more."),
                _("Choose the answer whose rule is met. “Partly” is never a compromise."),
                _("Underline the words that decide: those of the provision and those of the rule."),
            )
        )
    )


def exercise_blocks(said: Said, chosen: Sequence[Chosen], bill: Bill | None, level: int = 2) -> Iterator[Block]:
    """The exercises without their answers, numbered; ``level`` is that of their headings.

    Each is a box, which no page breaks: nobody should turn the page between the provision and the rules.
    """
    for number, one in enumerate(chosen, 1):
        yield Heading(level, _title(said, number, one), f"exercise-{number}")
        yield Box("plain", "", tuple(_asked(said, one, bill)))


def key_blocks(said: Said, chosen: Sequence[Chosen], bill: Bill | None, level: int = 2) -> Iterator[Block]:
    """The answers to the same exercises: a table to mark with, then each with its reason and common mistakes."""
    _ = said._
    head = (_("No."), _("Criterion"), _("Name"), _("Answer"), _("Exercise"))
    rows = tuple(
        (
            plain(said.number(number)),
            plain(one.criterion.code),
            plain(said.of(one.criterion.name)),
            (Run(_answer(said, one.exercise.answer), strong=True),),
            plain(one.exercise.id),
        )
        for number, one in enumerate(chosen, 1)
    )
    yield Table(_("Answers to mark with"), head, rows, KEY_WIDTHS)
    for number, one in enumerate(chosen, 1):
        yield Heading(level, _title(said, number, one), f"key-{number}")
        yield from _explained(said, one, bill)


def provision(said: Said, one: Chosen, bill: Bill | None) -> Quote:
    """The provision to be coded, with what may be taken for granted."""
    language = language_for(said.language)
    given, granted = _own(one.exercise.given, language), said._("To be taken for granted")
    return Quote(
        label=said._("Provision"),
        lines=tuple(plain(line) for line in _lines(wording(one.exercise, bill, language))),
        note=(Run(f"{granted}{said.colon}"), Run(given, language=language)) if given else (),
        language=language,
    )


def _asked(said: Said, one: Chosen, bill: Bill | None) -> Iterator[Paragraph | Quote]:
    yield Paragraph((Run(said.of(one.criterion.question), strong=True),))
    yield provision(said, one, bill)
    for rule in _rules(one):
        answer = f"{TICK} {_answer(said, rule.answer)}"
        yield Paragraph((Run(answer, strong=True), Run(f"{said.colon}{said.of(rule.rule)}")))
    decide = said._("The words that decide")
    yield Paragraph(plain(f"{decide}{said.colon}{BLANK}"))


def _lines(text: tuple[tuple[int, Numbered], ...]) -> Iterator[str]:
    """Paragraphs with their numbers, unless there is one alone, and their lettered points."""
    for number, paragraph in text:
        yield f"{number}. {paragraph.text}" if len(text) > 1 else paragraph.text
        for place, point in enumerate(paragraph.points):
            yield f"{INDENT}{chr(ord('a') + place)}) {point}"


def _explained(said: Said, one: Chosen, bill: Bill | None) -> Iterator[Block]:
    _ = said._
    language = language_for(said.language)
    exercise = one.exercise
    answer = f"{_answer(said, exercise.answer)}. "
    yield Paragraph((Run(answer, strong=True), Run(_own(exercise.reason, language), language=language)))
    rule = next(rule for rule in _rules(one) if rule.answer == exercise.answer)
    rows: list[tuple[str, Runs]] = [(_("The rule"), plain(said.of(rule.rule)))]
    changed = _own(exercise.changed, language)
    told = Run(changed, language=language) if changed else Run(_("Nothing: the reference bill's own words."))
    rows.append((_("What was changed"), (told,)))
    rows.append((_("Reference bill"), (Run("; ".join(labels(exercise.articles, bill, language))),)))
    yield Facts(tuple(rows))
    yield Paragraph((Run(_("Common mistakes"), strong=True),), style="label")
    yield Items(
        tuple(
            (
                Run(_("Answered “%(answer)s”") % {"answer": said.label("answer", mistake.answer)}, strong=True),
                Run(said.colon),
                Run(_own(mistake.why, language), language=language),
            )
            for mistake in exercise.mistakes
        )
    )


def labels(articles: Iterable[int], bill: Bill | None, language: str) -> list[str]:
    """Number and heading of some articles of the reference bill."""
    held = {article.number: article for article in bill.articles()} if bill else {}
    return [article_label(held[number], language) for number in articles if number in held]


def _title(said: Said, number: int, one: Chosen) -> str:
    return f"{number}. {one.criterion.code} · {said.of(one.criterion.name)}"


def _rules(one: Chosen) -> list[Rule]:
    order: tuple[str, ...] = ANSWERS
    return sorted(one.criterion.answers, key=lambda rule: order.index(rule.answer))


def _answer(said: Said, code: str) -> str:
    label = said.label("answer", code)
    return label[:1].upper() + label[1:]


def _own(words: Wording | None, language: str) -> str:
    return getattr(words, language) or "" if words else ""
