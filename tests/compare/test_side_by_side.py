# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts side by side: small invented laws in two languages, and the reference bill in all of its own."""

import random

import pytest

from focus.compare.bill import bill_units
from focus.compare.counterparts import standing_out
from focus.compare.side_by_side import Compared, Side, compared, side, word_changes
from focus.compare.traits import compared_units, root_of, traits_of
from focus.search.fold import fold
from focus.texts.shapes import Unit
from tests.builders import the_standard_with_bill
from tests.texts.units import an_article, of_kind

ENGLISH = (
    an_article("1", "Journalists and defenders have the right to protection.", heading="Right"),
    an_article(
        "2", "The committee has nine members; civil society elects four of them with a vote.", heading="Committee"
    ),
    an_article("3", "In an emergency the unit adopts urgent measures within 12 hours.", heading="Emergency"),
    an_article("4", "The budget of the mechanism is a line of its own in the annual budget.", heading="Budget"),
)
SPANISH = (
    an_article(
        "1", "El presupuesto del mecanismo figura en partida propia del presupuesto anual.", heading="Presupuesto"
    ),
    an_article("2", "En una emergencia la unidad adopta medidas urgentes en 12 horas.", heading="Emergencia"),
    an_article("3", "Quien vende sal paga cinco coronas en la aduana del puerto.", heading="Sal"),
    an_article("4", "El comité tiene nueve miembros; la sociedad civil elige cuatro con voto.", heading="Comité"),
)


def links(found: Compared, sure: str = "clear") -> set[tuple[str, str]]:
    """Numbers of the articles that answer to each other."""
    left, right = found.left.units, found.right.units
    return {(left[one.left].number, right[one.right].number) for one in found.links if one.sure == sure}


def of_bill(language: str) -> Side:
    bill = the_standard_with_bill().bill
    return side(bill_units(bill, language), language)


def test_articles_answer_to_each_other_whatever_their_order_and_language() -> None:
    found = compared(side(ENGLISH, "en"), side(SPANISH, "es"))
    assert links(found) == {("2", "4"), ("3", "2"), ("4", "1")}


def test_what_only_one_text_has_stands_alone_on_its_side() -> None:
    found = compared(side(ENGLISH, "en"), side(SPANISH, "es"))
    assert [found.left.units[one].number for one in found.alone_left()] == ["1"]
    assert [found.right.units[one].number for one in found.alone_right()] == ["3"]


def test_a_link_says_what_both_speak_of_in_the_words_of_each() -> None:
    found = compared(side(ENGLISH, "en"), side(SPANISH, "es"))
    told = {(one.left.lower(), one.right.lower()) for link in found.links if link.left == 2 for one in link.shared}
    assert ("emergency", "emergencia") in told


@pytest.mark.parametrize("other", ["es", "fr", "pt"])
def test_every_article_of_the_reference_bill_finds_itself_in_another_language(other: str) -> None:
    if other not in the_standard_with_bill().bill.written():
        pytest.skip("not written yet")
    found = compared(of_bill("en"), of_bill(other))
    first = {one.left: one.right for one in reversed(found.links)}
    assert sum(left == right for left, right in first.items()) >= 58


def test_the_order_of_the_other_text_plays_no_part() -> None:
    bill = the_standard_with_bill().bill
    mixed = list(bill_units(bill, "es"))
    random.Random(7).shuffle(mixed)  # noqa: S311 (order, not secrets)
    straight, shuffled = (links(compared(of_bill("en"), side(one, "es"))) for one in (bill_units(bill, "es"), mixed))
    assert straight == shuffled


def test_an_article_that_was_taken_away_leaves_a_gap_or_a_doubt_but_no_clear_answer() -> None:
    kept = [one for one in bill_units(the_standard_with_bill().bill, "es") if int(one.number) % 2]
    answered = {left for left, _ in links(compared(of_bill("en"), side(kept, "es")))}
    assert not [one for one in answered if int(one) % 2 == 0]
    assert len(answered) == 30


def test_words_are_compared_in_one_language_only() -> None:
    old, new = an_article("1", "The unit answers in ten days."), an_article("1", "The unit answers in thirty days.")
    changes = word_changes(old, new, "en", "en")
    assert [one.text for one in changes if one.what == "added"] == ["thirty"]
    assert word_changes(old, new, "en", "es") == ()


def test_recitals_notes_and_repealed_articles_are_not_compared() -> None:
    units = [
        of_kind("preamble", "preamble_1", text="Whereas the State protects."),
        an_article("1"),
        an_article("2", repealed=True),
        of_kind("note", "note_1", text="Amended in May."),
    ]
    assert [one.number for one in compared_units(units)] == ["1"]


def test_a_text_without_articles_is_compared_by_its_paragraphs() -> None:
    units = [of_kind("paragraph", f"para_{n}", text="Defenders are protected here.") for n in (1, 2)]
    assert [one.eid for one in compared_units(units)] == ["para_1", "para_2"]


@pytest.mark.parametrize(
    ("one", "other"), [("autoridad", "authority"), ("comite", "committee"), ("protección", "protection"), ("12", "12")]
)
def test_cognates_have_one_root(one: str, other: str) -> None:
    assert root_of(fold(one)) == root_of(fold(other)) != ""


def test_a_language_without_thesaurus_is_compared_by_roots_alone() -> None:
    found = traits_of([an_article("1", "Il comitato decide entro 12 ore.")], "it")
    assert {family for family, _ in found[0].times} == {"root"}


def test_a_general_article_does_not_answer_to_everything() -> None:
    scores = standing_out([[0.5, 0.5, 0.5], [0.5, 0.9, 0.5], [0.5, 0.5, 0.9]])
    assert max(scores[0]) <= 0.01 < scores[1][1]


def test_empty_texts_and_single_articles_are_compared_too() -> None:
    nothing: tuple[Unit, ...] = ()
    assert compared(side(nothing, "en"), side(SPANISH, "es")).links == ()
    assert len(compared(side(ENGLISH[2:3], "en"), side(SPANISH[1:2], "es")).links) == 1
