# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which treaties bind a State on a day follows from the dated steps that it took."""

import datetime
from typing import Any

from focus.record.shapes import Event
from focus.record.treaties import bond
from tests.builders import an_event

TREATY = "int-treaty"


def step(date: str, kind: str, **fields: Any) -> Event:
    return an_event(f"mx-event-{date}-{kind}".replace("_", "-"), date=date, kind=kind, about=(TREATY,), **fields)


def on(text: str, *events: Event) -> str:
    return bond(events, TREATY, datetime.date.fromisoformat(text)).standing


def test_without_a_record_nothing_binds() -> None:
    assert on("2026-01-01") == "none"
    assert on("2026-01-01", an_event(kind="ratified", about=("int-other",))) == "none"


def test_a_treaty_binds_from_three_months_after_the_ratification() -> None:
    steps = (step("2021-01-22", "ratified"),)
    assert on("2021-01-21", *steps) == "none"
    assert on("2021-02-01", *steps) == "waiting"
    assert on("2021-04-24", *steps) == "bound"


def test_an_accession_binds_like_a_ratification_and_a_reported_one_at_once() -> None:
    assert on("2026-01-01", step("1981-03-24", "acceded")) == "bound"
    assert on("2024-09-01", step("2024-08", "ratified", date_basis="reported")) == "bound"


def test_a_vague_date_counts_from_its_last_day() -> None:
    assert on("2024-11-30", step("2024", "ratified")) == "none"


def test_a_denunciation_ends_the_bond_on_its_day_and_a_new_ratification_begins_another() -> None:
    steps = [step("1977-08-09", "ratified"), step("2013-09-10", "denounced")]
    assert on("2013-09-09", *steps) == "bound"
    assert on("2013-09-10", *steps) == "ended"
    assert on("2020-01-01", *steps, step("2019-07-31", "ratified")) == "bound"


def test_a_denunciation_is_seen_where_the_ratification_is_not_recorded() -> None:
    assert on("2026-01-01", step("2022-09-16", "denounced")) == "ended"


def test_what_names_a_provision_withdraws_the_court_and_not_the_treaty() -> None:
    steps = (
        step("2006-01-01", "ratified"),
        step("2010-03-29", "jurisdiction_accepted", provisions="art. 34(6)"),
        step("2019-11-14", "denounced", provisions="art. 34(6)"),
    )
    before, after = (bond(steps, TREATY, datetime.date(year, 1, 1)) for year in (2015, 2021))
    assert before.jurisdiction is not None
    assert (after.standing, after.jurisdiction) == ("bound", None)


def test_the_end_of_a_treaty_ends_the_acceptance_of_its_court() -> None:
    steps = (
        step("1977-08-09", "ratified"),
        step("1981-06-24", "jurisdiction_accepted"),
        step("2013-09-10", "denounced"),
    )
    assert bond(steps, TREATY, datetime.date(2026, 1, 1)).jurisdiction is None
