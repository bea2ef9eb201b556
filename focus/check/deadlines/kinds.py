# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Say what a time is for, from the words around it."""

import re
from functools import cache

import msgspec

from focus.check.deadlines.expressions import Expression, whole
from focus.check.deadlines.languages import time_words
from focus.check.deadlines.shapes import Kind

FIRST_WORTH: tuple[Kind, ...] = ("prescription", "entry_into_force", "term", "appeal", "emergency")
"""Of two kinds that the words speak for equally, these come first: they are said with words of their own."""
ORDINARY = re.compile(r"\bordin(?:ar|air)\w+")
"""In all four languages: the text says itself that this is the procedure that is not urgent."""
ONLY_AROUND = 5
"""Said in the clause and in the sentence."""
LEAST_WORTH = 2
"""A word somewhere else in the article says too little."""


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """The folded words around an expression, without its own."""

    clause: str
    sentence: str
    since: str
    """From when it runs: "after the request was received"; it speaks of a request, but the duty is another."""
    opening: str
    """Heading, headings above, and how the unit begins."""
    unit: str
    """The unit, or as much of a long one as lies around."""


@cache
def cues(language: str) -> dict[Kind, re.Pattern[str]]:
    """The words that speak for each kind."""
    return {kind: whole(said) for kind, said in time_words(language).kinds.items()}


@cache
def since(language: str) -> re.Pattern[str]:
    """From when a time runs, to the end of the clause."""
    return re.compile(rf",?\s*{whole(time_words(language).since).pattern}[^,;:.\n]*")


def kind_of(one: Expression, near: Near, language: str) -> Kind:
    """The kind most spoken for; a place counts once a kind, the nearer the more."""
    worth: dict[Kind, int] = {}
    for kind, pattern in cues(language).items():
        said = [(near.clause, 3), (near.sentence, 2), (near.opening, 2), (near.unit, 1)]
        # Rules and plans that must follow are told by when they are due: after the law enters into force.
        said += [(near.since, 4)] if kind == "regulation" else []
        worth[kind] = sum(weight for words, weight in said if words and pattern.search(words))
    # Every text about protection speaks of requests, decisions and measures: anything said beside them says more.
    generic = worth["ordinary"]
    if not ORDINARY.search(near.clause):
        worth["ordinary"] //= 3
    # Offices are held for years, and who appoints to them stands beside: "for a period of 90 days" is something else.
    worth["term"] = worth["term"] + 2 if one.unit == "years" and worth["term"] > LEAST_WORTH else 0
    best = max(worth.values())
    tied = [kind for kind, points in worth.items() if points == best]
    if best < LEAST_WORTH:
        return "ordinary" if generic > LEAST_WORTH else "other"
    found = next((kind for kind in FIRST_WORTH if kind in tied), tied[0])
    pattern = cues(language)[found]
    if found == "evaluation" and generic >= ONLY_AROUND and not pattern.search(near.clause + near.sentence):
        # "To carry out the measures within 30 days", in an article that opens with the assessment before them.
        return "ordinary"
    return found
