# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which provisions a locator names: "arts. 5 VI, 13", "ss. 14-25", "arts. 8, transitorio Noveno", "annex art. 22-A".

The matcher is careful: it says nothing where a locator names another law ("Criminal Code, art. 138") or an article that
the text does not have. A finding that is shown beside the wrong article misleads; one shown at the end does not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from focus.texts.numbering import number_key
from focus.texts.shapes import Unit
from focus.texts.structure.numbers import folded, roman, spelled

HEAD = re.compile(
    r"(?<![\w.])(?:articulos?|articles?|artigos?|arts?(?![a-z])\.?|ss?\.|sections?|secs?(?![a-z])\.?|§{1,2})\s*(?=[\w§])"
)
LEVEL = r"(?:title|titulo|titre|part|parte|partie|chapter|capitulo|chapitre|ch\.|book|libro|livre|livro)"
ABOVE = re.compile(rf"(?:[\s,]|\b(?:the|of|this|law|act|ley|lei|loi)\b|\b{LEVEL}\s*(?:[ivxlc]+|\d+)\b)*")
"""What may stand before the word for article and names no other law."""
FIGURES = re.compile(r"\d[\d.]*\d|\d")
ANNEX = re.compile(r"\b(?:annexe?|anexo|anexa|schedule)\b")
TRANSITIONAL = re.compile(r"\b(?:transitori[oa]s?|transitional|transitoires?)\b")
PREAMBLE = re.compile(r"\b(?:preamble|recitals?|preambulo|preambule|considerandos?|considerants?)\b")
ASIDE = re.compile(r"\s*\([^)]*\)")
SEPARATOR = re.compile(r"\s*(?:,|\band\b|\by\b|\bet\b|\be\b|&)\s*")
NUMBER = (
    r"(?:[lrd]\.?\s?\d+(?:-\d+)*|\d+(?:\.\d+)*(?:[ºª°]|er|o)?(?:[\s-](?:bis|ter|quater|quinquies|sexies)\b)?"
    r"(?:-[a-z](?![a-z]))?(?:\s[a-z](?=$))?)"
)
ITEM = re.compile(rf"(?P<number>{NUMBER})(?P<rest>.*)")
RANGE = re.compile(
    r"(?P<first>\d+(?:\.\d+)*)\s*(?:[-\u2013\u2014]|\bto\b|\ba\b|\bal\b|\bau?\b)\s*(?P<last>\d+(?:\.\d+)*)\Z"
)
DECIMAL = re.compile(r"(\d+)\.\d[\d.]*")


def cited(locator: str, units: Sequence[Unit], own_name: str = "") -> tuple[str, ...]:
    """The addresses of the articles, transitional provisions and annex articles that a locator names, in their order.

    ``own_name`` is the law's title and number: "Decreto 4912 art. 9" names an article of Decreto 4912 alone.
    """
    text = _Text(units, folded(own_name))
    found = {eid for clause in locator.split(";") for eid in _of_clause(clause, text)}
    return tuple(one.eid for one in units if one.eid in found)


class _Text:
    """The units of a text by what locators call them. What two units are called names neither."""

    def __init__(self, units: Sequence[Unit], own_name: str) -> None:
        self.own_name = own_name
        self.order = [one for one in units if one.kind == "article"]
        self.articles = _by_number(self.order)
        self.annex_order = [one for one in units if one.kind == "annex_article"]
        self.annexed = _by_number(self.annex_order)
        self.annexes = _by_number(one for one in units if one.kind == "annex")
        # Decrees of reform bring transitional provisions of their own; those of the law itself come first.
        self.transitional = _by_number([one for one in units if one.kind == "transitional"][::-1], last_wins=True)
        self.preamble = [one.eid for one in units if one.kind == "preamble"][:1]

    def is_meant(self, before: str) -> bool:
        """Whether the words before "art." name this law, or none."""
        figures = _figures(before)
        own = bool(figures) and figures <= _figures(self.own_name)
        return own or ABOVE.fullmatch(before) is not None


def _figures(text: str) -> set[str]:
    """The numbers in a name, however it sets off thousands: Decreto 6.044 is Decreto 6044."""
    return {one.replace(".", "") for one in FIGURES.findall(text)}


def _by_number(units: Iterable[Unit], last_wins: bool = False) -> dict[str, str]:
    found: dict[str, str] = {}
    twice: set[str] = set()
    for one in units:
        key = number_key(one.number)
        if key in found and not last_wins:
            twice.add(key)
        found[key] = one.eid
    return {key: eid for key, eid in found.items() if key and key not in twice}


def _of_clause(clause: str, text: _Text) -> Iterator[str]:
    plain = ASIDE.sub("", folded(clause)).strip()
    heads = list(HEAD.finditer(plain))
    if not heads:
        yield from _of_items(plain, text, headless=True)
        return
    before = plain[: heads[0].start()]
    in_annex = bool(ANNEX.search(before))
    if not text.is_meant(ANNEX.sub("", before)):
        return
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = plain[head.end() : following.start() if following else len(plain)]
        yield from _of_items(body, text, in_annex=in_annex)


def _of_items(body: str, text: _Text, in_annex: bool = False, headless: bool = False) -> Iterator[str]:
    """The items of one list. Without a word for article only those count that name their kind themselves."""
    for item in SEPARATOR.split(body):
        if PREAMBLE.match(item):
            yield from text.preamble
        elif TRANSITIONAL.search(item):
            yield from _transitional(TRANSITIONAL.sub(" ", item), text)
        elif ANNEX.match(item):
            yield from _annexed(ANNEX.sub("", item).strip(" ."), text)
        elif headless or roman(item) or not item[:1].isalnum():
            continue
        elif in_annex:
            yield from _annexed(item, text)
        else:
            yield from _numbered(item, text.articles, text.order)


def _transitional(words: str, text: _Text) -> Iterator[str]:
    words = words.strip(" .")
    if words and (eid := text.transitional.get(number_key(words))):
        yield eid


def _annexed(item: str, text: _Text) -> Iterator[str]:
    found = list(_numbered(item, text.annexed, text.annex_order))
    whole = text.annexes.get(number_key(item))
    yield from found or ([whole] if whole else [])


def _numbered(item: str, by_number: dict[str, str], order: list[Unit]) -> Iterator[str]:
    if between := RANGE.fullmatch(item):
        yield from _between([_one(between[end], by_number) for end in ("first", "last")], order)
        return
    found = ITEM.match(item)
    number = found["number"] if found else item if spelled(item) else ""
    if eid := _one(number, by_number):
        yield eid


def _one(number: str, by_number: dict[str, str]) -> str | None:
    """The article of that number, or of a paragraph that is written with a point: 5 for ``5.13``, 8 for ``8 a``."""
    decimal = DECIMAL.match(number)
    shorter = decimal[1] if decimal else re.split(r"[\s-]", number)[0]
    return by_number.get(number_key(number)) or by_number.get(number_key(shorter)) if number else None


def _between(ends: list[str | None], order: list[Unit]) -> Iterator[str]:
    """All articles from one to another, those between two numbers (26 bis) included."""
    places = [n for end in ends for n, one in enumerate(order) if one.eid == end]
    if len(places) == 2:
        yield from (one.eid for one in order[places[0] : places[1] + 1])
