# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a file is follows from its content, whatever it is called."""

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.detect import format_of
from tests.fuzz.seeds import seeds

FORMATS = {
    "plain.en.txt": "text",
    "plain.es.txt": "text",
    "plain.fr.txt": "text",
    "marked.en.md": "markdown",
    "page.pt.html": "html",
    "word.es.html": "html",
    "union.en.xhtml": "html",
    "act.fr.akn.xml": "akn",
    "act.en.formex.xml": "formex",
    "act.en.lims.xml": "lims",
    "law.es.docx": "docx",
    "shut.pdf": "pdf",
    "dot.png": "image",
    "dot.jpg": "image",
    "dot.tif": "image",
}


@pytest.mark.parametrize(("name", "kind"), FORMATS.items())
def test_each_format_is_told_under_a_wrong_name(name: str, kind: str) -> None:
    assert format_of(seeds()[name], "law.bin") == kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "asks for a password"),
        (b"{\\rtf1 Article 1.}", "RTF"),
        (b"PK\x03\x04 cut off", "damaged or cut off"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n<html>", "in one file"),
        (b"\x1f\x8b\x08\0", "an archive"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"GIF89a", "save it as PNG"),
        (bytes(range(1, 32)) * 40, "its bytes are no text"),
        (b"<?xml version='1.0'?><recipe/>", "outermost element is recipe"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(FocusError, match=said) as refused:
        format_of(data, "law.pdf")
    assert refused.value.exit_code == UNREADABLE
