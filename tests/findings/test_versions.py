# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A new text, a ruling or a dated correction makes a new answer; the old one is kept."""

from focus.findings.versions import overwritten, told
from focus.record.shapes import Finding
from tests.whole_records import build

OLD = build(Finding)
NEW = build(Finding, answer="partly")
KEPT = build(Finding, id="mx-law-r1-law-2", standing=False, why_not_standing="Another wording since 2026.")


def test_an_answer_that_was_changed_in_place_is_overwritten() -> None:
    ((old, new),) = overwritten([OLD], [NEW])
    assert (old, new) == (OLD, NEW)
    assert 'R1 was answered "yes" by First reader' in told(old)
    assert "standing: false" in told(old)


def test_an_answer_that_is_kept_beside_the_new_one_is_not() -> None:
    assert list(overwritten([OLD], [NEW, KEPT])) == []


def test_an_answer_that_was_removed_is_overwritten_by_nothing() -> None:
    assert list(overwritten([OLD], [])) == [(OLD, None)]
    assert list(overwritten([OLD], [], subjects=["mx-other"])) == []


def test_a_day_may_be_added_and_not_replaced() -> None:
    dated, later = build(Finding, as_of="2025"), build(Finding, as_of="2026")
    assert list(overwritten([OLD], [dated])) == []
    assert list(overwritten([dated], [later])) == [(dated, later)]


def test_grade_note_and_sources_may_be_mended() -> None:
    mended = build(Finding, grade="B", note="Read again.", sources=("mx-s1", "mx-s2"))
    assert list(overwritten([OLD], [mended])) == []
