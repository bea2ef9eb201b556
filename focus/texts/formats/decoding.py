# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The characters of old legal pages: wrong declarations, two encodings in one file, invisible marks."""

import codecs
import re
import unicodedata

from focus.lib.charsets import web_charset

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = {"ascii", "utf-8", "iso8859-1", "iso8859-15", "cp1252"}
"""Declarations that say nothing: pages are declared so whatever they hold."""
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
MANY_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f]")
CONTROLS = {code: bytes([code]).decode("cp1252", errors="replace") for code in range(0x80, 0xA0)}
"""Numbers 128 to 159 mean the Windows characters wherever laws are published; browsers read them so too."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the first two kilobytes of a page name, under Python's name; ``None`` where none is known."""
    found = DECLARED.search(data[:2048])
    return web_charset(found[1].decode("ascii")) if found else None


def decoded_page(data: bytes) -> str:
    """The text of a page: by its mark, as UTF-8 where it is that, by a declaration that says something, else mixed."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name if name == "utf-8" else f"{name}-{_order(mark)}", errors="replace")
    declared = declared_encoding(data)
    if declared and declared not in WESTERN and not declared.startswith("utf"):
        return data.decode(declared, errors="replace")
    return mixed(data)


def _order(mark: bytes) -> str:
    return "be" if mark == codecs.BOM_UTF16_BE else "le"


def mixed(data: bytes) -> str:
    """UTF-8 where the bytes are that, Windows' Western characters between: pages pasted together hold both."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return MANY_BYTES.sub(_as_utf8, data).decode("utf-8", errors="replace")


def _as_utf8(found: re.Match[bytes]) -> bytes:
    piece = found[0]
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece.decode("cp1252", errors="replace").encode()
    return piece


def tidy(text: str) -> str:
    """Words in composed characters with single spaces; line ends stay, invisible characters go."""
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text).translate(CONTROLS))
    return "\n".join(" ".join(row.split()) for row in text.split("\n"))
