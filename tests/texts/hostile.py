# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Files made to hurt whoever reads them."""

import io
import zipfile
import zlib
from collections.abc import Callable

from tests.texts.formats.pdf_bytes import Put, pdf, written

CONTENT_TYPES = b"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="text/xml"/></Types>"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def docx(document: bytes) -> bytes:
    """A Word document with this main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def word_xml(text: str, before: str = "") -> bytes:
    """The main part of a document of one paragraph."""
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    return f'<?xml version="1.0"?>{before}{body}'.encode()


def zip_bomb() -> bytes:
    """A Word document of 300 kilobytes that unpacks to 70 million bytes."""
    return docx(word_xml(" " * 70_000_000))


def lying_zip() -> bytes:
    """The same, whose directory says that it is small."""
    data = bytearray(zip_bomb())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def laughs(kind: str) -> str:
    """A definition of entities that grow to a thousand million characters."""
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {kind} [<!ENTITY a0 "defender">{rows}]>'


def law_xml(before: str, text: str) -> bytes:
    """An Akoma Ntoso act of one article."""
    article = f'<article eId="art_1"><num>Article 1</num><content><p>{text}</p></content></article>'
    act = f'<akomaNtoso xmlns="{AKN}"><act name="act"><meta/><body>{article}</body></act></akomaNtoso>'
    return f'<?xml version="1.0" encoding="utf-8"?>{before}{act}'.encode()


def outside(kind: str) -> str:
    """A definition of an entity that is a file of the machine, and of one that is a page on the network."""
    return f'<!DOCTYPE {kind} [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://127.0.0.1:9/x">]>'


def page(text: str = "Article 1. The authority answers within five days.") -> list[list[Put]]:
    """One page of a PDF with one line."""
    return [[Put(72, 700, text)]]


def acting_pdf() -> bytes:
    """A PDF that wants to run a script, start a program and open a page when it is opened."""
    actions = [
        b"<< /S /JavaScript /JS (app.alert\\(1\\)) /Next [10001 0 R 10002 0 R] >>",
        b"<< /S /Launch /F (/bin/sh) /Unix << /P (-c 'touch /tmp/launched') >> >>",
        b"<< /S /URI /URI (http://127.0.0.1:9/) >>",
    ]
    return pdf(page(), actions, b"/OpenAction 10000 0 R /AA << /WC 10001 0 R >>")


def pages_without_end() -> bytes:
    """A PDF whose tree of pages holds itself."""
    return written({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 >>"})


def many_pages() -> bytes:
    """A PDF that says it has two thousand million pages."""
    return pdf(page()).replace(b"/Count 1 ", b"/Count 2000000000 ")


def form_in_itself() -> bytes:
    """A PDF whose drawing holds itself."""
    stream = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10000 0 R >> >> /Length 5 >>"
    )
    data = pdf(page(), [stream + b"\nstream\n/X Do\nendstream"])
    return data.replace(b"/Resources << /Font", b"/Resources << /XObject << /X 10000 0 R >> /Font")


def stream_bomb() -> bytes:
    """A PDF whose page unpacks to 200 million bytes of letters."""
    packed = zlib.compress(b"BT /F 9 Tf 72 700 Td (defender) Tj ET\n" * 5_000_000, 1)
    data = pdf([[]], [b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)])
    return data.replace(b"/Contents 6 0 R", b"/Contents 10000 0 R")


def deep_pdf() -> bytes:
    """A PDF with arrays in arrays."""
    return pdf(page(), [b"[" * 200_000 + b"]" * 200_000], b"/Odd 10000 0 R")


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (zip_bomb, "law.docx"),
    "zip that lies of its size": (lying_zip, "law.docx"),
    "billion laughs in XML": (lambda: law_xml(laughs("akomaNtoso"), "&a9;"), "law.xml"),
    "billion laughs in Word": (lambda: docx(word_xml("&a9;", laughs("w:document"))), "law.docx"),
    "entity from outside in XML": (lambda: law_xml(outside("akomaNtoso"), "&e;&n;"), "law.xml"),
    "entity from outside in Word": (lambda: docx(word_xml("&e;&n;", outside("w:document"))), "law.docx"),
    "entity from outside in HTML": (lambda: outside("html").encode() + b"<html><p>&e;</p>", "law.html"),
    "acting PDF": (acting_pdf, "law.pdf"),
    "pages without end": (pages_without_end, "law.pdf"),
    "two thousand million pages": (many_pages, "law.pdf"),
    "form in itself": (form_in_itself, "law.pdf"),
    "page that unpacks without end": (stream_bomb, "law.pdf"),
    "arrays in arrays": (deep_pdf, "law.pdf"),
    "one line of 9 million letters": (lambda: b"defender " * 1_000_000, "law.txt"),
    "quotes in quotes": (lambda: 'Article 1. «“"'.encode() * 100_000, "law.txt"),
    "labels only": (lambda: b"Article 1. " * 200_000, "law.txt"),
    "elements in elements": (lambda: b"<html><body>" + b"<div><b>" * 100_000 + b"Article 1.", "law.html"),
    "lists in lists": (lambda: b"<html><body>" + b"<ul><li>" * 1_000 + b"Article 1.", "law.html"),
    "table of many columns": (lambda: b"<table><tr>" + b"<td colspan=9999999 rowspan=9999999>a" * 2_000, "law.html"),
    "elements in elements of XML": (lambda: law_xml("", "<b>" * 50_000 + "x" + "</b>" * 50_000), "law.xml"),
    "zeros": (lambda: b"\0" * 1_000_000, "law.txt"),
    "zeros between letters": (lambda: b"Art\0icle 1. The au\0thority.\n" * 1_000, "law.txt"),
    "broken letters": (lambda: b"Article 1. Pr\xc3 \xff\xfe\xf0\x9f t\xe9ction\n" * 1_000, "law.txt"),
    "half a wide letter": (lambda: b"\xff\xfe" + "Article 1.".encode("utf-16-le") + b"\xd8", "law.txt"),
    "image of 4 thousand million dots": (
        lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff",
        "a.png",
    ),
    "JPEG without end": (lambda: b"\xff\xd8" + b"\xff\xe0\0\2" * 500_000, "a.jpg"),
    "TIFF that points to itself": (lambda: b"II*\0\4\0\0\0" + b"\xff" * 70_000, "a.tif"),
    "nothing but a head": (lambda: b"%PDF-1.7", "law.pdf"),
}
"""Name to what makes it, and the name it comes under."""
