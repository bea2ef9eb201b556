# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The search page: hits with what has to be said beside them, filters, and always a way on."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import Suppressions, add
from focus.lib.names import LANGUAGES
from focus.search import index, searcher
from focus.site import render
from focus.site.page import Ask, Moved, Page, Wrong
from focus.site.pages import search as search_page
from focus.site.queries import search as searching
from focus.site.view import View
from tests.builders import (
    a_finding,
    a_place,
    a_subdivision,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
)

ADDRESS = "/search"


def asked(edition: Edition, language: str = "en", **parameters: str) -> Page:
    return the_page(edition, ADDRESS, language, **parameters)


def shown(edition: Edition, language: str = "en", **parameters: str) -> str:
    return " ".join(the_html(edition, ADDRESS, language, **parameters).split())


def ids(page: Page) -> list[str]:
    return [hit.id for hit in page.body.hits]


@pytest.fixture
def laws(tmp_path: Path) -> Edition:
    restrictive = an_instrument("mx-agents", title="Ley zafiro", relevance="restrictive")
    against = a_finding("mx-agents-r7-law", subject="mx-agents", criterion="R7", answer="no")
    events = [an_event("mx-event-2012-1", text="A zafiro is <b>found</b>."), an_event("mx-event-2013-1", date="2013")]
    adopted = an_event("mx-event-2014-1", date="2014", kind="entered_into_force", about=("mx-agents",), text="")
    return an_edition(tmp_path / "editions", restrictive, against, *events, adopted, a_place(), a_subdivision())


def test_a_hit_is_marked_inside_its_title_and_keeps_its_language(laws: Edition) -> None:
    page = shown(laws, q="ZAFIRO")
    assert '<a href="/en/instruments/mx-agents" lang="es" dir="auto">Ley <mark>zafiro</mark></a>' in page
    assert '<span class="tongue">in Spanish</span>' in page


def test_what_a_record_says_is_text_and_never_markup(laws: Edition) -> None:
    page = shown(laws, q="zafiro found")
    assert "&lt;b&gt;<mark>found</mark>&lt;/b&gt;" in page
    assert "<b>found" not in page


def test_what_is_typed_is_text_and_never_markup(laws: Edition) -> None:
    page = shown(laws, q='"><script>alert(1)</script>')
    assert "<script" not in page


def test_a_text_that_can_be_turned_against_defenders_says_so(laws: Edition) -> None:
    assert next(hit for hit in asked(laws, q="zafiro").body.hits if hit.id == "mx-agents").harmful
    assert "with clauses that can be used against defenders" in shown(laws, q="zafiro", kind="instruments")


def test_a_machine_coding_and_an_earlier_answer_are_told(tmp_path: Path) -> None:
    earlier = a_finding(standing=False, why_not_standing="No article was read.", note="Zeppelin.")
    edition = an_edition(tmp_path / "editions", an_instrument(), earlier)
    page = shown(edition, q="zeppelin")
    assert "machine coding, no person has reviewed it" in page
    assert "earlier answer, it does not stand" in page


def test_filters_have_counts_and_narrow_the_hits(laws: Edition) -> None:
    page = asked(laws, q="zafiro", kind="events", year="2012")
    assert ids(page) == ["mx-event-2012-1"]
    assert '<option value="2012" selected>2012 (1)</option>' in shown(laws, q="zafiro", kind="events", year="2012")


def test_years_from_one_to_another_are_counted_together(laws: Edition) -> None:
    page = asked(laws, kind="events", year="2012-2013")
    (years,) = [one.values for one in page.body.facets if one.name == "year"]
    assert (page.body.total, years[0].value, years[0].count) == (2, "2012-2013", 2)


