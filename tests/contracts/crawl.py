# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read a running site from one page on, link by link, over a few kept connections."""

import http.client
import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from zlib import crc32

AT_ONCE = 2
MOST_SEARCHES = 60
"""A search has endless addresses; the first ones that pages link to stand for them."""
MANY = 20
"""A page has eight forms, all made alike: of twenty records, or twenty filtered lists, those of one are read."""
LINK = re.compile(r'<(?:a|form)\b[^>]*?\s(?:href|action)="([^"]*)"')
RESOURCE = re.compile(r'<(?:img|script|iframe|source|use|embed|object)\b[^>]*?\s(?:src|href|data)="([^"]*)"')
SHEET = re.compile(r'<link rel="(?:stylesheet|icon)" href="([^"]*)"')
ANCHOR = re.compile(r'\sid="?([^"\s>]+)')


class Read(NamedTuple):
    """One page as it was read: what it links to as (path, anchor), what it loads, which anchors it has."""

    path: str
    status: int
    links: list[tuple[str, str]]
    resources: list[str]
    anchors: set[str]
    cookie: bool


class Site(NamedTuple):
    """The pages that answered 200, and why others are broken: the status, and a page that links there."""

    pages: dict[str, Read]
    broken: dict[str, str]


def crawl(address: str, start: str) -> Site:
    """Every page below ``start`` that can be reached from it, breadth first, with the other forms of some."""
    pages: dict[str, Read] = {}
    broken: dict[str, str] = {}
    linked_from = {start: "the beginning"}
    wave = [start]
    while wave:
        for page in _read_all(address, wave):
            if page.status == 200:
                pages[page.path] = page
            else:
                broken[page.path] = f"{page.status}, linked from {linked_from[page.path]}"
        known = len(linked_from)
        for page in (pages[path] for path in wave if path in pages):
            for path, _ in page.links:
                if _is_wanted(path, start, page, linked_from):
                    linked_from.setdefault(path, page.path)
        wave = list(linked_from)[known:]
    return Site(pages, broken)


def _is_wanted(path: str, start: str, page: Read, known: dict[str, str]) -> bool:
    """Pages below ``start``; the first searches; the other forms of whole lists, and of a sample."""
    if not re.match(rf"{start}([/.?]|$)", path):
        return False
    if "/search?" in path:
        return sum("/search?" in one for one in known) < MOST_SEARCHES
    if "." not in urlsplit(path).path:
        return True
    is_one_of_many = page.path.count("/") > 2 or "?" in page.path
    return not is_one_of_many or crc32(page.path.encode()) % MANY == 0


def _read_all(address: str, paths: list[str]) -> list[Read]:
    shares = [paths[first::AT_ONCE] for first in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [page for found in pool.map(lambda share: read(address, share), shares) for page in found]


def read(address: str, paths: list[str]) -> list[Read]:
    """Read these pages over one connection; twins and other files are asked for, not looked into."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    try:
        return [_one(connection, path) for path in paths]
    finally:
        connection.close()


def _one(connection: http.client.HTTPConnection, path: str) -> Read:
    connection.request("GET", path)
    answer = connection.getresponse()
    # Other files have no links; their bytes are read to the end so that the connection can be used again.
    content = answer.read()
    cookie = answer.getheader("Set-Cookie") is not None
    if "html" not in (answer.getheader("Content-Type") or ""):
        return Read(path, answer.status, [], [], set(), cookie)
    text = content.decode()
    links = [_parts(path, unescape(link)) for link in LINK.findall(text)]
    resources = [unescape(link) for link in RESOURCE.findall(text) + SHEET.findall(text)]
    anchors = {unescape(anchor) for anchor in ANCHOR.findall(text)}
    return Read(path, answer.status, [link for link in links if link[0]], resources, anchors, cookie)


def _parts(page: str, link: str) -> tuple[str, str]:
    """Path with parameters, and anchor, of a link on a page; an empty path where it leaves the site."""
    whole = urlsplit(urljoin(f"http://here{page}", link))
    if whole.netloc != "here":
        return "", ""
    return whole.path + (f"?{whole.query}" if whole.query else ""), whole.fragment
