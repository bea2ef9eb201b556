# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Bringing a public string into the form that the rules read.

Somebody who hides a telephone number from robots, or a word processor that sets it in full-width digits, would
otherwise hide it from the check as well.
"""

import html
import re
import unicodedata
from functools import lru_cache
from string import digits
from urllib.parse import unquote

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
AT_SIGN = re.compile(r"\s*[\[({<]\s*(?:at|arroba|arobase|a)\s*[\])}>]\s*|\s+(?:arroba|arobase)\s+", re.IGNORECASE)
LOOSE_AT = re.compile(r"(?<=\w) ?@ ?(?=\w)")
LOOSE_DOT = re.compile(r"(?<=@)([\w-]+) \. (?=[a-z]{2,})", re.IGNORECASE)
SPOKEN_AT = re.compile(
    r"(?<=[a-z0-9])\s+at\s+(?=[a-z0-9-]+\s*(?:\.|\(dot\)|\[dot\]|\sdot\s)\s*[a-z]{2,})", re.IGNORECASE
)
DOT_SIGN = re.compile(r"\s*[\[({<]\s*(?:dot|punto|point|ponto)\s*[\])}>]\s*", re.IGNORECASE)
SPOKEN_DOT = re.compile(r"(?<=@)([\w-]+)\s+(?:dot|punto|point|ponto)\s+(?=[a-z]{2,})", re.IGNORECASE)
QUOTES = str.maketrans("\u2018\u2019\u02bc\u00b4\u2032\u201c\u201d\u2033", "'''''\"\"\"")
"""Typographic apostrophes, quotation marks and primes to the typewriter's, so that the rules name one form."""
SPELT_OUT = ("@", "(", "[", "{", "<", " at ", "arroba", "arobase")
"""Signs of what is spelt out for an at-sign or a point; without one none of the patterns above can apply."""
INSIDE = r"\s*(?:at|arroba|arobase|a|dot|punto|point|ponto)\s*[\])}>]"
IS_SPELT_OUT = re.compile(
    rf"@|\({INSIDE}|\[{INSIDE}|\{{{INSIDE}|<{INSIDE}| (?:arroba|arobase) |"
    r" at (?<=[a-z0-9] at )(?=[a-z0-9-]+\s*(?:\.|\(dot\)|\[dot\]|\sdot\s)\s*[a-z]{2,})",
    re.IGNORECASE,
)
"""In text whose white space is single blanks, one of these stands before what any of the patterns above applies to.
Each begins with the character itself, which is looked for ten times as fast as blanks that may stand before it."""
LONG_DASHES = re.compile("[\u2010-\u2015\u2212]")
REPLACED = re.compile("[\u00ad\u00b4\u02bc\u2010-\u2064\u200b-\u200f\u2212\ufeff]")
"""Every character of the three lists above, and a few more."""
DIGIT = re.compile(r"\d")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)


def prose(text: str) -> str:
    """Text with compatibility characters, entities, invisible characters and spelt-out at-signs resolved.

    Each step is left out where the text has nothing for it: most texts need none, and there are millions.
    """
    plain = html.unescape(text)
    if not plain.isascii() and (REPLACED.search(plain) or not unicodedata.is_normalized("NFKC", plain)):
        plain = unicodedata.normalize("NFKC", plain.translate(QUOTES))
        plain = LONG_DASHES.sub("-", INVISIBLE.sub("", plain))
    if "  " in plain or not plain.isprintable():
        plain = _single_spaced(plain)
    lower = plain.lower()
    if not any(sign in lower for sign in SPELT_OUT) or not IS_SPELT_OUT.search(plain):
        return plain
    plain = DOT_SIGN.sub(".", SPOKEN_AT.sub("@", AT_SIGN.sub("@", plain)))
    return LOOSE_DOT.sub(r"\1.", SPOKEN_DOT.sub(r"\1.", LOOSE_AT.sub("@", plain)))


def _single_spaced(text: str) -> str:
    """Each run of white space as one blank, those at the ends too: what a pattern does ten times slower."""
    words = " ".join(text.split())
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}" if words else " "


def address(text: str) -> str:
    """An address with its escapes resolved, twice, because archives escape the address they hold once more."""
    if text.isascii() and "%" not in text and "&" not in text:
        return text
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", unquote(unquote(html.unescape(text)))))


def split_addresses(text: str) -> tuple[str, list[str]]:
    """Prose without the addresses it quotes (blanked), and those addresses."""
    if "://" not in text and "www." not in text.lower():
        return text, []
    return ADDRESS.sub(" ", text), ADDRESS.findall(text)


def holds_a_digit(text: str) -> bool:
    """Whether there is a digit of any script in a text. Those of ours are looked for first: most texts hold none."""
    return any(digit in text for digit in digits) or (not text.isascii() and DIGIT.search(text) is not None)


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case without accents: ``Peña`` and ``PENA`` are the same name."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def words_in(text: str) -> frozenset[str]:
    """A word list written as prose, one word after the other."""
    return frozenset(text.split())


def is_address(field: str, text: str) -> bool:
    """Whether a string is an address or an id (which becomes part of one) rather than prose."""
    return text.startswith(("http://", "https://")) or field == "id"
