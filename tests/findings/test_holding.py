# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""When an answer holds: one wording, one window, nothing carried backward."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.findings.holding import Holding, holding
from focus.lib import edtf
from focus.record.shapes import Event, Relation
from tests.builders import a_finding, an_event, an_instrument

TODAY = datetime.date(2026, 11, 22)


def events(*dated: tuple[str, str]) -> list[Event]:
    return [an_event(f"mx-event-{n}", date=date, kind=kind, about=("mx-law",)) for n, (date, kind) in enumerate(dated)]


def held(as_of: str | None, *dated: tuple[str, str], **fields: Any) -> Holding:
    return holding(a_finding(as_of=as_of, **fields), an_instrument(), events(*dated), TODAY)


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
    one = holding(
        a_finding(as_of="2012-04-25"), act, events(("2012-04-25", "adopted"), ("2012-06-01", "amended")), TODAY
    )
    assert on(one, "2020-01-01") == "holds"


def test_an_answer_on_practice_is_old_after_24_months() -> None:
    one = held("2020-01-31", track="practice")
    assert (on(one, "2020-01-30"), on(one, "2022-01-30"), on(one, "2022-01-31")) == ("observed_later", "holds", "old")


def test_an_answer_without_a_day_speaks_of_the_edition_only() -> None:
    one = held(None, ("2012-06-26", "in_force"))
    assert (on(one, "2026-11-22"), on(one, "2026-11-21")) == ("day_unknown", "not_coded_then")


@given(st.lists(st.tuples(st.dates(datetime.date(1990, 1, 1), TODAY), st.sampled_from(["in_force", "amended"]))))
def test_an_answer_always_holds_on_the_day_of_its_wording(dated: list[tuple[datetime.date, str]]) -> None:
    one = held("2010-07-01", *[(day.isoformat(), kind) for day, kind in dated])
    assert on(one, "2010-07-01") == "holds"


def test_practice_of_a_year_holds_once_that_year_is_over() -> None:
    one = held("2016", track="practice")
    assert (on(one, "2016-12-30"), on(one, "2016-12-31")) == ("observed_later", "holds")
    assert (on(one, "2018-12-30"), on(one, "2018-12-31")) == ("holds", "old")


def test_practice_of_this_year_holds_on_the_editions_date_and_not_before() -> None:
    one = held("2026", track="practice")
    assert (on(one, "2026-11-21"), on(one, "2026-11-22")) == ("observed_later", "holds")
    assert one.old_from == datetime.date(2028, 11, 22)


def test_practice_holds_from_the_day_on_which_it_was_recorded() -> None:
    one = held("2026", track="practice", recorded_on="2026-09-01")
    assert (on(one, "2026-08-31"), on(one, "2026-09-01")) == ("observed_later", "holds")


def test_practice_of_a_text_holds_from_its_publication() -> None:
    one = held("2016-03-01", ("2016-08-20", "published"), ("2017-01-01", "amended"), track="practice")
    assert (on(one, "2016-08-19"), on(one, "2016-08-20")) == ("observed_later", "holds")


def test_a_law_without_a_beginning_holds_once_its_year_is_over() -> None:
    one = held("2019")
    assert (on(one, "2019-12-30"), on(one, "2019-12-31")) == ("not_coded_then", "holds")


def test_a_law_of_a_year_holds_once_that_year_is_over_or_it_was_seen() -> None:
    late, seen = held("2018", ("2012", "in_force")), held("2012-05-02", ("2012", "in_force"))
    assert (late.first, seen.first) == (datetime.date(2012, 12, 31), datetime.date(2012, 5, 2))


DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2027, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y-%m}/{day.year + 1}"])
)


@given(
    DATES, st.lists(st.tuples(DATES, st.sampled_from(["introduced", "published", "in_force", "repealed"])), max_size=4)
)
def test_no_practice_holds_before_its_text_exists_nor_before_its_window_could_have_ended(
    as_of: str, dated: list[tuple[str, str]]
) -> None:
    one, window = held(as_of, *dated, track="practice"), edtf.parse(as_of)
    began = [edtf.parse(date).first for date, kind in dated if kind != "repealed"]
    assert one.first
    assert one.first >= min(window.last, TODAY)
    assert one.first >= min(began, default=one.first)
    assert one.old_from
    assert one.old_from >= min(window.last, TODAY)


@given(DATES, DATES)
def test_no_answer_on_a_law_holds_before_its_wording_could_have_begun(as_of: str, force: str) -> None:
    one = held(as_of, (force, "in_force"))
    seen, began = edtf.parse(as_of), edtf.parse(force)
    by = max(seen.first, min(seen.last, TODAY))
    assert one.first == (min(began.last, by) if began.first <= by else by)
