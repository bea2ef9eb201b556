# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The library: what it is looked for by, and that what is not known is found as such."""

from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Ask, Wrong
from focus.site.pages.library import MOST_NAMED, library
from focus.site.queries.shelves import author_code
from focus.site.view import View
from tests.builders import (
    a_document,
    a_finding,
    a_mechanism,
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


def several(directory: Path) -> Edition:
    """Two reports of one author, a ruling on a law, and a tool of which little is known."""
    return an_edition(
        directory,
        a_place(),
        a_place("KE", region="africa"),
        a_source(),
        an_instrument(),
        a_mechanism(),
        a_document("mx-document-1", kind="report", author="Álvarez & Hijas", date="2020-03", languages=("es",)),
        a_document("mx-document-2", kind="report", author="Álvarez & Hijas", date="2022", about=("mx-mechanism",)),
        a_document("mx-document-3", kind="ruling", date="2019", about=("mx-law",), places=("KE",), sources=("mx-s1",)),
        a_document("mx-document-4", kind="tool", author="", title="A tool"),
    )


def ids(edition: Edition, **chosen: str) -> list[str]:
    """The documents left by some filters, in the order of the page."""
    return [
        one.document.id.removeprefix("mx-document-") for one in the_page(edition, "/library", **chosen).body.documents
    ]


def options(edition: Edition, name: str, **chosen: str) -> dict[str, int]:
    """What a filter offers, with the number of documents that each value would leave."""
    listing = the_page(edition, "/library", **chosen).body.listing
    return next(dict(one.options) for one in listing.filters if one.name == name)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"kind": "ruling"}, "3"),
        ({"place": "ke"}, "3"),
        ({"author": "alvarez-hijas"}, "21"),
        ({"year": "2019"}, "3"),
        ({"about": "instruments"}, "3"),
        ({"subject": "mx-mechanism"}, "2"),
        ({"kind": "report", "year": "2022"}, "2"),
    ],
)
def test_documents_are_found_by_each_filter_and_by_several(tmp_path: Path, chosen: dict[str, str], left: str) -> None:
    assert "".join(ids(several(tmp_path), **chosen)) == left


def test_documents_are_found_by_language(tmp_path: Path) -> None:
    edition = several(tmp_path)
    ask = Ask(view=View(edition, "en"), edition=edition, language="en", parts={}, parameters={"language": "es"})
    assert [one.document.id for one in library(ask).body.documents] == ["mx-document-1"]


def test_the_newest_stand_first_and_the_undated_last(tmp_path: Path) -> None:
    assert ids(several(tmp_path)) == ["2", "1", "3", "4"]


@pytest.mark.parametrize("name", ["author", "year"])
def test_a_document_without_author_or_date_is_found_as_such_and_says_so(tmp_path: Path, name: str) -> None:
    edition = several(tmp_path)
    assert ids(edition, **{name: "unknown"}) == ["4"]
    told = the_html(edition, "/library", **{name: "unknown"})
    assert "author not known" in told
    assert "no date known" in told
    assert "language not known" in told


def test_the_form_offers_authors_with_several_documents_and_any_that_is_chosen(tmp_path: Path) -> None:
    edition = several(tmp_path)
    assert options(edition, "author") == {"alvarez-hijas": 2}
    assert options(edition, "author", author="an-institute") == {"alvarez-hijas": 2, "an-institute": 1}
    assert 'href="/en/library?author=an-institute"' in the_html(edition, "/library")


def test_the_form_offers_those_with_most_documents_where_there_are_many(tmp_path: Path) -> None:
    papers = [
        a_document(f"mx-document-{author}-{n}", author=f"Author {author:03}")
        for author in range(MOST_NAMED + 2)
        for n in range(2 if author % 2 else 3)
    ]
    edition = an_edition(tmp_path, a_place(), *papers)
    offered = options(edition, "author")
    assert len(offered) == MOST_NAMED
    assert (list(offered), list(offered.values()).count(3)) == (sorted(offered), MOST_NAMED // 2 + 1)
    last = f"author-{MOST_NAMED + 1:03}"
    assert last not in offered
    assert options(edition, "author", author=last)[last] == 2


def test_a_filter_counts_what_it_would_leave_with_the_others(tmp_path: Path) -> None:
    assert options(several(tmp_path), "year", kind="report") == {"2022": 1, "2020": 1}


def test_names_in_any_script_make_an_address() -> None:
    assert author_code("  Défenseur des droits (FR) ") == "defenseur-des-droits-fr"
    assert author_code("Ελλάδα Ωδή") == "ελλαδα-ωδη"
    assert author_code("") == "unknown"


@pytest.mark.parametrize("chosen", [{"kind": "song"}, {"author": "nobody"}, {"subject": "mx-nothing"}, {"page": "2"}])
def test_values_that_there_are_not_are_refused(tmp_path: Path, chosen: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(several(tmp_path), "/library", **chosen)


def test_a_document_about_a_harmful_text_carries_its_label(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding("mx-law-r7-law", criterion="R7", answer="no"),
        a_document(about=("mx-law",)),
    )
    assert "clauses that can be used against defenders" in unescape(the_html(edition, "/library"))


def test_lists_over_a_hundred_are_paged_and_pages_keep_the_filters(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, *(a_document(f"mx-document-{n}", date="2020") for n in range(101)))
    assert len(ids(edition, year="2020", page="2")) == 1
    assert 'href="/en/library?year=2020&amp;page=2"' in the_html(edition, "/library", year="2020")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_its_twin_in_every_language(tmp_path: Path, language: str) -> None:
    edition = several(tmp_path)
    page = the_page(edition, "/library", language, subject="mx-law")
    assert the_twin(edition, page, language)["data"] == as_told(page)
    assert '<span class="tag">' in the_html(edition, "/library", language, subject="mx-law")


def test_the_number_of_queries_does_not_grow(tmp_path: Path) -> None:
    counts = []
    for copies in (1, 50):
        held = [a_document(f"mx-document-{n}", about=("mx-law",), sources=("mx-s1",)) for n in range(copies)]
        edition = an_edition(tmp_path / str(copies), a_source(), an_instrument(), *held)
        with counted_queries(edition) as seen:
            the_page(edition, "/library")
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8
