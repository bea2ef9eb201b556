# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""States are computed from what is dated, on any date."""

import datetime
from typing import Any

from focus.record.shapes import Event, Instrument, Mechanism, Observation
from focus.record.state import instrument_state_on, mechanism_state_on

SAFE: dict[str, Any] = {"sensitivity": "public", "last_safety_review": "2026-01-01", "place": "MX"}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def law(**more: Any) -> Instrument:
    fields = {"title": "Ley", "title_language": "es", "kind": "law", "relevance": "dedicated", "gist": "A law."}
    return Instrument(id="mx-ley", **{**SAFE, **fields, **more})


def event(date: str, kind: Any, about: str = "mx-ley", **more: Any) -> Event:
    return Event(id=f"mx-event-{date}-{kind}".replace("_", "-"), date=date, kind=kind, about=(about,), **SAFE, **more)


def seen(state: str, on: str, **more: Any) -> Observation:
    return Observation(state=state, seen_on=on, sources=("mx-s1",), **more)


def test_nothing_known_is_unknown() -> None:
    assert instrument_state_on(law(), [], day("2026-01-01")).state == "unknown"


def test_what_happens_later_does_not_count_yet() -> None:
    events = [event("2010", "introduced"), event("2012-06-25", "in_force")]
    assert instrument_state_on(law(), events, day("2011-05-01")).state == "bill"
    assert instrument_state_on(law(), events, day("2013-05-01")).state == "in_force"


def test_a_published_text_is_assumed_to_be_in_force_and_says_so() -> None:
    state = instrument_state_on(
        law(), [event("2012-04-30", "adopted"), event("2012-06-25", "published")], day("2013-01-01")
    )
    assert (state.state, state.basis, state.since) == ("in_force", "assumed", "2012-06-25")


def test_an_adopted_text_that_was_never_seen_published_stays_adopted() -> None:
    assert instrument_state_on(law(), [event("2012-04-30", "adopted")], day("2013-01-01")).state == "adopted"


def test_repeal_outweighs_a_later_page_that_still_lists_the_text() -> None:
    text = law(observations=(seen("in_force", "2024"),))
    events = [event("2012", "in_force"), event("2020-11-06", "repealed")]
    assert instrument_state_on(text, events, day("2025-01-01")).state == "repealed"


def test_a_later_observation_outweighs_an_earlier_bill() -> None:
    state = instrument_state_on(
        law(observations=(seen("lapsed", "2021"),)), [event("2018", "introduced")], day("2025-01-01")
    )
    assert (state.state, state.basis, state.since, state.seen_on) == ("lapsed", "observation", None, "2021")


def test_a_partly_annulled_text_is_not_annulled() -> None:
    events = [event("2012", "in_force"), event("2019-03", "partly_annulled")]
    assert instrument_state_on(law(), events, day("2020-01-01")).state == "partly_annulled"


def test_a_coup_leaves_the_text_in_force_and_not_applied() -> None:
    events = [event("2022", "in_force"), event("2023-07-26", "not_applied_since")]
    before = instrument_state_on(law(), events, day("2023-01-01"))
    after = instrument_state_on(law(), events, day("2024-01-01"))
    assert (before.application, after.state, after.application) == ("unknown", "in_force", "not_applied")


def test_an_amended_law_is_in_force_with_its_last_amendment() -> None:
    events = [event("2012", "in_force"), event("2020-11-06", "amended"), event("2022-04-28", "amended")]
    assert instrument_state_on(law(), events, day("2026-01-01")).amended_on == "2022-04-28"


def test_a_mechanism_seen_at_work_long_ago_keeps_the_date_of_the_page() -> None:
    body = Mechanism(
        id="es-state",
        name="Reception",
        nature="state",
        form="programme",
        observations=(seen("operating", "2007"),),
        **SAFE,
    )
    state = mechanism_state_on(body, [], day("2026-01-01"))
    assert (state.state, state.since, state.seen_on, state.basis) == ("operating", None, "2007", "observation")


def test_a_closed_body_stays_closed() -> None:
    body = Mechanism(
        id="af-body", name="Body", nature="state", form="new_body", observations=(seen("operating", "2024"),), **SAFE
    )
    assert mechanism_state_on(body, [event("2021-08", "body_closed", "af-body")], day("2026-01-01")).state == "closed"


def test_a_law_seen_in_force_later_holds_since_the_day_it_entered_into_force() -> None:
    text = law(observations=(seen("amended", "2022-04-28"),))
    state = instrument_state_on(text, [event("2012-06-26", "in_force")], day("2026-01-01"))
    assert (state.state, state.since, state.basis) == ("in_force", "2012-06-26", "event")


def test_a_law_seen_in_force_later_is_assumed_to_hold_since_its_publication() -> None:
    text = law(observations=(seen("in_force", "2022-04-28"),))
    state = instrument_state_on(text, [event("2021-05-20", "published")], day("2026-01-01"))
    assert (state.state, state.since, state.basis) == ("in_force", "2021-05-20", "assumed")
