# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The home page: the map beside its table, counts, what changed, ways in."""

import gzip
import re
from pathlib import Path

import pytest

from focus.edition.changes import Change
from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.routes import find
from tests.builders import (
    a_finding,
    a_place,
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

MOST_BYTES = 100_000
MOST_MAP_BYTES = 60_000
RISK = "adopted, with clauses that can be used against defenders"


def test_a_country_stands_in_the_table_under_its_derived_state(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), an_instrument(), an_event(about=("mx-law",)))
    groups = {group.code: group.places for group in the_page(edition, "/").body.groups}
    assert groups["adopted_nationally"] == ("MX",)
    assert groups["none_known"] == ()


def test_an_adopted_law_with_clauses_against_defenders_has_a_row_and_a_pattern_of_its_own(tmp_path: Path) -> None:
    law = (an_instrument(), an_event(about=("mx-law",)))
    edition = an_edition(tmp_path, *law, a_finding("mx-law-r7-law", criterion="R7", answer="no"))
    groups = {group.code: group.places for group in the_page(edition, "/").body.groups}
    assert groups["flagged"] == ("MX",)
    assert groups["adopted_nationally"] == ()
    text = the_html(edition, "/")
    assert RISK in text
    assert 'class="flagged" fill="url(#map-flagged)"' in text


def test_a_draft_with_such_clauses_is_not_called_adopted(tmp_path: Path) -> None:
    bill = (an_instrument(kind="bill"), an_event(kind="introduced", about=("mx-law",)))
    edition = an_edition(tmp_path, *bill, a_finding("mx-law-r7-law", criterion="R7", answer="no"))
    groups = {group.code: group for group in the_page(edition, "/").body.groups}
    assert groups["flagged"].places == ()
    assert groups["under_discussion"].drafts == ("MX",)


def test_every_country_on_the_map_stands_in_the_table(shipped: Edition) -> None:
    text = the_html(shipped, "/")
    drawing, table = text[text.index('<svg class="map') : text.index("</svg>")], text[text.index("states-table") :]
    drawn = set(re.findall(r'href="(/en/places/\w+)"', drawing))
    assert len(drawn) > 80
    assert drawn <= set(re.findall(r'href="(/en/places/\w+)"', table))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_with_its_map_stays_under_its_budget(shipped: Edition, language: str) -> None:
    text = the_html(shipped, "/", language)
    drawing = text[text.index('<svg class="map') : text.index("</svg>")]
    assert len(drawing.encode()) < MOST_MAP_BYTES
    assert len(gzip.compress(text.encode())) < MOST_BYTES


def test_the_first_edition_says_so_and_the_next_tells_what_was_corrected_and_why(tmp_path: Path) -> None:
    first = an_edition(tmp_path / "a")
    assert "This is the first edition" in the_html(first, "/")
    change = Change(
        change="corrected", kind="places", id="MX", place="MX", title="Mexico", address="/places/mx", field="summary",
        before="a", after="b", reason="The day was wrong.",
    )  # fmt: skip
    lines = the_page(an_edition(tmp_path / "b", changes=[change]), "/").body.changes.lines
    assert [(one.change, one.fields, one.reason) for one in lines] == [
        ("corrected", ("summary",), "The day was wrong.")
    ]


def test_it_says_that_no_person_has_reviewed_the_answers(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_finding())
    body = the_page(edition, "/").body
    assert (body.standing_findings, body.reviewed) == (1, 0)
    assert "No person has reviewed them yet" in the_html(edition, "/")


def test_every_link_of_the_page_has_a_route(shipped: Edition) -> None:
    links = set(re.findall(r'href="/en(/[^"#?]*)', the_html(shipped, "/")))
    assert {"/guides", "/standard", "/commitments", "/lessons", "/corrections", "/places.json"} <= links
    assert [one for one in links if find(re.sub(r"\.[a-z.]+$", "", one)) is None] == []


def test_the_newest_events_stand_first_with_their_place(tmp_path: Path) -> None:
    events = [
        an_event("mx-event-2012-1"),
        an_event("mx-event-2020-1", date="2020-03"),
        an_event("mx-event-2021-1", date="2021"),
    ]
    edition = an_edition(tmp_path, *events)
    assert [one.id for one in the_page(edition, "/").body.latest] == ["mx-event-2020-1", "mx-event-2012-1"]
    assert '<a class="kicker" href="/en/places/mx">Mexico</a>' in the_html(edition, "/")


def test_the_twin_is_the_body_of_the_page(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), a_subdivision())
    page = the_page(edition, "/")
    told = the_twin(edition, page)
    assert told["data"] == as_told(page)
    assert told["data"]["below"] == {"subdivision": 1, "international": 0}


def test_the_number_of_queries_does_not_grow_with_the_records(tmp_path: Path) -> None:
    one = an_edition(tmp_path / "one", an_instrument(), an_event(about=("mx-law",)))
    laws = [an_instrument(f"mx-law-{n}") for n in range(50)]
    events = [an_event(f"mx-event-2012-{n}", about=(f"mx-law-{n}",)) for n in range(50)]
    many = an_edition(tmp_path / "many", *laws, *events)
    with counted_queries(one) as few, counted_queries(many) as lots:
        the_page(one, "/")
        the_page(many, "/")
    assert len(few) == len(lots) <= 20
