# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files: nothing in a draft runs, nothing tells who made them, the same input gives the same bytes."""

import csv
import getpass
import io
import os
import re
import socket
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest

from focus.check.report.amend_sheet import amend_csv, amend_sheet
from focus.check.report.amendment import amendments, could_be_amended
from focus.check.report.compose import compose
from focus.sheet.blocks import Sheet
from focus.sheet.write import WRITERS
from tests.check.report.known import HOSTILE, WORLD, hostile, report

FORMS = sorted(WRITERS)
SEEN = HOSTILE.replace("\u202e", "").replace("\u202c", "")


def sheets() -> dict[str, Sheet]:
    """A report and a table of amendments of the hostile draft."""
    reading, held = hostile()
    chosen = [one.criterion.code for one in could_be_amended(held)]
    return {"report": compose(held), "amend": amend_sheet(held, amendments(held, reading, chosen), chosen)}


def text_of_pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


@pytest.mark.parametrize("which", ["report", "amend"])
def test_typst_shows_what_a_draft_says_and_runs_nothing(which: str) -> None:
    said = text_of_pdf(WRITERS["pdf"](sheets()[which])).replace("- ", "").replace(" ", "")
    assert '#read("/etc/passwd")' in said
    assert "#setpage(width:1pt)" in said
    assert "root:x" not in said


@pytest.mark.parametrize("which", ["report", "amend"])
def test_html_escapes_everything_and_forbids_scripts(which: str) -> None:
    made = WRITERS["html"](sheets()[which]).decode()
    assert "<script" not in made
    assert "&lt;script&gt;alert(1)" in made
    assert made.count("</style>") == 1
    assert "default-src 'none'" in made
    assert not re.findall(r"<(?:link|img|iframe|object|script|form|base)\b", made)


@pytest.mark.parametrize("which", ["report", "amend"])
def test_marks_that_turn_text_around_are_taken_out(which: str) -> None:
    for form in FORMS:
        assert "\u202e".encode() not in b"".join(parts(WRITERS[form](sheets()[which])))


def test_no_cell_of_the_csv_is_a_formula() -> None:
    reading, held = hostile()
    chosen = [one.criterion.code for one in held.entries]
    made = amend_csv(held, amendments(held, reading, chosen)).decode()
    cells = [cell for row in csv.reader(io.StringIO(made)) for cell in row]
    assert any(cell.startswith("'=Article 1") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def parts(content: bytes) -> Iterator[bytes]:
    """The bytes of a file, and of each member where it is an archive."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("form", FORMS)
def test_no_file_tells_who_made_it_or_where(form: str) -> None:
    whole = b"".join(parts(WRITERS[form](sheets()["report"])))
    # A short host name may be a part of any word.
    host = socket.gethostname() if len(socket.gethostname()) > 4 else "ana@host"
    for secret in (host, str(Path.cwd()), f"{Path.home()}/", "/home/ana", "secret/"):
        assert secret.encode() not in whole, secret
        assert secret.encode("utf-16-be") not in whole, secret
    told = re.findall(rb"/(?:Author|Creator|Producer)[^>]{0,80}|<(?:dc:creator|cp:lastModifiedBy)>[^<]*", whole)
    assert os.fsencode(getpass.getuser()) not in b"".join(told)


def test_docx_names_no_author_and_only_the_day() -> None:
    made = docx.Document(io.BytesIO(WRITERS["docx"](sheets()["report"]))).core_properties
    assert (made.author, made.last_modified_by, made.comments, made.language) == ("", "", "", "en")
    assert made.created == made.modified
    assert made.created is not None
    assert made.created.isoformat().startswith("2026-11-22T00:00")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_input_gives_the_same_bytes(form: str) -> None:
    assert WRITERS[form](compose(report("fr", WORLD))) == WRITERS[form](compose(report("fr", WORLD)))


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_pdf_is_tagged_and_has_an_outline_and_its_language(language: str) -> None:
    made = WRITERS["pdf"](compose(report(language)))
    with pypdfium2.PdfDocument(made) as pdf:
        assert pdf.is_tagged()
        assert len(list(pdf.get_toc())) > 39
    assert b"/MarkInfo" in made
    assert b"/StructTreeRoot" in made
    assert f"/Lang({language})/StructTreeRoot".encode() in made
    assert b"/Author" not in made


def test_docx_has_headings_header_rows_and_languages() -> None:
    made = docx.Document(io.BytesIO(WRITERS["docx"](compose(report("es")))))
    levels = {one.style.name for one in made.paragraphs if one.style and one.style.name.startswith("Heading")}
    assert levels == {"Heading 1", "Heading 2", "Heading 3"}
    assert made.tables
    assert all(table.rows[0]._tr.xpath("w:trPr/w:tblHeader") for table in made.tables)
    tongues = {one.get(one.nsmap["w"].join("{}") + "val") for one in made.element.xpath("//w:lang")}
    assert {"es-MX", "en-GB"} <= tongues


def test_html_is_one_file_with_a_heading_for_each_criterion() -> None:
    made = WRITERS["html"](compose(report("pt"))).decode()
    assert made.count("<h1>") == 1
    assert len(re.findall(r'<h3 id="criterion-', made)) == 39
    assert '<html lang="pt">' in made


def test_a_row_that_may_be_longer_than_a_page_goes_on_to_the_next() -> None:
    tables = docx.Document(io.BytesIO(WRITERS["docx"](sheets()["amend"]))).tables
    rows = [row for table in tables for row in table.rows[1:]]
    kept = [(bool(row._tr.xpath("./w:trPr/w:cantSplit")), max(len(cell.text) for cell in row.cells)) for row in rows]
    assert rows
    assert [one for one in kept if one[0] == (one[1] > 500)] == []


def test_in_docx_no_note_begins_a_page_and_no_line_of_its_own_follows_a_table() -> None:
    document = docx.Document(io.BytesIO(WRITERS["docx"](compose(report("es")))))
    kept = [
        before.paragraph_format.keep_with_next
        for before, note in pairwise(document.paragraphs)
        if note.text.startswith("Elegido por")
    ]
    assert kept
    assert all(kept)
    after = [one.getnext() for one in document.element.body.xpath("./w:tbl")]
    assert {one.xpath("string(./w:pPr/w:spacing/@w:line)") for one in after} == {"80"}
