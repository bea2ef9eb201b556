# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which kind of marked-up or plain text some bytes are."""

import codecs
import re

from focus.lib.errors import UNREADABLE, FocusError

LOOKED_AT = 64_000
"""Bytes from the start. Pages of old word processors begin with long tables of styles."""
BINARY = 0.02
"""Part of the bytes that may be control characters: a text pasted from a terminal has some."""
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROLS = bytes(set(range(1, 32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27})
ZEROS = 0.25
"""Part of the bytes that may be zero: some old government pages are full of them, where spaces were."""

BEFORE_THE_ROOT = re.compile(
    r"\s*(?:<\?[^>]{0,2000}\?>|<!--.{0,20000}?-->|<!DOCTYPE[^>\[]{0,2000}(?:\[.{0,20000}?\]\s*)?>)", re.DOTALL
)
ROOT = re.compile(r"\s*<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
DOCTYPE = re.compile(r"<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)", re.IGNORECASE)
HTML_TAG = re.compile(r"<(?:html|head|body|meta|div|span|table|center|font|p|h[1-6]|br)\b[^<]{0,500}?>", re.IGNORECASE)
ROOTS = {
    "akomaNtoso": "akn",
    "Statute": "lims",
    "Regulation": "lims",
    "ACT": "formex",
    "CONS.ACT": "formex",
    "ANNEX": "formex",
    "CONS.ANNEX": "formex",
    "Legislation": "clml",
    "pLaw": "uslm",
    "bill": "uslm",
    "resolution": "uslm",
    "statuteCompilation": "uslm",
    "lawDoc": "uslm",
    "uscDoc": "uslm",
    "html": "html",
    "HTML": "html",
}
"""Root element of an XML document to its reader."""
MARKDOWN_NAMES = {".md", ".markdown"}
HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---\s*\n.{0,5000}?\n---\s*\n", re.DOTALL)
BOLD_LINE = re.compile(r"^(?:\*\*|__)\S.{0,200}?(?:\*\*|__)", re.MULTILINE)


def text_format(data: bytes, suffix: str) -> str:
    """``html``, the key of an XML reader, ``markdown`` or ``text``. Raises ``FocusError`` with code 3."""
    wide = _is_wide(data)
    if not wide and _is_binary(data):
        raise FocusError("this is no document that Focus knows: its bytes are no text.", UNREADABLE)
    start = _start(data, wide=wide)
    if start.lstrip().startswith("<"):
        return _marked_up(start)
    if len(HTML_TAG.findall(start)) > 4:
        return "html"
    return "markdown" if suffix in MARKDOWN_NAMES or _is_markdown(start) else "text"


def _is_wide(data: bytes) -> bool:
    """Whether it is UTF-16, also without its mark: then every second byte of Western text is zero."""
    start = data[:2000]
    return data[:2] in UTF_16 or max(start[::2].count(0), start[1::2].count(0)) > 0.35 * len(start)


def _is_binary(data: bytes) -> bool:
    looked = data[:LOOKED_AT]
    controls = len(looked) - len(looked.translate(None, CONTROLS))
    return controls > BINARY * len(looked) or looked.count(0) > ZEROS * len(looked)


def _start(data: bytes, *, wide: bool) -> str:
    looked = data[:LOOKED_AT]
    if not wide:
        return looked.decode("utf-8-sig", errors="replace")
    if looked[:2] in UTF_16:
        return looked.decode("utf-16", errors="replace")
    return looked.decode("utf-16-be" if looked[:1] == b"\0" else "utf-16-le", errors="replace")


def _marked_up(start: str) -> str:
    at = 0
    while found := BEFORE_THE_ROOT.match(start, at):
        kind = DOCTYPE.match(found[0].strip())
        if kind and kind[1].lower() == "html":
            return "html"
        at = found.end()
    root = ROOT.match(start, at)
    if root and root[1] in ROOTS:
        return ROOTS[root[1]]
    if not start.lstrip().startswith("<?xml") or HTML_TAG.search(start):
        return "html"
    said = f"this is XML whose outermost element is {root[1]}" if root else "this is XML without an element"
    raise FocusError(f"{said}: Focus has no reader for it; take the law as PDF, DOCX or HTML.", UNREADABLE)


def _is_markdown(start: str) -> bool:
    return bool(FRONT_MATTER.match(start)) or len(HEADING.findall(start)) > 1 or len(BOLD_LINE.findall(start)) > 3
