# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answers that the project ships say when they entered the record, and rest on more than a text's silence."""

from focus.findings.rules import NOT_BY_SILENCE
from focus.lib import edtf
from tests.builders import the_shipped


def test_every_shipped_answer_says_when_it_was_recorded() -> None:
    findings = the_shipped()[0].of("findings")
    assert findings
    assert [one.id for one in findings if one.recorded_on is None] == []


def test_no_shipped_answer_was_recorded_before_it_could_be_seen() -> None:
    dated = [one for one in the_shipped()[0].of("findings") if one.as_of and one.recorded_on]
    assert [one.id for one in dated if str(one.recorded_on) < edtf.parse(str(one.as_of)).first.isoformat()] == []


def test_a_no_without_an_article_and_without_the_whole_text_is_never_a_silence() -> None:
    standing = [one for one in the_shipped()[0].of("findings") if one.standing and one.track == "law"]
    without = [one for one in standing if one.answer == "no" and not one.locator and one.read != "full"]
    assert without
    assert {one.criterion for one in without} <= set(NOT_BY_SILENCE)
