# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Expressions of time in four languages: their value, their unit, which days count, and what is no deadline."""

import pytest

from focus.check.deadlines.expressions import expressions, plain
from focus.check.deadlines.languages import LANGUAGES, time_words
from focus.check.deadlines.spoken import spoken

FOUND = [
    ("es", "La unidad resolverá en un plazo de setenta y dos horas.", 72, "hours", None),
    ("es", "dentro de los diez (10) días hábiles siguientes", 10, "days", "working"),
    ("es", "en un término no mayor a 30 días naturales", 30, "days", "calendar"),
    ("es", "DENTRO DE UN AÑO", 1, "years", None),
    ("es", "Dentro del mes siguiente a la solicitud", 1, "months", None),
    ("en", "shall decide within forty-eight hours", 48, "hours", None),
    ("en", "not later than 15 (fifteen) working days", 15, "days", "working"),
    ("en", "within one hundred and twenty days", 120, "days", None),
    ("en", "during a 30-day period", 30, "days", None),
    ("en", "within a month of the request", 1, "months", None),
    ("fr", "dans un délai de trente (30) jours ouvrables", 30, "days", "working"),
    ("fr", "pendant quatre-vingt-dix jours", 90, "days", None),
    ("fr", "dans les soixante-douze heures", 72, "hours", None),
    ("fr", "pour une durée de deux cents jours francs", 200, "days", "calendar"),
    ("pt", "no prazo de 24 (vinte e quatro) horas", 24, "hours", None),
    ("pt", "em até cento e oitenta dias corridos", 180, "days", "calendar"),
    ("pt", "no prazo de quinze dias úteis", 15, "days", "working"),
]

NO_DEADLINES = [
    ("es", "Las personas mayores de 18 años podrán solicitarla."),
    ("es", "se impondrá de dos a nueve años de prisión"),
    ("es", "contar con cinco años de experiencia"),
    ("es", "Dado en la capital, a los 28 días del mes de abril"),
    ("es", "atención telefónica las 24 horas del día"),
    ("en", "a person under 18 years of age"),
    ("en", "liable to imprisonment for a term not exceeding five years"),
    ("en", "at least ten years of professional experience"),
    ("fr", "les personnes âgées de seize ans"),
    ("fr", "est punie d'un emprisonnement de cinq ans"),
    ("pt", "pena de reclusão, de 2 (dois) a 8 (oito) anos"),
    ("pt", "aos maiores de dezoito anos de idade"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit", "clock"), FOUND)
def test_a_time_is_read_in_digits_and_words(language: str, text: str, value: int, unit: str, clock: str | None) -> None:
    (one,) = expressions(text, language)
    assert (one.value, one.unit, one.clock, one.recurring) == (value, unit, clock, False)


@pytest.mark.parametrize(("language", "text"), NO_DEADLINES)
def test_ages_sentences_and_dates_are_no_deadlines(language: str, text: str) -> None:
    assert expressions(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "remitirá el expediente sin demora"),
        ("en", "shall forthwith inform the applicant"),
        ("fr", "en informe sans délai la personne"),
        ("pt", "comunicará imediatamente a decisão"),
    ],
)
def test_without_delay_is_a_duty_in_time_without_a_number(language: str, text: str) -> None:
    (one,) = expressions(text, language)
    assert (one.value, one.unit) == (None, "immediate")


def test_the_rank_below_is_not_a_duty_to_hurry() -> None:
    assert expressions("con el rango inmediatamente inferior al de ministro", "es") == []


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("es", "se revisarán cada seis meses", 6, "months"),
        ("en", "shall meet at least once a year", 1, "years"),
        ("fr", "tous les trois mois", 3, "months"),
        ("pt", "reunir-se-á trimestralmente", 3, "months"),
    ],
)
def test_a_rhythm_is_told_from_a_limit(language: str, text: str, value: int, unit: str) -> None:
    (one,) = expressions(text, language)
    assert (one.value, one.unit, one.recurring) == (value, unit, True)


def test_words_count_where_the_digits_beside_them_disagree() -> None:
    (one,) = expressions("en el plazo de quince (5) días", "es")
    assert one.value == 15


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_number_word_has_its_own_value(language: str) -> None:
    numbers = time_words(language).numbers
    assert all(spoken(word, numbers) == value for word, value in numbers.items())


def test_folding_keeps_every_place() -> None:
    text = "DÍAS\u00a0hábiles — cœur, İzmir, ß"
    assert len(plain(text)) == len(text)
    assert plain(text).startswith("dias habiles")
