# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The data page, the files that it offers, and the CSV twin of every table."""

import contextlib
import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import HttpRequest
from django.test import RequestFactory

from focus.edition.downloads.left_out import ISOLATED
from focus.edition.reader import Edition
from focus.edition.suppression import add
from focus.edition.withdraw import SUPPRESSED, withdraw
from focus.lib.names import LANGUAGES
from focus.site import answer, downloads
from focus.site.crawl import catalogue
from focus.site.downloads import download
from focus.site.forms import split
from focus.site.page import Moved
from focus.site.served import Served
from focus.site.table import table_csv
from focus.site.view import View
from tests import builders
from tests.edition.shelves import published, the_records

NAME = "2026-11-22.1"
MORE = (builders.a_document(), builders.a_correction())
TABLES = (
    "/places", "/places/mx", "/instruments", "/mechanisms", "/commitments", "/lessons", "/sources", "/standard/R1",
    "/library", "/timeline", "/figures", "/figures/requests/requests-made", "/corrections",
)  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A shelf with one small edition."""
    published(tmp_path, the_records(builders.a_lesson(about=("mx-law",)), builders.a_commitment(), *MORE))
    return tmp_path


def edition(shelf: Path) -> Edition:
    return Edition(shelf / NAME)


def asked(shelf: Path, monkeypatch: pytest.MonkeyPatch, file: str, **headers: str) -> Any:
    """The answer to a GET of a download."""
    held = Served(shelf)
    monkeypatch.setattr(downloads, "served", lambda: held)
    request: HttpRequest = RequestFactory().get("/", headers=headers)
    return download(request, NAME, file)


def offered_to_catalogues(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The files that the catalogue record names."""
    held = Served(shelf)
    monkeypatch.setattr(catalogue, "served", lambda: held)
    nodes = json.loads(catalogue.catalogue(RequestFactory().get("/")).content)["@graph"]
    return [one for one in nodes if one["@type"] == "dcat:Distribution"]


def content_of(response: Any) -> bytes:
    """What it holds; the file is closed."""
    # As Django's own test client does: the public process has no database whose connections could be closed.
    request_finished.disconnect(close_old_connections)
    try:
        with contextlib.closing(response):
            return b"".join(response.streaming_content)
    finally:
        request_finished.connect(close_old_connections)


def twin(held: Edition, address: str, language: str = "en", **parameters: str) -> list[dict[str, str]]:
    """The rows of a page's CSV twin."""
    page = builders.the_whole_page(held, address, language, **parameters)
    return list(csv.DictReader(io.StringIO(table_csv(page, View(held, language), "").decode(), newline="")))


