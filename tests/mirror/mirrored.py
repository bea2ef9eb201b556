# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A small mirror to look at, and its links read by a real parser."""

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from focus.edition.reader import Edition
from focus.mirror.build import Written, build
from focus.record.shapes import Relation
from tests.builders import (
    a_commitment,
    a_document,
    a_finding,
    a_lesson,
    a_mechanism,
    a_place,
    a_regional_help,
    a_source,
    an_access,
    an_edition,
    an_event,
    an_instrument,
)

ADDRESSES = {"href", "src", "action", "xlink:href"}


def some_records() -> list[Any]:
    """Two places, one with a record of each kind that has a page."""
    return [
        a_place(), a_place("CO"), a_source(), a_document(), a_lesson(), a_commitment(), an_access(), a_regional_help(),
        an_instrument(sources=("mx-s1",)), a_mechanism(created_by=("mx-law",)), an_event(about=("mx-law",)),
        a_finding(),
        an_instrument("co-law", place="CO", title="Otra ley", relations=(Relation(kind="amends", target="mx-law"),)),
    ]  # fmt: skip


def small_edition(directory: Path, *more: Any) -> Edition:
    """An edition of some records."""
    return an_edition(directory / "editions", *some_records(), *more)


def mirror(edition: Edition, directory: Path, *languages: str, **options: Any) -> Written:
    """Its mirror, in English where no language is named, and quickly: without twins where they are not asked for."""
    return build(edition, directory, languages or ("en",), lambda _: None, **{"with_forms": False, **options})


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ADDRESSES]
        self.ids |= {value or "" for name, value in attrs if name == "id"}


def pages_of(directory: Path) -> dict[str, _Reader]:
    """Name of each page to its links, anchors and tags."""
    found = sorted(directory.rglob("*.html"))
    return {one.relative_to(directory).as_posix(): _Reader(one.read_text(encoding="utf-8")) for one in found}


def broken_links(directory: Path) -> list[str]:
    """Links to files or anchors that are not there, or that need a server."""
    pages = pages_of(directory)
    return [
        f"{name} -> {link}" for name, page in pages.items() for link in page.links if _broken(name, link, directory)
    ]


def _broken(name: str, link: str, directory: Path) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme not in {"http", "https", "mailto", "data"}
    file = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
    if parts.query or parts.path.startswith("/") or not (directory / file).is_file():
        return True
    return bool(parts.fragment) and unquote(parts.fragment) not in pages_of_one(directory / file).ids


def pages_of_one(path: Path) -> _Reader:
    """One page."""
    return _Reader(path.read_text(encoding="utf-8"))


def everything(directory: Path) -> bytes:
    """All bytes of all files, with their names."""
    files = sorted(one for one in directory.rglob("*") if one.is_file())
    return b"\n".join(str(one.relative_to(directory)).encode() + b"\n" + one.read_bytes() for one in files)
