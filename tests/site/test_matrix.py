# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The matrix: any choice, any day, one address, and never a silent zero."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.listed.package import list_package
from focus.site.listed.workbook import list_workbook
from focus.site.page import Gone, Moved, Wrong
from focus.site.picture import has_picture, picture
from focus.site.table import table_csv
from focus.site.view import View
from tests.builders import (
    a_finding,
    a_mechanism,
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
    the_whole_page,
)

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
FORCE: dict[str, Any] = {"kind": "in_force", "about": ("mx-law",), "date": "2012-06-25"}


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Mexico with a law, amended in 2020, with a harmful clause; Kenya with a law that nobody read; bodies of both."""
    return an_edition(
        tmp_path,
        a_place(),
        a_place("KE", region="africa"),
        an_instrument(),
        an_instrument("ke-law", place="KE", kind="bill"),
        a_mechanism(created_by=("mx-law",), covers=("human_rights_defenders",)),
        an_event(**FORCE),
        an_event("mx-event-2020-1", kind="amended", about=("mx-law",), date="2020-03-01"),
        a_finding(as_of="2015"),
        a_finding("mx-law-r7-law", criterion="R7", answer="no", as_of="2015", coder_kind="person"),
        a_finding("mx-body-e2", subject="mx-mechanism", criterion="E2", track="practice", as_of="2025-05-03"),
    )


def whys(edition: Edition, **chosen: str) -> dict[tuple[str, str], str]:
    """Subject and criterion to what the cell is."""
    rows = the_page(edition, "/matrix", **chosen).body.rows
    return {(row.link.id, one.criterion): one.why for row in rows for one in row.cells}


def test_without_a_choice_it_shows_places_that_have_a_text_or_a_body(edition: Edition) -> None:
    body = the_page(edition, "/matrix").body
    assert [row.link.id for row in body.rows] == ["KE", "MX"]
    assert (body.rows[1].law.answered, body.rows[1].practice.answered) == (0, 1)


def test_a_past_day_shows_the_wording_of_then_and_its_flag(edition: Edition) -> None:
    chosen = {"kind": "instruments", "on": "2016-01-01"}
    assert whys(edition, **chosen)["mx-law", "R1"] == "answered"
    assert [row.flag for row in the_page(edition, "/matrix", **chosen).body.rows] == ["unknown", "no"]
    assert whys(edition, kind="instruments")["mx-law", "R1"] == "not_coded_then"
    assert whys(edition, kind="instruments", on="2012-06-24")["mx-law", "R1"] == "not_coded_then"


def test_the_event_of_another_text_is_named_where_that_text_came_to_count(tmp_path: Path) -> None:
    told = an_edition(
        tmp_path,
        an_instrument(),
        an_instrument("mx-newer"),
        an_event(**FORCE),
        an_event("mx-event-2020-1", kind="in_force", about=("mx-newer",), date="2020-03-01"),
        a_finding(as_of="2015", answer="no", criterion="P1"),
    )
    changes = the_page(told, "/matrix", dimension="P", on="2021-01-01", then="2016-01-01").body.changes
    (one,) = [one for one in changes if one.criterion == "P1" and one.track == "law"]
    assert (one.before.why, one.after.why) == ("answered", "unread")
    assert [event.id for event in one.events] == ["mx-event-2020-1"]


def test_two_days_tell_what_changed_and_by_which_event(edition: Edition) -> None:
    body = the_page(edition, "/matrix", kind="instruments", on="2021-01-01", then="2016-01-01").body
    found = {one.criterion: one for one in body.changes}
    assert (found["R1"].before.answer, found["R1"].after.why) == ("yes", "not_coded_then")
    assert [one.id for one in found["R1"].events] == ["mx-event-2020-1"]


def test_the_other_day_may_be_the_later_one(edition: Edition) -> None:
    body = the_page(edition, "/matrix", kind="instruments", on="2016-01-01", then="2021-01-01").body
    assert {one.before.answer for one in body.changes if one.criterion == "R1"} == {"yes"}


def test_machine_codings_can_be_left_out_and_the_cell_says_so(edition: Edition) -> None:
    found = whys(edition, kind="instruments", on="2016-01-01", people="1")
    assert (found["mx-law", "R1"], found["mx-law", "R7"]) == ("left_out", "answered")


def test_subjects_can_be_put_in_the_order_of_the_answers_to_one_criterion(edition: Edition) -> None:
    body = the_page(edition, "/matrix", kind="instruments", on="2016-01-01", sort="R1").body
    assert [row.link.id for row in body.rows] == ["mx-law", "ke-law"]


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ({"kind": "places"}, "/en/matrix"),
        ({"sort": "name"}, "/en/matrix"),
        ({"on": "2026-11-22"}, "/en/matrix"),
        ({"ids": "MX, ke mx"}, "/en/matrix?ids=ke.mx"),
        ({"on": "2016"}, "/en/matrix?on=2016-12-31"),
        ({"part": "1"}, "/en/matrix"),
        ({"name": "mexico"}, "/en/matrix?ids=mx"),
        ({"name": "Kenya;  mexico", "on": "2016"}, "/en/matrix?ids=ke.mx&on=2016-12-31"),
        ({"ids": "mx", "name": "Kenya"}, "/en/matrix?ids=ke.mx"),
        ({"kind": "instruments", "place": "Kenya"}, "/en/matrix?kind=instruments&place=ke"),
    ],
)
def test_one_choice_has_one_address(edition: Edition, given: dict[str, str], canonical: str) -> None:
    with pytest.raises(Moved) as moved:
        the_page(edition, "/matrix", **given)
    assert moved.value.address == canonical


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "moons"}, {"region": "moon"}, {"on": "soon"}, {"on": "2030-01-01"}, {"ids": "zz"}, {"part": "9"},
        {"dimension": "Z"}, {"track": "both"}, {"people": "0"}, {"sort": "score"}, {"then": "2026-11-22"},
        {"ids": ".".join(f"x{n}" for n in range(61))}, {"type": "law"}, {"name": "Atlantis"},
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_and_never_falls_back_to_everything(edition: Edition, given: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(edition, "/matrix", **given)


@pytest.mark.parametrize("asked", ["place", "name"])
def test_the_code_of_a_place_is_not_taken_for_letters_of_another_s_name(tmp_path: Path, asked: str) -> None:
    edition = an_edition(tmp_path, a_place("CH"), a_place("TZ"), an_instrument(place="TZ"))
    with pytest.raises(Moved) as moved:
        the_page(edition, "/matrix", **{asked: "TZ"})
    assert moved.value.address.removeprefix("/en/matrix?") in {"place=tz", "ids=tz"}


def test_words_that_fit_several_names_are_asked_back_and_the_chosen_can_be_taken_out(tmp_path: Path) -> None:
    laws = [an_instrument(f"mx-{n}", title=f"Law on defenders {n}") for n in ("one", "two")]
    edition = an_edition(tmp_path, a_place(), *laws, an_instrument("mx-other", title="Decree"))
    body = the_page(edition, "/matrix", kind="instruments", ids="mx-other", name="law defenders").body
    (unsure,) = body.unsure
    assert [one.id for one in unsure.links] == ["mx-one", "mx-two"]
    assert unsure.queries[0] == "kind=instruments&ids=mx-one.mx-other"
    assert [(one.link.id, one.query) for one in body.chosen] == [("mx-other", "kind=instruments&name=law+defenders")]
    told = the_html(edition, "/matrix", kind="instruments", ids="mx-other", name="law defenders")
    assert "Which one do you mean by “law defenders”?" in told
    assert "take out" in told


def test_it_is_offered_as_a_workbook_that_says_what_goes_with_it(edition: Edition) -> None:
    page = the_whole_page(edition, "/matrix", kind="instruments", on="2016-01-01")
    with zipfile.ZipFile(io.BytesIO(list_workbook(page, View(edition, "en"), "0" * 64))) as book:
        words = book.read("xl/sharedStrings.xml").decode()
    assert "mx-law" in words
    assert "Not an endorsement" in words
    assert "2026-11-22.1" in words
    assert "/en/matrix.xlsx?" in the_html(edition, "/matrix", kind="instruments", on="2016-01-01")


def test_a_choice_that_nothing_meets_says_so(edition: Edition) -> None:
    assert "Nothing here meets this choice" in the_html(edition, "/matrix", region="mena")


def test_a_download_carries_law_and_practice_coverage_flag_edition_and_caveat(edition: Edition) -> None:
    page = the_whole_page(edition, "/matrix", kind="instruments", on="2016-01-01", track="law", dimension="R")
    rows = list(csv.DictReader(io.StringIO(table_csv(page, View(edition, "en"), "").decode("utf-8-sig"))))
    mexico = next(row for row in rows if (row["subject_id"], row["criterion"]) == ("mx-law", "R1"))
    assert (mexico["law_answer"], mexico["practice_why"], mexico["red_flag"]) == ("yes", "not_asked", "no")
    assert (mexico["law_answered"], mexico["law_asked"]) == ("2", "7")
    assert mexico["edition"] == "2026-11-22.1"
    assert "not an endorsement" in mexico["caveat"]
    assert list_package(page, View(edition, "en"), "0" * 64)


def test_the_twin_tells_what_the_page_does(edition: Edition) -> None:
    page = the_page(edition, "/matrix", ids="mx")
    assert the_twin(edition, page)["data"] == as_told(page)


def test_an_answer_leads_to_its_finding(edition: Edition) -> None:
    html = the_html(edition, "/matrix", kind="instruments", on="2016-01-01")
    assert 'href="/en/instruments/mx-law#mx-law-r1-law"' in html
    assert "machine coding, no person has reviewed it" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(edition: Edition, language: str) -> None:
    assert f'<html lang="{language}"' in the_html(edition, "/matrix", language, on="2016-01-01", then="2021-01-01")


@pytest.mark.parametrize("kind", ["places", "instruments", "mechanisms"])
def test_the_number_of_queries_is_fixed(tmp_path: Path, kind: str) -> None:
    counts = []
    for number in (1, 50):
        places = [a_place("MX"), *(a_place(f"{a}{b}") for a in "ABCDEFG" for b in "ABCDEFG")][:number]
        laws = [an_instrument(f"{one.id.lower()}-law", place=one.id) for one in places]
        bodies = [a_mechanism(f"{one.id.lower()}-body", place=one.id) for one in places]
        found = [a_finding(f"{one.id}-r1", subject=one.id, place=one.place) for one in laws]
        edition = an_edition(tmp_path / str(number), *places, *laws, *bodies, *found)
        chosen = {"dimension": "R", "on": "2016-01-01", **({} if kind == "places" else {"kind": kind})}
        with counted_queries(edition) as seen:
            the_page(edition, "/matrix", **chosen)
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_carries_law_and_practice_coverage_flag_edition_and_caveat(edition: Edition, language: str) -> None:
    page = the_page(edition, "/matrix", language, kind="instruments", on="2016-01-01", track="law")
    told = picture(page, View(edition, language), "ab" * 32).decode()
    root = ElementTree.fromstring(told)  # noqa: S314 (made by this test)
    words = " ".join(root.itertext())
    view = View(edition, language)
    assert {"2/39", "0/16"} <= set(words.split())
    assert f"(R7): {view.label('answer', 'no')}" in words.replace(NO_BREAK_SPACE, " ").replace(" :", ":")
    assert "2026-11-22.1 (abababababab)" in words
    assert view._("What texts say is not what is done; unknown is not “no”. This is not an endorsement.") in words
    assert "url(#hatch)" in told


def test_a_title_cannot_break_out_of_the_picture(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(title='</text><script>"&'))
    page = the_page(edition, "/matrix", kind="instruments")
    assert b"<script>" not in picture(page, View(edition, "en"), "0" * 64)


def test_nothing_shown_has_no_picture(edition: Edition) -> None:
    page = the_page(edition, "/matrix", region="mena")
    assert not has_picture(page)
    with pytest.raises(Gone):
        picture(page, View(edition, "en"), "0" * 64)


def test_places_are_filtered_by_their_kind_of_law_and_a_part_has_its_countrys(tmp_path: Path) -> None:
    told: dict[str, Any] = {"legal_systems_sources": ("mx-s1",)}
    edition = an_edition(
        tmp_path,
        a_place(legal_systems=("civil_law",), **told),
        a_subdivision(),
        a_place("KE", legal_systems=("common_law", "customary"), **told),
        a_place("GT"),
        a_source(),
        *(an_instrument(f"{code}-law", place=place) for code, place in (("mx", "MX-SIN"), ("ke", "KE"), ("gt", "GT"))),
    )
    for code, place in {"civil_law": "MX-SIN", "customary": "KE", "mixed": "KE", "unknown": "GT"}.items():
        rows = the_page(edition, "/matrix", legal=code).body.rows
        assert [row.link.id for row in rows] == [place]
    with pytest.raises(Wrong, match="civil_law, common_law, customary, islamic, mixed, unknown"):
        the_page(edition, "/matrix", legal="roman")
