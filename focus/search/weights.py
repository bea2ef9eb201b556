# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How much counts in the ranking: chosen by hand, checked by ``python -m focus.search.evaluate``."""

KIND_WEIGHT = {
    "places": 1.6,
    "instruments": 1.4,
    "mechanisms": 1.4,
    "criteria": 1.15,
    "access": 1.1,
    "regional_help": 1.05,
    "bodies": 1.05,
    "lessons": 1.05,
    "documents": 1.0,
    "commitments": 1.0,
    "events": 0.85,
    "figures": 0.85,
    "deadlines": 0.8,
    "seats": 0.8,
    "measures": 0.8,
    "findings": 0.8,
    "sources": 0.75,
    "corrections": 0.6,
}
"""A score is multiplied by the weight of its kind: what has a page of its own comes before what stands on one."""

TITLE = 2.5
"""A word in a title against the same word in the text."""

EXACT = 1.15
"""The word as asked against a word with the same stem."""

OTHER_WORDS = 0.4
"""A word of the same meaning (a synonym, another language) against the word itself."""

IN_PLACE = 2.0
"""What a record scores for lying in a place whose name was asked."""

SAME_TITLE = 3.0
"""All words in their order in the title."""

SAME_ID = 40.0
"""The query is the record's id."""
