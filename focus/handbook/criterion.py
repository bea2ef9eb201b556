# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The section of one criterion: what it asks, why, how it was met and failed, our clause, questions, what is unsaid."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from focus.handbook.markdown import Section
from focus.handbook.placeholders import criteria
from focus.handbook.placeholders.answered import ANSWERED
from focus.handbook.placeholders.lessons import told_once
from focus.handbook.prose import Prose, prose
from focus.handbook.writing import Writing
from focus.record.shapes import Instrument, Mechanism
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Box, Heading, Paragraph, Run, plain
from focus.standard.shapes import CriterionText

WHY, WRONG, QUESTIONS, UNSAID = "why", "wrong", "questions", "unsaid"


def section(writing: Writing, criterion: CriterionText) -> list[Block]:
    """Its blocks, under a heading of the second level whose anchor is the code."""
    code, said = criterion.code, writing.said
    held = prose(writing, f"criteria/{code}", depth=1, prefix=code)
    parts = {one.anchor: one for one in held.sections} if held else {}
    return [
        Heading(2, f"{code} · {said.of(criterion.name)}", code),
        Paragraph(plain(said.of(criterion.question)), "lead"),
        *_state(writing, held),
        *_asks(writing, criterion),
        *told_once(_cases(writing, criterion, parts)),
        *_clause(writing, code),
        *_own(code, parts.get(QUESTIONS)),
        *_unsaid(writing, criterion, parts.get(UNSAID)),
    ]


def _state(writing: Writing, held: Prose | None) -> Iterator[Block]:
    """Where the text of this section stands in another language than the book."""
    if held and held.language != writing.language:
        told = writing.said._("The connecting text of this section is not translated yet; it stands in %(language)s.")
        yield Paragraph(plain(told % {"language": writing.said.language_name(held.language)}), "small")


def _asks(writing: Writing, criterion: CriterionText) -> Iterator[Block]:
    yield Heading(3, writing.said._("What it asks"), f"{criterion.code}.asks")
    yield from criteria.rule(writing, criterion.code)


def _cases(writing: Writing, criterion: CriterionText, parts: dict[str, Section]) -> Iterator[Block]:
    """What may stand both as a box of the prose and as a line of what was found."""
    yield from _why(writing, criterion, parts.get(WHY))
    yield from _met(writing, criterion.code)
    yield from _failed(writing, criterion.code, parts.get(WRONG))


def _why(writing: Writing, criterion: CriterionText, own: Section | None) -> Iterator[Block]:
    yield Heading(3, own.title if own else writing.said._("Why it matters"), f"{criterion.code}.why")
    if criterion.why:
        yield Paragraph(plain(writing.said.of(criterion.why)))
    yield from own.blocks if own else ()


def _met(writing: Writing, code: str) -> Iterator[Block]:
    yield Heading(3, writing.said._("How it was met"), f"{code}.met")
    found = list(criteria.precedents(writing, code))
    yield from found or [_nothing(writing, writing.said._("No place is known to this edition that meets it."))]


def _failed(writing: Writing, code: str, own: Section | None) -> Iterator[Block]:
    yield Heading(3, own.title if own else writing.said._("How it goes wrong"), f"{code}.wrong")
    yield from own.blocks if own else ()
    found = list(criteria.failures(writing, code))
    if not found and not (own and _tells_cases(own)):
        yield _nothing(writing, writing.said._("No failure is recorded in this edition."))
    yield from found


def _tells_cases(own: Section) -> bool:
    """Whether the prose itself brings cases, as boxes or with notes."""
    noted = (run.raised for one in own.blocks if isinstance(one, Paragraph) for run in one.runs)
    return any(isinstance(one, Box) for one in own.blocks) or any(noted)


def _clause(writing: Writing, code: str) -> Iterator[Block]:
    found = list(criteria.clause(writing, code))
    if found:
        yield Heading(3, writing.said._("Wording to start from"), f"{code}.clause")
        told = writing.said._("Drafted by Focus, free to copy; have it read by a lawyer of the country.")
        # The heading keeps to the first clause; as the note of the last one the remark never begins a page.
        yield from (*found[:-1], replace(found[-1], note=plain(told, soft=True)))


def _own(code: str, own: Section | None) -> Iterable[Block]:
    return (Heading(3, own.title, f"{code}.{own.anchor}"), *own.blocks) if own else ()


def _unsaid(writing: Writing, criterion: CriterionText, own: Section | None) -> Iterator[Block]:
    said = writing.said
    yield Heading(3, own.title if own else said._("What the evidence does not say"), f"{criterion.code}.unsaid")
    yield from own.blocks if own else ()
    yield Paragraph(tuple(_coverage(writing, criterion)), "small")
    if criterion.contested:
        label = said._("Contested")
        yield Paragraph((Run(f"{label}{said.colon}", strong=True), Run(said.of(criterion.contested))))


def _coverage(writing: Writing, criterion: CriterionText) -> Iterator[Run]:
    """Counted, so that nobody takes a few answers for the world."""
    said = writing.said
    for track in codes("track"):
        if criterion.track not in (track, "both"):
            continue
        held = [one for one in writing.facts.answers(criterion.code, track) if writing.within(one.place)]
        shape = Instrument if track == "law" else Mechanism
        of = sum(writing.within(one.place) for one in writing.facts.all(shape))
        known = sum(one.answer in ANSWERED for one in held)
        told = (
            said._("Texts answered for: %(known)s of %(of)s; of the others this book knows nothing here.")
            if track == "law"
            else said._("Bodies answered for: %(known)s of %(of)s; of the others this book knows nothing here.")
        )
        yield Run(told % {"known": said.number(known), "of": said.number(of)} + " ")
    yield Run(said._("Answers marked as machine codings await a person."))


def _nothing(writing: Writing, told: str) -> Block:
    return Paragraph(plain(told), "small")
