# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Checking four invented bills: answers, passages, loud clauses, deadlines and what is left out."""

import msgspec
import pytest

from focus.check.check import check
from focus.check.rules import knowledge
from focus.check.told import told
from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.shapes import Reading, Unit
from tests.check.known import ANSWERS, BEARING, checked, criterion

LANGUAGES = ("en", "es", "fr", "pt")


def reading(*texts: str, language: str = "en", kind: str = "article") -> Reading:
    """A reading of articles with these words."""
    units = tuple(
        msgspec.convert({"eid": f"art_{n}", "kind": kind, "number": str(n), "text": text}, Unit)
        for n, text in enumerate(texts, 1)
    )
    return Reading(file="bill.txt", language=language, pages=0, units=units)


def answer(code: str, *texts: str, language: str = "en") -> str:
    """The suggestion on one criterion for articles with these words."""
    return next(one.suggested for one in check(reading(*texts, language=language)).criteria if one.code == code)


@pytest.mark.parametrize(
    ("language", "expected", "code"),
    [(lang, said, code) for lang, by in ANSWERS.items() for said, codes in by.items() for code in codes.split()],
)
def test_each_bill_gets_the_answers_that_a_coder_gave(language: str, expected: str, code: str) -> None:
    assert criterion(language, code).suggested == expected


