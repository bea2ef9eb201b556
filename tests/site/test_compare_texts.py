# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page that lays two texts side by side."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import Instrument
from focus.site.listed.meanings import meaning_of_column
from focus.site.page import Moved, Wrong
from focus.site.queries import parallel_texts, text_choice
from focus.site.table import header, table_csv
from focus.site.view import View
from tests.builders import (
    a_place,
    a_text,
    an_edition,
    an_edition_with_the_bill,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)
from tests.texts.units import an_article

ADDRESS = "/compare-texts"
BILLS = {"a": "reference-bill-en", "b": "reference-bill-es"}
OLD = [
    an_article("1", "The committee has nine members; civil society elects four of them.", heading="Committee"),
    an_article("2", "In an emergency the unit adopts urgent measures within 12 hours.", heading="Emergency"),
    an_article("3", "Whoever sells salt pays five crowns at the customs of the harbour.", heading="Salt"),
]
NEW = [
    an_article("1", "In an emergency the unit adopts urgent measures within 48 hours.", heading="Emergency"),
    an_article("2", "El comité tiene nueve miembros; la sociedad civil elige cuatro.", heading="Comité"),
]
LAWS = {"a": "mx-law-text-2012-en", "b": "mx-law-text-2020-en"}


@pytest.fixture(scope="module")
def with_bill(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return an_edition_with_the_bill(tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def with_laws(tmp_path: Path) -> Edition:
    texts = [a_text(OLD, wording_date="2012", language="en"), a_text(NEW, wording_date="2020", language="en")]
    return an_edition(tmp_path, an_instrument(), texts=texts)


@pytest.fixture(scope="module")
def with_many(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    laws = (
        an_instrument(),
        an_instrument("co-ley", place="CO", title="Ley de páginas"),
        an_instrument("br-lei", place="BR", title="Lei das folhas"),
    )
    years = [str(year) for year in range(1962, 2024)]
    texts = [a_text(OLD, wording_date=year, language="en") for year in years]
    texts += [a_text(OLD, instrument=one.id, place=one.place, wording_date="2012", language="en") for one in laws[1:]]
    texts.append(a_text(NEW, instrument="co-ley", place="CO", wording_date="2020", language="en"))
    places = [a_place(one.place) for one in laws]
    return an_edition(tmp_path_factory.mktemp("many"), *places, *laws, texts=texts)


def answered(page: Any) -> Iterator[tuple[str, str, str]]:
    return ((row.provision.label, one.provision.label, one.sure) for row in page.body.rows for one in row.answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_law_the_languages_of_the_bill_are_compared(with_bill: Edition, language: str) -> None:
    page = the_page(with_bill, ADDRESS, language, **BILLS)
    first = [row.answers[0].provision.eid for row in page.body.rows]
    assert first == [row.provision.eid for row in page.body.rows] == [f"article-{n}" for n in range(1, 21)]
    assert "focus texts add FILE" in the_html(with_bill, ADDRESS, language, **BILLS)


def test_the_choice_is_a_page_of_its_own_and_says_how_to_add_texts(with_bill: Edition) -> None:
    page = the_page(with_bill, ADDRESS)
    assert page.indexed
    assert page.body.rows == ()
    told = the_html(with_bill, ADDRESS)
    assert 'name="a"' in told
    assert "focus compare FILE --bill" in told


def test_the_bill_says_that_no_lawyer_has_reviewed_it(with_bill: Edition) -> None:
    assert the_html(with_bill, ADDRESS, **BILLS).count("not yet reviewed by a lawyer") == 2


def test_two_wordings_show_the_words_that_changed(with_laws: Edition) -> None:
    assert ("Article 2", "Article 1", "clear") in set(answered(the_page(with_laws, ADDRESS, **LAWS)))
    told = unescape(the_html(with_laws, ADDRESS, **LAWS))
    assert "12<span" in told.split("removed:")[1]
    assert "48<span" in told.split("added:")[1]


def test_what_stands_alone_is_listed_on_its_side(with_laws: Edition) -> None:
    page = the_page(with_laws, ADDRESS, **LAWS)
    assert [one.label for one in page.body.alone_a] == ["Article 3"]
    assert "Nothing like it was found in the second text." in the_html(with_laws, ADDRESS, **LAWS)


def test_the_twin_is_the_body_and_the_table_holds_every_pair(with_laws: Edition) -> None:
    page = the_page(with_laws, ADDRESS, **LAWS)
    assert the_twin(with_laws, page)["data"] == as_told(page)
    lines = table_csv(page, View(with_laws, "en"), "").decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + page.body.clear + page.body.possible + len(page.body.alone_a) + len(page.body.alone_b)


def test_every_column_of_its_table_is_described(with_laws: Edition) -> None:
    page = the_page(with_laws, ADDRESS, **LAWS)
    assert all(meaning_of_column(name, "") for name in header(page))


def test_a_comparison_is_not_indexed_and_has_as_many_queries_as_any_other(with_laws: Edition) -> None:
    assert not the_page(with_laws, ADDRESS, **LAWS).indexed
    with counted_queries(with_laws) as made:
        the_page(with_laws, ADDRESS, **LAWS)
    assert len(made) <= 5


@pytest.mark.parametrize(
    "asked", [{"a": "mx-law-text-1999-en", "b": LAWS["b"]}, {"a": LAWS["a"], "b": LAWS["a"]}, {**LAWS, "page": "9"}]
)
def test_a_wrong_choice_is_said(with_laws: Edition, asked: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(with_laws, ADDRESS, **asked)


def test_one_text_alone_stays_chosen_beside_the_choice_of_the_other(with_laws: Edition) -> None:
    first, second = the_page(with_laws, ADDRESS, a=LAWS["a"]).body.sides
    assert (first.decided.id, second.decided) == (LAWS["a"], None)
    assert second.chosen not in {"", LAWS["a"]}


def test_few_texts_are_offered_at_once(with_laws: Edition) -> None:
    first, second = the_page(with_laws, ADDRESS).body.sides
    assert [one.id for one in first.fitting] == [one.id for one in second.fitting]
    assert set(LAWS.values()) == {one.id for one in first.fitting}


def test_where_texts_are_many_a_place_is_named_first(with_many: Edition) -> None:
    told = the_html(with_many, ADDRESS)
    assert "<option" not in told.split("<datalist")[0]
    assert '<input id="a" name="a"' in told
    first, second = the_page(with_many, ADDRESS, a="mexico", b="ley de paginas").body.sides
    assert {one.link.place for one in first.fitting} == {"MX"}
    assert {one.link.id for one in second.fitting} == {"co-ley"}


def test_a_name_that_fits_one_text_leads_to_its_address(with_many: Edition) -> None:
    with pytest.raises(Moved) as moved:
        the_page(with_many, ADDRESS, "es", a="MÉXICO", b="co-ley-text-2012-en", page="1")
    assert moved.value.address == "/es/compare-texts?a=M%C3%89XICO&b=co-ley-text-2012-en"
    with pytest.raises(Moved) as moved:
        the_page(with_many, ADDRESS, a="br-lei", b="co-ley-text-2012-en")
    assert moved.value.address == "/en/compare-texts?a=br-lei-text-2012-en&b=co-ley-text-2012-en"


def test_no_more_texts_are_offered_than_a_page_can_bear_and_the_rest_is_counted(with_many: Edition) -> None:
    side = the_page(with_many, ADDRESS, a="mexico").body.sides[0]
    assert (len(side.fitting), side.more) == (text_choice.MOST_FITTING, 2)
    assert "2 more texts fit" in the_html(with_many, ADDRESS, a="mexico")
    chosen = the_page(with_many, ADDRESS, a="mx-law-text-2012-en").body.sides[0]
    assert (chosen.fitting[0].id, len(chosen.fitting), chosen.more) == (
        "mx-law-text-2012-en",
        text_choice.MOST_FITTING,
        0,
    )


def test_another_place_can_be_named_and_the_other_text_stays(with_many: Edition) -> None:
    assert 'compare-texts?b=co-ley-text-2012-en">Another place or law' in the_html(
        with_many, ADDRESS, a="mexico", b="co-ley-text-2012-en"
    )


def test_words_that_fit_nothing_are_said(with_many: Edition) -> None:
    with pytest.raises(Wrong, match="No text here fits “harbour”"):
        the_page(with_many, ADDRESS, a="harbour")


def test_a_withdrawn_law_can_neither_be_chosen_nor_named(with_laws: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(with_laws), "suppressed", lambda _self, one: one == "mx-law")
    assert the_page(with_laws, ADDRESS).body.laws == 0
    with pytest.raises(Wrong):
        the_page(with_laws, ADDRESS, **LAWS)


def test_a_harmful_law_carries_its_warning(tmp_path: Path) -> None:
    from tests.builders import a_finding

    harm = a_finding("mx-law-r7-law", criterion="R7", answer="no")
    texts = [a_text(OLD, wording_date="2012", language="en"), a_text(NEW, wording_date="2020", language="en")]
    edition = an_edition(tmp_path, an_instrument(), harm, texts=texts)
    assert the_page(edition, ADDRESS, **LAWS).body.a.link.harmful
    assert "can be used against defenders" in the_html(edition, ADDRESS, **LAWS)


def test_who_comes_while_another_comparison_is_made_is_asked_to_wait(
    with_laws: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel_texts, "PATIENCE_SECONDS", 0.01)
    with parallel_texts._one_at_a_time:
        page = the_page(with_laws, ADDRESS, **LAWS)
    assert (page.status, page.body.busy) == (503, True)
    assert isinstance(with_laws.get(Instrument, "mx-law"), Instrument)
