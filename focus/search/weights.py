# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How much counts in the ranking: chosen by hand, checked by ``python -m focus.search.evaluate``."""

import math

KIND = {
    "places": 1.7,
    "instruments": 1.8,
    "mechanisms": 1.8,
    "criteria": 1.15,
    "access": 1.1,
    "regional_help": 1.05,
    "bodies": 1.05,
    "lessons": 1.05,
    "documents": 1.0,
    "commitments": 1.0,
    "events": 0.8,
    "figures": 0.85,
    "deadlines": 0.8,
    "seats": 0.7,
    "measures": 0.8,
    "findings": 0.75,
    "sources": 0.55,
    "coders": 0.5,
    "consultations": 0.8,
    "corrections": 0.5,
    "provisions": 0.6,
}
"""A score is multiplied by the weight of its kind: what has a page of its own comes before what stands on one."""

DEDICATED = 1.2
"""An instrument made for defenders, against one that only names or restricts them."""

BELOW_STATE = 0.7
"""What belongs to a part of a country, against what holds in the whole of it."""

TOLD = 0.2
MOST_TOLD = 64


def told(records: int) -> float:
    """What many records tell of is what most people look for: each doubling of their number adds a fifth, up to 64."""
    return 1 + TOLD * math.log2(1 + min(records, MOST_TOLD))


TITLE = 2.5
"""A word in a title against the same word in the text."""

EXACT = 1.15
"""The word as asked against a word with the same stem."""

OTHER_WORDS = 0.4
"""A word of the same meaning (a synonym, another language) against the word itself."""

IN_PLACE = 3.0
"""What a record scores for lying in a place whose name was asked."""

THE_PLACE = 6.0
"""What the place itself scores besides."""

NAMES_PLACE = 0.15
"""Naming a place in its words hardly counts beside lying in it."""

SAME_TITLE = 1.5
"""All words in their order in the title."""

SAME_ID = 1000.0
"""The query is the record's id."""
