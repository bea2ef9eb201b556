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
from focus.lib.names import LANGUAGES
from focus.site.listed.codebook import list_columns
from focus.site.listed.meanings import own_columns
from focus.site.page import Page, Table
from focus.site.queries.figure_lines import FigureLine, SeriesLine
from focus.site.queries.full_answers import FullAnswer
from focus.site.queries.weighed_lines import WeighedLine
from focus.site.table import filter_told, header
from tests.builders import a_document, a_figure, an_edition, an_instrument
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
    """Two laws, one of them a decree; a report on one of them; a number of killings and one of people."""
    laws = (an_instrument(), an_instrument(id="mx-decree", kind="decree"))
    killed = a_figure("mx-figure-2", indicator="killed_defenders")
    report = a_document(about=("mx-law",))
    return an_edition(Path(tmp_path_factory.mktemp("packages")), *laws, report, a_figure(), killed)


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
    address = f"/{page.replace('_', '-')}"
    shown = Page(template="", title="", address=address, body=None, table=Table(row=row, rows=()))
    described = list_columns(shown)
    assert [one.variable.name for one in described] == header(shown) != []
    assert all(len(one.meaning) > 5 for one in described)


def test_every_shape_that_the_descriptions_name_is_that_of_a_list() -> None:
    assert own_columns().rows.keys() <= {row.__name__ for _, row in LISTS} | {"ProvisionLine"}


def codebook(held: zipfile.ZipFile) -> dict[str, dict[str, str]]:
    """The lines of the archive's codebook by variable."""
    return {one["variable"]: one for one in csv.DictReader(io.StringIO(held.read("CODEBOOK.csv").decode()))}


def test_the_codebook_of_a_list_gives_meaning_values_and_what_an_empty_cell_says(site: Site) -> None:
    held = opened(site, "/es/instruments.zip?kind=decree")
    lines = codebook(held)
    text = next(held.read(name).decode() for name in held.namelist() if name.endswith("decree.csv"))
    assert list(lines) == text.splitlines()[0].split(",")
    values = dict(zip(lines["kind"]["values"].split("|"), lines["kind"]["labels_fr"].split("|"), strict=True))
    assert values["decree"] == "décret"
    assert lines["harmful"]["type"] == "boolean"
    assert lines["harmful"]["empty"] == "never empty"
    fields = json.loads(held.read("datapackage.json"))["resources"][0]["schema"]["fields"]
    assert [one["name"] for one in fields] == list(lines)
    assert all("Empty cell: " in one["description"] for one in fields)
    assert "decree" in next(one for one in fields if one["name"] == "kind")["constraints"]["enum"]


def test_an_archive_names_no_table_that_it_does_not_hold(site: Site) -> None:
    told = opened(site, "/en/library.zip").read("CAVEATS.txt").decode()
    assert "codebook" in told
    assert not [one for one in ("disagreements", "(records", "(states)", "coder_kind", "access") if one in told.lower()]
    assert "(disputes)" in opened(site, "/en/figures.zip").read("CAVEATS.txt").decode()
    assert "table" not in opened(site, "/en/library.zip").read("LICENCE.txt").decode()


def test_ids_of_records_and_codes_of_places_have_their_names_beside_them(site: Site) -> None:
    (row,) = csv.DictReader(io.StringIO(site.get("/es/library.csv").content.decode()))
    assert (row["places"], row["place_names"]) == ("MX", "México")
    assert (row["document_about"], row["document_about_titles"]) == ("mx-law", "Ley de protección")
    assert codebook(opened(site, "/es/library.zip"))["author"]["meaning"].startswith("Code of the author")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_with_killings_says_that_more_recorded_may_be_better_recording(site: Site, language: str) -> None:
    words = {"en": "better recording", "es": "mejor registro", "fr": "meilleur recensement", "pt": "registro melhor"}
    killed = opened(site, f"/{language}/figures.zip?indicator=killed_defenders")
    other = opened(site, f"/{language}/figures.zip?indicator={a_figure().indicator}")
    assert words[language] in killed.read("CAVEATS.txt").decode()
    assert words[language] not in other.read("CAVEATS.txt").decode()
    assert "better recording" in codebook(killed)["indicator"]["meaning"]


def test_the_name_of_a_file_tells_the_filter(site: Site) -> None:
    named = {site.get(f"/en/instruments.zip{one}")["Content-Disposition"] for one in ("", "?kind=decree", "?kind=law")}
    assert len(named) == 3
    assert any("instruments-kind-decree.zip" in one for one in named)


@pytest.mark.parametrize("query", ["place=MX&page=2", "author=a-b", "author=%2e%2e%2fetc", "q=" + "ñ" * 500, "q=A b"])
def test_a_filter_is_told_in_few_harmless_signs(query: str) -> None:
    told = filter_told(query)
    assert re.fullmatch(r"[a-z0-9_-]{1,70}", told)
    assert told == filter_told(query.replace("page=2", "page=3")) != filter_told("x" + query)


def test_filters_that_look_alike_have_names_that_differ() -> None:
    alike = [
        "author=a-b",
        "author=a_b",
        "author=a&b=",
        "author=A-B",
        "author=a+b",
        "author=" + "a" * 90,
        "author=" + "a" * 91,
    ]
    assert len({filter_told(one) for one in alike}) == len(alike)


def test_the_workbook_of_a_list_looks_like_that_of_an_edition(site: Site) -> None:
    held = opened(site, "/en/library.zip?kind=report")
    book = zipfile.ZipFile(io.BytesIO(held.read(next(one for one in held.namelist() if one.endswith(".xlsx")))))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<cols>" in sheet
    assert '<pane xSplit="1" ySplit="1"' in sheet
    assert "<autoFilter" in sheet
    assert [f'name="{one}"' in book.read("xl/workbook.xml").decode() for one in ("list", "codebook", "read-me")] == [
        True
    ] * 3
