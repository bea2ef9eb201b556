# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a State closes access to is told wherever answers are unknown, and counted among the causes."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.record.shapes import Closure, ImplementingAct
from tests.builders import (
    a_finding,
    a_mechanism,
    a_place,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    the_html,
    the_page,
)

CLOSED = "Closed by the State"


def _closure(what: str) -> Closure:
    return Closure(what=what, since="2019-01", note="The office refused to answer.", sources=("mx-s1",))  # type: ignore[arg-type]


@pytest.fixture
def closed(tmp_path: Path) -> Edition:
    return an_edition(
        tmp_path,
        a_place(),
        a_source(),
        an_instrument(closed=(_closure("text"),)),
        a_mechanism(closed=(_closure("figures"),)),
    )


@pytest.mark.parametrize("address", ["/places/mx", "/instruments/mx-law", "/mechanisms/mx-mechanism"])
def test_a_page_says_what_is_closed_with_its_source(closed: Edition, address: str) -> None:
    page = the_html(closed, address)
    assert CLOSED in page
    assert "The office refused to answer." in page
    assert the_page(closed, address).body.closures[0].cites


def test_nothing_is_called_closed_that_nobody_recorded(tmp_path: Path) -> None:
    assert CLOSED not in the_html(an_edition(tmp_path, an_instrument()), "/instruments/mx-law")


def test_the_queue_counts_what_is_closed_apart(closed: Edition) -> None:
    body = the_page(closed, "/coding-queue").body
    assert {one.cause: one.texts for one in body.missing} == {"closed": 2}
    assert {one.link.id: one.closed for one in body.texts} == {"mx-law": ("text",), "mx-mechanism": ("figures",)}


def test_a_text_that_needs_no_act_settles_that_rules_were_adopted(tmp_path: Path) -> None:
    act = ImplementingAct(needed=False, locator="art. 40", sources=("mx-s1",))
    edition = an_edition(
        tmp_path,
        a_source(),
        an_instrument(implementing_act=act),
        an_event(kind="in_force", about=("mx-law",)),
        a_finding(as_of="2020", sources=("mx-s1",)),
    )
    row = edition.rows("SELECT answer, settled_by FROM framework_cells WHERE track = 'practice' AND criterion = 'E1'")[
        0
    ]
    assert tuple(row) == ("yes", "no implementing act needed")
    assert "it can be applied as it is" in the_html(edition, "/instruments/mx-law")
    cell = the_page(edition, "/matrix", dimension="E").body.rows[0].cells[0]
    assert (cell.criterion, cell.answer, cell.by) == ("E1", "yes", ("mx-law",))


def test_the_profile_of_a_mechanism_is_that_of_the_day(tmp_path: Path) -> None:
    finding = a_finding("e2", subject="mx-mechanism", criterion="E2", track="practice", as_of="2020-05", locator="")
    edition = an_edition(tmp_path, a_mechanism(), finding)
    practice = [
        next(
            one.practice
            for one in the_page(edition, "/mechanisms/mx-mechanism", **day).body.profile.dimensions
            if one.id == "E"
        )
        for day in ({}, {"on": "2021-01-01"}, {"on": "2019-01-01"})
    ]
    assert [one.answered for one in practice if one] == [0, 1, 0]


def test_the_matrix_says_what_is_closed_and_so_does_its_download(closed: Edition) -> None:
    (row,) = the_page(closed, "/matrix").body.rows
    assert row.closed == ("figures", "text")
    assert "closed by the State" in the_html(closed, "/matrix")
