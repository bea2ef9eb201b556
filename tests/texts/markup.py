# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Builders of small documents in the formats that carry markup; every wording is ours."""

import io
import zipfile

from focus.texts.formats import docx, html
from focus.texts.shapes import Line, Lines

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def the_lines(page: str | bytes) -> tuple[Line, ...]:
    """The lines of a page given as its body, or as the bytes of the whole."""
    data = page if isinstance(page, bytes) else f"<html><body>{page}</body></html>".encode()
    found = html.lines(data)
    assert isinstance(found, Lines)
    return found.lines


def the_words(page: str | bytes) -> list[str]:
    return [line.text for line in the_lines(page)]


def a_docx(body: str, **parts: str) -> bytes:
    """A Word document with this body; other parts by name, such as ``numbering``, as the XML inside their root."""
    packed = io.BytesIO()
    roots = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes", "header": "hdr"}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        archive.writestr("word/_rels/document.xml.rels", _relations({name: f"{name}.xml" for name in parts}))
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{roots[name]} xmlns:w="{W}">{inside}</w:{roots[name]}>')
    return packed.getvalue()


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name}" Target="{target}"/>' for name, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def a_paragraph(text: str, about: str = "", run: str = "") -> str:
    """A paragraph of one run, with properties of the paragraph and of the run."""
    return f'<w:p><w:pPr>{about}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx_lines(body: str, **parts: str) -> tuple[Line, ...]:
    return docx.lines(a_docx(body, **parts)).lines


def docx_words(body: str, **parts: str) -> list[str]:
    return [line.text for line in docx_lines(body, **parts)]
