# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The words of a page without what changes by itself: to tell whether its text has changed.

Of HTML, what is said in navigation, headers, footers, side columns, forms, scripts and comments is left out. The
rest falls into blocks (paragraphs, headings, cells); a block under eight words is left out (menus, dates, counters,
buttons), clock times and dates in figures are taken out, and the blocks are compared as a set: advertisements that
change place, a "last updated" line or a teaser of three words make no difference; a changed sentence does.
"""

import hashlib
import html
import re
import string
from collections import Counter
from collections.abc import Iterator

from focus.lib.charsets import web_charset

FEWEST_WORDS = 8
ASIDE = frozenset(
    {
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "iframe", "svg",
        "button", "select", "dialog",
    }
)  # fmt: skip
INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    }
)  # fmt: skip
UNREAD = ("script", "style")
"""What stands in them is no HTML."""
LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
"""Names of tags are ASCII; ``str.lower`` would lengthen some letters and shift every position after them."""
TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)")
CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=\b|T)|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b"
)
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


def text_hash(body: bytes, content_type: str, content_encoding: str = "") -> str:
    """SHA-256 of a page's words; of the bytes where the content is no page (a PDF, an image).

    Empty where the words cannot be told: the content is packed, or a script makes the page.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if content_encoding.strip().lower() not in ("", "identity"):
        return ""
    if kind in ("text/html", "application/xhtml+xml"):
        blocks = _html_blocks(_decoded(body, content_type))
    elif kind == "text/plain":
        blocks = _decoded(body, content_type).splitlines()
    else:
        return hashlib.sha256(body).hexdigest()
    words = sorted({folded for one in blocks if len((folded := _folded(one)).split()) >= FEWEST_WORDS})
    return hashlib.sha256("\n".join(words).encode()).hexdigest() if words else ""


def _folded(block: str) -> str:
    return " ".join(CLOCK.sub(" ", block).casefold().split())


def _decoded(body: bytes, content_type: str) -> str:
    named = CHARSET.search(content_type)
    found = named[1] if named else ""
    if not found and (inside := CHARSET.search(body[:2048].decode("ascii", "replace"))):
        found = inside[1]
    return body.decode(web_charset(found) or "utf-8", "replace")


def _html_blocks(text: str) -> list[str]:
    """The text between tags that are not inline, without what is aside. An aside that is never closed ends the page."""
    blocks: list[str] = []
    pieces: list[str] = []
    open_asides: Counter[str] = Counter()
    for tag, closing, said in _parts(text):
        if said and not open_asides.total():
            pieces.append(said)
        if tag in ASIDE:
            open_asides[tag] = max(0, open_asides[tag] + (-1 if closing else 1))
        if tag and tag not in INLINE:
            blocks.append("".join(pieces))
            pieces = []
    return [_unescaped(one) for one in (*blocks, "".join(pieces))]


def _unescaped(block: str) -> str:
    """A block with its character references read; one with a number of thousands of digits stays as it is."""
    try:
        return html.unescape(block)
    except ValueError:
        return block


def _parts(text: str) -> Iterator[tuple[str, bool, str]]:
    """Tags (name, whether it closes) and the text between them, in order.

    The time is in proportion to the length whatever the page holds, because a search that finds nothing ends it: the
    standard library's parser can be kept busy for hours by a page made for it.
    """
    folded, at = text.translate(LOWER), 0
    while (opened := text.find("<", at)) >= 0:
        yield "", False, text[at:opened]
        comment = text.startswith("<!--", opened)
        closed = text.find("-->" if comment else ">", opened)
        if closed < 0:
            return
        at = closed + (3 if comment else 1)
        tag = None if comment else TAG.match(folded, opened)
        if tag is not None:
            yield tag[2], bool(tag[1]), ""
            if tag[2] in UNREAD and not tag[1]:
                at = folded.find(f"</{tag[2]}", at)
                if at < 0:
                    return
    yield "", False, text[at:]
