# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every question has an answer at a tiny size, and the page tells what was measured. Nothing here is timed."""

from pathlib import Path

import pytest

from tests.speed.asking import Asking, Crowd, ask_focus, ask_plain, search_alone
from tests.speed.hits import write_hits
from tests.speed.measured import Measured, Served
from tests.speed.page import page
from tests.speed.publishing import Made, made
from tests.speed.questions import QUESTIONS, known
from tests.speed.rooms import rooms_alone
from tests.speed.servers import focus
from tests.speed.weights import weights

SECONDS = 0.1


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made(0.001, tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def told(tiny: Made) -> Served:
    """Focus and plain SQLite; Datasette, which the tests do not install, is stood in for."""
    database = Path(tiny.home) / "others.db"
    searched = write_hits(tiny.edition, database)
    held = known(database)
    crowd = Crowd(rate=1, p95=1, bytes=1, answers=1)
    with focus(Path(tiny.home)) as server:
        return Served(
            ours=ask_focus(server, held, SECONDS),
            theirs={one.name: Asking(alone=1, crowd=crowd) for one in QUESTIONS},
            bare=ask_plain(database, held),
            search=search_alone(tiny.edition, held),
            rooms=rooms_alone(tiny.edition),
            our_memory=server.memory(),
            our_own_memory=server.memory(own=True),
            their_memory=[1],
            weights=weights(server, tiny.edition),
            searched=searched,
        )


def test_every_question_is_answered_by_the_site_and_by_plain_sql(told: Served) -> None:
    names = {one.name for one in QUESTIONS}
    assert set(told.ours) == set(told.bare) == names
    assert all(one.fresh.alone > 0 for one in told.ours.values())
    assert told.searched > sum(1 for _ in names)


def test_comparisons_are_timed_without_a_page_and_have_their_targets(told: Served, tiny: Made) -> None:
    assert len(told.rooms) == 7
    assert all(0 <= middle <= p95 for middle, p95 in told.rooms.values())
    text = page(Measured(machine=["A machine."], scale=0.001, sizes=[tiny, tiny], served=told))
    assert all(f"| {name} | p95 under" in text for name in told.rooms)


def test_the_first_page_weighed_is_the_home_page_with_its_styles(told: Served) -> None:
    assert told.weights[0].page == "/"
    assert told.weights[0].linked > 1000
    assert {one.page.split("/")[1] for one in told.weights} >= {"places", "instruments", "guides", "standard"}


def test_the_page_tells_every_question_and_every_part(told: Served, tiny: Made) -> None:
    text = page(Measured(machine=["A machine."], scale=0.001, sizes=[tiny, tiny], served=told))
    assert all(f"| {one.name} |" in text for one in QUESTIONS)
    assert all(f"| {part} |" in text for part in tiny.parts)
    assert "this was a smaller run" in text
