# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""References, notes, numbered lists, pictures and indexes in all three forms."""

import io
import re
import zipfile

import pypdfium2  # type: ignore[import-untyped]
import pytest

from focus.sheet.blocks import Box, Heading, Index, Items, Paragraph, Quote, Run, Steps, Table, plain
from focus.sheet.docx_marks import bookmark_name
from focus.sheet.write import WRITERS
from tests.sheet.known import BLOCKS, sheet


def pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()).replace("\u2060 ", "") for page in pdf]


def inside(content: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_the_same_document_gives_the_same_bytes(form: str) -> None:
    assert WRITERS[form](sheet()) == WRITERS[form](sheet())


def test_a_reference_on_paper_is_followed_by_its_page() -> None:
    first, second = pages(WRITERS["pdf"](sheet()))
    assert "See what follows (p. 2) and this claim.3" in first
    assert "What follows Notes 3." in second


def test_a_document_without_the_word_for_page_refers_without_numbers() -> None:
    assert "See what follows and this" in pages(WRITERS["pdf"](sheet(on_page="")))[0]


def test_an_index_on_paper_names_each_page_once() -> None:
    assert "Valdora 1, 2" in pages(WRITERS["pdf"](sheet()))[1]


def test_a_box_without_title_keeps_its_edge_in_a_word_processor() -> None:
    words = (Paragraph(plain("Ask who is afraid.")), Items((plain("and of whom"),)))
    said = inside(WRITERS["docx"](sheet(Box("calm", "", words), Paragraph(plain("Outside.")))))
    boxed = [one for one in said.split("<w:p>") if "<w:pBdr>" in one]
    assert [re.sub("<[^>]+>", "", one) for one in boxed] == ["Ask who is afraid.", "and of whom"]
    assert all('w:fill="E9F1F0"' in one for one in boxed)


@pytest.mark.parametrize("lines", [42, 43, 44])
def test_no_last_line_of_a_clause_stands_alone_on_a_page(lines: int) -> None:
    clause = Quote("Article 1", tuple(plain(f"{n}. Everyone may ask.") for n in range(1, lines + 1)), (), "en")
    after = [one for one in pages(WRITERS["pdf"](sheet(clause)))[1:] if "Everyone" in one]
    assert all(one.count("Everyone") > 1 for one in after)


def test_a_long_row_of_notes_breaks_inside_its_column() -> None:
    notes = Steps(tuple(plain(f"Source {n}") for n in range(1, 41)), anchors=tuple(f"note-{n}" for n in range(1, 41)))
    comma = Run(",", raised=True)
    row = tuple(run for n in range(1, 41) for run in (Run(str(n), ref=f"note-{n}", raised=True), comma))
    table = Table("Places", ("Name", "Notes"), ((plain("Valdora"), (Run("Said"), *row)),), (5, 1))
    with pypdfium2.PdfDocument(WRITERS["pdf"](sheet(table, notes))) as pdf:
        page = pdf[0]
        text = page.get_textpage()
        right = max(text.get_rect(n)[2] for n in range(text.count_rects()))
        assert right < page.get_width() - 50


def test_the_pdf_is_tagged_and_has_an_outline() -> None:
    made = WRITERS["pdf"](sheet())
    assert b"/MarkInfo" in made
    assert b"pdfuaid" in made
    with pypdfium2.PdfDocument(made) as pdf:
        assert [one.get_title() for one in pdf.get_toc()] == ["How a request is made", "What follows", "Notes"]


def test_html_leads_to_anchors_that_are_there() -> None:
    made = WRITERS["html"](sheet()).decode()
    targets = set(re.findall(r'href="#([^"]+)"', made))
    assert targets == {"requests", "after", "notes", "note-3"}
    assert targets <= set(re.findall(r' id="([^"]+)"', made))
    assert '<sup><a href="#note-3">3</a></sup>' in made
    assert '<ol start="3"><li id="note-3">' in made
    assert '<div role="img" aria-label="A grey bar and a black disc."><svg' in made


def test_docx_has_bookmarks_numbers_and_the_words_of_a_picture() -> None:
    made = WRITERS["docx"](sheet())
    said = inside(made)
    targets = set(re.findall(r'w:hyperlink w:anchor="([^"]+)"', said))
    assert targets == {bookmark_name(one) for one in ("requests", "after", "notes", "note-3")}
    assert targets <= set(re.findall(r'w:bookmarkStart w:id="\d+" w:name="([^"]+)"', said))
    assert 'descr="A grey bar and a black disc."' in said
    assert 'w:startOverride w:val="3"' in inside(made, "word/numbering.xml")
    assert 'w:vertAlign w:val="superscript"' in said


def test_the_name_of_a_bookmark_is_one_that_word_takes_and_no_two_are_alike() -> None:
    names = ["note-1", "note_1", "x" * 79, "x" * 78 + "y", "P2.law"]
    made = [bookmark_name(one) for one in names]
    assert len(set(made)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", one) for one in made)


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_a_reference_to_nothing_is_plain_words(form: str) -> None:
    lost = sheet(Paragraph((Run("gone", ref="nowhere"),)), Index((("Term", ("nowhere",)),)))
    assert b'nowhere"' not in WRITERS[form](lost)


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_an_anchor_said_twice_stands_once(form: str) -> None:
    twice = sheet(Heading(1, "First", "same"), Heading(1, "Second", "same"), Steps((plain("x"),), anchors=("same",)))
    made = WRITERS[form](twice)
    assert form != "html" or made.count(b'id="same"') == 1


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_a_document_without_lead_and_facts_has_no_empty_frame(form: str) -> None:
    bare = sheet(*BLOCKS, lead="", subtitle="")
    assert b'class="verdict"' not in WRITERS[form](bare)
