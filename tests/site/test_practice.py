# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The practice pages: a plain form, feedback by the rule, nothing kept, four languages around two."""

import re
from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Gone, Moved, Wrong
from tests import builders
from tests.builders import as_told, counted_queries, the_html, the_page, the_twin

ADDRESS = "/practice"
ONE = "/practice/p2-1"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition that holds the bill and the exercises."""
    return builders.an_edition_with_the_bill(tmp_path_factory.mktemp("shelf"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_links_every_exercise_in_each_language(edition: Edition, language: str) -> None:
    told = the_html(edition, ADDRESS, language)
    for held in builders.the_exercises():
        for one in held.exercises:
            assert f'href="/{language}/practice/{one.id}"' in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exercise_is_a_form_without_a_script(edition: Edition, language: str) -> None:
    told = the_html(edition, ONE, language)
    assert f'action="/{language}/practice/p2-1#result" method="get"' in told
    assert re.findall(r'name="answer" value="(\w+)"', told) == ["yes", "partly", "no"]
    assert "<script" not in told


@pytest.mark.parametrize(("answer", "said"), [("partly", "Right"), ("yes", "Not by the rule")])
def test_an_answer_is_told_right_or_wrong_with_the_reason(edition: Edition, answer: str, said: str) -> None:
    told = unescape(the_html(edition, ONE, answer=answer))
    assert f'<h2 id="result">{said}</h2>' in told
    body = the_page(edition, ONE, answer=answer).body
    assert body.reason in told
    assert all(rule.mistake in told for rule in body.rules)


def test_before_an_answer_the_reason_is_folded_away(edition: Edition) -> None:
    told = unescape(the_html(edition, ONE))
    assert '<h2 id="result"' not in told
    fold = told.partition("Show the answer without choosing</summary>")[2].partition("</details>")[0]
    assert the_page(edition, ONE).body.reason in fold


@pytest.mark.parametrize("language", ["fr", "pt"])
def test_readers_of_other_languages_get_english_marked_as_such_or_spanish(edition: Edition, language: str) -> None:
    assert '<blockquote class="to-code" lang="en">' in the_html(edition, ONE, language)
    told = the_html(edition, ONE, language, wording="es")
    assert '<blockquote class="to-code" lang="es">' in told
    assert '<input type="hidden" name="wording" value="es">' in told
    assert re.search(r'rel="next" href="[^"]+\?wording=es"', told)


def test_the_usual_wording_is_not_written_out(edition: Edition) -> None:
    with pytest.raises(Moved) as moved:
        the_page(edition, ONE, "es", answer="no", wording="es")
    assert moved.value.address == "/es/practice/p2-1?answer=no"


@pytest.mark.parametrize("wrong", [{"answer": "maybe"}, {"wording": "fr"}])
def test_a_value_that_is_not_allowed_gets_a_message(edition: Edition, wrong: dict[str, str]) -> None:
    with pytest.raises(Wrong, match="Allowed: "):
        the_page(edition, ONE, **wrong)


@pytest.mark.parametrize("address", ["/practice/p2-99", "/practice/e1-1", "/practice/p2"])
def test_an_exercise_that_is_not_there_is_gone(edition: Edition, address: str) -> None:
    with pytest.raises(Gone):
        the_page(edition, address)


def test_next_leads_through_all_exercises_and_back(edition: Edition) -> None:
    first = the_page(edition, ADDRESS).body.first
    seen = [first]
    while (after := the_page(edition, f"/practice/{seen[-1]}").body.next) != first:
        seen.append(after)
    assert len(seen) == len(set(seen)) == the_page(edition, ADDRESS).body.total


@pytest.mark.parametrize("address", [ADDRESS, ONE])
def test_the_twin_is_the_body(edition: Edition, address: str) -> None:
    page = the_page(edition, address)
    assert the_twin(edition, page)["data"] == as_told(page)


def test_an_answered_page_is_not_indexed(edition: Edition) -> None:
    assert the_page(edition, ONE).indexed
    assert not the_page(edition, ONE, answer="no").indexed


@pytest.mark.parametrize("address", [ADDRESS, ONE])
def test_the_number_of_queries_does_not_grow_with_the_records(edition: Edition, address: str, tmp_path: Path) -> None:
    lessons = [builders.a_lesson(f"mx-lesson-{number}") for number in range(1, 51)]
    counts = []
    for one in (Edition(edition.directory), Edition(builders.an_edition_with_the_bill(tmp_path, *lessons).directory)):
        with counted_queries(one) as seen:
            the_page(one, address)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_criterion_leads_to_its_exercises_where_there_are_some(edition: Edition) -> None:
    assert 'href="/en/practice/p2-1"' in the_html(edition, "/standard/P2")
    assert "/en/practice/" not in the_html(edition, "/standard/E1")


def test_an_edition_without_exercises_says_so(tmp_path: Path) -> None:
    assert "This edition holds no exercises." in the_html(builders.an_edition(tmp_path), ADDRESS)
