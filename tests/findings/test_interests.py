# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Coders declare interests; nobody codes a mechanism that protects or funds them."""

from typing import Any

import pytest

from focus.findings.interests import interest_faults
from focus.record.records import Records
from focus.record.shapes import Body, Coder, Finding, Instrument, Interest, Mechanism, Relation
from tests.whole_records import as_records, build

PERSON = {"coder": "Chantal", "coder_kind": "person"}
DECLARED = {"name": "Chantal", "kind": "person", "declared_on": "2026-11-01", "declaration": "none"}


def _with(*records: Any) -> Records:
    mechanism = build(Mechanism, run_by="mx-body", created_by=("mx-law",))
    other = build(Instrument, id="mx-decree", relations=(Relation(kind="creates", target="mx-mechanism"),))
    return as_records(mechanism, build(Body), build(Instrument), build(Instrument, id="mx-other"), other, *records)


def _told(finding: Finding, *coders: Coder) -> list[tuple[str, str]]:
    return [(field, what) for _, field, what in interest_faults([finding], _with(*coders))]


def test_a_person_who_is_entered_nowhere_answers_nothing() -> None:
    (field, what), *rest = _told(build(Finding, **PERSON))
    assert (field, rest) == ("coder", [])
    assert '"Chantal" has not declared interests' in what
    assert "section coders of places/int.yaml" in what


def test_a_person_without_a_declaration_answers_nothing() -> None:
    ((field, what),) = _told(build(Finding, **PERSON), build(Coder, name="Chantal", kind="person"))
    assert field == "coder"
    assert "write declared_on and declaration in mx-coder-1" in what


def test_a_person_who_declared_no_interests_answers() -> None:
    assert _told(build(Finding, **PERSON), build(Coder, **DECLARED)) == []


@pytest.mark.parametrize(
    ("interest", "subject", "refused"),
    [
        ("mx-mechanism", "mx-mechanism", True),
        ("mx-mechanism", "mx-law", True),
        ("mx-mechanism", "mx-decree", True),
        ("mx-mechanism", "mx-other", False),
        ("mx-body", "mx-mechanism", True),
        ("mx-body", "mx-law", True),
        ("mx-body", "mx-other", False),
    ],
)
def test_nobody_codes_what_protects_or_funds_them(interest: str, subject: str, refused: bool) -> None:
    interests = (Interest(subject=interest, how="protects"),)
    coder = build(Coder, **(DECLARED | {"declaration": "some", "interests": interests}))
    told = _told(build(Finding, subject=subject, **PERSON), coder)
    assert bool(told) == refused
    assert all(f"declared that {interest} protects them" in what for _, what in told)


def test_a_person_decides_nothing_about_what_funds_them() -> None:
    interests = (Interest(subject="mx-mechanism", how="funds"),)
    coder = build(Coder, **(DECLARED | {"declaration": "some", "interests": interests}))
    told = _told(build(Finding, reviewer="Chantal", reviewer_kind="person"), coder)
    assert [field for field, _ in told] == ["reviewer"]


def test_interests_that_are_declared_and_not_named_protect_nobody() -> None:
    ((_, what),) = _told(build(Finding, **PERSON), build(Coder, **(DECLARED | {"declaration": "some"})))
    assert "does not say which" in what


def test_an_answer_that_does_not_stand_may_keep_its_coder() -> None:
    assert _told(build(Finding, standing=False, why_not_standing="Not declared.", **PERSON)) == []


def test_a_machine_that_is_entered_as_one_answers_and_a_person_does_not_pass_for_it() -> None:
    assert _told(build(Finding), build(Coder)) == []
    ((_, what),) = _told(build(Finding), build(Coder, **(DECLARED | {"name": "First reader"})))
    assert "is entered as a person" in what
