# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Killings and attacks are never ranked, divided, set beside a law or compared between counters, and are cautioned."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.violence import counts_violence
from tests.builders import (
    a_figure,
    a_mechanism,
    a_place,
    an_edition,
    an_instrument,
    the_html,
    the_page,
    the_shipped,
    the_standard,
)

CAUTION = 'class="small violence"'


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Killings that one counter recorded in two places and another counter in one; requests beside them."""
    kenya = {"place": "KE", "about": "KE", "indicator": "killed_defenders", "unit": "people"}
    mexico = {"indicator": "killed_defenders", "unit": "people", "counts": "Defenders killed.", "counter": "A network"}
    return an_edition(
        Path(tmp_path_factory.mktemp("violence")),
        a_place(),
        a_place("KE", region="africa"),
        an_instrument(),
        a_mechanism(),
        a_figure(),
        a_figure("mx-figure-2", definition="one", value="90", **mexico),
        a_figure("ke-figure-1", definition="one", value="5", **kenya),
        a_figure("ke-figure-2", definition="other", value="8", **kenya),
        a_figure("mx-figure-3", about="mx-mechanism", definition="under", indicator="killed_under_protection"),
    )


@pytest.mark.parametrize(
    "address",
    ["/places/mx", "/mechanisms/mx-mechanism", "/figures?indicator=killed_defenders", "/figures/killed_defenders/one"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_shows_them_says_what_they_may_mean(edition: Edition, address: str, language: str) -> None:
    path, _, query = address.partition("?")
    parameters = dict([query.split("=")]) if query else {}
    assert CAUTION in the_html(edition, path, language, **parameters)


def test_other_figures_need_no_such_words(edition: Edition) -> None:
    assert CAUTION not in the_html(edition, "/figures", indicator="requests")


def test_counter_and_definition_stand_beside_each(edition: Edition) -> None:
    page = the_html(edition, "/figures/killed_defenders/one")
    assert "Defenders killed." in page
    assert "A network" in page


def test_places_stand_in_the_order_of_their_names_and_other_counters_apart(edition: Edition) -> None:
    blocks = the_page(edition, "/figures/killed_defenders/one").body.blocks
    assert [[one.place for one in block.series] for block in blocks] == [["KE"], ["MX"]]
    blocks = the_page(edition, "/figures", indicator="killed_defenders").body.blocks
    assert [(one.definition, one.counter) for one in blocks] == [("one", ""), ("other", ""), ("one", "A network")]


def test_none_is_set_beside_a_law(edition: Edition) -> None:
    assert any(counts_violence(name) for pair in the_standard().pairs for name in pair.indicators)
    profile = the_page(edition, "/places/mx").body.profile
    shown = {one.indicator for row in profile.gaps for one in row.figures} if profile else set()
    assert not {one for one in shown if counts_violence(one)}


def test_none_is_a_share_of_people_or_of_anything_of_ours() -> None:
    units = {one.unit for one in the_shipped()[0].of("figures") if one.indicator.startswith("killed_")}
    assert units <= {"people", "cases", "defenders", "journalists", "persons"}


def test_every_indicator_of_killings_and_attacks_is_known_as_one() -> None:
    named = {
        code for code in the_shipped()[1]["indicator"] if "killed" in code or "attack" in code or "killing" in code
    }
    assert named
    assert all(counts_violence(code) for code in named)
