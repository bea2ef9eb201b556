# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook on the site: contents, chapters in four languages, the file to keep, and what is not there."""

from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.handbook.facts import facts
from focus.lib.names import LANGUAGES
from focus.site.page import Gone
from tests.builders import (
    a_lesson,
    a_source,
    an_edition,
    an_edition_with_texts,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)
from tests.site.asking import Site

TEXTS = {
    "en/lessons": "## First {#first}\n\nSee {{chapter: for-officials}} and {{place: MX}}. {{title: mx-law}}\n",
    "en/for-officials": "## Second {#second}\n\nWords.\n",
    "es/lessons": "## Primero {#first}\n\nVea {{place: MX}}.\n",
}


def edition(directory: Path, copies: int = 1) -> Edition:
    lessons = [a_lesson(f"mx-lesson-{n}", criteria=("P2",), sources=("mx-s1",)) for n in range(copies)]
    return an_edition_with_texts(directory, TEXTS, a_source(), an_instrument(sources=("mx-s1",)), *lessons)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("handbook"))


def test_the_contents_tell_the_language_of_each_chapter(held: Edition) -> None:
    page = the_page(held, "/handbook", "es")
    assert {one.name: one.language for one in page.body.chapters} == {"lessons": "es", "for-officials": "en"}
    told = unescape(the_html(held, "/handbook", "es"))
    assert '<a href="/es/handbook/for-officials" lang="en">' in told
    assert the_twin(held, page, "es")["data"] == as_told(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_answers_in_every_language_and_its_twin_is_its_body(held: Edition, language: str) -> None:
    page = the_page(held, "/handbook/lessons", language)
    assert page.body.language == (language if language in ("en", "es") else "en")
    assert the_twin(held, page, language)["data"] == as_told(page)
    assert f'href="/{language}/places/mx"' in the_html(held, "/handbook/lessons", language)


def test_references_lead_to_other_chapters_and_to_notes_of_this_one(held: Edition) -> None:
    told = the_html(held, "/handbook/lessons")
    assert 'href="/en/handbook/for-officials"' in told
    assert '<sup><a href="#lessons.note-1">1</a></sup>' in told
    assert '<li id="lessons.note-1">' in told
    assert '<a rel="next" href="/en/handbook/for-officials">' in told
    assert 'rel="prev"' not in told


def test_headings_begin_below_the_title_and_no_word_is_styled_inline(held: Edition) -> None:
    told = the_html(held, "/handbook/lessons")
    assert '<h2 id="lessons.first"' in told
    assert told.count("<h1") == 1
    assert "style=" not in told


def test_a_chapter_without_text_and_an_edition_without_handbook(held: Edition, tmp_path: Path) -> None:
    for address in ("/handbook/procedure", "/handbook/dragons"):
        with pytest.raises(Gone):
            the_page(held, address)
    assert "This edition holds no handbook." in the_html(an_edition(tmp_path), "/handbook")


def test_the_whole_book_is_one_file_that_a_browser_saves(held: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    response = Site(held, monkeypatch).get("/en/handbook.whole.html")
    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="focus-handbook-2026-11-22.1-en.html"'
    told = response.content.decode()
    assert 'id="lessons.first"' in told
    assert 'href="/' not in told
    assert Site(held, monkeypatch).get("/en/handbook/lessons.whole.html").status_code == 404


@pytest.mark.parametrize("copies", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, copies: int) -> None:
    found = edition(tmp_path, copies)
    with counted_queries(found) as queries:
        the_page(found, "/handbook/lessons")
    assert len(queries) == 28
    with counted_queries(found) as queries:
        the_page(found, "/handbook/lessons")
    assert len(queries) <= 2


def test_what_is_withdrawn_leaves_the_chapter_standing(held: Edition) -> None:
    class Withdrawn:
        def state(self) -> tuple[object, ...]:
            return (1,)

        def holds(self, record_id: str) -> bool:
            return record_id == "mx-law"

        def holds_field(self, _id: str, _field: str) -> bool:
            return False

    found = Edition(held.directory, Withdrawn())
    told = unescape(the_html(found, "/handbook/lessons"))
    assert "Protection law" not in told
    assert "…" in told
    assert "mx-law" not in facts(found).links
