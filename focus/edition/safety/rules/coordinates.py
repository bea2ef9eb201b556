# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Coordinates: decimal, sexagesimal, grid references, plus codes, and addresses of maps."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.shapes import Found, Rule, Text

PAIR = re.compile(r"(?<![\w.,])(-?\d{1,2}\.\d{4,})\s*°?\s*[NSns]?\s*[,;/| ]\s*(-?\d{1,3}\.\d{4,})(?!\w|\.\d)")
COMMA_PAIR = re.compile(r"(?<![\w.,])(-?\d{1,2},\d{4,})\s*[;/ ]\s*(-?\d{1,3},\d{4,})(?!\w|[.,]\d)")
SIGNED_PAIR = re.compile(r"(?<![\w.,])([+-]?\d{1,2}\.\d{2,})\s*,\s*(-\d{1,3}\.\d{2,})(?!\w|\.\d)")
IN_MAP = re.compile(
    r"(?:@|[?&](?:q|ll|sll|center|daddr|saddr|query|destination|mlat)=|geo:|#map=\d+/|!3d|/place/|loc:)"
    r"(-?\d{1,2}\.\d{2,})(?:,|/|!4d|&mlon=| )(-?\d{1,3}\.\d{2,})",
    re.IGNORECASE,
)
SEXAGESIMAL = re.compile(
    r"(?<!\d)\d{1,3}\s*[°º]\s*\d{1,2}(?:[.,]\d+)?\s*'\s*(?:\d{1,2}(?:[.,]\d+)?\s*(?:\"|'')\s*)?[NSEWO]?\b",
    re.IGNORECASE,
)
DEGREES = re.compile(
    r"(?<![\w.])-?\d{1,3}[.,]\d{2,}\s*[°º]\s*[NSEWO]\b|(?<!\w)\d{1,3}[.,]\d{3,}\s+[NS]\b\s*[,;/ ]", re.IGNORECASE
)
LABELLED = re.compile(
    r"\b(?:lat(?:itude?)?|latitud|lon(?:g(?:itude?|itud)?)?|coordinates|coordenadas|coordonn[ée]es|"
    r"GPS)\b[\s:.=]{1,4}(-?\d{1,3}[.,]\d{2,})",
    re.IGNORECASE,
)
LETTER_FIRST = re.compile(r"(?<!\w)[NS] ?\d{1,2}[.,]\d{2,}[°º]?[\s,;/]+[EWO] ?\d{1,3}[.,]\d{2,}")
BARE_SEXAGESIMAL = re.compile(
    r"(?<!\d)\d{1,2} \d{1,2} \d{1,2}(?:\.\d+)? ?[NS][\s,;/]+"
    r"\d{1,3} \d{1,2} \d{1,2}(?:\.\d+)? ?[EWO]\b"
)
PLUS_CODE = re.compile(
    r"(?<![\w+])(?=[A-Z0-9+]*\d)(?:[23456789CFGHJMPQRVWX]{8}|"
    r"[23456789CFGHJMPQRVWX]{4,6})\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+])"
)
GRID = re.compile(r"(?<!\w)\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}(?!\w)")
UTM = re.compile(r"\bUTM\b.{0,20}?\d{6}.{1,8}?\d{7}|(?<!\w)\d{6}(?:\.\d+)?\s?m?\s?E[,;\s]+\d{7}(?:\.\d+)?\s?m?\s?N\b")
THREE_WORDS = re.compile(r"///[^\W\d_]{3,}\.[^\W\d_]{3,}\.[^\W\d_]{3,}|w3w\.co/\S+|what3words\.com/\S+\.\S+\.\S+")
PLACE_PIN = re.compile(r"(?:maps\.app\.goo\.gl|goo\.gl/maps)/\S+", re.IGNORECASE)

PAIRS = (PAIR, COMMA_PAIR, SIGNED_PAIR, IN_MAP)
WHOLE = (LETTER_FIRST, BARE_SEXAGESIMAL, SEXAGESIMAL, DEGREES, LABELLED, PLUS_CODE, GRID, UTM, THREE_WORDS, PLACE_PIN)
SIGNS = ("°", "º", "+", "///", "w3w.co/", "what3words.com/", "goo.gl/")
NUMBER = re.compile(r"\d(?:[.,]\d\d|\d{5}| \d\d? \d|\d{3}\s?\d{4})")
"""A sign or such a number stands in whatever the patterns find."""


def find(text: Text, known: Known) -> Iterator[Found]:
    """Points on the earth; each is reported once however many forms it fits."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted(_spans(text.text)):
        if all(end <= first or start >= last for first, last in taken):
            taken.append((start, end))
            yield Found(start, end, "Coordinates or the pin of a map.")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in PAIRS:
        for match in pattern.finditer(text):
            if _on_earth(match[1], match[2]):
                yield match.start(1), match.end(2)
    for pattern in WHOLE:
        yield from (match.span() for match in pattern.finditer(text))


def _on_earth(latitude: str, longitude: str) -> bool:
    return abs(float(latitude.replace(",", "."))) <= 90 and abs(float(longitude.replace(",", "."))) <= 180


RULE = Rule(
    "coordinates",
    "Remove them; name the country or region instead.",
    find,
    in_addresses=True,
    words=SIGNS,
    form=NUMBER.search,
    numbered=True,
)
