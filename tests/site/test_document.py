# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a document."""

import json
from pathlib import Path

import pytest

from focus.site import render
from focus.site.page import Gone
from focus.site.view import View
from tests.builders import a_document, a_mechanism, a_source, an_edition, counted_queries, the_html, the_page

DOCUMENT = "/documents/mx-document-1"


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_document_tells_what_it_is_about_and_where_it_is_read(tmp_path: Path, language: str) -> None:
    document = a_document(languages=("fr",), about=("mx-mechanism",), also_at=("https://example.org/copy",))
    html = the_html(an_edition(tmp_path, document, a_mechanism()), DOCUMENT, language)
    assert '<h1 lang="fr">An evaluation</h1>' in html
    for told in ("Mecanismo", "An institute", "https://example.org/mx-document-1", "https://example.org/copy"):
        assert told in html


def test_how_well_the_address_is_known_is_said(tmp_path: Path) -> None:
    document = a_document(url=None, address_known="none")
    html = the_html(an_edition(tmp_path, document), DOCUMENT)
    assert "no address" in html
    assert html.count("not known") >= 3


def test_the_twin_is_the_body(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_document(sources=("mx-s1",)), a_source())
    twin = json.loads(render.twin(the_page(edition, DOCUMENT), View(edition, "en"), "0" * 64))
    assert twin["data"]["row"]["kind"] == "evaluation"
    assert [one["id"] for one in twin["data"]["sources"]] == ["mx-s1"]


def test_a_document_that_is_not_there_is_gone(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_document())
    with pytest.raises(Gone):
        the_page(edition, "/documents/mx-document-2")


@pytest.mark.parametrize("records", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, records: int) -> None:
    many = [a_mechanism(f"mx-mechanism-{n}") for n in range(records)]
    edition = an_edition(tmp_path, a_document(about=tuple(one.id for one in many)), *many)
    with counted_queries(edition) as queries:
        the_page(edition, DOCUMENT)
    assert len(queries) == 4
