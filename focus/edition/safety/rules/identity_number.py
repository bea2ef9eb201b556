# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers that identify a person: national identity, tax and social insurance numbers, passports."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.shapes import Found, Rule, Text

SHAPES = (
    ("a Mexican CURP", r"[A-Z][AEIOUX][A-Z]{2} ?\d{6} ?[HMX][A-Z]{5} ?[A-Z0-9]\d"),
    ("a Brazilian CPF", r"\d{3}\.\d{3}\.\d{3}-\d{2}"),
    ("a Chilean RUT", r"\d{1,2}\.\d{3}\.\d{3}-[\dkK]"),
    ("a Spanish DNI", r"\d{8}-?[A-HJ-NP-TV-Z]"),
    ("a Spanish NIE", r"[XYZ]-?\d{7}-?[A-Z]"),
    ("a social security number", r"\d{3}-\d{2}-\d{4}"),
    ("a Honduran identity number", r"\d{4}[- ]\d{4}[- ]\d{5}"),
    ("a Guatemalan DPI", r"\d{4} \d{5} \d{4}"),
    ("a Dominican cédula", r"\d{3}-\d{7}-\d"),
    ("a Nicaraguan cédula", r"\d{3}-\d{6}-\d{4}[A-Z]"),
    ("a Pakistani or similar identity card", r"\d{5}-\d{7}-\d"),
    ("a French social security number", r"[12] \d{2} \d{2} \d{2} \d{3} \d{3}(?: \d{2})?"),
)
BARE = re.compile("|".join(rf"(?P<s{n}>(?<![\w.,/-]){shape}(?![\w/]|[.,-]\d))" for n, (_, shape) in enumerate(SHAPES)))
LABEL = (
    r"(?:CURP|RFC|CPF|RG|RUT|RUN|DNI|DUI|DPI|NIE|NIN|NUIP|CNIB?|SSN|NIR|BVN|CNIC|NRIC|Aadhaar|Ghana Card|"
    r"[Cc][ée]dula(?: de (?:ciudadan[ií]a|identidad))?|C\.C\.|C\.I\.|[Pp]ass(?:port|eport|aporte)|[Pp]asaporte|"
    r"[Ii]dentity (?:card|number)|[Nn]ational ID|ID (?:card|number|no\.?)|[Cc]arte d'identit[ée]|"
    r"(?:[Dd]ocumento|[Cc]arteira|[Cc]arnet) de identi(?:dad|dade|té)|[Ii]dentidade)"
)
LABELLED = re.compile(
    rf"(?<!\w){LABEL}[\s:,]*(?:(?i:n)(?:o|r|[uú]m(?:ero|éro)?|umber)?\.?[º°o]?|#|is|es|est|[ée])?[\s:.#]*"
    r"((?=[A-Z0-9.\- ]*\d[A-Z0-9.\- ]*\d[A-Z0-9.\- ]*\d)[A-Z]{0,4}-?[\d](?:[.\- ]?[A-Z0-9]){4,19})(?!\w)"
)
YEAR_PAIR = re.compile(r"^\d{1,4}[ /-](?:of|de)?\s?(?:19|20)\d{2}$")
SOME_DIGITS = re.compile(r"\d(?:[.\- ]?[A-Z\d]){4}")
"""What every one of these numbers holds."""


def find(text: Text, known: Known) -> Iterator[Found]:
    """Numbers in the form of an identity document, and numbers after the name of one."""
    taken: list[tuple[int, int]] = []
    for match in BARE.finditer(text.text):
        taken.append(match.span())
        what = SHAPES[int((match.lastgroup or "s0")[1:])][0]
        yield Found(*match.span(), f"A number in the form of {what}.")
    for match in LABELLED.finditer(text.text):
        free = all(match.end(1) <= start or match.start(1) >= end for start, end in taken)
        if free and not YEAR_PAIR.match(match[1]):
            yield Found(*match.span(1), "A number after the name of an identity document.")


RULE = Rule("identity_number", "Remove the number.", find, in_addresses=True, form=SOME_DIGITS.search, numbered=True)
