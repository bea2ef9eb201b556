# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The timeline of the world: years, filters, and what its dates are."""

from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Wrong
from tests.builders import (
    a_finding,
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
)


def several(directory: Path) -> Edition:
    """Events of three places over three years, one of them dated by its source."""
    return an_edition(
        directory,
        a_place(),
        a_subdivision(),
        a_place("KE", region="africa"),
        a_source(),
        an_event("mx-event-2012-1", date="2012-06-25", sources=("mx-s1",)),
        an_event("mx-event-2012-2", date="2012", kind="introduced"),
        an_event("mx-sin-event-2022-1", place="MX-SIN", date="2022-05", kind="body_created"),
        an_event("ke-event-2019-1", place="KE", date="2019-03-01", date_basis="reported", kind="evaluation"),
        an_event("ke-event-2019-2", place="KE", date="2019/2021", kind="suspended"),
    )


def ids(edition: Edition, **chosen: str) -> list[str]:
    """The events left by some filters, in the order of the page."""
    years = the_page(edition, "/timeline", **chosen).body.years
    return [event.id.partition("-event-")[2] for year in years for event in year.events]


def test_events_are_grouped_by_the_year_in_which_they_began_newest_first(tmp_path: Path) -> None:
    body = the_page(several(tmp_path), "/timeline").body
    assert [(year.year, len(year.events)) for year in body.years] == [("2022", 1), ("2019", 2), ("2012", 2)]
    assert ids(several(tmp_path / "again")) == ["2022-1", "2019-1", "2019-2", "2012-1", "2012-2"]


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"kind": "introduced"}, ["2012-2"]),
        ({"place": "mx"}, ["2022-1", "2012-1", "2012-2"]),
        ({"place": "mx-sin"}, ["2022-1"]),
        ({"region": "africa"}, ["2019-1", "2019-2"]),
        ({"year": "2022"}, ["2022-1"]),
        ({"basis": "reported"}, ["2019-1"]),
        ({"place": "ke", "basis": "happened"}, ["2019-2"]),
    ],
)
def test_events_are_found_by_each_filter_and_by_several(
    tmp_path: Path, chosen: dict[str, str], left: list[str]
) -> None:
    assert ids(several(tmp_path), **chosen) == left


def test_a_date_that_is_its_source_s_says_so_and_each_event_names_its_place(tmp_path: Path) -> None:
    told = unescape(the_html(several(tmp_path), "/timeline", kind="evaluation"))
    assert '<span class="tag">reported on</span>' in told
    assert '<a class="kicker" href="/en/places/ke">Kenya</a>' in told


@pytest.mark.parametrize("chosen", [{"kind": "party"}, {"year": "1999"}, {"basis": "guessed"}, {"page": "2"}])
def test_values_that_there_are_not_are_refused(tmp_path: Path, chosen: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(several(tmp_path), "/timeline", **chosen)


def test_filters_that_leave_nothing_say_so(tmp_path: Path) -> None:
    told = unescape(the_html(several(tmp_path), "/timeline", year="2022", place="ke"))
    assert "Nothing meets all these filters." in told
    assert "0 of 5 records" in told


def test_an_event_of_a_harmful_text_carries_its_label(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path, an_instrument(), a_finding("mx-law-r7-law", criterion="R7", answer="no"), an_event(about=("mx-law",))
    )
    assert "clauses that can be used against defenders" in unescape(the_html(edition, "/timeline"))


def test_lists_over_a_hundred_are_paged_and_pages_keep_the_filters(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, *(an_event(f"mx-event-2012-{n}") for n in range(101)))
    assert len(ids(edition, kind="adopted", page="2")) == 1
    assert 'href="/en/timeline?kind=adopted&amp;page=2"' in the_html(edition, "/timeline", kind="adopted")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_its_twin_in_every_language(tmp_path: Path, language: str) -> None:
    edition = several(tmp_path)
    page = the_page(edition, "/timeline", language, year="2012")
    assert the_twin(edition, page, language)["data"] == as_told(page)
    assert '<section id="y2012"><h2>2012</h2>' in the_html(edition, "/timeline", language, year="2012")


def test_the_number_of_queries_does_not_grow(tmp_path: Path) -> None:
    counts = []
    for copies in (1, 50):
        held = [an_event(f"mx-event-2012-{n}", about=("mx-law",), sources=("mx-s1",)) for n in range(copies)]
        edition = an_edition(tmp_path / str(copies), a_source(), an_instrument(), *held)
        with counted_queries(edition) as seen:
            the_page(edition, "/timeline")
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8
