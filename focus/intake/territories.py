# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which codes of countries and currencies exist: CLDR has those of ISO 3166-1 and ISO 4217 (and a few others)."""

from functools import cache

from babel import Locale

NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
ALLOWED = (
    "a code of ISO 3166-1 (MX), of ISO 3166-2 (MX-COA), of UN M49 (419), or INT and INT-EU for international bodies"
)
OFTEN_MEANT = {"UK": "GB", "EL": "GR", "EN": "GB", "KO": "KR", "YU": "RS"}


@cache
def _codes() -> frozenset[str]:
    return frozenset(Locale("en").territories) - NOT_COUNTRIES


@cache
def currencies() -> frozenset[str]:
    """Codes of ISO 4217: a unit of money needs no row in the vocabulary, CLDR has its names."""
    return frozenset(Locale("en").currencies)


def unknown_territory(place: str) -> str | None:
    """What is wrong with a place's code, or ``None``. Only the country part of a subdivision is looked up."""
    head = place.partition("-")[0]
    if head == "INT" or head in _codes():
        return None
    meant = f' (did you mean "{OFTEN_MEANT[head]}"?)' if head in OFTEN_MEANT else ""
    return f'unknown country "{head}"{meant}; allowed: {ALLOWED}'
