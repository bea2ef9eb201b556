# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Lessons: filters, the cases that show them, and the label of a harmful text."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Gone, Wrong
from tests.builders import (
    a_finding,
    a_lesson,
    a_place,
    a_source,
    an_edition,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)


def twin_at(edition: Edition, address: str) -> Any:
    """The data twin at an address, which is the page's own body."""
    page = the_page(edition, address)
    twin = the_twin(edition, page)
    assert twin["data"] == as_told(page)
    return twin


def several(directory: Path, copies: int = 2) -> Edition:
    """Lessons on one law, whose last has another kind and place."""
    records = [
        a_lesson(f"mx-lesson-{n}", criteria=("I3",), about=("mx-law",), sources=("mx-s1",)) for n in range(copies)
    ]
    other = a_lesson("ke-lesson-1", place="KE", kind="good_practice", title="Ask first", criteria=("I3", "P1"))
    return an_edition(
        directory, a_place(), a_place("KE", region="africa"), a_source(), an_instrument(), *records, other
    )


def ids(edition: Edition, **chosen: str) -> set[str]:
    """The lessons left by some filters."""
    return {one.link.id for one in the_page(edition, "/lessons", **chosen).body.lessons}


@pytest.mark.parametrize(
    "chosen", [{"kind": "good_practice"}, {"region": "africa"}, {"place": "ke"}, {"criterion": "P1"}]
)
def test_lessons_are_found_by_kind_region_place_and_criterion(tmp_path: Path, chosen: dict[str, str]) -> None:
    edition = several(tmp_path)
    assert len(ids(edition)) == 3
    assert ids(edition, **chosen) == {"ke-lesson-1"}


def test_a_criterion_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match="R1, R2"):
        the_page(several(tmp_path), "/lessons", criterion="Z1")


def test_lists_over_a_hundred_are_paged_and_pages_keep_the_filters(tmp_path: Path) -> None:
    edition = several(tmp_path, 101)
    assert len(ids(edition, kind="lesson", page="2")) == 1
    assert 'href="/en/lessons?kind=lesson&amp;page=2"' in the_html(edition, "/lessons", kind="lesson")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_shows_its_text_in_its_own_language_with_a_marker(tmp_path: Path, language: str) -> None:
    told = the_html(several(tmp_path), "/lessons/mx-lesson-0", language)
    assert '<p lang="en" dir="auto">Say which.</p>' in told
    assert ('class="tongue"' in told) == (language != "en")


def test_lessons_on_the_same_criteria_are_named(tmp_path: Path) -> None:
    page = the_page(several(tmp_path), "/lessons/mx-lesson-0")
    assert {one.id for one in page.body.related} == {"mx-lesson-1", "ke-lesson-1"}


def test_a_lesson_drawn_from_a_harmful_text_warns_that_the_text_is_no_model(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding("mx-law-r7-law", criterion="R7", answer="no"),
        a_lesson(kind="good_practice", about=("mx-law",)),
    )
    told = unescape(the_html(edition, "/lessons/mx-lesson-1"))
    assert "It does not make the text a model." in told
    assert "with clauses that can be used against defenders" in unescape(the_html(edition, "/lessons"))


def test_a_lesson_that_there_is_not_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Gone):
        the_page(several(tmp_path), "/lessons/mx-lesson-99")


@pytest.mark.parametrize("address", ["/lessons", "/lessons/mx-lesson-0"])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, address: str) -> None:
    counts = []
    for copies in (1, 50):
        edition = several(tmp_path / str(copies), copies)
        with counted_queries(edition) as seen:
            the_page(edition, address)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 10


def test_the_twin_holds_what_the_page_shows(tmp_path: Path) -> None:
    twin = twin_at(several(tmp_path), "/lessons/mx-lesson-0")
    assert twin["data"]["lesson"]["text"] == "Say which."


@pytest.mark.parametrize(
    ("language", "begins"), [("en", "A clause worth knowing in a text with"), ("es", "Una cláusula que")]
)
def test_a_good_practice_about_a_harmful_text_is_titled_as_a_clause_everywhere(
    tmp_path: Path, language: str, begins: str
) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding(criterion="R7", answer="no"),
        a_lesson(title="Immunity", kind="good_practice", about=("mx-law",), language=language),
        a_lesson("mx-lesson-2", title="A warning", kind="weakness", about=("mx-law",)),
    )
    for address in ("/lessons", "/lessons/mx-lesson-1", "/places/mx", "/instruments/mx-law"):
        told = the_html(edition, address)
        assert begins in told
        assert ": A warning" not in told
    (title,) = {row["title"] for row in edition.rows("SELECT title FROM entries WHERE id = 'mx-lesson-1'")}
    assert title.endswith(": Immunity")
