# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How the observatory works, in plain words, with the numbers that say how far to trust it."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.edition.words import standard as standard_of
from focus.findings.agreement import answers_of
from focus.record.shapes import Coder, Consultation, Words
from focus.record.vocab import codes
from focus.site.page import Ask, Page, Table
from focus.site.queries.coder_agreement import Coded, coded_twice_in
from focus.standard.shapes import Principle, Standard

SECTIONS = ("evidence_rules", "evidence_grades", "review_rules", "statuses")


class SampleCheck(Struct, frozen=True, kw_only=True):
    """A check of random records against their stored sources, with a 95 per cent interval in per cent."""

    month: str
    drawn: int
    checkable: int
    confirmed: int
    partly_off: int
    wrong: int
    share: int
    lowest: int
    highest: int


STARTER_SAMPLE = SampleCheck(
    month="2026-11", drawn=48, checkable=46, confirmed=38, partly_off=8, wrong=0, share=83, lowest=69, highest=91
)
"""The only check made so far: of the first facts, before they became the records of this edition."""


class DoubleCoded(Struct, frozen=True, kw_only=True):
    """A text that two coders answered apart: on how many criteria, and on how many alike."""

    subject: Link
    criteria: int
    alike: int


class DoubleCodedDimension(Struct, frozen=True, kw_only=True):
    """The answers to a dimension's criteria that two coders gave, and how many are alike."""

    id: str
    name: Words
    answers: int
    alike: int


class CoderLine(Struct, frozen=True, kw_only=True):
    """Who codes: what it is, what it declared, and how many standing answers it gave or decided."""

    id: str
    name: str
    kind: str
    declared_on: str | None
    declaration: str | None
    note: str
    language: str
    answers: int


class MethodBody(Struct, frozen=True, kw_only=True):
    """Counts of this edition, the standard's rules on evidence and review, and what was measured.

    ``asked`` is how often somebody was asked to comment on a profile.
    """

    sources: dict[str, int]
    answers: dict[str, int]
    standing: int
    earlier: int
    coders: dict[str, int]
    reported: int
    sample: SampleCheck
    asked: int
    who_codes: tuple[CoderLine, ...]
    double_coded: tuple[DoubleCoded, ...]
    double_coded_dimensions: tuple[DoubleCodedDimension, ...]
    principles: dict[str, tuple[Principle, ...]]
    standard_version: str


def method(ask: Ask) -> Page:
    """The method page. The same few queries, whatever the number of records."""
    body = ask.edition.once("method", _body)
    return Page(
        template="method.html",
        title=ask.view._("Method"),
        description=ask.view._("Where facts come from, what an answer means, what is never published, what is weak."),
        address="/method",
        body=body,
        table=Table(row=CoderLine, rows=body.who_codes) if body.who_codes else None,
    )


def _body(edition: Edition) -> MethodBody:
    """The same in every language; it counts hundreds of thousands of answers, so it is made once an edition."""
    whole = standard_of(edition)
    answers, coders, earlier = Counter[str](), Counter[str](), 0
    for row in _kept(edition, "SELECT id, subject, standing, answer, coder_kind FROM findings"):
        if edition.suppressed(row["subject"]):
            continue
        if row["standing"]:
            answers[row["answer"]] += 1
            coders[row["coder_kind"]] += 1
        else:
            earlier += 1
    sources = Counter(row["address_known"] for row in _kept(edition, "SELECT id, address_known FROM sources"))
    return MethodBody(
        sources=_in_order("address_known", sources),
        answers=_in_order("answer", answers),
        standing=answers.total(),
        earlier=earlier,
        coders=_in_order("coder_kind", coders),
        reported=sum(1 for _ in _kept(edition, "SELECT id FROM events WHERE date_basis = 'reported'")),
        sample=STARTER_SAMPLE,
        asked=len(edition.all(Consultation)),
        who_codes=_who_codes(edition),
        double_coded=_double_coded(edition),
        double_coded_dimensions=_by_dimension(edition, whole),
        principles={name: tuple(one for one in whole.principles if one.section == name) for name in SECTIONS},
        standard_version=whole.version,
    )


def _who_codes(edition: Edition) -> tuple[CoderLine, ...]:
    coders = edition.where(Coder, "1", order="kind DESC, name")
    answers = _answered(edition) if coders else Counter[str]()
    return tuple(
        CoderLine(
            id=one.id,
            name=one.name,
            kind=one.kind,
            declared_on=one.declared_on,
            declaration=one.declaration,
            note=one.note,
            language=one.language,
            answers=answers[one.name],
        )
        for one in coders
    )


def _answered(edition: Edition) -> Counter[str]:
    """How many standing answers each name gave, gave apart from another coder, or decided; each answer once."""
    found = Counter[str]()
    sql = "SELECT id, subject, coder, second_coder, reviewer FROM findings WHERE standing = 1"
    for row in _kept(edition, sql):
        if not edition.suppressed(row["subject"]):
            found.update({row["coder"], row["second_coder"], row["reviewer"]})
    return found


def _kept(edition: Edition, sql: str) -> Iterator[sqlite3.Row]:
    """Rows without those withdrawn for safety, so that a count does not tell that one was here."""
    return (row for row in edition.each(sql) if not edition.suppressed(row["id"]))


def _in_order(vocabulary: str, counts: Mapping[str, int]) -> dict[str, int]:
    """How many there are of each code, in the vocabulary's order."""
    return {code: counts[code] for code in codes(vocabulary) if counts.get(code)}


def _double_coded(edition: Edition) -> tuple[DoubleCoded, ...]:
    held = _grouped(edition, lambda one: one.subject)
    links = links_to(edition, held)
    return tuple(
        DoubleCoded(subject=links[one], criteria=len(held[one]), alike=sum(held[one]))
        for one in sorted(held)
        if one in links
    )


def _by_dimension(edition: Edition, whole: Standard) -> tuple[DoubleCodedDimension, ...]:
    dimension_of = {one.code: one.dimension for one in whole.criteria}
    held = _grouped(edition, lambda one: dimension_of[one.criterion])
    return tuple(
        DoubleCodedDimension(id=one.id, name=one.name, answers=len(held[one.id]), alike=sum(held[one.id]))
        for one in whole.dimensions
        if one.id in held
    )


def _grouped(edition: Edition, group: Callable[[Coded], str]) -> dict[str, list[bool]]:
    """Of the answers that two coders gave, by group, whether they gave the same.

    What stands afterwards does not say so: where somebody decided for the second coder it equals that one's answer.
    """
    found: dict[str, list[bool]] = {}
    for one in coded_twice_in(edition):
        found.setdefault(group(one), []).append(len(set(answers_of(one))) == 1)
    return found