def test_the_page_offers_every_form_with_its_size_and_hash(shelf: Path) -> None:
    body = builders.the_page(edition(shelf), "/data").body
    assert [one.form for one in body.whole] == [
        "xlsx",
        "csv",
        "jsonl",
        "yaml",
        "codebook",
        "codebook_table",
        "crosswalks",
    ]
    for one in (*body.whole, *body.tables, *body.lines):
        content = (shelf / one.address.removeprefix("/editions/")).read_bytes()
        assert (one.bytes, one.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert [one.name for one in body.tables if not one.about] == ["datapackage.json"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_answers_in_four_languages_with_citation_and_licence(shelf: Path, language: str) -> None:
    text = builders.the_html(edition(shelf), "/data", language)
    assert f"Edition {NAME}" in text
    assert "CC BY 4.0" in text
    assert f"/editions/{NAME}/downloads/focus-{NAME}-csv.zip" in text


def test_the_page_says_what_stays_out_and_why(tmp_path: Path) -> None:
    codes = [f"{letter}{n}" for letter in "IP" for n in range(1, 8)][: ISOLATED + 1]
    held = builders.an_edition(
        tmp_path,
        builders.an_instrument(),
        *(builders.a_finding(f"mx-law-{x.lower()}-law", criterion=x, rests_on="A comparison") for x in codes),
    )
    assert [(one.compilation, one.answers) for one in builders.the_page(held, "/data").body.left_out] == [
        ("A comparison", ISOLATED + 1)
    ]
    assert "A comparison" in builders.the_html(held, "/data")
    assert len(builders.the_page(held, "/standard/I1").body.answers) == 1
    assert twin(held, "/standard/I1") == []


def test_a_download_is_the_file_with_its_hash_as_tag_and_is_asked_for_again(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    response = asked(shelf, monkeypatch, f"focus-{NAME}-csv.zip")
    content = content_of(response)
    assert content == (shelf / NAME / "downloads" / f"focus-{NAME}-csv.zip").read_bytes()
    assert response["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
    assert response["Cache-Control"] == "no-cache"
    assert response["Content-Type"] == "application/zip"
    again = asked(shelf, monkeypatch, f"focus-{NAME}-csv.zip", **{"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "file", ["../edition.sqlite", "../manifest.json", "csv/../../edition.sqlite", "/etc/passwd", "csv", "", "no.zip"]
)
def test_nothing_but_downloads_can_be_asked_for(shelf: Path, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    assert asked(shelf, monkeypatch, file).status_code == 404


def test_only_reading_is_allowed(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Served(shelf)
    monkeypatch.setattr(downloads, "served", lambda: held)
    assert download(RequestFactory().post("/"), NAME, "README.txt").status_code == 405


def test_between_a_withdrawal_and_the_reissue_no_file_is_given(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(shelf / SUPPRESSED, ids=["mx-lesson-1"])
    assert asked(shelf, monkeypatch, "jsonl/lessons.jsonl").status_code == 404
    waiting = builders.the_page(Served(shelf).edition(), "/data").body
    assert (waiting.available, waiting.whole) == (False, ())
    assert len(offered_to_catalogues(shelf, monkeypatch)) == 0
    withdraw(shelf, ["mx-lesson-1"])
    response = asked(shelf, monkeypatch, "jsonl/lessons.jsonl")
    assert (response.status_code, content_of(response)) == (200, b"")
    assert len(offered_to_catalogues(shelf, monkeypatch)) > 3


@pytest.mark.parametrize("address", TABLES)
def test_every_table_page_has_a_csv_twin_of_its_own_rows(shelf: Path, address: str) -> None:
    page = builders.the_page(edition(shelf), address)
    assert page.table is not None
    rows = twin(edition(shelf), address)
    assert len(rows) == 1
    assert len(page.table.rows) == (address != "/figures"), "its first page is a choice"
    assert rows[0].get("id") or rows[0].get("document_id")


def test_a_csv_twin_holds_what_the_filters_leave_on_all_pages(tmp_path: Path) -> None:
    laws = [builders.an_instrument(f"mx-law-{n}", kind="law" if n % 2 else "bill") for n in range(300)]
    held = builders.an_edition(tmp_path, *laws)
    assert len(builders.the_page(held, "/instruments", kind="law").body.rows) == 100
    rows = twin(held, "/instruments", kind="law")
    assert len(rows) == 150
    assert {one["kind"] for one in rows} == {"law"}
    with pytest.raises(Moved) as moved:
        twin(held, "/instruments", kind="law", page="2")
    assert moved.value.address == "/en/instruments?kind=law"


def test_a_csv_twin_says_places_in_its_language_and_guards_formulas(tmp_path: Path) -> None:
    held = builders.an_edition(tmp_path, builders.an_instrument(title="=HYPERLINK(1)"))
    (row,) = twin(held, "/instruments", "es")
    assert (row["title"], row["place_name"]) == ("'=HYPERLINK(1)", "México")


def test_a_place_without_figures_has_a_header_all_the_same(tmp_path: Path) -> None:
    held = builders.an_edition(tmp_path)
    page = builders.the_page(held, "/places/mx")
    header, rest = table_csv(page, View(held, "en"), "").decode().split("\r\n")
    assert "period,extent,value" in header
    assert rest == ""


def test_the_address_of_a_twin_is_the_pages_own_and_is_saved_under_its_edition(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Served(shelf)
    monkeypatch.setattr(answer, "served", lambda: held)
    answer._views.clear()
    answer._kept_pages.clear()
    response = answer.answer(RequestFactory().get("/"), "en", "instruments.csv")
    assert response["Content-Type"].startswith("text/csv")
    assert f"focus-{NAME}-instruments.csv" in response["Content-Disposition"]
    assert answer.answer(RequestFactory().get("/"), "en", "method.csv").status_code == 404
    assert split("/instruments.csv")[0] == "/instruments"


def test_the_page_asks_the_same_number_of_questions_whatever_it_holds(tmp_path: Path) -> None:
    small = builders.an_edition(tmp_path / "small", builders.an_instrument(), builders.a_finding())
    more = [builders.an_instrument(f"mx-law-{n}") for n in range(50)]
    large = builders.an_edition(tmp_path / "large", *more)
    counts = []
    for held in (small, large):
        with builders.counted_queries(held) as seen:
            builders.the_page(held, "/data")
        counts.append(len(seen))
    assert counts[0] == counts[1]
