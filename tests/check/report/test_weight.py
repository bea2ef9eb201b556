# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What binds one State: its treaties and the judgments given for it, by dated records, and nothing else."""

from typing import Any

import msgspec
import pytest

from focus.check.report.authorities import grouped
from focus.check.report.said import Said
from focus.check.report.shapes import NO_WORLD, World
from focus.check.report.state_treaties import treaties_of
from focus.check.report.weight import authority_groups, treaty_table
from focus.check.report.world import state_of
from focus.edition.reader import Edition
from focus.sheet.blocks import Runs, Table
from focus.standard.shapes import Authority
from tests.builders import a_place, a_source, a_subdivision, an_event, an_instrument
from tests.edition.shelves import published, the_records


def said_by(source: str, **fields: Any) -> Authority:
    return Authority(ref="x", source=source, locator="art. 9", url="", seen=True, basis="text", **fields)


TEXT = said_by("Treaty", treaty="int-treaty", nature="treaty")
ORGAN = said_by("Committee of the treaty", treaty="int-treaty", nature="organ")
AGAINST_GT = said_by("Court v. Guatemala", treaty="int-treaty", nature="judgment", binds=("GT",))
RESOLUTION = said_by("Resolution")
ALL = (TEXT, ORGAN, AGAINST_GT, RESOLUTION)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Mexico acceded and accepted the court, Guatemala did neither, France is of another region."""
    of_treaty = {"about": ("int-treaty",), "sources": ("mx-s1",), "text": ""}
    records = the_records(
        a_place("GT"),
        a_place("FR", region="europe_central_asia"),
        a_subdivision(),
        a_place("INT", kind="international", region="world"),
        a_source("int-s1", place="INT"),
        an_instrument("int-treaty", place="INT", title="Treaty on rights", title_language="en", kind="agreement"),
        an_event("mx-event-1981-1", date="1981-03-24", kind="acceded", **of_treaty),
        an_event("mx-event-1998-1", date="1998-12-16", kind="jurisdiction_accepted", **of_treaty),
    )
    shelf = tmp_path_factory.mktemp("shelf")
    return Edition(shelf / str(published(shelf, records).edition))


def world(edition: Edition, state: str = "") -> World:
    """What the edition says about a State, or about none."""
    treaties = treaties_of(edition, state) if state else ()
    return msgspec.structs.replace(
        NO_WORLD, edition="1", date="2026-11-22", place=state, state=state, treaties=treaties
    )


def told(runs: Runs) -> str:
    return "".join(one.text for one in runs)


def groups(held: World) -> list[list[str]]:
    named = authority_groups(Said("en"), grouped(ALL, held, ()), held)
    return [[told(line) for line in lines] for _, lines, _ in named]


def test_a_treaty_that_the_state_acceded_to_binds_it(edition: Edition) -> None:
    binding, persuasive, _ = groups(world(edition, "MX"))
    assert binding == ["Treaty, art. 9 (acceded on 24 March 1981) [mx-s1]"]
    assert persuasive == [
        "Committee of the treaty, art. 9 (not binding by itself: comes from an organ of a treaty that binds this "
        "State)",
        "Court v. Guatemala, art. 9 (binds its parties alone; this State accepted the court's jurisdiction: "
        "16 December 1998)",
        "Resolution, art. 9",
    ]


def test_a_judgment_binds_the_state_for_which_it_was_given_and_a_treaty_without_a_record_none(edition: Edition) -> None:
    binding, persuasive, _ = groups(world(edition, "GT"))
    assert binding == ["Court v. Guatemala, art. 9 (a judgment given for this State)"]
    assert persuasive[0] == "Treaty, art. 9 (no ratification record)"


def test_where_no_state_was_named_nothing_binds_and_nothing_is_said_of_any(edition: Edition) -> None:
    for held in (NO_WORLD, world(edition)):
        binding, persuasive, _ = groups(held)
        assert (binding, persuasive[0]) == ([], "Treaty, art. 9")
        assert list(treaty_table(Said("en"), held)) == []


def test_the_table_shows_the_treaties_of_the_region_with_day_court_and_source(edition: Edition) -> None:
    (table,) = (one for one in treaty_table(Said("en"), world(edition, "MX")) if isinstance(one, Table))
    cells = ["Treaty on rights", "acceded on 24 March 1981", "16 December 1998", "mx-s1"]
    assert [told(one) for one in table.rows[0]] == cells
    (other,) = (one for one in treaty_table(Said("en"), world(edition, "GT")) if isinstance(one, Table))
    assert told(other.rows[0][1]) == "no ratification record"
    assert not [one for one in treaty_table(Said("en"), world(edition, "FR")) if isinstance(one, Table)]


def test_a_subdivision_is_bound_by_what_binds_its_state() -> None:
    assert [state_of(one) for one in ("MX", "MX-SIN", "INT-EU", "")] == ["MX", "MX", "", ""]
