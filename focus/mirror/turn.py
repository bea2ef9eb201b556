# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Turn the addresses of written pages into relative names of files; what is not in the mirror becomes plain text."""

import posixpath
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from focus.mirror.crawl import STATIC, Crawl, live
from focus.mirror.downloads import file_of
from focus.mirror.markup import ADDRESS, ANCHOR, ITEM, LINK, NAVIGATION, Asked, asked, with_policy
from focus.mirror.spots import Spot, spot_of

HREF = re.compile(r'\shref="([^"]*)"')
TONGUE = re.compile(r'\s(?:lang|dir)="[^"]*"')
TAG = re.compile(r"<[^>]*>")
EMPTY = re.compile(r"<li>\s*</li>\n?|<div><dt>[^<]*</dt><dd>\s*</dd></div>\n?|<(ul|nav)\b[^>]*>\s*</\1>\n?")
"""What is left of a list whose links led to what is not there."""

NAMED = re.compile(r"<div><dt>[^<]*</dt><dd>(.*?)</dd></div>\n?", re.DOTALL)
NESTED = 3
"""Items in a list in a navigation."""

Target = Callable[[str], str | None]
"""The relative link for an address; the address itself where it leaves the site; ``None`` where nothing is there."""


class Turned(NamedTuple):
    """What pages are turned with: what was written, the downloads copied, and titles of what is not there."""

    crawl: Crawl
    downloads: frozenset[str]
    """Names of the files copied below ``downloads/``."""
    titles: Mapping[str, str]
    """Address of a record's page to the record's title."""


def turn_all(directory: Path, turned: Turned) -> None:
    """Rewrite every page below ``directory`` in place."""
    for spot in turned.crawl.anchors:
        path = directory / spot.file
        path.write_text(turn(path.read_text(encoding="utf-8"), spot, turned), encoding="utf-8")


def turn(html: str, spot: Spot, turned: Turned) -> str:
    """One page with relative links and a policy, and without links to what is not there."""

    def target(address: str) -> str | None:
        one = asked(live(spot), address)
        if one is None:
            return address
        found = target_of(one, turned)
        return escape(_relative(spot.file, found)) if found is not None else None

    html = LINK.sub(lambda link: "" if 'rel="canonical"' in link[0] or _is_dead(link[0], target) else link[0], html)
    html = NAVIGATION.sub(lambda nav: ITEM.sub(lambda li: "" if _is_dead(li[1], target) else li[0], nav[0]), html)
    html = NAMED.sub(lambda row: "" if _offers_missing_forms(row[1], spot, target) else row[0], html)
    html = ANCHOR.sub(lambda a: _plain(a, spot, turned) if _is_dead(a[1], target) else a[0], html)
    html = ADDRESS.sub(lambda one: f'{one[0].partition("=")[0]}="{target(one[1])}"', html)
    for _ in range(NESTED):
        html = EMPTY.sub("", html)
    return with_policy(html)


def target_of(one: Asked, turned: Turned) -> str | None:
    """The file, with its anchor, that answers an address; ``None`` where the mirror has none."""
    crawl = turned.crawl
    if one.path.startswith(STATIC):
        return crawl.styles.get(one.path)
    if copied := file_of(one.path, turned.downloads):
        return copied
    spot = spot_of(one.path, one.query)
    fragment = one.fragment
    if spot in crawl.moved:
        path, _, moved_to = crawl.moved[spot].partition("#")
        spot, fragment = spot_of(*path.partition("?")[::2]), fragment or moved_to
    if spot is None or spot not in crawl.files:
        return None
    return _at_anchor(spot, fragment, crawl)


def _at_anchor(spot: Spot, fragment: str, crawl: Crawl) -> str:
    """The page of a list that holds the anchor; without it, the page that was named."""
    if not fragment or spot.suffix:
        return spot.file
    number = 1
    while (page := spot._replace(number=number)) in crawl.files:
        if fragment in crawl.anchors[page]:
            return f"{page.file}#{fragment}"
        number += 1
    return spot.file


def _relative(file: str, target: str) -> str:
    path, mark, fragment = target.partition("#")
    name = quote(posixpath.relpath(path, posixpath.dirname(file) or "."))
    return f"{name}{mark}{quote(fragment)}" if path != file or not mark else f"#{quote(fragment)}"


def _is_dead(attributes: str, target: Target) -> bool:
    found = HREF.search(attributes)
    return found is not None and target(found[1]) is None


def _offers_missing_forms(html: str, spot: Spot, target: Target) -> bool:
    """Whether a line of a page's foot links to other forms of pages, such as its data, and none of them is there."""
    links = HREF.findall(html)
    there = [spot_of(one.path) for link in links if (one := asked(live(spot), link))]
    forms = bool(links) and len(there) == len(links) and all(one and one.suffix for one in there)
    return forms and all(target(link) is None for link in links)


def _plain(anchor: re.Match[str], spot: Spot, turned: Turned) -> str:
    """The words of a link without the link, with the record's title where they are not the title."""
    found = HREF.search(anchor[1])
    one = asked(live(spot), found[1]) if found else None
    there = spot_of(one.path, one.query) if one else None
    if there and (there.suffix or (there.language and there.language not in turned.crawl.pages)):
        return ""
    title = turned.titles.get(live(there.page), "") if there else ""
    words = " ".join(unescape(TAG.sub("", anchor[2])).split())
    if "<svg" in anchor[2] or not words:
        return anchor[2]
    more = f" ({escape(title)})" if title and title.casefold() not in words.casefold() else ""
    return f"<span{''.join(TONGUE.findall(anchor[1]))}>{anchor[2]}{more}</span>"
