# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of answers, of the standard and of a reader's own weights: rows of their page and of nothing else."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.site.table import table_csv
from focus.site.view import View
from tests import builders
from tests.builders import a_finding, a_mechanism, an_edition, an_event, an_instrument, the_html, the_page, the_standard
from tests.site.asking import Site

COMPILATION = "A comparison by somebody else"


def told(edition: Edition, address: str, language: str = "en", **parameters: str) -> list[dict[str, str]]:
    """The rows of the CSV form."""
    page = builders.the_whole_page(edition, address, language, **parameters)
    return list(csv.DictReader(io.StringIO(table_csv(page, View(edition, language), "").decode("utf-8-sig"))))


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A law in force with an answer that stands and one that does not, and a body with one answer."""
    return an_edition(
        tmp_path,
        an_instrument(),
        a_mechanism(),
        an_event(kind="in_force", about=("mx-law",)),
        a_finding("mx-law-r1-law", note="Article one says so."),
        a_finding("mx-law-r1-law-2", answer="no", standing=False, why_not_standing="superseded"),
        a_finding("mx-mechanism-i5-practice", subject="mx-mechanism", criterion="I5", track="practice", locator=""),
    )


def test_an_instrument_s_table_has_a_row_a_finding_with_its_place_in_the_text(edition: Edition) -> None:
    first, second = told(edition, "/instruments/mx-law")
    assert (first["id"], first["criterion"], first["track"], first["note"]) == (
        "mx-law-r1-law", "R1", "law", "Article one says so.",
    )  # fmt: skip
    assert (first["standing"], second["standing"]) == ("true", "false")
    assert {"answer", "locator", "as_of", "grade", "coder_kind", "caveat"} <= set(first)


def test_a_mechanism_s_table_has_its_own_answers(edition: Edition) -> None:
    assert [row["id"] for row in told(edition, "/mechanisms/mx-mechanism")] == ["mx-mechanism-i5-practice"]
    page = the_page(edition, "/mechanisms/mx-mechanism")
    assert page.table
    assert next(iter(page.table.rows)) in [one.standing for block in page.body.practice for one in block.criteria]


def test_answers_of_a_closed_compilation_stay_on_the_page(tmp_path: Path) -> None:
    codes = [one.code for one in the_standard().criteria if one.applies_to == "instrument"][:11]
    assert len(codes) == 11
    borrowed = [a_finding(f"mx-law-{code.lower()}-law", criterion=code, rests_on=COMPILATION) for code in codes]
    held = an_edition(tmp_path, an_instrument(), *borrowed)
    page = the_page(held, "/instruments/mx-law")
    assert page.table
    assert len(page.table.rows) == 11
    assert told(held, "/instruments/mx-law") == []


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_standard_s_table_has_a_row_a_criterion_in_the_page_s_language(edition: Edition, language: str) -> None:
    rows = {row["code"]: row for row in told(edition, "/standard", language)}
    assert {code: row["name"] for code, row in rows.items()} == {
        one.code: getattr(one.name, language) for one in the_standard().criteria
    }
    assert (rows["R1"]["law_yes"], rows["R1"]["law_uncoded"], rows["R1"]["dimension"]) == ("1", "0", "R")
    assert (rows["I5"]["practice_of"], rows["R2"]["law_uncoded"]) == ("1", "1")


def test_the_counts_of_a_track_are_those_of_the_page(edition: Edition) -> None:
    page = the_page(edition, "/standard")
    assert page.table
    lines = [one for part in page.body.dimensions for one in part.criteria]
    for line, row in zip(lines, page.table.rows, strict=True):
        for track, held in (("law", row.law), ("practice", row.practice)):
            coded = sum(one.coded for one in line.tallies if one.track == track)
            assert coded == (held.yes + held.partly + held.no + held.other if held else 0)


def test_own_weights_have_a_row_a_dimension_and_track_with_bounds_and_the_choice(edition: Edition) -> None:
    rows = told(edition, "/own-weights", R1="3")
    assert {(row["place"], row["choice"]) for row in rows} == {("MX", "R1=3")}
    rights = next(row for row in rows if (row["scale_id"], row["track"]) == ("R", "law"))
    assert rights["result_answered"] == "1"
    assert 0 < float(rights["result_lower"]) < float(rights["result_upper"]) == 1
    assert {row["scale"] for row in told(edition, "/own-weights", of="mx")} == {"dimension", "weakness"}


@pytest.mark.parametrize("address", ["/instruments/mx-law", "/mechanisms/mx-mechanism", "/standard", "/own-weights"])
def test_the_page_links_to_its_table(edition: Edition, address: str) -> None:
    assert f'href="/en{address}.csv"' in the_html(edition, address)


@pytest.mark.parametrize("address", ["/instruments/mx-law", "/mechanisms/mx-mechanism", "/standard", "/own-weights"])
def test_each_is_a_package_with_every_column_described(
    edition: Edition, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    with zipfile.ZipFile(io.BytesIO(Site(edition, monkeypatch).get(f"/en{address}.zip").content)) as held:
        fields = json.loads(held.read("datapackage.json"))["resources"][0]["schema"]["fields"]
        assert {"CITATION.txt", "LICENCE.txt", "CAVEATS.txt"} <= set(held.namelist())
    assert [one["name"] for one in fields if not one["description"]] == []
    assert [one["name"] for one in fields] == list(told(edition, address)[0])
