# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was withdrawn for safety speaks in no profile, neither of a page nor of the world."""

from pathlib import Path

from focus.edition.reader import Edition
from tests.builders import a_finding, an_edition, an_event, an_instrument, the_page


class LawWithdrawn:
    """A suppression list of one law."""

    def holds(self, record_id: str) -> bool:
        """The law."""
        return record_id == "mx-law"

    def holds_field(self, record_id: str, field: str) -> bool:
        """No field."""
        return False

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


def test_a_withdrawn_law_answers_nothing_any_more(tmp_path: Path) -> None:
    made = an_edition(tmp_path, an_instrument(), an_event(kind="in_force", about=("mx-law",)), a_finding())
    told = Edition(made.directory, LawWithdrawn())
    assert [one.place for one in the_page(made, "/own-weights").body.world.places] == ["MX"]
    assert the_page(told, "/own-weights").body.world.places == ()
    assert the_page(told, "/places/mx").body.profile is None
