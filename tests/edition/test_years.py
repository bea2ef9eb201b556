# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The year by which lists filter: when a text or mechanism began, never when somebody looked."""

import datetime

from focus.record.year import beginning
from tests.builders import an_event

DAY = datetime.date(2026, 11, 22)


def test_adoption_gives_the_year_before_entry_into_force() -> None:
    events = [
        an_event("mx-event-2013-1", kind="in_force", date="2013"),
        an_event("mx-event-2012-1", kind="adopted", date="2012"),
    ]
    assert beginning(events, DAY) == 2012
    assert beginning(events[:1], DAY) == 2013


def test_a_repeal_or_a_day_still_to_come_gives_no_year() -> None:
    events = [
        an_event("mx-event-2020-1", kind="repealed", date="2020"),
        an_event("mx-event-2030-1", kind="adopted", date="2030"),
    ]
    assert beginning(events, DAY) is None
    assert beginning([], DAY) is None


def test_a_day_on_which_an_adoption_was_reported_is_no_year_of_it() -> None:
    assert beginning([an_event("mx-event-2020-1", kind="adopted", date="2020", date_basis="reported")], DAY) is None
