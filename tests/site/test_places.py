# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of places: filters with counts, pages, both labels where they differ."""

import re
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import Observation
from focus.site.page import Moved, Wrong
from tests.builders import (
    a_place,
    a_source,
    a_subdivision,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
    words,
)


def plainly(html: str) -> str:
    """What a page says, without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def three(directory: Path) -> Edition:
    """Mexico with a law of 2012, Sinaloa below it, and Kenya with nothing."""
    kenya = a_place("KE", region="africa")
    law = (an_instrument(), an_event(about=("mx-law",)))
    return an_edition(directory, a_place(), a_subdivision(), kenya, *law)


def names(edition: Edition, **parameters: str) -> list[str]:
    """The ids listed, in order."""
    return [row.id for row in the_page(edition, "/places", **parameters).body.rows]


def test_places_are_listed_by_name_with_their_state_and_since_when(tmp_path: Path) -> None:
    rows = the_page(three(tmp_path), "/places").body.rows
    assert [row.id for row in rows] == ["KE", "MX", "MX-SIN"]
    assert rows[1].standing.state == "adopted_nationally"
    assert rows[1].standing.since.date == "2012-06-25"
    assert rows[0].standing.since is None


def test_a_place_that_a_source_only_showed_is_told_as_not_later_than_that(tmp_path: Path) -> None:
    seen = Observation(state="in_force", seen_on="2015", sources=("mx-s1",))
    edition = an_edition(tmp_path, a_place(), a_source(), an_instrument(observations=(seen,)))
    (row,) = the_page(edition, "/places").body.rows
    assert (row.standing.since, row.standing.seen.date, row.standing.seen.basis) == (None, "2015", "observed")
    said = plainly(the_html(edition, "/places"))
    assert "not known not later than 2015: a source showed it so" in said
    assert edition.rows("SELECT since, seen_on FROM place_states")[0]["since"] is None
    assert [one["seen_on"] for one in edition.rows("SELECT seen_on FROM states WHERE since IS NULL")] == ["2015"]


def test_the_year_filter_offers_the_places_of_which_it_is_not_known(tmp_path: Path) -> None:
    seen = Observation(state="in_force", seen_on="2015", sources=("mx-s1",))
    kenya = a_place("KE", region="africa")
    edition = an_edition(tmp_path, a_place(), kenya, a_source(), an_instrument(observations=(seen,)))
    page = the_page(edition, "/places")
    (years,) = [one for one in page.body.filters if one.name == "year"]
    assert [(one.value, one.count) for one in years.options] == [("unknown", 1)]
    assert names(edition, year="unknown") == ["MX"]
    assert "not known (1)" in plainly(the_html(edition, "/places"))


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("region", "africa", ["KE"]),
        ("state", "adopted_nationally", ["MX"]),
        ("kind", "subdivision", ["MX-SIN"]),
        ("year", "2012", ["MX"]),
    ],
)
def test_each_filter_keeps_what_meets_it(tmp_path: Path, name: str, value: str, expected: list[str]) -> None:
    assert names(three(tmp_path), **{name: value}) == expected


def test_a_filter_counts_what_each_value_would_leave_with_the_others_kept(tmp_path: Path) -> None:
    body = the_page(three(tmp_path), "/places", region="americas").body
    counts = {one.name: {option.value: option.count for option in one.options} for one in body.filters}
    assert counts["kind"] == {"country": 1, "subdivision": 1}
    assert counts["region"] == {"africa": 1, "americas": 2}


@pytest.mark.parametrize(
    "parameters", [{"region": "mars"}, {"state": "adopted"}, {"kind": "x"}, {"year": "12"}, {"page": "9"}]
)
def test_a_wrong_value_is_refused_and_never_means_everything(tmp_path: Path, parameters: dict[str, str]) -> None:
    with pytest.raises(Wrong, match=r"can be one of|four digits|number from"):
        the_page(three(tmp_path), "/places", **parameters)


def test_a_filtered_page_is_not_indexed_and_the_first_page_has_no_number(tmp_path: Path) -> None:
    edition = three(tmp_path)
    page = the_page(edition, "/places", region="africa")
    assert (page.indexed, page.query) == (False, "region=africa")
    assert the_page(edition, "/places").indexed
    with pytest.raises(Moved) as moved:
        the_page(edition, "/places", region="africa", page="1")
    assert moved.value.address == "/en/places?region=africa"


def test_a_hundred_rows_fill_a_page(tmp_path: Path) -> None:
    parts = [a_subdivision(f"MX-A{n}", name=f"Part {n:03}") for n in range(120)]
    edition = an_edition(tmp_path, a_place(), *parts)
    assert len(names(edition)) == 100
    assert len(names(edition, page="2")) == 21
    assert 'href="/en/places?kind=subdivision&amp;page=2"' in the_html(edition, "/places", kind="subdivision")


def test_another_label_is_shown_beside_ours_with_what_ours_rests_on(tmp_path: Path) -> None:
    label = Observation(state="abandoned", seen_on="2023", sources=("mx-s1",), note="listed as abandoned")
    place = a_place(observatory_label=label)
    edition = an_edition(tmp_path, place, a_source(), an_instrument(), an_event(about=("mx-law",)))
    row = the_page(edition, "/places").body.rows[0]
    assert row.differing.label == "abandoned"
    assert [one.id for one in row.differing.deciding] == ["mx-law"]
    assert "The existing observatory says: abandoned" in the_html(edition, "/places")


def test_the_twin_is_the_body_of_the_page(tmp_path: Path) -> None:
    edition = three(tmp_path)
    page = the_page(edition, "/places", kind="country")
    told = the_twin(edition, page)
    assert told["data"] == as_told(page)
    assert told["address"] == "/en/places?kind=country"


def test_the_number_of_queries_does_not_grow_with_the_places(tmp_path: Path) -> None:
    one = an_edition(tmp_path / "one", a_place())
    parts = [a_subdivision(f"MX-A{n}", name=f"Part {n}") for n in range(50)]
    many = an_edition(tmp_path / "many", a_place(), *parts)
    with counted_queries(one) as few, counted_queries(many) as lots:
        the_page(one, "/places")
        the_page(many, "/places")
    assert len(few) == len(lots) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_answers_in_every_language(tmp_path: Path, language: str) -> None:
    edition = an_edition(tmp_path, a_place("INT-XX", kind="international", name=words("Body"), region="world"))
    text = the_html(edition, "/places", language)
    assert f'<html lang="{language}"' in text
    assert ("Body" if language == "en" else f"Body ({language})") in text
