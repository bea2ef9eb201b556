# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a report says: which authorities, clauses and precedents, and that it never says nothing in silence."""

from typing import Any

import msgspec
import pytest

from focus.check.report.compose import compose
from focus.check.report.criterion import chosen
from focus.check.report.pieces import option_quotes, passage_label
from focus.check.report.said import Said
from focus.check.report.shapes import NO_WORLD, Entry, Report
from focus.check.report.summary import place_of, whole_words
from focus.check.report.yardstick import yardstick
from focus.check.shapes import Passage
from focus.sheet.blocks import Sheet
from tests.check.report.known import WORLD, report

LANGUAGES = ("en", "es", "fr", "pt")


def words(sheet: Sheet) -> str:
    """All that a sheet says, runs of a line joined."""
    return _joined(msgspec.to_builtins(sheet))


def _joined(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return value["text"] if "strong" in value else "\n".join(map(_joined, value.values()))
    if not isinstance(value, (list, tuple)):
        return ""
    of_runs = bool(value) and isinstance(value[0], dict) and "strong" in value[0]
    return ("" if of_runs else "\n").join(map(_joined, value))


def told(held: Report) -> str:
    return words(compose(held))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_authority_that_nobody_read_is_never_printed(language: str) -> None:
    criteria = {one.code: one for one in yardstick().criteria}
    said = told(report(language))
    unread = [
        one for entry in report(language).entries for one in criteria[entry.criterion.code].authorities if not one.seen
    ]
    assert unread
    assert not [one.url for one in unread if one.url in said and not _read_elsewhere(one.url)]
    assert "not read)" not in said


def _read_elsewhere(url: str) -> bool:
    """The same address stands for a source of which another part was read."""
    return any(one.url == url and one.seen for held in yardstick().criteria for one in held.authorities)


def test_what_was_read_at_second_hand_asks_to_be_verified() -> None:
    said = told(report("en"))
    assert "art. 1 (read as another text tells it: verify before citing)" in said


def test_no_source_is_binding_by_itself() -> None:
    assert all(not one.authorities.binding and not one.authorities.binding_texts for one in report("en").entries)
    assert "No State was named, so nothing can be shown as binding." in told(
        report("en", msgspec.structs.replace(WORLD, place=""))
    )
    assert "No edition is at hand, so nothing can be shown as binding." in told(report("en"))


def test_a_dated_record_of_the_state_is_binding() -> None:
    held = next(one for one in report("en", WORLD).entries if one.criterion.code == "P3")
    assert [one.occasion for one in held.authorities.binding] == ["Case 7"]
    assert "Court of Valdora, Case 7 (4 May 2021). Keep the clock. [vd-s1]" in told(report("en", WORLD))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_has_its_clause_and_authorities_or_says_why_not(language: str) -> None:
    for one in report(language).entries:
        assert one.clauses, one.criterion.code
        held = one.authorities
        assert held.persuasive or held.civil_society or held.not_printed, one.criterion.code


def test_the_clause_comes_in_the_drafts_language_with_its_state() -> None:
    held = report("es")
    assert {clause.language for one in held.entries for clause in one.clauses} == {"es"}
    assert "Redactado por Focus, aún no revisado" in told(held)


def test_harmful_clauses_come_first_and_loud() -> None:
    blocks = msgspec.to_builtins(compose(report("en")))["blocks"]
    boxes = [one for one in blocks if one["type"] == "box"]
    assert boxes[0]["tone"] == "alarm"
    assert boxes[0]["title"].startswith("Clauses that can be turned against defenders")
    headings = [one["text"] for one in blocks if one["type"] == "heading" and one["level"] == 2]
    details = [one for one in headings if " · " in one and one[1].isdigit()]
    assert details[0].startswith("R7")


def test_without_an_edition_the_report_says_that_precedents_could_not_be_looked_up() -> None:
    said = told(report("en", NO_WORLD))
    assert said.count("No edition is at hand: precedents from other countries could not be looked up.") == 39


def test_a_precedent_with_harmful_clauses_is_flagged_wherever_it_stands() -> None:
    said = told(report("en", WORLD))
    assert "Valdora: Act on defenders, art. 4 (in force; grade A) [vd-s1]" in said
    line = next(one for one in said.splitlines() if one.startswith("Morland: "))
    assert "Beware: the text has clauses that can be used against defenders" in line
    assert "not confirmed by a person" in line


def test_no_precedent_is_said_and_so_is_what_was_left_out() -> None:
    said = told(report("en", WORLD))
    assert said.count("Edition 2026-11-22.1 holds no answer “yes” from another country") == 38
    assert "2 answers rest on compilations of others and are shown on the site only." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_speaks_its_language(language: str) -> None:
    verdict = {
        "en": "never a verdict",
        "es": "nunca un veredicto",
        "fr": "jamais un verdict",
        "pt": "nunca um veredito",
    }
    sheet = compose(report(language))
    assert verdict[language] in sheet.lead
    assert (sheet.language, sheet.day) == (language, "2026-11-22")


def test_each_time_limit_is_listed_once() -> None:
    found = [(one.deadline.eid, one.deadline.start) for one in report("en").limits]
    assert found
    assert len(found) == len(set(found))


def test_no_word_is_cut_in_two_where_a_sentence_is_shortened() -> None:
    text = "one two three four"
    start, end = whole_words(text, 2, 12)
    assert text[start:end].strip() == "two"
    assert whole_words(text, 0, len(text)) == (0, len(text))


def a_passage(**fields: Any) -> Passage:
    held: dict[str, Any] = {"eid": "art_1", "article": "art_1", "label": "1", "number": "1", "kind": "article"}
    held |= {"heading": "", "text": "Text.", "score": 1.0, "why": ("meaning: 0.90",), "marks": ()}
    return Passage(**{**held, **fields})


def entry_with(code: str, *passages: Passage) -> Entry:
    held = next(one for one in report("en").entries if one.criterion.code == code)
    return msgspec.structs.replace(held, result=msgspec.structs.replace(held.result, passages=passages))


def test_meaning_alone_shows_a_passage_only_where_no_words_do_and_its_own_can_be_seen() -> None:
    meant, long = a_passage(eid="art_2"), a_passage(eid="art_3", text="Text. " * 200)
    said = a_passage(elements=("hours",))
    assert chosen(entry_with("P2", meant, said, long)) == (said,)
    assert chosen(entry_with("P2", long, meant)) == (meant,)


def test_articles_come_in_the_order_of_the_text_and_transitory_ones_after_them() -> None:
    passages = [a_passage(article=one, kind="article") for one in ("art_26", "art_2", "art_19")]
    passages.insert(0, a_passage(article="trans_1__art_3", kind="transitional"))
    assert [one.article for one in sorted(passages, key=place_of)] == ["art_2", "art_19", "art_26", "trans_1__art_3"]


@pytest.mark.parametrize(
    ("language", "label"), [("es", "Transitorio: Tercero"), ("pt", "Disposição transitória: Tercero")]
)
def test_a_transitory_article_is_never_taken_for_one_of_the_law(language: str, label: str) -> None:
    assert passage_label(Said(language), a_passage(label="Tercero", kind="transitional")) == label
    assert passage_label(Said(language), a_passage(label=label, kind="transitional")) == label


def test_a_statute_is_offered_no_wording_for_decrees() -> None:
    clauses = [one for held in report("es").entries for one in held.clauses if one.options]
    for statute, decrees in ((True, 0), (False, 1)):
        labels = [one.label for clause in clauses for one in option_quotes(clause, statute=statute)]
        assert labels
        assert any("Decreto (" in one for one in labels) == bool(decrees)
