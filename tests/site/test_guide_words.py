# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The guides' fixed sentences: complete in four languages, easy to read, and without advice that could harm."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from focus.lib.catalogue import LOCALE, catalogue
from focus.record.shapes import Access, RegionalHelp
from focus.record.vocab import codes
from focus.site.render import TEMPLATES
from tests.builders import the_shipped
from tests.site.reading_age import english_syllables, flesch_kincaid_grade, inflesz, spanish_syllables

MESSAGE = re.compile(r'\b_\("((?:[^"\\]|\\.)*)"')
PAGES = TEMPLATES.parent / "pages"
HIGHEST_GRADE, HIGHEST_GRADE_OF_ONE = 6.0, 7.0
LOWEST_EASE = 65
PROSE = ("for_whom", "route", "seen_by_note", "beware", "if_no_answer", "alternatives_to_police")


def _files() -> list[Path]:
    return [*TEMPLATES.glob("guide*.html"), *PAGES.glob("guide*.py")]


@cache
def _used() -> set[str]:
    return {message for file in _files() for message in MESSAGE.findall(file.read_text(encoding="utf-8"))}


@cache
def _translated(language: str) -> dict[str, str]:
    with (LOCALE / language / "LC_MESSAGES" / "guide.po").open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale=language) if one.id}


def _sentences() -> list[str]:
    return sorted(one for one in _used() if one[-1] in ".?:" and "%" not in one)


def _records(language: str) -> str:
    held = the_shipped()[0]
    access: list[Access] = held.of("access")
    help: list[RegionalHelp] = held.of("regional_help")
    said = [getattr(one, field) for one in access for field in PROSE] + [one.what for one in help]
    return " ".join(getattr(one, language) for one in said if one)


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_every_sentence_is_translated_and_none_is_left_over(language: str) -> None:
    translated = _translated(language)
    assert _used() == set(translated)
    assert not [one for one, said in translated.items() if not said.strip()]
    assert not [
        one for one, said in translated.items() if re.findall(r"%\(\w+\)s", one) != re.findall(r"%\(\w+\)s", said)
    ]


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_the_pages_speak_with_these_translations(language: str) -> None:
    assert all(catalogue(language).gettext(one) == said for one, said in _translated(language).items())


def test_french_signs_stay_with_the_word_before_them() -> None:
    assert not [said for said in _translated("fr").values() if re.search(r"[^\u00a0][:;?!»]|«[^\u00a0]", said)]


@pytest.mark.parametrize(
    ("macro", "vocabulary"),
    [
        ("WHO", "requester"), ("PROOF", "proof"), ("SEEN", "seen_by"), ("WAYS", "channel_kind"), ("KEPT", "kept"),
        ("OFFERS", "offer"), ("CONSENT", "consent"), ("COST", "cost"),
    ],
)  # fmt: skip
def test_every_code_has_its_words(macro: str, vocabulary: str) -> None:
    text = (TEMPLATES / "guide_words.html").read_text(encoding="utf-8")
    block = text[text.index(f"set {macro} = ") :].partition("}")[0]
    without_words = {"unknown", "none_known"} - ({"unknown"} if macro == "KEPT" else set())
    assert set(re.findall(r'"(\w+)": _', block)) == set(codes(vocabulary)) - without_words


def test_syllables_are_counted_as_a_reader_does() -> None:
    english = {"protection": 3, "rights": 1, "used": 1, "people": 2, "decided": 3, "office": 2, "table": 2}
    spanish = {"protección": 3, "país": 2, "ayuda": 3, "quienes": 2, "guía": 2, "oído": 3, "ley": 1, "ciudad": 2}
    assert {word: english_syllables(word) for word in english} == english
    assert {word: spanish_syllables(word) for word in spanish} == spanish


def test_the_measures_tell_a_hard_text_from_an_easy_one() -> None:
    hard = "Notwithstanding jurisdictional considerations, the implementation authority shall expeditiously adjudicate."
    assert flesch_kincaid_grade("The cat sat on the mat. It was warm.") < 2
    assert flesch_kincaid_grade(hard) > 15
    assert (
        inflesz("El gato duerme. La casa es roja.") > 80 > 40 > inflesz("Procedimiento administrativo jurisdiccional.")
    )


def test_the_fixed_sentences_are_read_at_eleven_or_twelve() -> None:
    assert flesch_kincaid_grade(" ".join(_sentences())) <= HIGHEST_GRADE
    assert not [one for one in _sentences() if flesch_kincaid_grade(one) > HIGHEST_GRADE_OF_ONE]
    assert inflesz(" ".join(_translated("es")[one] for one in _sentences())) >= LOWEST_EASE


def test_the_records_own_words_are_nearly_as_easy() -> None:
    assert flesch_kincaid_grade(_records("en")) <= HIGHEST_GRADE_OF_ONE
    assert inflesz(_records("es")) >= LOWEST_EASE - 5


def test_no_fixed_sentence_says_to_stay_to_travel_or_to_go_to_the_police() -> None:
    advice = re.compile(
        r"\b(you should|you must (?!agree|pay)|stay (?:at|in|where)|leave (?:the|your)|travel|flee|go to the)\b"
    )
    assert not [one for one in _used() if advice.search(one.lower())]
    of_police = {one for one in _used() if "police" in one.lower()}
    assert of_police == {"Without police or army", "the police", "if there is help without police or army"}
