# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was withdrawn for safety speaks in no profile, neither of a page nor of the world."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from tests.builders import a_deadline, a_finding, a_mechanism, an_edition, an_event, an_instrument, the_page


class Withdrawn:
    """A suppression list of one record."""

    def __init__(self, id_: str) -> None:
        self.id = id_

    def holds(self, record_id: str) -> bool:
        """That one."""
        return record_id == self.id

    def holds_field(self, record_id: str, field: str) -> bool:
        """No field."""
        return False

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


def test_a_withdrawn_law_answers_nothing_any_more(tmp_path: Path) -> None:
    made = an_edition(tmp_path, an_instrument(), an_event(kind="in_force", about=("mx-law",)), a_finding())
    told = Edition(made.directory, Withdrawn("mx-law"))
    assert [one.place for one in the_page(made, "/own-weights").body.world.places] == ["MX"]
    assert the_page(told, "/own-weights").body.world.places == ()
    assert the_page(told, "/places/mx").body.profile is None


def test_a_withdrawn_event_sets_no_day_any_more(tmp_path: Path) -> None:
    began = an_event(kind="in_force", date="2015-01-01", about=("mx-law",))
    ended = an_event("mx-event-2020-1", kind="amended", date="2020-01-01", about=("mx-law",))
    made = an_edition(tmp_path, an_instrument(), began, ended, a_finding(as_of="2016"))
    told = Edition(made.directory, Withdrawn("mx-event-2020-1"))
    asked = {"kind": "instruments", "dimension": "R", "on": "2021-01-01"}
    assert the_page(made, "/matrix", **asked).body.rows[0].cells[0].why == "not_coded_then"
    assert the_page(told, "/matrix", **asked).body.rows[0].cells[0].why == "answered"


@pytest.mark.parametrize("gone", ["mx-law", "mx-mechanism", "mx-deadline-1", "MX"])
def test_what_was_withdrawn_is_no_precedent(tmp_path: Path, gone: str) -> None:
    limit = a_deadline("mx-deadline-1", instrument="mx-law", step="emergency_decision")
    made = an_edition(tmp_path, an_instrument(), a_mechanism(created_by=("mx-law",)), limit)
    asked = {"step": "emergency", "type": "law"}
    assert [row.link.id for row in the_page(made, "/precedents", **asked).body.rows] == ["mx-law"]
    assert the_page(Edition(made.directory, Withdrawn(gone)), "/precedents", **asked).body.rows == ()


def test_a_withdrawn_answer_is_drawn_on_no_map_and_cited_nowhere(tmp_path: Path) -> None:
    began = an_event(kind="in_force", date="2015-01-01", about=("mx-law",))
    made = an_edition(tmp_path, an_instrument(), began, a_finding(as_of="2016", locator="art. 2"))
    (law,) = the_page(made, "/standard/R1").body.world
    assert [one.places for one in law.groups] == [("MX",)]
    body = the_page(Edition(made.directory, Withdrawn("mx-law")), "/standard/R1").body
    assert (body.world[0].groups, body.lists.cited, body.decades) == ((), (), ())
