# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The words that a reader sees on the written pages of a copy, as the local search looks them up."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import unescape

from msgspec import Struct

from focus.mirror.crawl import Crawl
from focus.mirror.records import SHORTEST_WORD, WORD, Record
from focus.mirror.spots import Spot
from focus.record.titles import OWN_PAGE
from focus.search.fold import fold
from focus.search.stopwords import STOPWORDS

SEEN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
UNSEEN = re.compile(r"<(script|style|nav|svg)\b.*?</\1>", re.DOTALL)
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
LONGEST_WORD = 30
IN_A_WHOLE_COPY = frozenset({"guides", "handbook", "mechanisms"})
"""Of a copy of the whole site only these pages give their words, or a cheap phone could not open the search."""


class Seen(Struct, frozen=True, kw_only=True):
    """A page that was written: its heading, and its words, folded, each once."""

    spot: Spot
    title: str
    words: frozenset[str]

    @property
    def kind(self) -> str:
        """The first part of its address: ``guides``, ``instruments``."""
        return _kind(self.spot)


def seen_pages(crawl: Crawl, language: str, found: Sequence[Record], whole: bool) -> list[Seen]:
    """The pages of one language whose words are searched, by address; of a ``whole`` copy only some kinds."""
    addresses = frozenset(one.spot.address for one in found if one.has_page)
    return [
        _seen(spot, (crawl.directory / file).read_text(encoding="utf-8"))
        for spot, file in sorted(crawl.files.items())
        if _is_one(spot, language) and (not whole or _kind(spot) in IN_A_WHOLE_COPY) and _is_listed(spot, addresses)
    ]


def word_list(pages: Sequence[Seen], numbers: dict[str, int]) -> str:
    """A line for each word, in order: the word and the numbers of its pages, each in base 36 less the one before."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            held[word].append(numbers[page.spot.file])
    return "\n".join(f"{word} {' '.join(_steps(sorted(held[word])))}" for word in sorted(held))


def _steps(numbers: Sequence[int]) -> Iterator[str]:
    before = 0
    for one in numbers:
        yield _base36(one - before)
        before = one


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (_base36(number // 36) if number >= 36 else "") + digits[number % 36]


def _kind(spot: Spot) -> str:
    return spot.address.strip("/").partition("/")[0]


def _is_one(spot: Spot, language: str) -> bool:
    return spot.language == language and not spot.suffix and spot.number == 1 and spot.address != "/"


def _is_listed(spot: Spot, addresses: frozenset[str]) -> bool:
    """A record that is left out of the search, since something of it was withheld, stays out with its words."""
    parts = spot.address.strip("/").split("/")
    return parts[0] not in OWN_PAGE or len(parts) == 1 or "/" + "/".join(parts[:2]) in addresses


def _seen(spot: Spot, html: str) -> Seen:
    main = SEEN.search(html)
    heading = HEADING.search(html)
    words = WORD.findall(fold(_plain(UNSEEN.sub(" ", main[1] if main else ""))))
    told = frozenset(one for one in words if SHORTEST_WORD <= len(one) <= LONGEST_WORD and one not in STOPWORDS)
    return Seen(spot=spot, title=_plain(heading[1]) if heading else spot.address, words=told)


def _plain(html: str) -> str:
    return " ".join(unescape(TAG.sub(" ", html)).split())
