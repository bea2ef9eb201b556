# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked, in the language of the text, and how much of its wording a part has: last resort of words alone."""

import math
from collections import Counter

from focus.check.document import Document
from focus.check.rules import Knowledge, Rule
from focus.search.stems import SMALL, tokens
from focus.standard.read import in_four_languages

FEWEST = 2
"""Different words of the question that a part must have: one alone is chance."""
Counts = tuple[list[Counter[str]], Counter[str], float]
SATURATION, LENGTH = 1.2, 0.6
"""How fast saying it again stops to count, and how much long parts are held back (BM25's k1 and b)."""


def question_of(known: Knowledge, rule: Rule, language: str) -> str:
    """The standard's question and the names of the elements that speak for an answer."""
    question = in_four_languages(known.questions[rule.code])
    elements = "; ".join(one.name.get(language, one.name["en"]) for one in rule.elements if not one.adverse)
    return f"{getattr(question, language, question.en)} {elements}"


def wording(text: Document, counts_of: Counts, known: Knowledge, rule: Rule) -> dict[int, float]:
    """Part to how much of the question's wording it has (Okapi BM25 on stems); ``counts_of`` is ``counted(text)``."""
    if text.language not in SMALL:
        return {}
    counts, found_in, mean = counts_of
    scores = {}
    asked = {token.stem for token in tokens(question_of(known, rule, text.language), text.language)}
    for place, count in enumerate(counts):
        here = asked & count.keys()
        if len(here) >= FEWEST:
            held = SATURATION * (1 - LENGTH + LENGTH * count.total() / mean)
            rare = {stem: math.log(1 + len(counts) / found_in[stem]) for stem in here}
            scores[place] = sum(rare[stem] * count[stem] / (count[stem] + held) for stem in here)
    return scores


def counted(text: Document) -> Counts:
    """Stems of each part, in how many parts each stem is, and the mean length of a part."""
    stems = text.words.tokens
    counts = [Counter(one.stem for one in stems[part.first : part.last]) for part in text.parts]
    found_in = Counter(stem for count in counts for stem in count)
    return counts, found_in, max(sum(count.total() for count in counts) / (len(counts) or 1), 1.0)
