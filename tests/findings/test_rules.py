# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard's evidence rules, each with a finding that breaks it and one that keeps it."""

from typing import Any

import pytest

from focus.findings.rules import Asked, broken_by_sources, broken_by_standard, broken_rules, standing_twice
from focus.record.shapes import Finding, Quotation, Search
from tests.whole_records import build

R1 = Asked("R1", "instrument", "de_jure")
E2 = Asked("E2", "mechanism", "de_facto")
P1 = Asked("P1", "both", "de_jure")
SILENT = {"answer": "no", "locator": ""}


IN_PRACTICE = {"track": "practice", "as_of": "2026"}
DIFFERENT = {"second_coder": "B", "second_answer": "no", "first_answer": "yes"}
BY_A_PERSON = {"reviewer": "Bilal", "reviewer_kind": "person"}
LOOKED = (Search(on="2026-11", where="Official gazette", words="mechanism"),)


def _fields(**fields: Any) -> list[str]:
    return [field for field, _ in broken_rules(build(Finding, **fields))]


@pytest.mark.parametrize(
    ("fields", "broken"),
    [
        ({}, []),
        ({"rests_on": "Another index", "grade": "B"}, ["grade"]),
        ({"rests_on": "Another index", "grade": "C"}, []),
        ({"criterion": "R7", "answer": "yes", "read": "excerpt"}, ["answer"]),
        ({"criterion": "R7", "answer": "yes", "read": "full"}, []),
        ({"criterion": "R7", "read": "excerpt", **SILENT}, []),
        ({"read": "secondary", "grade": "C", **SILENT}, ["answer"]),
        ({"read": "secondary", "grade": "C", "answer": "no", "locator": "art. 3"}, []),
        ({"read": "full", **SILENT}, []),
        ({"criterion": "R6", "read": "secondary", "grade": "C", **SILENT}, []),
        ({"read": "excerpt", "grade": "B", **IN_PRACTICE, **SILENT}, []),
        ({"standing": False}, ["standing"]),
        ({"standing": False, "why_not_standing": "Earlier.", "read": "excerpt", **SILENT}, []),
        ({"why_not_standing": "Earlier."}, ["why_not_standing"]),
        ({"second_answer": "no"}, ["second_answer"]),
        ({"first_answer": "no"}, ["first_answer"]),
        ({"answer": "contested", "second_coder": "B", "second_answer": "no"}, ["first_answer"]),
        ({"answer": "contested", "first_answer": "yes", "second_coder": "B", "second_answer": "no"}, []),
        ({"read": "secondary", "grade": "B"}, ["grade"]),
        ({"read": "secondary", "grade": "C"}, []),
        ({"locator": "recital 4"}, ["locator"]),
        ({"locator": "Preámbulo", "answer": "partly"}, ["locator"]),
        ({"locator": "preamble and art. 3"}, []),
        ({"locator": "considérants 2 et 3", "answer": "no"}, []),
        ({"locator": "preamble", "criterion": "R6"}, []),
        ({"grade": "A", **IN_PRACTICE}, ["grade"]),
        ({"grade": "A", **IN_PRACTICE, "sources": ("mx-s1", "mx-s2")}, []),
        ({"sources": ()}, ["sources"]),
        ({"sources": (), "standing": False, "why_not_standing": "Nobody knows where it was read."}, []),
        ({"grade": "B", "track": "practice"}, ["as_of"]),
        ({"read": "secondary", "grade": "B", **IN_PRACTICE}, ["grade"]),
        ({"grade": "B", **IN_PRACTICE, **SILENT, "by_absence": True}, ["searched"]),
        ({"grade": "B", **IN_PRACTICE, **SILENT, "by_absence": True, "searched": LOOKED}, []),
        ({"by_absence": True}, ["by_absence"]),
        ({"coder_kind": "machine_confirmed"}, ["reviewer"]),
        ({"coder_kind": "machine_confirmed", "reviewer": "Bilal", "reviewer_kind": "person"}, []),
        ({"second_coder": "B", "second_answer": "no"}, ["note", "reviewer"]),
        ({**DIFFERENT, "note": "Article 2 decides."}, ["reviewer"]),
        ({**DIFFERENT, **BY_A_PERSON}, ["note"]),
        ({**DIFFERENT, **BY_A_PERSON, "note": "Article 2 decides."}, []),
        ({**DIFFERENT, **BY_A_PERSON, "note": "Article 2 decides.", "answer": "no"}, []),
        ({**DIFFERENT, "answer": "no"}, ["note", "reviewer"]),
        ({**DIFFERENT, **BY_A_PERSON, "note": "Article 2 decides.", "reviewer": "B"}, ["reviewer"]),
        ({**DIFFERENT, **BY_A_PERSON, "note": "It decides.", "reviewer_kind": "machine"}, ["reviewer_kind"]),
        ({"reviewer": "Bilal"}, ["reviewer_kind"]),
        ({"quotations": (Quotation(text="mx-law-text-2020-es", provision="art_2", first=4, end=4),)}, ["quotations/0"]),
        ({"quotations": (Quotation(text="pe-law-text-2020-es", provision="art_2", first=0, end=4),)}, ["quotations/0"]),
        ({"quotations": (Quotation(text="mx-law-text-2020-es", provision="art_2", first=0, end=4),)}, []),
    ],
)
def test_a_rule_that_one_finding_shows(fields: dict[str, Any], broken: list[str]) -> None:
    assert _fields(**fields) == broken


@pytest.mark.parametrize(
    ("asked", "track", "subject", "broken"),
    [
        (R1, "law", "instruments", []),
        (R1, "practice", "instruments", ["track"]),
        (R1, "law", "mechanisms", ["subject"]),
        (E2, "practice", "mechanisms", []),
        (E2, "law", "instruments", ["track"]),
        (E2, "practice", "instruments", ["subject"]),
        (P1, "practice", "mechanisms", []),
        (P1, "practice", "instruments", ["track"]),
        (E2, "practice", "bodies", ["subject"]),
    ],
)
def test_a_standing_answer_fits_what_its_criterion_is_asked_of(
    asked: Asked, track: str, subject: str, broken: list[str]
) -> None:
    finding = build(Finding, track=track, criterion=asked.code)
    assert [field for field, _ in broken_by_standard(finding, asked, subject)] == broken


@pytest.mark.parametrize(
    ("kinds", "fields", "broken"),
    [
        (["gazette"], {}, ["answer"]),
        (["law", "gazette"], {}, ["answer"]),
        (["gazette", "ngo"], {}, []),
        (["gazette"], {"answer": "partly"}, []),
        (["gazette"], {"criterion": "E1"}, []),
        (["gazette"], {"track": "law"}, []),
        ([], {}, []),
    ],
)
def test_a_yes_of_practice_needs_more_than_the_authority(
    kinds: list[str], fields: dict[str, Any], broken: list[str]
) -> None:
    finding = build(Finding, **{"track": "practice", "answer": "yes", "criterion": "E2", **fields})
    assert [field for field, _ in broken_by_sources(finding, kinds)] == broken


def test_an_earlier_answer_may_break_what_made_it_fall() -> None:
    earlier = build(Finding, track="practice", standing=False, why_not_standing="Of the wrong track.")
    assert not list(broken_by_standard(earlier, R1, "instruments"))


def test_two_standing_answers_to_one_question_are_named_together() -> None:
    first, second = build(Finding), build(Finding, id="mx-law-r1-law-2")
    other = build(Finding, id="other", criterion="R6")
    assert list(standing_twice([first, other, second])) == [(first, second)]
