# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill's page and the clause on a criterion's page."""

from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from tests import builders
from tests.builders import as_told, counted_queries, the_html, the_page, the_twin

ADDRESS = "/reference-bill"


@pytest.fixture(scope="module")
def with_bill(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    lesson = builders.a_lesson("mx-lesson-1", title="Votes")
    return builders.an_edition_with_the_bill(tmp_path_factory.mktemp("shelf"), lesson)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_article_and_the_state_in_each_language(with_bill: Edition, language: str) -> None:
    told = the_html(with_bill, ADDRESS, language)
    bill = builders.the_standard_with_bill().bill
    shown = language if language in bill.written() else "en"
    for article in bill.articles():
        assert f'id="article-{article.number}"' in told
        assert getattr(article.text, shown)[0].text in unescape(told)


def test_the_state_says_that_no_lawyer_has_reviewed_it(with_bill: Edition) -> None:
    assert "drafted by Focus, not yet reviewed by a lawyer" in the_html(with_bill, ADDRESS)
    assert "CC0" in the_html(with_bill, ADDRESS)


def test_the_twin_is_the_body(with_bill: Edition) -> None:
    page = the_page(with_bill, ADDRESS)
    assert the_twin(with_bill, page)["data"] == as_told(page)
    assert page.body.bill.review == "none"


def test_every_criterion_of_a_text_has_its_clause_on_its_page(with_bill: Edition) -> None:
    for one in builders.the_standard().criteria:
        clauses = the_page(with_bill, f"/standard/{one.code}", "es").body.clauses
        assert bool(clauses) == (one.track != "practice"), one.code
        assert all(clause.language == "es" and clause.words for clause in clauses)


def test_a_criterion_s_page_shows_its_clause_with_a_link_to_the_article(with_bill: Edition) -> None:
    told = unescape(the_html(with_bill, "/standard/P2"))
    assert 'href="/en/reference-bill#article-30"' in told
    assert "within 12 hours of the request" in told


def test_precedents_are_links_to_records_of_the_edition(with_bill: Edition) -> None:
    links = {
        link.id
        for part in the_page(with_bill, ADDRESS).body.bill.parts
        for article in part.articles
        for link in article.precedents
    }
    assert links == {"mx-lesson-1"}


def test_what_was_not_seen_of_the_model_law_stays_empty(with_bill: Edition) -> None:
    rows = {one.criterion: one for one in the_page(with_bill, ADDRESS).body.crosswalk}
    assert len(rows) == 39
    assert rows["A3"].seen == ("section 30 (offence)",)
    assert rows["I1"].seen == ("section 34 (host of the mechanism)",)
    assert rows["M5"].seen == ()
    assert "nothing was seen" in the_html(with_bill, ADDRESS)


def test_the_number_of_queries_does_not_grow_with_the_records(with_bill: Edition, tmp_path: Path) -> None:
    lessons = [builders.a_lesson(f"mx-lesson-{n}") for n in range(1, 51)]
    many = builders.an_edition_with_the_bill(tmp_path, *lessons)
    counts = []
    for edition in (Edition(with_bill.directory), Edition(many.directory)):
        with counted_queries(edition) as seen:
            the_page(edition, ADDRESS)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_an_edition_without_a_bill_says_so(tmp_path: Path) -> None:
    assert "This edition holds no reference bill" in the_html(builders.an_edition(tmp_path), ADDRESS)
