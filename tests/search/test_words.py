# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Words are found whatever their case, accents, number and script."""

from typing import Any

import pytest

from focus.search.asked import read_query
from focus.search.fold import fold, numbers, pairs
from focus.search.stemming import stem
from tests.builders import a_document, a_figure, an_event, an_instrument
from tests.search.asking import found
from tests.search.conftest import Open


def a_law(title: str, language: str, id: str = "mx-text", **fields: Any) -> Any:
    return an_instrument(id, title=title, title_language=language, title_en="", **fields)


@pytest.mark.parametrize(
    ("title", "language", "query"),
    [
        ("Ley para la Protección de Personas Defensoras", "es", "LEY PROTECCION DEFENSORA"),
        ("Ley para la Protección de Personas Defensoras", "es", "Ley de proteccion"),
        ("Decisiones y regulaciones", "es", "decisión regulación"),
        ("Protections for defenders", "en", "protection DEFENDER"),
        ("Loi relative aux défenseuses", "fr", "lois defenseur"),
        ("Mesures adoptées", "fr", "mesure adoptee"),
        ("Édit portant création d\u2019un comité", "fr", "l'édit"),
        ("Mesures d'urgence", "fr", "urgence"),
        ("Mise en œuvre", "fr", "mise en oeuvre"),
        ("Leis e proteções nacionais", "pt", "lei protecao nacional"),
        ("Órgãos de proteção", "pt", "orgao"),
    ],
)
def test_case_accents_and_plurals_do_not_matter(opened: Open, title: str, language: str, query: str) -> None:
    searcher = opened(a_law(title, language))
    assert found(searcher, query, language)[:1] == ["mx-text"]


def test_a_word_from_another_text_is_not_found(opened: Open) -> None:
    assert found(opened(a_law("Ley para la Protección", "es")), "presupuestario") == []


@pytest.mark.parametrize("query", ["ปกป้อง", "นักป", "สิทธิมนุษยชน"])
def test_a_part_of_a_thai_title_is_found(opened: Open, query: str) -> None:
    searcher = opened(a_law("ร่างพระราชบัญญัติปกป้องนักปกป้องสิทธิมนุษยชน", "th"), a_law("กฎหมาย", "th", "mx-other"))
    assert found(searcher, query) == ["mx-text"]


@pytest.mark.parametrize("query", ["хамгаалагч", "ХАМГААЛАГЧИЙН", "эрх хамгаал"])
def test_a_part_of_a_mongolian_word_is_found(opened: Open, query: str) -> None:
    searcher = opened(a_law("Хүний эрх хамгаалагчийн эрх зүйн байдлын тухай хууль", "mn"))
    assert found(searcher, query) == ["mx-text"]


def test_letters_of_two_neighbouring_words_are_not_taken_for_one_word() -> None:
    assert pairs("ab กข คง") == ["กข", "|", "คง", "|"]


def test_a_phrase_keeps_its_order(opened: Open) -> None:
    searcher = opened(
        an_event("mx-event-2012-1", text="The body protects defenders of land."),
        an_event("mx-event-2012-2", text="Defenders ask which body of land protects."),
    )
    assert found(searcher, '"defenders of land"') == ["mx-event-2012-1"]
    assert len(found(searcher, "defenders land")) == 2


def test_french_and_english_quotation_marks_also_make_a_phrase() -> None:
    for query in ("«ley orgánica»", "“ley orgánica”", '"ley orgánica"'):
        (only,) = read_query(query).pieces
        assert (only.phrase, only.words) == (True, ("ley", "organica"))


def test_an_excluded_word_or_phrase_is_left_out(opened: Open) -> None:
    searcher = opened(
        an_event("mx-event-2012-1", text="A vehicle."), an_event("mx-event-2012-2", text="A red vehicle.")
    )
    assert found(searcher, "vehicle -red") == ["mx-event-2012-1"]
    assert found(searcher, 'vehicle -"a red"') == ["mx-event-2012-1"]


def test_a_beginning_finds_the_words_that_begin_so(opened: Open) -> None:
    searcher = opened(an_event(text="Ombudswoman named."))
    assert found(searcher, "ombudsw*") == ["mx-event-2012-1"]
    assert found(searcher, "mbudsw*") == []


@pytest.mark.parametrize("query", ["624900000", "624,900,000", "624.900.000", "624 900 000"])
def test_a_number_is_found_however_it_is_grouped(opened: Open, query: str) -> None:
    assert "mx-figure-1" in found(opened(a_figure(value="624900000")), query)


def test_an_id_finds_its_record_first(opened: Open) -> None:
    searcher = opened(a_law("Ley", "es", "mx-ley-2012"), a_document(title="On mx-ley-2012", gist="mx ley 2012"))
    assert found(searcher, "MX-ley-2012")[0] == "mx-ley-2012"


def test_folding_takes_off_accents_and_elision_and_spells_out_ligatures() -> None:
    assert fold("L\u2019Œuvre d'ÉLITE, jusqu'à Łódź, ẞ") == "oeuvre elite, a lodz, ss"
    assert fold("O'Brien doesn't") == "o'brien doesn't"


def test_grouped_numbers_are_read_and_dates_are_not() -> None:
    assert numbers("12.5 and 1,234 and 2012-06-25") == ["1234"]


def test_singular_and_plural_have_one_stem_in_each_language() -> None:
    for language, one, many in [
        ("en", "policy", "policies"),
        ("es", "regulacion", "regulaciones"),
        ("fr", "loi", "lois"),
        ("pt", "protecao", "protecoes"),
    ]:
        assert stem(one, language) == stem(many, language)
