# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Units as a page shows them."""

from focus.texts.nesting import part_of, parts, pieces, wholes
from focus.texts.numbering import number_key
from tests.texts.units import an_article, of_kind

ARTICLE = an_article("2", "Article 2.- It means:\nI. Defender: whoever defends;\nII. Office: who protects.")
POINTS = [
    of_kind("point", "art_2__point_I", "I", text="I. Defender: whoever defends;"),
    of_kind("point", "art_2__point_II", "II", text="II. Office: who protects."),
]


def test_points_stand_inside_their_article_with_their_own_addresses() -> None:
    (whole,) = wholes([ARTICLE, *POINTS])
    assert [(one.eid, one.text) for one in pieces(whole)] == [
        ("", "It means:"),
        ("art_2__point_I", "I. Defender: whoever defends;"),
        ("art_2__point_II", "II. Office: who protects."),
    ]


def test_a_paragraph_under_no_article_stands_for_itself() -> None:
    chapter = of_kind("chapter", "chp_I", "I", heading="General")
    below = of_kind("paragraph", "chp_I__para_1", text="Words right under the chapter.")
    assert [one.unit.eid for one in wholes([chapter, below, ARTICLE])] == ["chp_I", "chp_I__para_1", "art_2"]


def test_the_label_is_not_said_twice_and_no_other_word_is_lost() -> None:
    (whole,) = wholes([an_article("2", "Article 22 of the other law applies.", label="Article 2")])
    assert pieces(whole)[0].text == "Article 22 of the other law applies."


def test_a_long_law_is_cut_before_a_chapter_and_every_unit_is_in_one_part() -> None:
    chapters = [of_kind("chapter", f"chp_{n}", str(n), heading="On offices") for n in range(6)]
    found = wholes(
        [one for n in range(6) for one in (chapters[n], *[an_article(f"{n}{m}", "word " * 100) for m in range(5)])]
    )
    bounds = parts(found, 7_000)
    assert [at for start, stop in bounds for at in range(start, stop)] == list(range(len(found)))
    assert all(found[start].unit.kind == "chapter" for start, _ in bounds)
    assert part_of("art_44", bounds, found) == len([start for start, _ in bounds if start <= 4 * 6])


def test_a_short_law_is_one_part() -> None:
    assert parts(wholes([ARTICLE, *POINTS]), 60_000) == ((0, 1),)


def test_numbers_are_alike_in_every_spelling() -> None:
    assert {number_key(one) for one in ("Primero", "1.º", "1er", "premier", "1")} == {"1"}
    assert number_key("26 Bis") == number_key("26 bis") == "26bis"
    assert number_key("22-A") == "22a"
    assert number_key("Décimo Segundo") == number_key("XII") == "12"
    assert number_key("único") == "unico"
