# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A case on paper: what the class gets, and its key with the sources."""

from collections.abc import Callable, Iterator
from typing import Any

from focus.handbook.facts import sources_of
from focus.handbook.naming import name_of, with_place
from focus.handbook.placeholders.book import criterion_run
from focus.handbook.placeholders.criteria import coded
from focus.handbook.placeholders.records import worded_limit
from focus.handbook.said import Said
from focus.handbook.training.exercise_blocks import labels
from focus.handbook.training.packs.board import board, seats, voters
from focus.handbook.training.packs.choosing import Picked
from focus.handbook.training.packs.plan import bill_language
from focus.handbook.writing import Writing
from focus.record.shapes import Source
from focus.sheet.blocks import Block, Facts, Run, Runs, plain

Rows = Iterator[tuple[str, Runs]]


def case_blocks(writing: Writing, picked: Picked) -> Iterator[Block]:
    """The record without its answer."""
    yield Facts(tuple((term, runs) for term, runs in ASKED[picked.case.kind](writing, picked.record) if runs))


def case_key(writing: Writing, picked: Picked) -> Iterator[Block]:
    """What the record answers, what to amend with, and where it was seen."""
    yield Facts(tuple((term, runs) for term, runs in _key(writing, picked) if runs))


def case_title(writing: Writing, picked: Picked) -> str:
    """ "Time limit · Mexico"."""
    _ = writing.said._
    kinds = {
        "lesson": _("Lesson"),
        "deadline": _("Time limit"),
        "commitment": _("Recommendation or order"),
        "finding": _("Provision"),
        "board": _("Board"),
    }
    return f"{kinds[picked.case.kind]} · {writing.said.place(picked.record.place)}"


def _lesson(writing: Writing, one: Any) -> Rows:
    language = writing.marked(one.language)
    yield writing.said._("What was seen"), (Run(one.title, strong=True, language=language),)
    yield writing.said._("Case"), (Run(one.text, language=language), *writing.tongue(one.language))
    named = [with_place(writing, about, name_of(writing, about)) for about in one.about if about in writing.facts.links]
    yield writing.said._("Speaks of"), _listed(named)


def _deadline(writing: Writing, one: Any) -> Rows:
    _, language = writing.said._, writing.marked(one.language)
    yield _("Rule of"), with_place(writing, one.about, name_of(writing, one.about))
    yield _("Step"), plain(writing.said.begun(writing.said.label("deadline_step", one.step)))
    yield _("Limit"), (Run(worded_limit(writing, one), strong=True),)
    yield _("Begins with"), _own(one.starts, language)
    yield _("Ends with"), _own(one.ends, language)
    yield _("Who must keep it"), _own(one.duty_bearer, language)
    yield _("Place in the text"), _own(one.locator, language)


def _commitment(writing: Writing, one: Any) -> Rows:
    _, language = writing.said._, writing.marked(one.language)
    yield _("Asked by"), _own(", ".join(filter(None, (one.issuer, one.occasion))), language)
    yield _("Date"), plain(writing.said.date(one.date))
    yield _("What was asked"), (Run(one.gist, strong=True, language=language), *writing.tongue(one.language))
    yield _("The State's answer"), plain(writing.said.begun(writing.said.label("commitment_answer", one.answer)))


def _finding(writing: Writing, one: Any) -> Rows:
    _, said = writing.said._, writing.said
    criterion = writing.facts.criteria[one.criterion]
    yield _("Text"), with_place(writing, one.subject, name_of(writing, one.subject))
    yield _("Place in the text"), _own(one.locator, writing.marked(one.language))
    seen = Run(one.note, strong=True, language=writing.marked(one.language))
    yield _("What a coder saw there"), (seen, *writing.tongue(one.language))
    yield _("Question"), (criterion_run(writing, one.criterion), Run(said.colon), Run(said.of(criterion.question)))
    for rule in criterion.answers:
        yield said.begun(said.label("answer", rule.answer)), plain(said.of(rule.rule))


ASKED: dict[str, Callable[[Writing, Any], Rows]] = {
    "lesson": _lesson,
    "deadline": _deadline,
    "commitment": _commitment,
    "finding": _finding,
    "board": board,
}


def _key(writing: Writing, picked: Picked) -> Rows:
    one: Any = picked.record
    _, said = writing.said._, writing.said
    if picked.case.kind == "finding":
        yield _("Answer"), (*_strong(said, "answer", one.answer), Run(f" [{coded(writing, one)}]"))
    if picked.case.kind == "deadline":
        yield _("Is it kept?"), (*_strong(said, "kept", one.kept), *_after(writing, one.kept_note, one))
    if picked.case.kind == "board":
        yield from voters(writing, one)
    yield from _observed(writing, one)
    criteria = (one.criterion,) if picked.case.kind == "finding" else getattr(one, "criteria", ())
    yield _("Criteria"), _listed([(criterion_run(writing, code),) for code in criteria])
    yield _("Reference bill"), _clauses(writing, criteria)
    yield _("Record"), plain(one.id)
    yield _("Sources"), _sources(writing, one)


def _observed(writing: Writing, one: Any) -> Rows:
    for seen in getattr(one, "compliance", ()):
        told = _strong(writing.said, "compliance", seen.compliance)
        yield writing.said.date(seen.date), (*told, *_after(writing, seen.text, one))


def _strong(said: Said, vocabulary: str, code: str) -> Runs:
    return (Run(said.begun(said.label(vocabulary, code)), strong=True),)


def _after(writing: Writing, text: str, one: Any) -> Runs:
    return (Run(writing.said.colon), Run(text, language=writing.marked(one.language))) if text else ()


def _clauses(writing: Writing, criteria: tuple[str, ...]) -> Runs:
    """The articles of the reference bill that answer these criteria."""
    bill, language = writing.facts.standard.bill, bill_language(writing.language)
    numbers = [one.number for one in bill.articles() if set(one.criteria) & set(criteria)] if bill else []
    return plain("; ".join(labels(numbers, bill, language)), language=writing.marked(language)) if numbers else ()


def _sources(writing: Writing, one: Any) -> Runs:
    """Each by its title, with the number of the note that says more of it."""
    told = seats(writing.facts, one.id) or [one]
    named = dict.fromkeys(
        [*(source for each in told for source in sources_of(each)), *getattr(one, "kept_sources", ())]
    )
    held = [(source, writing.facts.get(Source, source)) for source in named]
    return _listed([(Run(seen.title, language="und"), *writing.notes.of([source])) for source, seen in held if seen])


def _listed(found: list[Runs]) -> Runs:
    runs: list[Run] = []
    for place, one in enumerate(found):
        runs += [Run("; ")] if place else []
        runs += one
    return tuple(runs)


def _own(text: str, language: str) -> Runs:
    return (Run(text, language=language),) if text else ()