@pytest.mark.parametrize(
    ("language", "code", "number"),
    [(lang, code, number) for lang, by in BEARING.items() for code, number in by.items()],
)
def test_the_article_that_bears_is_among_the_first_three(language: str, code: str, number: str) -> None:
    assert number in [one.number for one in criterion(language, code).passages[:3]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_39_criteria_that_a_text_can_answer_are_there_in_order(language: str) -> None:
    codes = [one.code for one in checked(language).criteria]
    assert len(codes) == 39
    assert codes[:2] == ["R1", "R2"]
    assert codes[-1] == "E4"


@pytest.mark.parametrize(("language", "loud"), [("en", ("R7",)), ("es", ()), ("fr", ("R7",)), ("pt", ())])
def test_clauses_against_defenders_are_loud(language: str, loud: tuple[str, ...]) -> None:
    assert checked(language).loud == loud


def test_a_denial_of_registration_is_no_registration() -> None:
    assert answer("R7", "No defender needs a registration or an identity card to be protected.") == "yes"
    assert answer("R7", "Human rights defenders shall be registered and shall carry an identity card.") == "no"


def test_recitals_never_support_an_answer() -> None:
    told = "Every person has the right to promote human rights."
    found = check(reading(told, kind="preamble"))
    assert next(one for one in found.criteria if one.code == "R2").suggested == "no"
    assert answer("R2", told) == "partly"


def test_marks_lie_on_the_words_that_were_found() -> None:
    first = criterion("en", "P2").passages[0]
    marked = [first.text[start:end] for start, end in first.marks]
    assert any("six hours" in words for words in marked)
    assert all(words == words.strip() and words for words in marked)


def test_each_passage_says_why_it_was_chosen() -> None:
    reasons = [why for one in checked("fr").criteria for passage in one.passages for why in passage.why]
    assert all(why.split(":")[0] in ("cue", "concept", "structure", "meaning", "wording") for why in reasons)
    assert all(passage.why for one in checked("fr").criteria for passage in one.passages)
    assert any(why == "cue: mesures d'urgence" for why in reasons)


def test_an_article_comes_once_a_criterion() -> None:
    for one in checked("es").criteria:
        articles = [passage.article for passage in one.passages]
        assert len(articles) == len(set(articles))


def test_the_clock_of_the_emergency_is_told() -> None:
    assert [(one.value, one.unit) for one in criterion("pt", "P2").deadlines] == [(12, "hours")]


def test_what_is_missing_is_named_in_four_languages() -> None:
    missing = [one for one in criterion("es", "P1").elements if not one.found and not one.adverse]
    assert {"third_party", "free"} <= {one.key for one in missing}
    assert all(set(one.name) == set(LANGUAGES) for one in missing)


def test_a_bill_is_flagged_and_judged_on_its_own_words() -> None:
    assert checked("es").instrument == "bill"
    assert "bill" in criterion("es", "R6").flags
    assert (checked("fr").instrument, checked("pt").instrument) == ("law", "decree")


def test_the_same_text_gives_the_same_result() -> None:
    once, again = (msgspec.structs.replace(check(reading("Everyone may appeal.")), seconds=0.0) for _ in range(2))
    assert once == again


def test_a_long_article_is_shown_in_part() -> None:
    filler = "The Commission meets in the capital. " * 60
    found = check(reading(f"{filler}\nIn cases of emergency it orders urgent protection measures.\n{filler}"))
    shown = next(one for one in found.criteria if one.code == "P2").passages[0]
    assert "urgent protection measures" in shown.text
    assert len(shown.text) < len(filler)


def test_of_a_long_article_that_unit_is_shown_which_says_most_and_not_one_thing_many_times() -> None:
    filler = "Reglamento: el que dicte el titular del Ejecutivo conforme a las normas de la materia y a esta Ley.\n" * 8
    text = (
        f"Para los efectos de esta Ley:\n{filler}"
        "Peticionario: quien pide Medidas Preventivas, Medidas de Protección o Medidas Urgentes de Protección.\n"
        "Procedimiento Extraordinario: el que ante peligro inminente da Medidas Urgentes de Protección."
    )
    texts = Reading(file="x", language="es", pages=0, units=(Unit(eid="art_2", kind="article", label="2", text=text),))
    found = next(one for one in check(texts).criteria if one.code == "P2").passages[0]
    assert found.text.splitlines()[-1].startswith("Procedimiento Extraordinario")


def test_every_rule_speaks_of_elements_and_concepts_that_exist() -> None:
    known = knowledge()
    for rule in known.rules:
        names = {name for one in rule.elements for combo in one.combinations for name in combo.concepts + combo.without}
        assert not {name for name in names if not name.startswith("@")} - known.concepts.keys()
        keys = {one.key for one in rule.elements} | {"kind_law", "kind_decree_under_law"}
        said = " ".join([*rule.yes, *rule.partly]).replace("!", "").replace(",", " ").replace(" or ", " ").split()
        assert not {word for word in said if word not in ("of", "1", "2", "3", "4")} - keys, rule.code


def test_every_concept_has_phrases_in_four_languages() -> None:
    lacking = [name for name, phrases in knowledge().concepts.items() if {*phrases} != {*LANGUAGES}]
    assert not lacking


def test_meaning_brings_a_passage_that_no_word_points_to() -> None:
    texts = reading("The capital is Valdora.", "Whoever stands up for others finds a roof within the hour.")
    found = check(texts, meaning=lambda _: {"M1": {1: 1.0}}, model="a model")
    first = next(one for one in found.criteria if one.code == "M1").passages[0]
    assert (first.number, first.why) == ("2", ("meaning: 1.00",))
    assert found.model == "a model"


def test_the_questions_own_words_are_a_last_resort() -> None:
    texts = reading("The capital is Valdora.", "Sanctions lie where officials breach duties in the text: a named one.")
    first = next(one for one in check(texts).criteria if one.code == "A2").passages[0]
    assert first.number == "2"


def test_a_word_of_the_same_family_is_another_word() -> None:
    assert answer("I4", "The appropriate minister shall be told.") == "no"
    assert answer("I4", "The protection fund receives at least one per cent of the budget.") == "yes"


@pytest.mark.parametrize("language", ["de", "und"])
def test_a_text_whose_words_are_not_known_gets_no_answer_instead_of_39_times_no(language: str) -> None:
    with pytest.raises(FocusError, match="Translate it first") as refused:
        check(reading("Die Behörde schützt alle, die bedroht werden.", language=language))
    assert refused.value.exit_code == UNREADABLE


def test_a_law_on_something_else_gives_nothing_that_is_sure() -> None:
    told = "The Inspectorate publishes an annual report on its activities."
    found = [check(reading(told)), check(reading(told, "Human rights defenders may read it."))]
    report = [next(one for one in each.criteria if one.code == "E4") for each in found]
    assert [(one.suggested, one.confidence) for one in report] == [("partly", "low"), ("partly", "medium")]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "On entend par défenseur·e·s des droits humains toute personne qui promeut les droits humains."),
        ("pt", "Consideram-se defensores/as de direitos humanos as pessoas que promovam direitos humanos."),
    ],
)
def test_a_word_written_for_both_genders_is_the_same_word(language: str, told: str) -> None:
    assert answer("R1", told, language=language) != "no"


def test_a_condition_that_is_denied_does_not_limit_emergency_measures() -> None:
    first = "In an emergency the unit evacuates and relocates within two hours; its duty officer works round the clock."
    assert answer("M1", f"{first} It does so without an opinion and not only within available means.") == "yes"
    assert answer("M1", f"{first} Evacuation takes place within available means.") == "partly"


def test_a_long_sanction_or_reparation_is_no_long_procedure() -> None:
    quick = "The Commission decides on a request for protection within ten days and notifies the applicant within two"
    step = f"{quick} days. The measures are implemented within five days."
    assert answer("P3", step, "The fine is paid within ninety days and the penalty is entered for two years.") == "yes"
    assert answer("P3", step, "The risk assessment takes at most ninety days.") == "partly"


def test_programs_get_the_number_of_an_article_and_its_label_as_printed() -> None:
    passages = [passage for one in told(checked("es"))["criteria"] for passage in one["passages"]]
    article = next(one for one in passages if one["kind"] == "article")
    assert article["label"] == article["number"]
    assert article["number"] in article["printed"]
    assert article["printed"] != article["number"]
