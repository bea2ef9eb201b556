# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a hit shows: a title in the language asked, the text with its marks, and nothing that was withdrawn."""

import pytest

from focus.lib.errors import FocusError
from focus.record.shapes import Channel
from focus.search.asked import read_query
from focus.search.highlight import Marker, marker, segments
from focus.search.query import search
from focus.search.results import Hit
from focus.search.searcher import Searcher
from tests.builders import (
    a_deadline,
    a_figure,
    a_finding,
    a_measure,
    a_mechanism,
    a_place,
    a_subdivision,
    an_access,
    an_event,
    an_instrument,
    words,
)
from tests.search.asking import found, marked
from tests.search.conftest import Open


def the_hit(searcher: Searcher, query: str, language: str, id: str) -> Hit:
    (hit,) = [one for one in search(searcher, query, language, size=100).hits if one.id == id]
    return hit


def test_an_event_without_text_is_worded_from_its_kind_and_subject(opened: Open) -> None:
    searcher = opened(an_instrument(), an_event(text="", kind="published", about=("mx-law",)))
    assert the_hit(searcher, "ley", "en", "mx-event-2012-1").title == "Published: Ley de protección"
    assert the_hit(searcher, "ley", "es", "mx-event-2012-1").title == "Publicación: Ley de protección"


def test_a_figure_is_worded_with_its_number_as_the_language_writes_it(opened: Open) -> None:
    budget = a_figure(about="mx-mechanism", indicator="budget", period="2024", value="624900000", unit="MXN")
    searcher = opened(a_mechanism(), budget)
    assert the_hit(searcher, "budget", "en", "mx-figure-1").title == "Budget 2024: 624,900,000 MXN (Mecanismo)"
    assert "624.900.000 MXN" in the_hit(searcher, "presupuesto", "es", "mx-figure-1").title


def test_a_figure_of_one_is_worded_as_one(opened: Open) -> None:
    searcher = opened(a_figure(about="mx-mechanism", indicator="staff", period="2024", value="1", unit="people"))
    assert the_hit(searcher, "staff", "en", "mx-figure-1").title.endswith(": 1 person")


def test_a_finding_is_worded_with_its_criterion_answer_and_subject(opened: Open) -> None:
    searcher = opened(an_instrument(), a_finding("mx-law-r7-law", criterion="R7", answer="no", note="Penalties."))
    assert the_hit(searcher, "penalties", "en", "mx-law-r7-law").title == "R7, no: Ley de protección"


def test_deadlines_and_measures_are_worded_too(opened: Open) -> None:
    searcher = opened(a_mechanism(), a_deadline(), a_measure())
    assert "3" in the_hit(searcher, "mecanismo", "en", "mx-mechanism-deadline-1").title
    assert the_hit(searcher, "panic button", "en", "mx-mechanism-measure-1").title.endswith(": Mecanismo")


def test_a_guide_is_found_by_its_place_and_text_but_not_by_a_contact(opened: Open) -> None:
    channel = Channel(kind="email", contact="desk@example.org", verified_on="2026-11-01")
    searcher = opened(a_mechanism(), an_access(route=words("Write a letter."), channels=(channel,)))
    hit = the_hit(searcher, "letter", "fr", "mx-access-1")
    assert (hit.title, hit.address) == ("Guide\u00a0: Mexique", "/fr/guides/mx#mx-access-1")
    assert "".join(text for text, _ in hit.snippet) == "Write a letter. (fr)"
    assert found(searcher, "desk@example.org") == []


def test_marks_ignore_case_accents_and_number() -> None:
    mark = marker(read_query("proteccion defensoras"), [("en", "human rights defender")])
    text = "La PROTECCIÓN de una defensora"
    assert marked(segments(text, mark.ranges(text, "es"))) == ["PROTECCIÓN", "defensora"]
    text = "Human rights defenders know human beings"
    assert marked(segments(text, mark.ranges(text, "en"))) == ["Human rights defenders"]


def test_a_word_within_another_is_not_marked() -> None:
    mark = marker(read_query("law", "en"), [])
    text = "Lawless outlaw, law by-law (LAW)"
    assert [text[start:end] for start, end in mark.ranges(text, "en")] == ["law", "law", "LAW"]
    assert mark.ranges(text, "en")[0] == (text.index(" law ") + 1, text.index(" law ") + 4)


