# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The language of a text or of a part of it, told by its function words."""

import re
from collections import Counter
from collections.abc import Iterable

from focus.texts.shapes import TEXT_LANGUAGES

UNKNOWN = "und"
WORD = re.compile(r"[^\W\d_]+")

FUNCTION_WORDS = {
    "en": "the of and to in a is that for by with be or not this shall which any on as an such may from at under are",
    "es": "el la los las de del y en que con por para una un se su al lo sus es no o como entre esta este ser a",
    "fr": "le la les des du et en que qui dans pour par une un au aux ou sur est sont ne pas ce cette son ses leur à",
    "pt": "o a os as do da dos das e em que com por para uma um no na nos nas ao à se seu não pelo pela ou são de",
    # Told apart so that their texts are not read with the labels of a neighbour.
    "it": "il lo gli di del della dei delle e in che con per una un nel nella alla sono è non o si dal dalla le i",
    "de": "der die das und in den von zu mit ist des dem für auf nicht eine ein im sich oder werden nach bei als",
    "nl": "de het een van en in te dat op voor met zijn niet of aan is die door wordt worden bij als uit om naar",
    "ca": "el la els les de del i en que amb per una un als ha seva seu aquest aquesta són no o com entre dels",
    "ro": "şi și în de la cu pentru din care se este nu sau prin al ale unei unui pe să sunt ca după fi",
    "sw": "na ya wa kwa ni za katika la au cha hii kama kuwa hiyo yake vya pia hilo huo bila mtu kila",
    "id": "dan yang di dengan untuk dari pada dalam ini atau tidak adalah oleh sebagai dapat itu akan ayat pasal",
    "tl": "ang ng sa mga na at ay para ito o kung ni hindi nito kay mula bawat isang upang",
}
"""Language to its commonest short words, fifteen to thirty each."""

WORDS = {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}
ENOUGH = 6
"""So many function words decide by their number alone."""
FEW, LEAD = 3, 1
"""In a clause or two so many decide if no other language has as many."""
NEARLY = 0.9
SHARE = 0.12
"""A text in a known language has at least this share of its function words; legal prose has a third."""


def language_of(texts: Iterable[str], limit: int = 20_000) -> str:
    """The ISO 639-1 code of the language most function words belong to, or ``und``; reads ``limit`` words at most."""
    seen: Counter[str] = Counter()
    number = 0
    for text in texts:
        words = WORD.findall(text.lower())
        seen.update(words)
        number += len(words)
        if number > limit:
            break
    scores = {language: sum(seen[word] for word in words) for language, words in WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    second = sorted(scores.values())[-2]
    decided = scores[best] >= ENOUGH or (scores[best] >= FEW and scores[best] - second >= LEAD)
    if not decided or scores[best] < SHARE * number:
        return UNKNOWN
    near = max(TEXT_LANGUAGES, key=lambda language: scores[language])
    # Neighbours share words: a table of posts in Spanish must not pass for Catalan.
    return near if scores[near] > NEARLY * scores[best] else best
