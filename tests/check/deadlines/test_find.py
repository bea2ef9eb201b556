# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Deadlines of a law that was read: which units carry them and what they are for."""

import time

import pytest

from focus.check.deadlines.find import deadlines
from focus.texts.shapes import Unit, UnitKind


def unit(
    text: str, *, eid: str = "art_1", kind: UnitKind = "article", heading: str = "", repealed: bool = False
) -> Unit:
    return Unit(eid=eid, kind=kind, label="1", heading=heading, text=text, repealed=repealed)


def kinds(text: str, language: str, heading: str = "") -> list[str]:
    return [one.kind for one in deadlines([unit(text, heading=heading)], language)]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "En caso de riesgo inminente se dictarán medidas urgentes en 6 horas desde la solicitud.", "emergency"),
        ("es", "La persona podrá presentar recurso de revisión dentro de veinte días de notificada.", "appeal"),
        ("es", "Sus integrantes serán elegidos por un periodo de cuatro años, sin reelección.", "term"),
        ("en", "The Commission shall complete the risk assessment within ten days.", "evaluation"),
        (
            "en",
            "The Minister shall make regulations within six months after the entry into force of this Act.",
            "regulation",
        ),
        ("en", "Members hold office for a term of five years.", "term"),
        ("fr", "Le recours est formé dans les trente jours suivant la notification de la décision.", "appeal"),
        ("fr", "Les mesures sont réexaminées tous les six mois.", "review"),
        ("pt", "O Conselho apresentará relatório anual ao Congresso.", "reporting"),
        ("pt", "A solicitação urgente será apreciada em 48 horas, diante de ameaça iminente.", "emergency"),
    ],
)
def test_the_words_around_say_what_a_time_is_for(language: str, text: str, kind: str) -> None:
    assert kinds(text, language) == [kind]


def test_the_heading_speaks_where_the_sentence_does_not() -> None:
    text = "La Coordinación decidirá en doce horas."
    assert kinds(text, "es", heading="De las inconformidades") == ["appeal"]
    assert kinds(text, "es") != ["appeal"]


def test_what_opens_the_article_is_not_what_the_time_is_for() -> None:
    lead = "Una vez concluido el Estudio de Evaluación de Riesgo, la Dirección:\nI. Informará al Consejo.\n"
    assert kinds(f"{lead}II. Implementará las medidas de protección en un plazo de 30 días.", "es") == ["ordinary"]


@pytest.mark.parametrize(
    ("language", "limit", "general", "clock"),
    [
        ("es", "La Unidad resolverá en cinco días.", "Los plazos de esta Ley se contarán en días hábiles.", "working"),
        ("es", "La Unidad resolverá en cinco días.", "Los días se entenderán naturales, salvo aviso.", "calendar"),
        ("pt", "Decidirá em cinco dias.", "Os prazos desta Lei serão contados em dias úteis.", "working"),
        ("en", "It decides within five days.", 'In this Act, "day" means a working day.', "working"),
        ("fr", "Il statue dans les cinq jours.", "Les délais sont comptés en jours ouvrables.", "working"),
        ("es", "La Unidad resolverá en cinco días.", "Los plazos de este Capítulo se contarán en días hábiles.", None),
        ("es", "La Unidad resolverá en cinco días.", "Los plazos se computarán en tres días hábiles.", None),
        ("es", "La Unidad resolverá en cinco horas.", "Los plazos de esta Ley se contarán en días hábiles.", None),
    ],
)
def test_what_is_said_once_of_all_days_counts_where_a_limit_says_nothing(
    language: str, limit: str, general: str, clock: str | None
) -> None:
    assert deadlines([unit(limit), unit(general, eid="art_2")], language)[0].clock == clock


def test_a_limit_keeps_its_own_days_and_another_law_says_nothing_of_them() -> None:
    own = unit("Se notificará en tres días naturales.")
    general = "Los plazos de esta Ley se contarán en días hábiles."
    assert deadlines([own, unit(general, eid="art_2")], "es")[0].clock == "calendar"
    told = deadlines([unit("Se notificará en tres días."), unit(general, eid="art_2", kind="quoted")], "es")
    assert told[0].clock is None


def test_days_are_no_term_of_office() -> None:
    assert kinds("Protection may be given for a period of 90 days in case of emergency.", "en") == ["emergency"]


def test_a_paragraph_does_not_repeat_the_deadline_of_its_article() -> None:
    article = unit("1. Resolverá en 5 días.", eid="art_1")
    paragraph = unit("Resolverá en 5 días.", eid="art_1__para_1", kind="paragraph")
    assert [one.eid for one in deadlines([article, paragraph], "es")] == ["art_1"]
    assert [one.eid for one in deadlines([paragraph], "es")] == ["art_1__para_1"]


@pytest.mark.parametrize("kind", ["preamble", "note", "former", "signature"])
def test_what_binds_nobody_carries_no_deadline(kind: UnitKind) -> None:
    assert not deadlines([unit("Resolverá en 5 días.", kind=kind)], "es")


def test_a_repealed_article_and_an_unknown_language_give_none() -> None:
    assert not deadlines([unit("Resolverá en 5 días.", repealed=True)], "es")
    assert not deadlines([unit("innerhalb von 5 Tagen")], "de")


def test_the_span_and_the_sentence_are_those_of_the_text() -> None:
    text = "Se creará un registro. La Junta sesionará cada tres meses; las actas son públicas."
    (one,) = deadlines([unit(text)], "es")
    assert text[one.start : one.end] == one.words == "tres meses"
    assert one.sentence == "La Junta sesionará cada tres meses"


def test_a_law_of_sixty_articles_is_read_in_an_instant() -> None:
    text = "La autoridad competente evaluará la solicitud y comunicará su decisión. " * 15
    law = [unit(f"{text} Resolverá en {n + 1} días hábiles.", eid=f"art_{n}") for n in range(60)]
    deadlines(law, "es")
    began = time.perf_counter()
    assert len(deadlines(law, "es")) == 60
    # Some 20 ms on one core; the bound leaves room for a busy machine.
    assert time.perf_counter() - began < 0.5


def test_hostile_digits_take_no_time() -> None:
    began = time.perf_counter()
    deadlines([unit("un y " * 40_000 + "(1" * 20_000 + "de prision " * 10_000)], "es")
    assert time.perf_counter() - began < 5
