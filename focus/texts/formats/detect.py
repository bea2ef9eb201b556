# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a file is, told by its content; its name decides only where the content leaves two ways open."""

import io
import re
import zipfile
from pathlib import PurePath

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.detect_text import text_format

PDF_WITHIN = 1024
"""A PDF's first line may stand behind some bytes of a mail or a web server."""
MOST_PARTS = 5_000
ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OLD_WORD = "WordDocument".encode("utf-16-le")

IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
OTHER_IMAGES = (b"GIF8", b"BM", b"\0\0\0\x0cjP", b"\xffO\xffQ", b"II+\0", b"MM\0+")
ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ", b"PK\x05\x06", b"PK\x07\x08")
PROGRAMS = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")

SAVE = "open it in a word processor and save it as DOCX or PDF."
PARTS = {
    "xl/workbook.xml": "this is a spreadsheet, not the text of a law; " + SAVE,
    "ppt/presentation.xml": "these are slides, not the text of a law; " + SAVE,
    "META-INF/container.xml": "this is an e-book (EPUB), which Focus does not read; " + SAVE,
    "content.xml": "this is an OpenDocument file (ODT), which Focus does not read; " + SAVE,
}
"""A part that an archive of each kind has, to what is said of it."""


def format_of(data: bytes, name: str) -> str:
    """The key of the reader in ``focus.texts.reading``. Raises ``FocusError`` with code 3 for what none reads."""
    if b"%PDF-" in data[:PDF_WITHIN]:
        return "pdf"
    if data.startswith(ZIP):
        return _archive(data)
    if data.startswith(OLD_OFFICE):
        raise _refused(_old_office(data))
    if data.startswith(IMAGES):
        return "image"
    _refuse_other_kinds(data)
    return text_format(data, PurePath(name).suffix.lower())


def _refused(said: str) -> FocusError:
    return FocusError(said, UNREADABLE)


def _archive(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename for part in archive.infolist()[: MOST_PARTS + 1]}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RecursionError) as error:
        raise _refused("this DOCX or other archive is damaged or cut off; download it again.") from error
    if len(parts) > MOST_PARTS:
        raise _refused(f"this archive has more than {MOST_PARTS:,} parts, which no text needs.")
    if any(part.startswith("word/") and part.endswith(".xml") for part in parts):
        return "docx"
    for part, said in PARTS.items():
        if part in parts:
            raise _refused(said)
    raise _refused("this is an archive; unpack it and read the text inside it.")


def _old_office(data: bytes) -> str:
    if ENCRYPTED in data:
        return "this document is encrypted and asks for a password; save it without one and read that."
    if OLD_WORD in data:
        return "this is a Word file of the old kind (DOC), which Focus does not read; " + SAVE
    return "this is a file of old office programs, which Focus does not read; " + SAVE


def _refuse_other_kinds(data: bytes) -> None:
    """Say what it is where a common kind of file is none that is read."""
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        raise _refused("this is rich text (RTF), which Focus does not read; " + SAVE)
    if start.startswith(b"%!PS"):
        raise _refused("this is PostScript, which Focus does not read; convert it to PDF.")
    if re.match(rb"(?:[A-Za-z-]+:[^\n]*\n|[ \t]+[^\n]*\n)*Content-Type:\s*multipart/", start, re.IGNORECASE):
        raise _refused("this is a saved web page or mail in one file (MHT, EML), which Focus does not read; " + SAVE)
    if data.startswith(OTHER_IMAGES) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp":
        raise _refused("this is an image or film of a kind that Focus does not read; save it as PNG.")
    if data.startswith(ARCHIVES):
        raise _refused("this is an archive; unpack it and read the text inside it.")
    if data.startswith(PROGRAMS):
        raise _refused("this is a program, not a document.")
