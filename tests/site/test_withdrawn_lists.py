# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was withdrawn for safety is in no list, no count and no page about the standard, lessons, sources or method."""

from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.site.page import Gone
from tests.builders import (
    a_commitment,
    a_correction,
    a_finding,
    a_lesson,
    a_source,
    an_edition,
    an_instrument,
    the_html,
    the_page,
    the_twin,
)

HIDDEN = {"mx-hidden", "mx-s2", "mx-lesson-2", "mx-commitment-2"}
ADDRESSES = [
    "/standard", "/standard/R1", "/standard/R7", "/commitments", "/commitments/mx-commitment-1", "/lessons",
    "/lessons/mx-lesson-1", "/sources", "/sources/mx-s1", "/method", "/corrections", "/changes", "/about",
]  # fmt: skip


class Withdrawn:
    """A suppression list of records."""

    def holds(self, record_id: str) -> bool:
        """Whether it is one of them."""
        return record_id in HIDDEN

    def holds_field(self, record_id: str, field: str) -> bool:
        """No field."""
        return False

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A law, source, lesson and commitment that are public, and of each one that was withdrawn."""
    both: dict[str, Any] = {"about": ("mx-law", "mx-hidden"), "sources": ("mx-s1", "mx-s2")}
    whole = an_edition(
        tmp_path,
        an_instrument(sources=("mx-s1",)),
        an_instrument("mx-hidden", title="Secret law", sources=("mx-s1",)),
        a_source(),
        a_source("mx-s2", title="Secret source"),
        a_finding(sources=("mx-s1", "mx-s2")),
        a_finding("mx-hidden-r1-law", subject="mx-hidden", note="Secret note", sources=("mx-s1",)),
        a_finding("mx-hidden-r7-law", subject="mx-hidden", criterion="R7", answer="no"),
        a_lesson(criteria=("R1",), **both),
        a_lesson("mx-lesson-2", title="Secret lesson", criteria=("R1",), sources=("mx-s1",)),
        a_commitment(**both),
        a_commitment("mx-commitment-2", gist="Secret gist", sources=("mx-s1",)),
        a_correction(record="mx-hidden", text="Secret error"),
    )
    return Edition(whole.directory, Withdrawn())


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_and_no_twin_prints_it(edition: Edition, address: str) -> None:
    shown = the_html(edition, address) + str(the_twin(edition, the_page(edition, address)))
    assert "Secret" not in shown
    assert not any(one in shown for one in HIDDEN)


def test_no_count_tells_that_it_was_here(edition: Edition) -> None:
    (law,) = the_page(edition, "/standard/R1").body.tallies
    assert (law.coded, law.of) == (1, 1)
    assert the_page(edition, "/method").body.standing == 1
    assert the_page(edition, "/about").body.counts["sources"] == 1
    assert the_page(edition, "/about").body.counts["findings"] == 1
    assert the_page(edition, "/sources").body.sources[0].resting == 4


@pytest.mark.parametrize("address", ["/sources/mx-s2", "/lessons/mx-lesson-2", "/commitments/mx-commitment-2"])
def test_its_address_answers_like_one_that_never_existed(edition: Edition, address: str) -> None:
    with pytest.raises(Gone):
        the_page(edition, address)
