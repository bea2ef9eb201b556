# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Since when a place stands where it does: never the day on which a source saw or reported it."""

import datetime
from typing import Any

from focus.record.place_since import Seen, Since, place_since
from focus.record.shapes import Event
from focus.record.state import instrument_state_on
from tests.builders import an_event, an_instrument

DAY = datetime.date(2026, 11, 22)


def since(*events: Event, observed: tuple[str, ...] = (), state: str = "adopted_nationally") -> Since | Seen | None:
    """What is known of the beginning of a place whose one law decides."""
    return place_since(state, ["mx-law"], {"mx-law": events}, observed, DAY)


def event(date: str, kind: str = "adopted", **facts: Any) -> Event:
    """An event of the law."""
    return an_event(f"mx-event-{date}", about=("mx-law",), kind=kind, date=date, **facts)


def test_the_first_event_that_tells_it_is_the_beginning() -> None:
    assert since(event("2013", "in_force"), event("2012")) == Since(date="2012", basis="happened")
    assert since(event("2019", "amended")) is None


def test_a_day_still_to_come_begins_nothing() -> None:
    assert since(event("2030")) is None


def test_a_source_that_only_showed_it_gives_no_beginning() -> None:
    assert since(observed=("2020", "2015-03")) == Seen(date="2015-03", basis="observed")


def test_what_a_source_showed_before_the_first_known_event_leaves_the_beginning_open() -> None:
    assert since(event("2019"), observed=("2015",)) == Seen(date="2015", basis="observed")
    assert since(event("2012-06-25"), observed=("2012",)) == Since(date="2012-06-25", basis="happened")


def test_the_day_of_a_report_gives_no_beginning() -> None:
    reported = event("2018", date_basis="reported")
    assert since(reported) == Seen(date="2018", basis="reported")
    assert since(reported, event("2012")) == Since(date="2012", basis="happened")


def test_what_was_given_up_is_dated_by_its_last_end() -> None:
    ends = (event("2015", "rejected"), event("2021", "withdrawn"))
    assert since(*ends, state="abandoned") == Since(date="2021", basis="happened")


def test_a_state_whose_event_was_only_reported_has_no_beginning() -> None:
    state = instrument_state_on(an_instrument(), [event("2018", "in_force", date_basis="reported")], DAY)
    assert (state.state, state.basis, state.since, state.seen_on) == ("in_force", "event", None, "2018")
