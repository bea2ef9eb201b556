# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Filters with their counts, widening, ranking, pages and the contract of the command."""

import pytest

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.search.query import Filters, search
from tests.builders import (
    a_document,
    a_finding,
    a_lesson,
    a_mechanism,
    a_place,
    a_source,
    a_subdivision,
    an_event,
    an_instrument,
)
from tests.search.asking import counts, found
from tests.search.conftest import Open


@pytest.mark.parametrize(
    ("query", "language", "text"),
    [
        ("guardaespaldas", "es", "Two bodyguards were given."),
        ("escolta", "pt", "Two bodyguards were given."),
        ("personas defensoras", "es", "Defenders were heard."),
        ("plazo de emergencia", "es", "It has an emergency procedure of three hours."),
        ("projet de loi", "fr", "The bill was read."),
        ("provedor", "pt", "The ombudsman spoke."),
        ("coup d'état", "fr", "A military takeover ended it."),
        ("presupuesto", "es", "Its funding ended."),
    ],
)
def test_a_query_finds_the_same_meaning_in_another_language(opened: Open, query: str, language: str, text: str) -> None:
    assert "mx-event-2012-1" in found(opened(an_event(text=text, kind="other")), query, language)


def test_the_word_itself_comes_before_a_word_of_the_same_meaning(opened: Open) -> None:
    searcher = opened(
        an_event("mx-event-2012-1", text="Two bodyguards arrived."), an_event("mx-event-2012-2", text="Dos escoltas.")
    )
    assert found(searcher, "escoltas", "es")[:2] == ["mx-event-2012-2", "mx-event-2012-1"]


def test_what_stands_in_quotes_is_not_widened(opened: Open) -> None:
    assert found(opened(an_event(text="Two bodyguards arrived.", kind="other")), '"escolta"', "es") == []


@pytest.mark.parametrize(
    ("name", "language"), [("Mexico", "en"), ("MÉXICO", "es"), ("mexique", "fr"), ("Méjico", "es")]
)
def test_the_name_of_a_country_finds_the_country_and_what_lies_in_it(opened: Open, name: str, language: str) -> None:
    searcher = opened(a_place(), a_place("TH"), an_event(text="Talks."), a_lesson("th-lesson-1", place="TH"))
    ids = found(searcher, name, language)
    assert ids[0] == "MX"
    assert "mx-event-2012-1" in ids
    assert "th-lesson-1" not in ids


def test_a_finding_is_found_by_the_name_of_its_criterion_in_each_language(opened: Open) -> None:
    searcher = opened(an_instrument(), a_finding("mx-law-p2-law", criterion="P2", note="Three hours."))
    for query in ("P2", "emergency procedure with a deadline", "procedimiento de urgencia con plazo"):
        assert "mx-law-p2-law" in found(searcher, query, kind="findings")


def test_a_law_comes_before_the_source_that_tells_of_it(opened: Open) -> None:
    searcher = opened(a_source(title="Ley de protección"), an_instrument(title="Ley de protección"))
    assert found(searcher, "ley de proteccion")[:2] == ["mx-law", "mx-s1"]


def test_filters_narrow_and_each_facet_is_counted_without_its_own(opened: Open) -> None:
    searcher = opened(
        an_event("mx-event-2012-1", text="Vehicle."),
        an_event("mx-event-2013-1", text="Vehicle.", date="2013"),
        a_lesson(title="Vehicle"),
    )
    results = search(searcher, "vehicle", "en", {"kind": "events"})
    assert results.total == 2
    assert counts(results, "kind") == {"events": 2, "lessons": 1, "criteria": 1}
    assert counts(results, "year") == {"2013": 1, "2012": 1}
    assert found(searcher, "vehicle", year="2013") == ["mx-event-2013-1"]
    assert len(found(searcher, "vehicle", year="2012-2013")) == 2


