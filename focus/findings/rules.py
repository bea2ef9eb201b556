# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard's evidence rules, as far as a finding shows whether it keeps them.

An answer that breaks one is not lost: it is kept as an earlier answer (``standing: false``) with the reason.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from focus.record.shapes import Finding

Broken = Iterator[tuple[str, str]]
"""The field at fault, and what is wrong with what is allowed."""


TWO = 2

NOT_BY_SILENCE = ("R6", "R7")
"""Criteria whose "no" is never a text's silence: R6 is answered from what kind of text it is, R7 from a clause."""


ONLY_RECITALS = re.compile(
    r"^\W*(?:(?:art(?:icle|ículo|igo)?s?\.?\s*)?(?:preamble|preámbulo|préambule|preâmbulo)|recitals?|considérants?"
    r"|considerandos?|whereas|explanatory (?:note|memorandum)|expos[ée] des motifs|exposición de motivos"
    r"|exposição de motivos|press release|communiqué de presse|comunicado de prensa|nota de imprensa)\b(?!.*\bart)",
    re.IGNORECASE,
)
"""A locator that names no article but what stands before or beside them."""
TOLD_BY_THE_PREAMBLE = ("R6",)
"""R6 asks what kind of text it is and who enacted it, which is said in the preamble."""
OF_THE_AUTHORITY = frozenset({"law", "gazette"})
"""Kinds of source that are always the authority's own words."""
PROVEN_BY_AN_ACT = ("E1",)
"""E1 asks whether an act was issued: there the gazette is the evidence itself."""


class Asked(Struct, frozen=True):
    """What a criterion is asked of (instrument, mechanism, both) and about (de_jure, de_facto, both)."""

    code: str
    applies_to: str
    de_jure_or_de_facto: str


def broken_rules(finding: Finding) -> Broken:
    """The rules that the finding alone shows to be broken."""
    if finding.rests_on and finding.grade != "C":
        yield "grade", f'an answer that rests on the coding of {finding.rests_on} is grade C, not "{finding.grade}"'
    if finding.second_answer and not finding.second_coder:
        yield "second_answer", "a second answer needs its second_coder"
    if finding.first_answer and not finding.second_answer:
        yield "first_answer", "a first answer stands beside a second_answer; with one coder write answer alone"
    if finding.second_answer and finding.answer == "contested" and not finding.first_answer:
        yield "first_answer", "a contested answer of two coders tells both; write first_answer"
    if finding.standing and finding.why_not_standing:
        yield "why_not_standing", "a standing answer has no why_not_standing; leave it out, or write standing: false"
    if not finding.standing and not finding.why_not_standing:
        yield "standing", "an answer that does not stand says why in why_not_standing"
    if finding.coder_kind == "machine_confirmed" and not finding.reviewer:
        yield "reviewer", "a machine's answer that somebody confirmed names its reviewer"
    if finding.by_absence and (finding.track, finding.answer) != ("practice", "no"):
        yield "by_absence", 'only a "no" of practice rests on absence; of a text write locator and read'
    if bool(finding.reviewer) != bool(finding.reviewer_kind):
        yield "reviewer_kind", "who reviewed or decided (reviewer) and what that one is (person, machine) go together"
    for number, one in enumerate(finding.quotations):
        if one.end <= one.first or not one.text.startswith(f"{finding.subject}-text-"):
            yield f"quotations/{number}", "a quotation is characters (first < end) of a text of the answer's subject"
    if finding.standing:
        yield from _what_standing_needs(finding)
        yield from _of_the_law(finding) if finding.track == "law" else _of_practice(finding)


def _what_standing_needs(finding: Finding) -> Broken:
    if not finding.sources:
        yield "sources", "a standing answer names at least one source"
    if finding.read == "secondary" and finding.grade != "C":
        yield "grade", f'an answer from a secondary source is grade C until the text is read, not "{finding.grade}"'
    if coders_differ(finding) and finding.answer != "contested":
        yield from _decided(finding)
    if finding.read != "full":
        yield from _needs_the_whole_text(finding)


def coders_differ(finding: Finding) -> bool:
    """Whether two coders answered and not alike. The first one's answer is the one that stands unless it is told."""
    both = bool(finding.second_coder) and finding.second_answer is not None
    return both and finding.second_answer != (finding.first_answer or finding.answer)


