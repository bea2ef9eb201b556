# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files: two to four pages of tagged PDF, the same bytes each time, and a verb that says what is wrong."""

import io
import zipfile
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import etree

from focus import cli
from focus.edition.reader import Edition
from focus.handbook.briefing.every import Maker, named
from focus.lib.errors import DONE, UNREADABLE, WRONG_USAGE
from tests.builders import an_edition, the_shipped_edition

HOSTILE = (
    "ZZ",
    "../../etc/passwd",
    "MX'; DROP TABLE places; --",
    "MX\x00",
    "\u202eXM",
    "M" * 5000,
    "mx/..",
    "-",
    "419",
)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Everything that the project ships."""
    return the_shipped_edition(Path(tmp_path_factory.mktemp("shipped")))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A place of which nothing is known."""
    return an_edition(Path(tmp_path_factory.mktemp("small")))


def made(edition: Edition, place: str, audience: str, language: str, form: str) -> bytes:
    content = Maker(lambda: (edition, "ab" * 32), audience, language, form).made(place)  # type: ignore[arg-type]
    assert content is not None
    return content


@pytest.mark.parametrize(
    ("place", "audience", "language"),
    [("MX", "diplomats", "es"), ("MZ", "organisations", "en"), ("CD", "lawmakers", "fr"), ("CO", "mechanism", "pt")],
)
def test_a_briefing_has_two_to_four_pages(shipped: Edition, place: str, audience: str, language: str) -> None:
    document = pypdfium2.PdfDocument(made(shipped, place, audience, language, "pdf"))
    assert 2 <= len(document) <= 4
    assert document.is_tagged()


@pytest.mark.parametrize("form", ["pdf", "html", "docx"])
def test_the_same_edition_gives_the_same_bytes(small: Edition, form: str) -> None:
    assert made(small, "MX", "organisations", "en", form) == made(small, "MX", "organisations", "en", form)


def test_the_html_loads_nothing_and_runs_nothing(shipped: Edition) -> None:
    page = etree.HTML(made(shipped, "CD", "lawmakers", "en", "html"))
    assert not list(page.iter("script", "link", "img", "iframe"))
    addresses = [one.get("href", "#") for one in page.iter("a")]
    assert not [one for one in addresses if not one.startswith(("#", "https://", "http://"))]


def test_every_note_of_the_docx_is_there(shipped: Edition) -> None:
    file = zipfile.ZipFile(io.BytesIO(made(shipped, "MX", "lawmakers", "es", "docx")))
    body = etree.fromstring(file.read("word/document.xml"))
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    marks = {one.get(f"{word}name") for one in body.iter(f"{word}bookmarkStart")}
    asked = {one.get(f"{word}anchor") for one in body.iter(f"{word}hyperlink")} - {None}
    assert asked
    assert asked <= marks


def verb(edition: Edition, *arguments: str) -> int:
    return cli.main(["briefing", "--edition", str(edition.directory), *arguments])


def test_a_briefing_is_written_where_it_was_asked_for(small: Edition, tmp_path: Path) -> None:
    out = tmp_path / "mexico.html"
    assert verb(small, "mx", "--format", "html", "--lang", "pt", "-o", str(out)) == DONE
    assert 'lang="pt"' in out.read_text(encoding="utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["mexico.html"]


def test_links_lead_to_the_site_where_its_address_is_told(small: Edition, tmp_path: Path) -> None:
    out = tmp_path / "mexico.html"
    assert verb(small, "MX", "--format", "html", "--site", "https://focus.example", "-o", str(out)) == DONE
    assert 'href="https://focus.example/en/corrections"' in out.read_text(encoding="utf-8")
    assert verb(small, "MX", "--site", "javascript:alert(1)", "-o", str(out)) == WRONG_USAGE


@pytest.mark.parametrize("place", HOSTILE)
def test_what_is_no_place_gets_one_clear_line(
    small: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert verb(small, "--format", "html", "--", place) == WRONG_USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert "no such place" in line
    assert len(line) < 200
    assert line.isprintable()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", [(), ("MX", "--all"), ("--all",)])
def test_one_place_or_all_into_a_directory(small: Edition, arguments: tuple[str, ...]) -> None:
    assert verb(small, *arguments) == WRONG_USAGE


def test_all_places_are_written_each_to_its_file(small: Edition, tmp_path: Path) -> None:
    assert verb(small, "--all", "--for", "mechanism", "--format", "html", "-o", str(tmp_path / "all")) == DONE
    assert [one.name for one in (tmp_path / "all").iterdir()] == [named("MX", "mechanism", "en", "html")]


def test_a_place_that_cannot_be_written_is_named(
    small: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verb(small, "MX", "--format", "html", "-o", str(tmp_path / "no" / "mx.html")) == UNREADABLE
    assert "cannot be written" in capsys.readouterr().err
