# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Titles of court cases named after the people who brought them.

A court publishes them, yet a victim or a family may not want to be found through this observatory: a person
decides once a case, and the decision says where the court published the name.
"""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.reading import fold, words_in
from focus.edition.safety.rules.words import INSTITUTION, NOT_SURNAMES, ROLES
from focus.edition.safety.shapes import Found, Rule, Text

NAME = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['-][^\W\d_]+)*"
PARTY = rf"{NAME}(?:(?: (?:de|del|da|dos|la|los|y|e|and|et|van|bin|al) (?:la |los )?| ){NAME}){{0,5}}"
OTHERS = r"(?: et al\.?| y otr[ao]s| and others| et autres| e outr[ao]s| and family| y familia)?"
VERSUS = (
    rf"({PARTY}){OTHERS},? (?:v\.?|vs\.?|Vs\.?|c\.|versus|contra|contre) (?:the |the State of |el |"
    rf"la |l'|o |a )?{NAME}"
)
CASE_OF = rf"(?:[Cc]ase of|[Cc]aso|[Aa]ffaire|[Cc]aso de) (?:the )?({PARTY}){OTHERS}(?=[\s,.;:)]|$)"
PATTERNS = (re.compile(VERSUS), re.compile(CASE_OF))
SIGNS = (
    " v ", " v. ", " vs ", " vs. ", " c. ", " versus ", " contra ", " contre ", "case of", "caso ", "affaire ",
)  # fmt: skip
BODIES = INSTITUTION | words_in(
    """
    people peoples pueblo pueblos comunidades comunidad members miembros integrantes trabajadores workers
    lawyers abogados advokaty asociaciones state estado estados ngo ogp bank company ltd sa inc women mujeres
    youth journalists bar islands case international transparency trabalhadores povo corporation collectif
    observatorio centre helsinki
    """
)


def find(text: Text, known: Known) -> Iterator[Found]:
    """Cases whose first party is a person, as far as the words tell."""
    taken: list[tuple[int, int]] = []
    for pattern in PATTERNS:
        for match in pattern.finditer(text.text):
            free = all(match.end(1) <= start or match.start(1) >= end for start, end in taken)
            if free and _is_person(match[1], known):
                taken.append(match.span(1))
                yield Found(*match.span(1), "The title of a case that carries a person's name.")


def _is_person(party: str, known: Known) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", party) if word[0].isupper()]
    folded = {fold(word) for word in words}
    if not words or folded & (BODIES | ROLES) or fold(party) in known.countries | known.places:
        return False
    acronym = all(word.isupper() for word in words)
    return not acronym and not folded <= (known.ordinary | NOT_SURNAMES | known.countries)


RULE = Rule(
    "case_name",
    "Cite the case by court, number and date; or record a decision that says where the court published this title.",
    find,
    words=SIGNS,
)
