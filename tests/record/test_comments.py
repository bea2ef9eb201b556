# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Thirty days to comment; what is withheld for somebody's safety leaves nothing but the fact and the reason."""

import datetime
from typing import Any

import pytest

from focus.record.comments import early_silence, published
from focus.record.rules import broken_rules
from focus.record.shapes import Coder, Consultation, Interest
from tests.whole_records import build

COMMENT = {"outcome": "commented", "comment": "It lacks rules.", "comment_language": "en", "received_on": "2026-09-20"}
WITHHELD = COMMENT | {"outcome": "withheld", "withheld_because": "It would show who is protected.", "who": "A village"}


@pytest.mark.parametrize(
    ("fields", "broken"),
    [
        ({}, []),
        ({"until": "2026-09-30"}, ["until"]),
        ({"until": "2026-13-45"}, ["until"]),
        (COMMENT, []),
        ({**COMMENT, "comment": ""}, ["comment"]),
        ({**COMMENT, "received_on": "2026-08-31"}, ["received_on"]),
        ({**COMMENT, "outcome": "waiting"}, ["outcome"]),
        ({**COMMENT, "outcome": "withheld"}, ["withheld_because"]),
        (WITHHELD, []),
        ({"outcome": "no_comment"}, []),
        ({**COMMENT, "reply": "We added it."}, ["replied_on"]),
    ],
)
def test_a_rule_of_asking_for_comments(fields: dict[str, Any], broken: list[str]) -> None:
    assert [field for field, _ in broken_rules("consultations", build(Consultation, **fields))] == broken


def test_fewer_than_thirty_days_are_refused_with_how_many_there_were() -> None:
    ((_, what),) = broken_rules("consultations", build(Consultation, until="2026-09-15"))
    assert what == "14 days to comment; allowed: 30 or more after invited_on"


@pytest.mark.parametrize(
    ("fields", "broken"),
    [
        ({}, []),
        ({"kind": "person", "declared_on": "2026-11-01", "declaration": "none"}, []),
        ({"kind": "person", "declared_on": "2026-11-01"}, ["declaration"]),
        ({"declared_on": "2026-11-01", "declaration": "none"}, ["declaration"]),
        ({"kind": "person", "interests": (Interest(subject="mx-body", how="funds"),)}, ["interests"]),
    ],
)
def test_a_rule_of_declaring_interests(fields: dict[str, Any], broken: list[str]) -> None:
    assert [field for field, _ in broken_rules("coders", build(Coder, **fields))] == broken


def test_of_a_withheld_comment_only_the_fact_and_the_reason_are_published() -> None:
    open_part = published(build(Consultation, **WITHHELD, reply="Thank you.", replied_on="2026-10-01"))
    assert (open_part.comment, open_part.reply, open_part.who, open_part.received_on) == ("", "", "", None)
    assert (open_part.outcome, open_part.withheld_because) == ("withheld", "It would show who is protected.")
    commented = build(Consultation, **COMMENT)
    assert published(commented) is commented


def test_nobody_is_called_silent_before_the_time_is_over() -> None:
    silent = build(Consultation, outcome="no_comment")
    assert list(early_silence([silent], datetime.date(2026, 10, 1))) == [silent]
    assert list(early_silence([silent], datetime.date(2026, 10, 2))) == []