def test_filters_alone_list_records(laws: Edition) -> None:
    assert ids(asked(laws, kind="instruments")) == ["mx-agents"]


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"kind": "laws"}, "instruments"),
        ({"place": "ZZ"}, "MX-SIN"),
        ({"region": "north"}, "americas"),
        ({"state": "good"}, "in_force"),
        ({"year": "1066"}, "2012-2016"),
        ({"page": "0"}, "from 1 to 1"),
        ({"page": "9"}, "from 1 to 1"),
        ({"page": "two"}, "from 1 to 1"),
        ({"q": "a" * 301}, "300"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_allowed(laws: Edition, parameters: dict[str, str], told: str) -> None:
    with pytest.raises(Wrong, match=told):
        asked(laws, **{"q": "zafiro", **parameters})


def test_the_language_of_records_is_a_filter_apart_from_that_of_the_page(laws: Edition) -> None:
    view = View(laws, "fr")
    told = {"q": "zafiro", "language": "es"}
    ask = Ask(view=view, edition=laws, language="fr", parts={}, parameters=told)
    assert ids(search_page.search(ask)) == ["mx-agents"]
    with pytest.raises(Wrong, match="en, es, fr, pt"):
        search_page.search(Ask(view=view, edition=laws, language="fr", parts={}, parameters={"language": "xx"}))


@pytest.mark.parametrize("given", [{"place": "mx"}, {"place": "MX", "page": "1"}, {"place": "MX", "page": "01"}])
def test_an_address_has_one_form(laws: Edition, given: dict[str, str]) -> None:
    with pytest.raises(Moved) as moved:
        asked(laws, q="a b", **given)
    assert moved.value.address == "/en/search?q=a+b&place=MX"


def test_nothing_found_comes_with_a_spelling_and_what_was_passed_over(laws: Edition) -> None:
    page = shown(laws, q="zafirro", kind="events")
    assert "Nothing found" in page
    assert '<q dir="auto">zafirro</q>' in page
    assert '<a href="/en/search?q=zafiro&amp;kind=events">zafiro</a>' in page


def test_a_filter_in_the_way_can_be_dropped_by_a_link(laws: Edition) -> None:
    page = shown(laws, q='"zafiro is"', kind="lessons")
    link = '<a href="/en/search?q=%22zafiro+is%22">Without the filter Kind: Lessons</a>'
    assert f'{link} <span class="small">(1 hit)</span>' in page


def test_words_of_the_same_meaning_are_told(laws: Edition) -> None:
    assert "Also searched, words of the same meaning: " in shown(laws, q="law")


def test_without_words_a_help_stands_there_and_no_silent_zero(laws: Edition) -> None:
    page = shown(laws)
    assert "How to search" in page
    assert '<a href="/en/search?kind=instruments">Instruments</a>' in page
    assert "Nothing found" not in page


def test_more_than_a_page_is_paged(tmp_path: Path) -> None:
    events = [an_event(f"mx-event-2012-{n}", text="Kayak & zeppelin.") for n in range(1, 46)]
    edition = an_edition(tmp_path / "editions", *events)
    page = asked(edition, q="kayak & zeppelin", page="3")
    assert (page.body.total, page.body.pages, len(page.body.hits)) == (45, 3, 5)
    assert 'href="/en/search?q=kayak+%26+zeppelin&amp;page=2"' in shown(edition, q="kayak & zeppelin", page="3")


def test_it_answers_in_every_language_and_is_not_indexed(laws: Edition) -> None:
    for language in LANGUAGES:
        page = asked(laws, language, q="zafiro")
        assert page.body.hits[0].address.startswith(f"/{language}/")
        assert not page.indexed


def test_its_twin_is_the_results(laws: Edition) -> None:
    page = asked(laws, q="zafiro")
    twin = msgspec.json.decode(render.twin(page, View(laws, "en"), "0" * 64))
    assert twin["data"] == msgspec.json.decode(msgspec.json.encode(page.body))
    assert twin["data"]["hits"][0]["title_segments"] == [["Ley ", False], ["zafiro", True]]


def test_queries_on_the_edition_do_not_grow_with_the_hits(tmp_path: Path) -> None:
    counted = []
    for number in (1, 50):
        findings = [a_finding(f"mx-law-r1-law-{n}", standing=n == 0, note="Kayak.") for n in range(number)]
        edition = an_edition(tmp_path / str(number) / "editions", an_instrument(), *findings)
        asked(edition, q="warm the index")
        with counted_queries(edition) as seen:
            assert asked(edition, q="kayak").body.total == number
        counted.append(len(seen))
    assert counted == [1, 1]


def test_what_is_withdrawn_is_gone_while_the_index_still_holds_it(laws: Edition, tmp_path: Path) -> None:
    listed = tmp_path / "suppressed.json"
    edition = Edition(laws.directory, Suppressions(listed, check_every_seconds=0))
    assert "mx-agents" in ids(asked(edition, q="zafiro"))
    add(listed, ["mx-agents", "MX-SIN"])
    assert "zafiro" not in render.html(asked(edition, kind="instruments"), View(edition, "en"), "").decode()
    with pytest.raises(Wrong) as wrong:
        asked(edition, q="zafiro", place="ZZ")
    assert "MX-SIN" not in str(wrong.value)


def test_a_reissued_edition_is_searched_in_an_index_of_its_own(tmp_path: Path) -> None:
    before = an_edition(tmp_path / "one" / "editions", an_event(text="Kayak."), an_event("mx-event-2013-1"))
    assert ids(asked(before, q="kayak")) == ["mx-event-2012-1"]
    after = an_edition(tmp_path / "two" / "editions", an_event("mx-event-2013-1"))
    shutil.rmtree(before.directory)
    shutil.move(after.directory, before.directory)
    assert ids(asked(Edition(before.directory), q="kayak")) == []


@pytest.fixture
def nowhere_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """No directory can be made, as on a read-only disk without a temporary directory, and nothing is open yet."""

    def refuse(*_: Any, **__: Any) -> str:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    monkeypatch.setattr(searcher, "_searchers", {})
    monkeypatch.setattr(searcher, "_opened", {})
    monkeypatch.setattr(index, "_own", {})


@pytest.mark.parametrize("parameters", [{}, {"q": "zafiro"}, {"place": "MX"}])
def test_without_an_index_or_room_for_one_the_page_says_so(
    laws: Edition, nowhere_to_write: None, parameters: dict[str, str]
) -> None:
    page = asked(laws, **parameters)
    assert page.status == search_page.BUSY
    assert "start from the list of places" in page.body.message


def test_searches_leave_room_for_pages(laws: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "PATIENCE_SECONDS", 0.01)
    for _ in range(searching.AT_ONCE):
        assert searching._places.acquire(timeout=1)
    try:
        assert asked(laws, q="zafiro").status == search_page.BUSY
    finally:
        searching._places.release(searching.AT_ONCE)
    assert asked(laws, q="zafiro").status == 200
