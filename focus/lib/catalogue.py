# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The interface's words: gettext catalogues read from the ``.po`` files when the process starts."""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

LOCALE = Path(__file__).resolve().parent.parent / "locale"
DOMAINS = ("interface", "guide")
"""In the order of reading: the guides' sentences were weighed for people in danger, so theirs stand last and win."""


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of one language; English is the source and needs none."""
    paths = [LOCALE / language / "LC_MESSAGES" / f"{domain}.po" for domain in DOMAINS]
    whole: Translations | None = None
    for path in paths:
        if language != "en" and path.is_file():
            read = _read(path, language)
            whole = whole.merge(read) if whole else read
    return whole or NullTranslations()


def _read(path: Path, language: str) -> Translations:
    with path.open("rb") as file:
        messages = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, domain="interface")
