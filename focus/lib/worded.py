# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Dates and lengths of time as each language writes them, on pages and in files that leave the site."""

from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.units import format_unit

from focus.lib import edtf

READ_AS = {"en": "en_GB"}
"""English is read all over the world: 22 November 2026, not November 22, 2026."""
SKELETON = {"year": "y", "month": "yMMMM"}


@cache
def locale_of(language: str) -> Locale:
    """The customs of a language in numbers and dates."""
    return Locale.parse(READ_AS.get(language, language))


def worded_date(text: str, language: str) -> str:
    """A date or period with the precision it has: "June 2012", not "1 June 2012". Nothing gives nothing."""
    start, slash, end = text.partition("/")
    if slash:
        return f"{worded_date(start, language)} \N{EN DASH} {worded_date(end, language)}"
    if not start:
        return ""
    value = edtf.parse(start)
    if value.precision == "day":
        said = str(format_date(value.first, format="long", locale=locale_of(language)))
        # In French the first of a month is an ordinal, which CLDR's pattern does not know.
        return said.replace("1 ", "1er ", 1) if language == "fr" and value.first.day == 1 else said
    return str(format_skeleton(SKELETON[value.precision], value.first, locale=locale_of(language)))


def worded_duration(value: int, unit: str, language: str) -> str:
    """A length of time such as "3 hours"; ``unit`` is ``hours``, ``days``, ``weeks``, ``months`` or ``years``.

    CLDR has no long form for some Portuguese units; its short form is then the whole word.
    """
    name = f"duration-{unit.removesuffix('s')}"
    long = str(format_unit(value, name, length="long", locale=locale_of(language)))
    return str(format_unit(value, name, length="short", locale=locale_of(language))) if name in long else long


def goes_with_one(value: int | float | str, language: str) -> bool:
    """Whether a number takes the word for one thing: 1, in French and Portuguese nought and 1.5 too (CLDR's rules)."""
    return locale_of(language).plural_form(abs(Decimal(str(value)))) == "one"
