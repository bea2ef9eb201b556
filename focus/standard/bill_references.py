# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Cross references in the reference bill's own wording, in its four languages.

Each language writes them in one way only, so that they can be checked and linked: "article 19(1)(b)",
"artículo 19, numeral 1, literal b", "article 19, paragraphe 1, point b", "artigo 19, § 1º, alínea b".
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from focus.standard.reference_bill import Paragraph

_ONE = {
    "en": r"(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?",
    "es": r"(\d+)(?:, numeral (\d+))?(?:, literal ([a-z]))?",
    "fr": r"(\d+)(?:, paragraphe (\d+))?(?:, point ([a-z]))?",
    "pt": r"(\d+)(?:, § (\d+)º)?(?:, alínea ([a-z]))?",
}
_WORD = {"en": "articles?", "es": "artículos?", "fr": "articles?", "pt": "artigos?"}
_AND = {"en": "and|or|to", "es": "y|o|a|e|u", "fr": "et|ou|à", "pt": "e|ou|a"}
_PARAGRAPH = {"en": "paragraphs?", "es": "numeral(?:es)?", "fr": "paragraphes?", "pt": "(?:§|parágrafos?)"}


class Reference(Struct, frozen=True, order=True):
    """An article, with a paragraph and the letter of a point where they are named; 0 and "" where not."""

    article: int
    paragraph: int = 0
    point: str = ""


def lines_of(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """Each paragraph's text and its points, in order."""
    for one in paragraphs:
        yield one.text
        yield from one.points


def references(text: str, language: str) -> list[Reference]:
    """Every article named in a text, also in lists such as "articles 27, 28 or 46"."""
    return [
        Reference(int(number), int(paragraph or 0), point)
        for listed in re.findall(_listed(language), text)
        for number, paragraph, point in re.findall(_ONE[language], listed)
    ]


def bracketed(text: str, language: str) -> str:
    """The text with the number of each article named in brackets: in another bill it is another one."""

    def numbers(listed: re.Match[str]) -> str:
        return re.sub(_ONE[language], lambda one: one[0].replace(one[1], f"[{one[1]}]", 1), listed[0])

    return re.sub(_listed(language), numbers, text)


def _listed(language: str) -> str:
    one = _ONE[language]
    plain = re.sub(r"\((?!\?)", "(?:", one.replace(r"\(", "\0")).replace("\0", r"\(")
    return rf"(?i)\b{_WORD[language]}\s({plain}(?:(?:,\s|\s(?:{_AND[language]})\s){plain})*)"


def paragraphs_named(text: str, language: str) -> list[int]:
    """Paragraphs of the article itself, as in "paragraph 2"; those named with an article are left out."""
    without = re.sub(rf"(?i)\b{_WORD[language]}\s\d+[^;.]*", "", text)
    return [int(number) for number in re.findall(rf"(?i){_PARAGRAPH[language]}\s(\d+)", without)]