def test_marks_in_a_script_without_spaces() -> None:
    mark = marker(read_query("ปกป้อง"), [])
    text = "นักปกป้องสิทธิ"
    assert marked(segments(text, mark.ranges(text, "th"))) == ["ปกป้อง"]


def test_pieces_joined_again_are_the_text() -> None:
    mark = Marker(words={"b"})
    text = "<b> & b"
    pieces = segments(text, mark.ranges(text, ""))
    assert pieces == (("<", False), ("b", True), ("> & ", False), ("b", True))


def test_a_snippet_shows_the_place_of_the_hit_in_a_long_text(opened: Open) -> None:
    searcher = opened(an_instrument(gist="Word " * 300 + "zeppelin " + "word " * 300))
    hit = the_hit(searcher, "zeppelin", "en", "mx-law")
    assert marked(hit.snippet) == ["zeppelin"]
    assert len("".join(text for text, _ in hit.snippet)) < 300


class Withdrawn:
    """A suppression of some ids and fields that can grow while a server runs."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.fields: set[tuple[str, str]] = set()

    def holds(self, record_id: str) -> bool:
        return record_id in self.ids

    def holds_field(self, record_id: str, field: str) -> bool:
        return (record_id, field) in self.fields

    def state(self) -> tuple[object, ...]:
        return (*sorted(self.ids), *sorted(self.fields))


def test_a_withdrawn_record_is_no_hit_count_suggestion_or_title(opened: Open) -> None:
    withdrawn = Withdrawn()
    withdrawn.ids = {"mx-law"}
    secret = an_instrument(title="Zeppelin", title_en="", gist="Zeppelin.")
    searcher = opened(secret, an_event(text="", about=("mx-law",)), a_finding(), suppression=withdrawn)
    for query in ("zeppelin", "zeppeling", "mx-law", "zepp*"):
        results = search(searcher, query, "en")
        assert results.total == 0
        assert not [one for one in results.suggestions if "eppelin" in one.query and one.query != query]
    assert "mx-law-r1-law" not in found(searcher, "", kind="findings")
    assert found(searcher, "", kind="events") == []


def test_a_record_is_hidden_while_one_of_its_fields_is_withheld(opened: Open) -> None:
    withdrawn = Withdrawn()
    withdrawn.fields = {("mx-law", "gist")}
    assert found(opened(an_instrument(gist="Zeppelin."), suppression=withdrawn), "ley de protección") == []


def test_a_withdrawn_place_is_refused_as_a_filter_like_one_that_never_existed(opened: Open) -> None:
    withdrawn = Withdrawn()
    withdrawn.ids = {"MX-SIN"}
    searcher = opened(a_place(), a_subdivision(), an_event(place="MX-SIN", text="Zeppelin."), suppression=withdrawn)
    assert found(searcher, "zeppelin") == []
    assert found(searcher, "Sinaloa") == []
    with pytest.raises(FocusError, match=r"Allowed: MX$"):
        search(searcher, "zeppelin", "en", {"place": "MX-SIN"})


def test_a_withdrawal_is_in_force_within_seconds_in_an_open_searcher(opened: Open) -> None:
    withdrawn = Withdrawn()
    searcher = opened(an_instrument(), an_event(text="Ley de protección."), suppression=withdrawn)
    assert "mx-law" in found(searcher, "ley de protección")
    withdrawn.ids = {"mx-law"}
    assert "mx-law" not in found(searcher, "ley de protección")
    assert "mx-law" not in [one for one in searcher.hidden._kinds if one not in searcher.hidden.ids()]


def test_a_withdrawn_place_is_not_offered_for_what_lies_in_it_or_names_it(opened: Open) -> None:
    withdrawn = Withdrawn()
    searcher = opened(a_place(), a_subdivision(), an_event(place="MX-SIN", text="Zeppelin."), suppression=withdrawn)

    def offered() -> list[str]:
        (places,) = (one for one in search(searcher, "zeppelin", "en").facets if one.name == "place")
        return [one.value for one in places.values]

    assert offered() == ["MX", "MX-SIN"]
    withdrawn.ids = {"MX"}
    assert offered() == ["MX-SIN"]
