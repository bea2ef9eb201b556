# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Four bills of Valdora, a country that does not exist, written for these tests, and the answers that a coder gives.

The answers follow the rules of the standard and were given from the bills' words, not from what the program says.
``BEARING`` names an article that must be among the first three passages.
"""

from functools import cache
from pathlib import Path

from focus.check.check import check
from focus.check.shapes import CheckResult, CriterionResult
from focus.texts.reading import read

BILLS = Path(__file__).resolve().parent / "bills"
ANSWERS = {
    "en": {
        "yes": "R1 R2 R3 I3 I4 P1 P2 P4 P5 P6 M1 M3 A3",
        "partly": "P3 P7",
        "no": "R4 R7 I5 I6 P8 M4 M5 M6 M7 M9 A4 A5 A6 E4",
    },
    "es": {
        "yes": "R1 R4 R7 I1 M3 M6 A4 A6",
        "partly": "I2 P1 P2 P3 P4 P8 M1 M7 M8 M9 A2",
        "no": "R2 I3 I4 I5 I7 P5 P6 P7 M5 A1 A3 A5 E4",
    },
    "fr": {
        "yes": "I1 I3 P1 P2 P7 M3 M7 A3 A5",
        "partly": "R1 P4 M1 E4",
        "no": "R7 I5 P5 P6 P8 M4 M5 M6 M8 M9 A4 A6",
    },
    "pt": {
        "yes": "R1 R7 I1 I3 P1 P2 P5 P6 M5 M6",
        "partly": "P7 M1 M4 A1",
        "no": "R6 I4 I5 I6 P8 M7 M8 M9 A2 A3 A4 A5 A6",
    },
}
BEARING = {
    "en": {"R1": "2", "R7": "15", "I3": "6", "I4": "7", "P2": "9", "P4": "10", "P6": "13", "M1": "14", "A3": "16"},
    "es": {"R4": "3", "I1": "5", "I7": "6", "P2": "10", "P8": "12", "M3": "13", "M6": "14", "A4": "16", "A6": "18"},
    "fr": {"R1": "2", "R7": "5", "I3": "9", "P1": "10", "P2": "11", "M7": "15", "A3": "16", "A5": "4", "E4": "17"},
    "pt": {"R1": "2", "I3": "4", "I4": "6", "P1": "7", "P2": "8", "P5": "9", "P6": "11", "M5": "16", "A1": "15"},
}


@cache
def checked(language: str) -> CheckResult:
    """The check of one bill, with words alone."""
    return check(read(BILLS / f"{language}.txt"))


def criterion(language: str, code: str) -> CriterionResult:
    """What was found on one criterion."""
    return next(one for one in checked(language).criteria if one.code == code)