def test_a_country_counts_what_belongs_to_its_parts_and_what_names_it(opened: Open) -> None:
    searcher = opened(
        a_place(), a_place("INT", kind="international", region="world", name=None), a_subdivision(),
        an_event("mx-sin-event-2012-1", place="MX-SIN", text="Vehicle."),
        a_document("int-document-1", place="INT", places=("MX",), title="Vehicle"),
    )  # fmt: skip
    assert set(found(searcher, "vehicle", place="mx")) == {"mx-sin-event-2012-1", "int-document-1"}
    assert found(searcher, "vehicle", place="MX-SIN") == ["mx-sin-event-2012-1"]


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("kind", "laws", "instruments"),
        ("place", "ZZ", "MX"),
        ("region", "narnia", "mena"),
        ("state", "dead", "repealed"),
        ("year", "12", "1789"),
        ("year", "2016-2012", "1789"),
        ("language", "xx", "en"),
        ("colour", "red", "kind"),
    ],
)
def test_a_wrong_filter_is_refused_and_names_what_is_allowed(opened: Open, name: str, value: str, allowed: str) -> None:
    with pytest.raises(FocusError, match=allowed) as error:
        search(opened(), "law", "en", {name: value})
    assert error.value.exit_code == WRONG_USAGE


def test_empty_values_choose_nothing() -> None:
    assert Filters.of({"kind": "", "place": ["", "MX", "MX"]}) == Filters(place=("MX",))


def test_filters_without_words_list_records_by_id(opened: Open) -> None:
    searcher = opened(a_lesson("mx-lesson-2"), a_lesson("mx-lesson-1"), an_event())
    assert found(searcher, "", kind="lessons") == ["mx-lesson-1", "mx-lesson-2"]


def test_nothing_asked_finds_nothing_and_still_counts_what_there_is(opened: Open) -> None:
    results = search(opened(an_event()), "   ", "en")
    assert (results.total, results.hits, results.ignored) == (0, (), ())
    assert counts(results, "kind")["events"] == 1


def test_equal_hits_come_by_id_and_pages_neither_repeat_nor_lose_any(opened: Open) -> None:
    events = [an_event(f"mx-event-2012-{n}", text="A vehicle.") for n in range(230, 0, -1)]
    searcher = opened(*events)
    ids = [
        hit.id for page in (1, 2, 3) for hit in search(searcher, "vehicle", "en", {"kind": "events"}, page, 100).hits
    ]
    assert ids == sorted(event.id for event in events)
    assert search(searcher, "vehicle", page=4, size=100, filters={"kind": "events"}).hits == ()


def test_two_builds_of_one_edition_answer_alike(opened: Open, tmp_path_factory: pytest.TempPathFactory) -> None:
    from focus.search import searcher as room
    from tests.builders import an_edition

    records = [an_event(f"mx-event-2012-{n}", text="A vehicle.") for n in range(50)]
    answers = []
    for name in ("one", "two"):
        edition = an_edition(tmp_path_factory.mktemp(name) / "editions", *records)
        room._searchers.clear()
        room._opened.clear()
        answers.append(search(room.open_searcher(edition.directory), "vehicle", "es"))
    assert answers[0] == answers[1]


def test_a_hit_carries_its_state_its_risk_and_an_address_in_the_language(opened: Open) -> None:
    risky = a_finding("mx-law-r7-law", criterion="R7", answer="no")
    searcher = opened(an_instrument(), risky, an_event(about=("mx-law",), kind="in_force"), a_mechanism())
    (law,) = [hit for hit in search(searcher, "ley de protección", "pt").hits if hit.id == "mx-law"]
    assert (law.harmful, law.state, law.address) == (True, "in_force", "/pt/instruments/mx-law")


def test_the_command_prints_exactly_what_was_agreed(opened: Open) -> None:
    printed = search(opened(an_instrument()), "ley de proteccion", "es", {"kind": "instruments"}).contract()
    assert printed == {
        "query": "ley de proteccion",
        "language": "es",
        "total": 1,
        "hits": [
            {
                "id": "mx-law", "kind": "instruments", "title": "Ley de protección", "place": "MX",
                "address": "/es/instruments/mx-law",
            }
        ],
        "ignored": ["de"],
        "suggestions": [],
    }  # fmt: skip


@pytest.mark.parametrize(("language", "page", "size"), [("de", 1, 20), ("en", 0, 20), ("en", 1, 0), ("en", 1, 1000)])
def test_a_language_or_page_that_is_not_allowed_is_refused(opened: Open, language: str, page: int, size: int) -> None:
    with pytest.raises(FocusError):
        search(opened(), "law", language, page=page, size=size)
