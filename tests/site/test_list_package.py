# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A list as filtered, kept as a package: a researcher can open, cite and check it."""

import csv
import importlib
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from frictionless import Package

import focus.site.pages
from focus.edition.reader import Edition
from focus.site.listed.meanings import meaning_of_column
from focus.site.page import Page, Table
from focus.site.queries.figure_lines import FigureLine, SeriesLine
from focus.site.queries.full_answers import FullAnswer
from focus.site.queries.weighed_lines import WeighedLine
from focus.site.table import header
from tests.builders import an_edition, an_instrument
from tests.site.asking import Site

PAGES = Path(focus.site.pages.__file__).parent
LISTS = [
    ("figures", SeriesLine),
    ("places", FigureLine),
    ("instruments", FullAnswer),
    ("mechanisms", FullAnswer),
    ("own-weights", WeighedLine),
] + [
    (path.stem, getattr(importlib.import_module(f"focus.site.pages.{path.stem}"), row))
    for path in sorted(PAGES.glob("*.py"))
    for row in re.findall(r"Table\(row=(\w+)", path.read_text())
]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Two laws, one of them a decree."""
    laws = (an_instrument(), an_instrument(id="mx-decree", kind="decree"))
    return an_edition(Path(tmp_path_factory.mktemp("packages")), *laws)


@pytest.fixture
def site(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of that edition."""
    return Site(edition, monkeypatch)


def opened(site: Site, address: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(site.get(address).content))


def test_a_filtered_list_is_a_package_of_what_the_filter_leaves(site: Site, tmp_path: Path) -> None:
    opened(site, "/en/instruments.zip?kind=decree").extractall(tmp_path)
    package = Package(str(tmp_path / "datapackage.json"))
    assert package.validate().valid
    text = (tmp_path / str(package.resources[0].path)).read_text(encoding="utf-8")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == ["mx-decree"]


def test_a_package_says_how_to_cite_it_and_what_to_beware_of(site: Site) -> None:
    held = opened(site, "/en/instruments.zip?kind=decree")
    cited = held.read("CITATION.txt").decode()
    assert "/en/instruments?kind=decree" in cited
    assert re.search(r"SHA-256 \w{8,}", cited)
    assert "CC-BY-4.0" in held.read("LICENCE.txt").decode()
    assert "Unknown is not zero" in held.read("CAVEATS.txt").decode()


def test_all_forms_of_the_rows_agree(site: Site) -> None:
    held = opened(site, "/es/instruments.zip")
    names = {Path(name).suffix: name for name in held.namelist() if name.startswith("focus-")}
    lines = [json.loads(line) for line in held.read(names[".jsonl"]).decode().splitlines()]
    assert len(lines) == len(held.read(names[".csv"]).decode().splitlines()) - 1 == 2
    assert held.read(names[".csv"]) == site.get("/es/instruments.csv").content
    assert ".xlsx" in names


def test_the_same_list_gives_the_same_bytes(site: Site) -> None:
    assert site.get("/en/instruments.zip").content == site.get("/en/instruments.zip").content


def test_a_page_without_a_table_has_no_package(site: Site) -> None:
    assert site.get("/en/about.zip").status_code == 404


@pytest.mark.parametrize(("page", "row"), LISTS)
def test_every_column_of_every_list_is_described(page: str, row: type) -> None:
    shown = Page(template="", title="", address="/", body=None, table=Table(row=row, rows=()))
    assert header(shown)
    for name in header(shown):
        assert len(meaning_of_column(name, page)) > 5
