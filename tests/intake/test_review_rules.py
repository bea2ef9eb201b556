# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of review where files are loaded: interests, time to comment, answers kept."""

from pathlib import Path
from typing import Any

import pytest

from focus.intake.load import load
from focus.lib.errors import FocusError
from focus.record import shapes
from focus.record.queries import records
from tests.whole_records import build, one_of_each, write_tree

pytestmark = pytest.mark.django_db

CHANTAL = {"name": "Chantal", "kind": "person", "declared_on": "2026-11-01"}
BY_CHANTAL = {"coder": "Chantal", "coder_kind": "person"}


def _rest(*without: Any) -> list[Any]:
    return [one for one in one_of_each() if type(one) not in without]


def test_a_person_without_a_declaration_is_refused_at_the_line_of_the_answer(tmp_path: Path) -> None:
    rest = _rest(shapes.Finding)
    with pytest.raises(FocusError, match=r"mx\.yaml:\d+: .*\"Chantal\" has not declared interests"):
        load(write_tree(tmp_path, *rest, build(shapes.Finding, **BY_CHANTAL)))
    declared = build(shapes.Coder, id="mx-coder-2", declaration="none", **CHANTAL)
    assert load(write_tree(tmp_path, *rest, declared, build(shapes.Finding, **BY_CHANTAL))).saved


def test_a_declaration_meets_answers_that_were_loaded_before(tmp_path: Path) -> None:
    declared = build(shapes.Coder, id="gt-coder-1", place="GT", declaration="none", **CHANTAL)
    guatemala = build(shapes.Place, id="GT")
    law = build(shapes.Mechanism, created_by=("mx-law",))
    rest = _rest(shapes.Finding, shapes.Mechanism)
    load(write_tree(tmp_path / "all", *rest, law, guatemala, declared, build(shapes.Finding, **BY_CHANTAL)))
    interest = (shapes.Interest(subject="mx-mechanism", how="protects"),)
    changed = build(shapes.Coder, id="gt-coder-1", place="GT", declaration="some", interests=interest, **CHANTAL)
    with pytest.raises(FocusError, match=r"mx-law-r1-law, an answer that the newsroom holds, coder: .*protects them"):
        load(write_tree(tmp_path / "one", guatemala, changed), apply=True)


def test_a_changed_answer_is_refused_and_a_new_one_beside_the_old_is_loaded(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    rest, changed = _rest(shapes.Finding), build(shapes.Finding, answer="partly")
    with pytest.raises(FocusError, match="answers are never overwritten"):
        load(write_tree(tmp_path, *rest, changed), apply=True)
    assert records().by_kind["findings"]["mx-law-r1-law"].answer == "yes"
    old = build(shapes.Finding, id="mx-law-r1-law-2", standing=False, why_not_standing="Amended in 2026.")
    assert load(write_tree(tmp_path, *rest, changed, old), apply=True).saved
    assert {one.answer for one in records().of("findings")} == {"yes", "partly"}


def test_an_answer_cannot_be_dropped_from_the_files(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    with pytest.raises(FocusError, match=r"places/mx\.yaml.*answers are never overwritten"):
        load(write_tree(tmp_path, *_rest(shapes.Finding)), apply=True)
    assert len(records().of("findings")) == 1


def test_ten_days_to_comment_are_too_few(tmp_path: Path) -> None:
    short = build(shapes.Consultation, until="2026-09-11")
    with pytest.raises(FocusError, match="10 days to comment; allowed: 30 or more"):
        load(write_tree(tmp_path, *_rest(shapes.Consultation), short))


def test_two_coders_of_one_name_are_refused_with_both(tmp_path: Path) -> None:
    twice = [build(shapes.Coder, id=f"mx-coder-{n}", declaration="none", **CHANTAL) for n in (2, 3)]
    with pytest.raises(FocusError, match=r'mx\.yaml:\d+: .*"Chantal" is the name of mx-coder-3 too'):
        load(write_tree(tmp_path, *one_of_each(), *twice))
