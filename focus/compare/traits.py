# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an article has that does not depend on its language: concepts of the thesaurus, roots of words, numbers.

The four languages share most words of law: "autoridad", "autorité", "authority" begin alike once accents are off and a
few spellings are made one. Such cognates have aligned parallel texts since M. Simard, G. Foster and P. Isabelle, "Using
cognates to align sentences in bilingual corpora" (1992). Laws that are no translations of each other say a thing in
other words; there the concepts count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from focus.search.fold import fold
from focus.search.phrases import Words
from focus.search.stems import SMALL, Token, tokens
from focus.search.thesaurus import concepts
from focus.texts.nesting import wholes
from focus.texts.shapes import Unit
from focus.texts.wordings import GROUPS

ROOT = 4
"""Letters of a root. With 5 or 6 fewer articles of parallel texts were found, with 4 as many as with all runs of four
letters, at half the time."""
SHORTEST_WORD = 4
ONE_SPELLING = (
    ("ph", "f"), ("th", "t"), ("ch", "c"), ("qu", "c"), ("k", "c"), ("y", "i"), ("ct", "t"), ("pt", "t"), ("cc", "c"),
    ("v", "b"), ("z", "s"),
)  # fmt: skip
"""Spellings of one sound of Latin in the four languages, in this order."""
TWICE = re.compile(r"(.)\1")
WORD = re.compile(r"[^\W_]+")
BODY = frozenset({"article", "annex_article", "transitional", "decree", "quoted"})
ASIDE = frozenset({"note", "former", "signature", "preamble"})
"""What is no rule: recitals quote other texts, and what publishers added belongs to none."""
SHORTEST = 12
"""Characters under which a paragraph outside any article is a heading or a number."""

Family = Literal["root", "concept"]
Trait = tuple[Family, str]


class Traits(Struct, frozen=True):
    """The traits of one article: how often each is there, and the words that say it first, as printed."""

    unit: Unit
    times: dict[Trait, int]
    said: dict[Trait, str]


def compared_units(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The articles of a text in order; where there are none, its paragraphs."""
    whole = [one.unit for one in wholes(units) if one.unit.text.strip() and not one.unit.repealed]
    body = tuple(one for one in whole if one.kind in BODY)
    return body or tuple(one for one in whole if one.kind not in ASIDE | GROUPS and len(one.text) >= SHORTEST)


def traits_of(units: Sequence[Unit], language: str) -> tuple[Traits, ...]:
    """The traits of each unit. In a language without thesaurus only roots and numbers are found."""
    texts = [f"{one.heading}\n{one.text}" for one in units]
    found = [Traits(unit, {}, {}) for unit in units]
    known: dict[str, Trait | None] = {}
    for text, one in zip(texts, found, strict=True):
        _take_roots(text, one, known)
    if language in SMALL:
        _take_concepts(texts, found, language)
    return tuple(found)


def _take_roots(text: str, into: Traits, known: dict[str, Trait | None]) -> None:
    """``known`` are the roots of the words of this text so far: most words come again."""
    for match in WORD.finditer(text):
        word = match.group()
        if word not in known:
            root = root_of(fold(word))
            known[word] = ("root", root) if root else None
        if trait := known[word]:
            _take(into, trait, word)


def root_of(folded: str) -> str:
    """The beginning of a folded word in one spelling; a number as it is; nothing of a short word."""
    if folded.isdigit():
        return folded
    if len(folded) < SHORTEST_WORD:
        return ""
    for spelling, one in ONE_SPELLING:
        folded = folded.replace(spelling, one)
    return TWICE.sub(r"\1", folded)[:ROOT]


def _take_concepts(texts: Sequence[str], found: Sequence[Traits], language: str) -> None:
    every: list[Token] = []
    part_of: list[int] = []
    for place, text in enumerate(texts):
        own = tokens(text, language)
        every += own
        part_of += [place] * len(own)
    words = Words(every, part_of)
    for concept, phrases in concepts().items():
        spans = {span for phrase in phrases.get(language, ()) for span in words.find(phrase, language)}
        for first, after in sorted(spans):
            place = part_of[first]
            printed = texts[place][every[first].start : every[after - 1].end]
            _take(found[place], ("concept", concept), " ".join(printed.split()))


def _take(into: Traits, trait: Trait, said: str) -> None:
    into.times[trait] = into.times.get(trait, 0) + 1
    into.said.setdefault(trait, said)


def spread(every: Sequence[Traits]) -> Counter[Trait]:
    """In how many articles of a text each trait is."""
    return Counter(trait for one in every for trait in one.times)
