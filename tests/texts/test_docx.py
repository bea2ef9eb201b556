# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word documents: what a reader sees on the page, also the numbers that Word itself counts."""

import io
import zipfile

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats import docx, docx_package
from tests.texts.markup import a_docx, a_paragraph, docx_lines, docx_words

NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artículo %1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum><w:num w:numId="1">'
    f'<w:abstractNumId w:val="7"/></w:num>'
)


def numbered(text: str, level: int = 0) -> str:
    return a_paragraph(text, NUMBERED.format(level))


def test_numbers_that_word_counts_stand_in_the_text_and_begin_again_below() -> None:
    body = (
        numbered("La casa.")
        + numbered("abierta", 1)
        + numbered("limpia", 1)
        + numbered("La puerta.")
        + numbered("sola", 1)
    )
    assert docx_words(body, numbering=NUMBERING) == [
        "Artículo 1. La casa.",
        "a) abierta",
        "b) limpia",
        "Artículo 2. La puerta.",
        "a) sola",
    ]


def test_a_number_comes_from_the_style_of_the_paragraph() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Articulo"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>'
        "</w:style>"
    )
    body = a_paragraph("Uno.", '<w:pStyle w:val="A"/>') + a_paragraph("Dos.", '<w:pStyle w:val="B"/>')
    assert docx_words(body, numbering=NUMBERING, styles=styles) == ["Artículo 1. Uno.", "Artículo 2. Dos."]


def test_a_list_that_starts_elsewhere_counts_from_there() -> None:
    own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="26"/></w:lvlOverride>'
    numbering = NUMBERING.replace('<w:abstractNumId w:val="7"/></w:num>', f'<w:abstractNumId w:val="7"/>{own}</w:num>')
    assert docx_words(numbered("La casa.") + numbered("Fin."), numbering=numbering) == [
        "Artículo 26. La casa.",
        "Artículo 27. Fin.",
    ]


def test_tracked_insertions_are_kept_and_deletions_struck() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Artículo 1. La casa </w:t></w:r><w:ins w:id="1"><w:r>'
        "<w:t>abre.</w:t></w:r></w:ins>"
        '<w:del w:id="2"><w:r><w:delText>cierra.</w:delText></w:r></w:del></w:p>'
    )
    assert [(line.kind, line.text) for line in docx_lines(body)] == [
        ("text", "Artículo 1. La casa abre."),
        ("struck", "cierra."),
    ]


def test_struck_hidden_raised_and_bold_runs_are_told_apart() -> None:
    body = a_paragraph("vieja", run="<w:strike/>") + a_paragraph("oculta", run="<w:vanish/>")
    body += a_paragraph("CAPÍTULO I", '<w:jc w:val="center"/>', '<w:b w:val="1"/>')
    superscript = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    body += f"<w:p><w:r><w:t>Art. 1</w:t></w:r><w:r>{superscript}<w:t>o</w:t></w:r></w:p>"
    struck, chapter, article = docx_lines(body)
    assert (struck.kind, article.text) == ("struck", "Art. 1º")
    assert (chapter.text, chapter.bold, chapter.centred) == ("CAPÍTULO I", True, True)


def test_a_heading_style_gives_the_level_whatever_words_language() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Titulo2"><w:name w:val="heading 2"/></w:style>'
    (line,) = docx_lines(a_paragraph("Capítulo I", '<w:pStyle w:val="Titulo2"/>'), styles=styles)
    assert (line.kind, line.level) == ("heading", 2)


def test_footnotes_are_notes_and_headers_are_left_out() -> None:
    note = f'<w:footnote w:id="2">{a_paragraph("Reforma de mayo.")}</w:footnote>'
    body = '<w:p><w:r><w:t>Artículo 1. La casa.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    found = docx_lines(body, footnotes=note, header=a_paragraph("Gaceta"))
    assert [(line.kind, line.text) for line in found] == [
        ("text", "Artículo 1. La casa."),
        ("note", "Reforma de mayo."),
    ]


def test_hyphens_line_ends_and_tabs_of_word_become_characters() -> None:
    body = (
        "<w:p><w:r><w:t>22</w:t><w:noBreakHyphen/><w:t>A</w:t><w:tab/><w:t>defen</w:t><w:softHyphen/><w:t>der</w:t>"
        "<w:br/><w:t>siempre</w:t></w:r></w:p>"
    )
    assert [(line.text, line.ends_paragraph) for line in docx_lines(body)] == [
        ("22-A defender", False),
        ("siempre", True),
    ]


def test_a_text_box_follows_its_paragraph_once_and_a_table_of_contents_is_left_out() -> None:
    box = f"<w:txbxContent>{a_paragraph('En la caja')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict>{box}</w:pict>"
    )
    body = f"<w:p><w:r><w:t>Antes</w:t>{both}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body += f"<w:sdt>{gallery}<w:sdtContent>{a_paragraph('Artículo 1 ... 3')}</w:sdtContent></w:sdt>"
    assert docx_words(body) == ["Antes", "En la caja"]


def test_tables_of_data_and_tables_that_only_place_numbers_are_told_apart() -> None:
    def table(*rows: tuple[str, str]) -> str:
        cells = ("".join(f"<w:tc>{a_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    assert docx_words(table(("a)", "la casa;"), ("b)", "la puerta."))) == ["a) la casa;", "b) la puerta."]
    found = docx_lines(table(("Cargo público", "Plazas"), ("Vocales de la junta", "Nueve")))
    assert [(line.kind, line.text) for line in found] == [
        ("table", "Cargo público | Plazas"),
        ("table", "Vocales de la junta | Nueve"),
    ]


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "LARGEST_PART", 10_000)
    with pytest.raises(FocusError, match="unpacks to far more") as refused:
        docx.lines(a_docx(a_paragraph("a" * 20_000)))
    assert refused.value.exit_code == UNREADABLE


def test_broken_foreign_and_entity_bombs_are_refused_or_harmless() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')
    for data in (b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", packed.getvalue(), a_docx("")):
        with pytest.raises(FocusError) as refused:
            docx.lines(data)
        assert refused.value.exit_code == UNREADABLE
