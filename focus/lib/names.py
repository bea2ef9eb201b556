# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Names of territories and languages from CLDR."""

from functools import cache

from babel import Locale

LANGUAGES = ("en", "es", "fr", "pt")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def territory_name(code: str, language: str) -> str | None:
    """The name of a country (``MX``) or UN M49 region (``419``) in a language, or ``None``."""
    name = _locale(language).territories.get(code)
    return str(name) if name else None


def language_name(code: str, language: str) -> str:
    """The name of a language in a language; the code where CLDR has none."""
    return str(_locale(language).languages.get(code.replace("-", "_")) or code)
