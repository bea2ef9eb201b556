# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the optional sentence model knows, and what it adds to words.

``python -m tests.accuracy.meaning`` prints how often the nearest article of the Universal Declaration in another
language is the same article, and how well passages are found when the check knows only part of its thesaurus, as it
does of a law whose words nobody foresaw. ``--write`` puts both into ``docs/accuracy.md``.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from lxml import etree

from focus.check.check import check
from focus.check.document import Document
from focus.check.evidence import Shares
from focus.check.meaning.likeness import likeness
from focus.check.meaning.model import Model, absence, load
from focus.check.rules import Knowledge, knowledge
from tests.accuracy.codings import CODED, Tally, reading_of, tally
from tests.accuracy.page import put

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "parallel-udhr"
TODAY = "2026-11-22"
KEPT = {1.0: 1, 0.5: 4, 0.25: 4}
"""Shares of the thesaurus's phrases that are kept, and how often they are drawn."""
WEIGHTS = (0.0, 0.3, 0.5, 0.7)
FIRST = """\
The article of the Universal Declaration that is nearest to each article, asked in one language and looked for in
another, is the same article in this share of the cases:"""
SECOND = """\
Passages for the criteria of the coded laws, found by a thesaurus of which only part is kept (phrases drawn by
chance, mean of the draws), without cues: what the model adds where the words of a law were not foreseen."""
LANGUAGES = {"en": "eng", "es": "spa", "fr": "fra", "pt-BR": "por_BR", "pt-PT": "por_PT"}


def articles(language: str) -> list[str]:
    """The thirty articles without their headings."""
    tree = etree.parse(TEXTS / f"udhr_{LANGUAGES[language]}.xml")
    found = tree.iterfind(".//{*}article")
    paragraphs = (
        " ".join(str(etree.tostring(one, method="text", encoding="unicode")) for one in article.iterfind(".//{*}para"))
        for article in found
    )
    return [re.sub(r"\s+", " ", text).strip() for text in paragraphs]


def rows(model: Model) -> Iterator[tuple[str, list[float]]]:
    """A language and, for each language in turn, the share of its articles whose nearest there is the same article."""
    texts = {language: articles(language) for language in LANGUAGES}
    for asked, questions in texts.items():
        yield asked, [_share(model.scores(questions, passages)) for passages in texts.values()]


def _share(scores: tuple[tuple[float, ...], ...]) -> float:
    return sum(max(range(len(row)), key=row.__getitem__) == place for place, row in enumerate(scores)) / len(scores)


def across(model: Model) -> str:
    """The table of the Declaration, as Markdown."""
    lines = ["| asked in | " + " | ".join(LANGUAGES) + " |", "|---|" + "---|" * len(LANGUAGES)]
    others = []
    for asked, shares in rows(model):
        lines.append(f"| {asked} | " + " | ".join(f"{share:.2f}" for share in shares) + " |")
        others += [share for language, share in zip(LANGUAGES, shares, strict=True) if language != asked]
    mean = sum(others) / len(others)
    return "\n".join([*lines, "", f"Mean over the {len(others)} pairs of languages: {mean:.3f} of 30 articles."])


def worth(model: Model) -> str:
    """How well passages are found with part of the thesaurus, without cues, as Markdown."""
    lines = ["| thesaurus kept | weight of meaning | right article among first three | among first five |"]
    lines.append("|---|---|---|---|")
    seen: dict[tuple[str, ...], dict[str, dict[int, float]]] = {}

    def meaning(text: Document) -> dict[str, dict[int, float]]:
        key = tuple(part.unit.text for part in text.parts)
        return seen.setdefault(key, seen[key] if key in seen else likeness(model, text))

    for kept, draws in KEPT.items():
        for weight in WEIGHTS:
            total = Tally()
            for seed in range(draws):
                known = _thinned(knowledge(), kept, seed)
                for law, file in CODED.items():
                    shares = Shares(cues=0, meaning=weight)
                    result = check(reading_of(file), known=known, shares=shares, meaning=meaning if weight else None)
                    total = total.plus(tally(law, result.criteria))
            three, five = total.first_three / total.asked, total.first_five / total.asked
            lines.append(f"| {kept:.0%} | {weight} | {three:.3f} | {five:.3f} |")
    return "\n".join(lines)


def _thinned(known: Knowledge, kept: float, seed: int) -> Knowledge:
    """What is known, with each phrase of the thesaurus kept by chance."""
    draw = random.Random(seed)  # noqa: S311 (a sample, not a secret)
    concepts = {
        name: {language: tuple(one for one in said if draw.random() < kept) for language, said in phrases.items()}
        for name, phrases in known.concepts.items()
    }
    return msgspec.structs.replace(known, concepts=concepts)


def main() -> None:
    """Print the tables, or why there are none; the page keeps what was measured where the model was."""
    model = load()
    if model is None or not TEXTS.exists():
        print(f"Meaning: not measured here ({absence() or 'the texts of the Declaration are not here'}).")
        return
    declaration, part = across(model), worth(model)
    print(declaration, part, sep="\n\n")
    if "--write" in sys.argv:
        head = f"## Meaning\n\n`make accuracy` after `make model` ({model.name}), {TODAY}."
        put("meaning", "\n\n".join([head, FIRST, declaration, SECOND, part]))


if __name__ == "__main__":
    main()
