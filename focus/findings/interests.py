# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Coders declare interests; nobody codes a mechanism that protects or funds them (rules of review).

What is told here is for editors only: which mechanism protects a coder never leaves the newsroom.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from focus.record.records import Records
from focus.record.shapes import Coder, Finding

Fault = tuple[Finding, str, str]
ENTER = "enter the coder in the section coders of places/int.yaml (docs/method.md)"


def interest_faults(findings: Iterable[Finding], records: Records) -> Iterator[Fault]:
    """Standing answers given or decided by a person who declared nothing, or about what protects or funds them.

    ``records`` holds the coders, and the mechanisms and instruments that tell what belongs together.
    """
    coders: dict[str, Coder] = {one.name: one for one in records.of("coders")}
    touched = {name: _touched(one, records) for name, one in coders.items() if one.interests}
    for finding in findings:
        for field, name, is_person in _people(finding) if finding.standing else ():
            for what in _wrong(name, is_person, coders.get(name), touched.get(name, {}), finding.subject):
                yield finding, field, what


def _people(finding: Finding) -> Iterator[tuple[str, str, bool | None]]:
    """Who answered or decided: field, name, and whether the answer calls that one a person (``None``: not told)."""
    is_person = finding.coder_kind == "person"
    yield "coder", finding.coder, is_person
    if finding.second_coder:
        yield "second_coder", finding.second_coder, True if is_person else None
    if finding.reviewer:
        yield "reviewer", finding.reviewer, finding.reviewer_kind == "person"


def _wrong(
    name: str, is_person: bool | None, coder: Coder | None, touched: Mapping[str, str], subject: str
) -> Iterator[str]:
    if coder is None:
        if is_person:
            yield f'"{name}" has not declared interests: {ENTER}, with declared_on and declaration'
        return
    if is_person is not None and is_person != (coder.kind == "person"):
        yield f'"{name}" is entered as a {coder.kind} ({coder.id}), and this answer says otherwise; mend one of the two'
    if coder.kind == "person" and coder.declaration is None:
        yield f'"{name}" has not declared interests: write declared_on and declaration in {coder.id}'
    if coder.declaration == "some" and not coder.interests:
        yield f'"{name}" declared interests and {coder.id} does not say which; list mechanisms and bodies in interests'
    if subject in touched:
        yield (
            f'"{name}" declared that {touched[subject]}; nobody codes what protects or funds them: somebody else '
            "answers, and this answer is kept with standing: false and why_not_standing"
        )


def _touched(coder: Coder, records: Records) -> dict[str, str]:
    """What a coder must not code, with the interest because of which: the mechanisms, their bodies, their texts."""
    run_by, creating = _belonging(records)
    found: dict[str, str] = {}
    for interest in coder.interests:
        because = f"{interest.subject} {interest.how} them"
        mechanisms = run_by.get(interest.subject, [interest.subject])
        texts = [text for one in mechanisms for text in creating[one]]
        found |= dict.fromkeys((interest.subject, *mechanisms, *texts), because)
    return found


def _belonging(records: Records) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The mechanisms that each body runs, and the instruments that establish each mechanism."""
    run_by: defaultdict[str, list[str]] = defaultdict(list)
    creating: defaultdict[str, list[str]] = defaultdict(list)
    for one in records.of("mechanisms"):
        creating[one.id] += one.created_by
        if one.run_by:
            run_by[one.run_by].append(one.id)
    for text in records.of("instruments"):
        for relation in text.relations:
            if relation.kind == "creates":
                creating[relation.target].append(text.id)
    return dict(run_by), creating