def _decided(finding: Finding) -> Broken:
    """A third person decides differences in writing (rules of review): the words, and who decided."""
    if not finding.note:
        yield "note", "coders differ: write in note how it was decided, or let the answer be contested"
    if not finding.reviewer:
        yield "reviewer", "coders differ: a third person decides; name who did in reviewer, or write contested"
    elif finding.reviewer in {finding.coder, finding.second_coder}:
        yield "reviewer", f"{finding.reviewer} is one of the two coders who differ; a third person decides"
    if finding.reviewer_kind == "machine":
        yield "reviewer_kind", "coders differ: a person decides; what a machine proposes stays contested"


def _of_practice(finding: Finding) -> Broken:
    if finding.as_of is None:
        yield "as_of", "an answer about practice stands only with its day (as_of): it is old after 24 months"
    if finding.by_absence and not finding.searched:
        yield "searched", 'nothing found is not "no": say in searched where, when and with which words was looked'
    if finding.grade == "A" and len(finding.sources) < TWO:
        yield "grade", "grade A in practice needs a second, independent source; with one source it is grade B"


def _needs_the_whole_text(finding: Finding) -> Broken:
    # R7 asks whether a text is free of harmful clauses: there it is the yes that silence would give.
    if finding.criterion == "R7" and finding.answer == "yes":
        yield "answer", 'a "yes" to R7 (no harmful clause) stands only if the whole text was read (read: full)'
    by_silence = finding.answer == "no" and not finding.locator and finding.criterion not in NOT_BY_SILENCE
    if finding.track == "law" and by_silence:
        yield "answer", 'a "no" of the law by silence stands only if the whole text was read, or with a locator'


def _of_the_law(finding: Finding) -> Broken:
    by_recitals = ONLY_RECITALS.match(finding.locator) and finding.criterion not in TOLD_BY_THE_PREAMBLE
    if finding.answer in {"yes", "partly"} and by_recitals:
        yield "locator", f'recitals, notes and press releases never support a "{finding.answer}"; name the article'


def broken_by_sources(finding: Finding, kinds: Collection[str]) -> Broken:
    """The rules that the finding breaks with the kinds of its sources."""
    is_yes = finding.standing and finding.answer == "yes"
    if is_yes and is_claimed(finding, kinds):
        yield "answer", 'a "yes" of practice needs a source independent of the authority; its claim alone is "partly"'


def is_claimed(finding: Finding, kinds: Collection[str]) -> bool:
    """Whether a good answer of practice rests on the authority's own words alone, given the kinds of its sources."""
    alone = bool(kinds) and OF_THE_AUTHORITY.issuperset(kinds)
    asserts = finding.track == "practice" and finding.answer in {"yes", "partly"}
    return alone and asserts and finding.criterion not in PROVEN_BY_AN_ACT


def broken_by_standard(finding: Finding, asked: Asked, subject_kind: str | None) -> Broken:
    """The rules that the finding breaks with what its criterion is asked of; only standing answers must keep them."""
    if not finding.standing:
        return
    # A mechanism is coded on what it does: a criterion that is asked of mechanisms too is then about practice.
    asked_of_mechanism = subject_kind == "mechanisms" and asked.applies_to != "instrument"
    tracks = {"de_jure": ("law",), "de_facto": ("practice",)}.get(asked.de_jure_or_de_facto, ("law", "practice"))
    if finding.track not in tracks and not (finding.track == "practice" and asked_of_mechanism):
        yield "track", f'{asked.code} is not asked of "{finding.track}"; allowed: {", ".join(tracks)}'
    if subject_kind == "bodies":
        yield "subject", "a standing answer is about an instrument or a mechanism; about a body it is an earlier answer"
    if finding.track == "law" and subject_kind == "mechanisms":
        yield "subject", "an answer of the law belongs to an instrument; name the instrument whose article it is"
    on_paper_only = asked.applies_to == "mechanism" and subject_kind == "instruments"
    if finding.track == "practice" and on_paper_only:
        yield "subject", f"{asked.code} in practice is asked of a mechanism, not of an instrument"


def standing_twice(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Pairs of standing answers to the same criterion for the same subject and track: only one may stand."""
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        if finding.standing:
            key = (finding.subject, finding.criterion, finding.track)
            if key in first:
                yield first[key], finding
            first.setdefault(key, finding)
