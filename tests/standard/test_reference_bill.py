# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill is whole in each written language, says yes to every text criterion, and its numbers fit."""

import re
from functools import cache
from pathlib import Path

import msgspec
import pytest
import yaml

from focus.intake.emit import emit, plain
from focus.standard.bill_references import Reference, lines_of, references
from focus.standard.bill_rules import faults, lacking
from focus.standard.read import read_standard
from focus.standard.read_bill import HEAD, part_path, read_bill
from focus.standard.reference_bill import Article, Bill, Review

ROOT = Path(__file__).resolve().parents[2]
MACHINE_PHRASES = re.compile(
    r"(?i)\bas an ai\b|language model|delve|it is important to note|in today's|robust framework|holistic|tapestry"
    r"|es importante (?:señalar|destacar)|cabe (?:señalar|destacar)|modelo de lenguaje|en el mundo actual"
)


@cache
def files() -> dict[str, str]:
    return {f"reference-bill/{path.name}": path.read_text("utf-8") for path in (ROOT / "data/reference-bill").iterdir()}


@cache
def bill() -> Bill:
    found = read_bill(files())
    assert found
    return found


@cache
def text_criteria() -> frozenset[str]:
    standard = read_standard((ROOT / "data/standard.yaml").read_text("utf-8"))
    return frozenset(one.code for one in standard.criteria if one.track in ("law", "both"))


def changed(number: int, **fields: object) -> Bill:
    """The bill with one article changed."""
    parts = tuple(
        msgspec.structs.replace(
            part,
            articles=tuple(
                msgspec.structs.replace(one, **fields) if one.number == number else one for one in part.articles
            ),
        )
        for part in bill().parts
    )
    return Bill(head=bill().head, parts=parts)


def article(number: int) -> Article:
    return next(one for one in bill().articles() if one.number == number)


def test_every_criterion_that_a_text_can_answer_has_words_in_every_written_language() -> None:
    assert len(text_criteria()) == 39
    for language in bill().written():
        earned = {one.criterion for each in bill().articles() for one in each.earns if getattr(one.words, language)}
        assert earned == text_criteria()


def test_english_and_spanish_are_written() -> None:
    assert set(bill().written()) >= {"en", "es"}


def test_the_bill_has_no_faults() -> None:
    assert list(faults(bill())) == []


def test_what_is_not_written_yet_is_told_only_of_languages_called_missing() -> None:
    waiting = lacking(bill())
    assert waiting.keys() == {"en", "es", "fr", "pt"} - set(bill().written())
    assert all(lines for lines in waiting.values())


def test_a_written_language_that_lacks_a_wording_is_a_fault() -> None:
    heading = msgspec.structs.replace(article(3).heading, en=None)
    assert "article 3, heading: no wording in en" in list(faults(changed(3, heading=heading)))


def test_references_are_found_in_every_written_language() -> None:
    lines = [
        (one, line)
        for one in bill().written()
        for each in bill().articles()
        for line in lines_of(getattr(each.text, one))
    ]
    counts = {one: sum(len(references(line, one)) for found, line in lines if found == one) for one in bill().written()}
    assert counts["en"] > 80
    assert len(set(counts.values())) == 1, counts


def test_references_are_read_in_lists_and_with_paragraph_and_point() -> None:
    expected = [Reference(27), Reference(28, 1), Reference(46)]
    assert references("under articles 27, 28(1) or 46", "en") == expected
    assert references("los artículos 27, 28, numeral 1 o 46", "es") == expected
    assert references("aux articles 27, 28, paragraphe 1 ou 46", "fr") == expected
    assert references("dos artigos 27, 28, § 1º ou 46", "pt") == expected
    assert references("artigo 19, § 1º, alínea b", "pt") == [Reference(19, 1, "b")]


def test_a_reference_to_nothing_is_a_fault() -> None:
    text = article(8).text
    paragraph = msgspec.structs.replace(text.en[0], text="This is subject to article 99.")
    broken = changed(8, text=msgspec.structs.replace(text, en=(paragraph, *text.en[1:])))
    assert any("points to nothing" in fault for fault in faults(broken))


def test_quoted_words_that_do_not_stand_in_the_article_are_a_fault() -> None:
    earned = article(3).earns[0]
    words = msgspec.structs.replace(earned.words, en=("any licensed person",))
    broken = changed(3, earns=(msgspec.structs.replace(earned, words=words),))
    assert any('"any licensed person" does not stand in it' in fault for fault in faults(broken))


def test_a_review_is_recorded_or_the_state_says_none() -> None:
    reviewed = (Review(role="lawyer", date="2026-12-01", language="es"),)
    head = msgspec.structs.replace(bill().head, reviews=reviewed)
    assert bill().head.review == "none"
    assert any("review" in fault for fault in faults(Bill(head=head, parts=bill().parts)))


def test_each_article_gives_two_to_four_sentences_of_reasons() -> None:
    for one in bill().articles():
        for language in bill().written():
            sentences = re.findall(r"[.!?](?:\s|$)", getattr(one.reasons, language))
            assert 2 <= len(sentences) <= 4, (one.number, language)


def test_options_name_paragraphs_that_are_there() -> None:
    options = [(one, option) for one in bill().articles() for option in one.options]
    assert len(options) >= 20
    for one, option in options:
        assert all(1 <= number <= len(one.text.en) for number in option.paragraphs), one.number
        assert option.use == "instead" or not option.paragraphs


def test_files_are_written_back_byte_for_byte() -> None:
    written = {HEAD: emit(plain(bill().head))}
    written |= {part_path(n): emit(plain(part)) for n, part in enumerate(bill().parts, 1)}
    assert written == files()


def test_precedents_are_ids_of_the_record() -> None:
    ids = set()
    for path in (ROOT / "data/places").glob("*.yaml"):
        ids |= set(re.findall(r"^  - id: (\S+)$", path.read_text("utf-8"), re.MULTILINE))
    assert {one for each in bill().articles() for one in each.precedents} <= ids


def test_no_sentence_sounds_like_a_machine() -> None:
    assert not MACHINE_PHRASES.search("\n".join(files().values()))


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_duty_or_penalty_is_laid_on_defenders(language: str) -> None:
    pattern = {
        "en": r"(?:defenders?|protected persons?) (?:shall|must) (?!not|receive|be heard|see)",
        "es": r"(?:defensoras?|protegidas?) (?:deberán?|tendrán? la obligación)",
    }[language]
    lines = [line for one in bill().articles() for line in lines_of(getattr(one.text, language))]
    assert lines
    assert [line for line in lines if re.search(pattern, line)] == []


def test_the_files_parse_as_plain_yaml() -> None:
    assert all(isinstance(yaml.safe_load(text), dict) for text in files().values())
