# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Telephone numbers. Emergency numbers of three or four digits are no hit: they are everybody's."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.shapes import Found, Rule, Text

CUE = (
    r"(?:t[eé]l(?:[eé]phones?|[eé]fonos?|efones?)?|phones?|mobiles?|m[oó]vil(?:es)?|cel(?:ular(?:es)?)?|whats\s?app|"
    r"signal|telegram|call(?:ing)?|ring|dial|l[ií]nea|ligne|linha|marque|llam(?:e|ar|ando)|appel(?:er|ez)|lig(?:ue|ar)|hot\s?line|helpline|fax|sms|"
    r"n[uú]mero gratuito|num[eé]ro vert)"
)
AFTER_CUE = re.compile(rf"\b{CUE}\b[^\d+]{{0,25}}?(\+?\(?\d(?:[\s().\-/]{{0,3}}\d){{6,14}})(?!\d)", re.IGNORECASE)
INTERNATIONAL = re.compile(r"(?<![\w+])(?:\+|00)\s?\(?[1-9](?:[\s().\-/]{0,2}\d){7,14}(?!\d)")
GROUPED = re.compile(
    r"(?<![\d.,/\-])(?:\(\d{2,4}\)\s?\d{3,5}[\s.\-]?\d{3,4}|\d{3}[\s.\-]\d{3}[\s.\-]\d{4}|0\d(?:[\s.\-]\d{2}){4}|"
    r"[2-9]\d{3}-\d{4}|0\d{4} \d{6}|0\d{2,3}[\s\-]\d{3}[\s\-]\d{3,4})(?![\d/]|[.,\-]\d)"
)
IN_ADDRESS = re.compile(r"(?:tel:|wa\.me/|phone=|sms:|callto:|t\.me/)\+?(\d(?:[\s().\-]{0,2}\d){6,14})", re.IGNORECASE)
YEARS = re.compile(r"^(?:1[789]|20)\d{2}-(?:1[789]|20)\d{2}$|^(?:19|20)\d{2}-\d{4}$|^[2-9]\d{3}-(?:19|20)\d{2}$")
DECIMALS_OF_MONEY = re.compile(r"^\d{3}(?:([.\s])\d{3})(?:\1\d{3})+$")
SEVEN_DIGITS = re.compile(r"\d(?:[\s().\-/]{0,3}\d){6}")
"""What every one of these patterns holds."""


def find(text: Text, known: Known) -> Iterator[Found]:
    """Numbers that are written as a telephone number or stand after a word for one."""
    if (text.record_id, text.field) in known.verified:
        return
    for start, end in sorted(set(_spans(text))):
        yield Found(start, end, "A telephone number.")


def _spans(text: Text) -> Iterator[tuple[int, int]]:
    if text.is_address:
        yield from (match.span(1) for match in IN_ADDRESS.finditer(text.text))
        return
    taken = [match.span(1) for match in AFTER_CUE.finditer(text.text) if not YEARS.match(match[1])]
    for pattern in (INTERNATIONAL, GROUPED):
        for match in pattern.finditer(text.text):
            free = all(match.end() <= start or match.start() >= end for start, end in taken)
            if free and not YEARS.match(match.group()) and not DECIMALS_OF_MONEY.match(match.group()):
                taken.append(match.span())
    yield from taken


RULE = Rule(
    "telephone",
    "Remove it; an institution's number may stand in a channel of an access record that carries verified_on.",
    find,
    in_addresses=True,
    form=SEVEN_DIGITS.search,
    numbered=True,
)
