# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers of provisions in one form, whatever language or habit wrote them: "Décimo segundo", "12", "12.º"."""

import re

from focus.texts.structure.numbers import folded, roman, spelled

ORDINAL_SIGNS = str.maketrans("", "", "\u00ba\u00aa\u00b0\u02da")
ENDING = re.compile(r"(?<=\d)(?:o|er|ere|st|nd|rd|th)$")
BETWEEN = re.compile(r"[\s.-]+(?=[a-z])|\s+")


def number_key(number: str) -> str:
    """What two spellings of one number have in common: ``1`` for "Primero", "1.º" and "premier", ``26bis``, ``22a``.

    Roman numerals of two letters and more count as numbers; a single letter may be a letter.
    """
    plain = " ".join(folded(number.translate(ORDINAL_SIGNS)).split()).strip(" .")
    value = spelled(plain) if plain else None
    if value is None and len(plain) > 1:
        value = roman(plain)
    return str(value) if value else ENDING.sub("", BETWEEN.sub("", plain))
