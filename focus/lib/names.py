# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Names of territories and languages from CLDR."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("en", "es", "fr", "pt")


UNITED_NATIONS: dict[str, dict[str, str]] = {
    "CD": {
        "en": "Democratic Republic of the Congo",
        "es": "República Democrática del Congo",
        "fr": "République démocratique du Congo",
        "pt": "República Democrática do Congo",
    },
    "CG": {
        "en": "Republic of the Congo",
        "es": "República del Congo",
        "fr": "République du Congo",
        "pt": "República do Congo",
    },
    "MM": {"en": "Myanmar", "es": "Myanmar", "fr": "Myanmar", "pt": "Mianmar"},
    "SV": {"en": "El Salvador", "es": "El Salvador", "fr": "El Salvador", "pt": "El Salvador"},
}
"""Where CLDR's short name is not the one used in this field: the names in use at the United Nations."""
WITHOUT_CLDR: dict[str, dict[str, str]] = {
    "mrw": {"en": "Maranao", "es": "maranao", "fr": "maranao", "pt": "maranao"},
}
"""Languages of our records that CLDR does not name."""


@cache
def _locale(language: str) -> "Locale":
    # Imported here, because the command line names the languages without needing CLDR.
    from babel import Locale

    return Locale.parse(language)


def territory_name(code: str, language: str) -> str | None:
    """The name of a country (``MX``) or UN M49 region (``419``) in a language, or ``None``."""
    name = UNITED_NATIONS.get(code, {}).get(language) or _locale(language).territories.get(code)
    return str(name) if name else None


def language_name(code: str, language: str) -> str:
    """The name of a language in a language; the code where neither CLDR nor we have one."""
    if name := WITHOUT_CLDR.get(code, {}).get(language):
        return name
    return str(_locale(language).languages.get(code.replace("-", "_")) or code)


def alphabetical(name: str) -> str:
    """A key by which names sort as in a reader's alphabet, accents aside."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
