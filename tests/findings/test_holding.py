# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""When an answer holds: one wording, one window, nothing carried backward."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.findings.holding import Holding, holding
from focus.record.shapes import Event, Relation
from tests.builders import a_finding, an_event, an_instrument

TODAY = datetime.date(2026, 11, 22)


def events(*dated: tuple[str, str]) -> list[Event]:
    return [an_event(f"mx-event-{n}", date=date, kind=kind, about=("mx-law",)) for n, (date, kind) in enumerate(dated)]


def held(as_of: str | None, *dated: tuple[str, str], **fields: Any) -> Holding:
    return holding(a_finding(as_of=as_of, **fields), an_instrument(), events(*dated))


def on(one: Holding, day: str) -> str:
    return one.on(datetime.date.fromisoformat(day), edition_day=TODAY)


def test_an_answer_holds_from_its_wording_to_the_day_before_the_next() -> None:
    one = held("2018", ("2012-06-25", "adopted"), ("2012-06-26", "in_force"), ("2022-04-28", "amended"))
    assert (on(one, "2012-06-26"), on(one, "2022-04-27")) == ("holds", "holds")
    assert (on(one, "2012-06-25"), on(one, "2022-04-28")) == ("not_coded_then", "not_coded_then")
    assert one.ended_by == "mx-event-2"


def test_an_answer_on_the_amended_wording_is_not_carried_backward() -> None:
    one = held("2022-04-28", ("2012-06-26", "in_force"), ("2022-04-28", "amended"))
    assert (on(one, "2020-01-01"), on(one, "2026-11-22")) == ("not_coded_then", "holds")


def test_an_answer_on_a_bill_ends_where_the_bill_becomes_law() -> None:
    one = held("2015-03", ("2015-01-10", "introduced"), ("2016-05-01", "adopted"))
    assert (on(one, "2015-06-01"), on(one, "2016-05-01")) == ("holds", "not_coded_then")


@pytest.mark.parametrize("end", ["repealed", "annulled", "lapsed", "rejected", "withdrawn"])
def test_what_ends_a_text_ends_its_answers(end: str) -> None:
    assert on(held("2019", ("2018-01-01", "in_force"), ("2021-06-01", end)), "2021-06-01") == "not_coded_then"


def test_without_any_event_an_answer_holds_from_the_day_it_was_seen() -> None:
    one = held("2019-05-02")
    assert (on(one, "2019-05-01"), on(one, "2019-05-02")) == ("not_coded_then", "holds")


def test_the_day_on_which_an_act_amended_another_ends_nothing_of_its_own() -> None:
    act = an_instrument(relations=(Relation(kind="amends", target="mx-old"),))
    one = holding(a_finding(as_of="2012-04-25"), act, events(("2012-04-25", "adopted"), ("2012-06-01", "amended")))
    assert on(one, "2020-01-01") == "holds"


def test_an_answer_on_practice_is_old_after_24_months() -> None:
    one = held("2020-01-31", track="practice")
    assert (on(one, "2020-01-30"), on(one, "2022-01-30"), on(one, "2022-01-31")) == ("not_coded_then", "holds", "old")


def test_an_answer_without_a_day_speaks_of_the_edition_only() -> None:
    one = held(None, ("2012-06-26", "in_force"))
    assert (on(one, "2026-11-22"), on(one, "2026-11-21")) == ("day_unknown", "not_coded_then")


@given(st.lists(st.tuples(st.dates(datetime.date(1990, 1, 1), TODAY), st.sampled_from(["in_force", "amended"]))))
def test_an_answer_always_holds_on_the_day_of_its_wording(dated: list[tuple[datetime.date, str]]) -> None:
    one = held("2010-07-01", *[(day.isoformat(), kind) for day, kind in dated])
    assert on(one, "2010-07-01") == "holds"
