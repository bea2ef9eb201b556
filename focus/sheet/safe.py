# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Take out of a document's words what no reader sees and some program obeys. Escaping is the writers' own affair."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from focus.sheet.blocks import Sheet
from focus.sheet.drawing import our_drawing

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Control characters (XML refuses them), lone surrogates, and marks that turn or hide text: a draft could make a
report show other words than those it holds."""
ADDRESS = re.compile(r"https?://[^\s<>\"]+")
ON_SITE = re.compile(r"/(?![/\\])[^\s<>\"\\]*")
"""An address on the site itself; two slashes would begin another host."""
ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,79}")


def safe(sheet: Sheet, *, on_site: bool = False) -> Sheet:
    """The same document without them. Each anchor stands once, and each reference leads to one that is there.

    ``on_site``: links to addresses of the site itself stay too. Raises ``ValueError`` for a picture that is not
    drawn with the few elements of our own drawings.
    """
    plain = _cleaned(msgspec.to_builtins(sheet), on_site=on_site)
    known: set[str] = set()
    for holder, key in _anchors(plain["blocks"]):
        if holder[key] in known or not ANCHOR.fullmatch(holder[key]):
            holder[key] = ""
        known.add(holder[key])
    _only_leading_to(plain, known - {""})
    return msgspec.convert(plain, Sheet)


def _cleaned(value: Any, *, on_site: bool) -> Any:
    if isinstance(value, str):
        return UNSEEN.sub("", value)
    if isinstance(value, dict):
        return {key: _field(key, one, on_site=on_site) for key, one in value.items()}
    return [_cleaned(one, on_site=on_site) for one in value] if isinstance(value, (list, tuple)) else value


def _field(key: str, value: Any, *, on_site: bool) -> Any:
    if key == "href":
        return _address(value, on_site=on_site)
    return our_drawing(value) if key == "svg" else _cleaned(value, on_site=on_site)


def _address(href: str, *, on_site: bool) -> str:
    """Only addresses of the web: a link never runs anything."""
    return href if ADDRESS.fullmatch(href) or (on_site and ON_SITE.fullmatch(href)) else ""


def _anchors(blocks: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Where every anchor stands, in the order of the document: what holds it, and its key there."""
    for block in blocks:
        if block["type"] == "heading" and block["anchor"]:
            yield block, "anchor"
        elif block["type"] == "steps":
            yield from ((block["anchors"], n) for n, one in enumerate(block["anchors"]) if one)
        elif block["type"] == "box":
            yield from _anchors(block["blocks"])


def _only_leading_to(value: Any, known: set[str]) -> None:
    """Make plain words of references that lead nowhere: a typesetter stops at them."""
    if isinstance(value, dict):
        if value.get("ref") and value["ref"] not in known:
            value["ref"] = ""
        if value.get("type") == "index":
            value["entries"] = [(term, [one for one in places if one in known]) for term, places in value["entries"]]
        for one in value.values():
            _only_leading_to(one, known)
    elif isinstance(value, (list, tuple)):
        for one in value:
            _only_leading_to(one, known)
