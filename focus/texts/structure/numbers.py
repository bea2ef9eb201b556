# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers as laws write them: 26, 5º, 1er, XIV, vigésimo primero, 22-A, 26 bis, 13.091, L111-1."""

import re
import unicodedata
from typing import NamedTuple

_BASE_LETTERS = {
    code: unicodedata.normalize("NFD", chr(code))[0].lower()
    for code in range(0xC0, 0x250)
    if len(unicodedata.normalize("NFD", chr(code))) == 2
}
_FOLDING = (
    _BASE_LETTERS | {code: chr(code).lower() for code in range(0x41, 0x5B)} | {0xA0: " ", 0x202F: " ", 0x2019: "'"}
)


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_FOLDED = {chr(code): letter for code, letter in _FOLDING.items() if code > 0x7F}


def folded(text: str) -> str:
    """Lower case without accents, character for character, so that places found here hold in the text as printed."""
    low = text.lower()
    if low.isascii():
        return low
    # A few letters, such as the Turkish capital I, are two when small.
    if len(low) != len(text):
        return text.translate(_FOLDING)
    return _BEYOND_ASCII.sub(lambda found: _FOLDED.get(found[0], found[0]), low)


_UNITS = {
    1: "primero primera primer primeiro primeira premier premiere first one uno un um uma",
    2: "segundo segunda deuxieme second seconde two dos deux dois duas",
    3: "tercero tercera tercer terceiro terceira troisieme third three tres trois",
    4: "cuarto cuarta quarto quarta quatrieme fourth four cuatro quatre quatro",
    5: "quinto quinta cinquieme fifth five cinco cinq",
    6: "sexto sexta sixieme sixth six seis",
    7: "septimo septima setimo setima septieme seventh seven siete sept sete",
    8: "octavo octava oitavo oitava huitieme eighth eight ocho huit oito",
    9: "noveno novena nono nona neuvieme ninth nine nueve neuf nove",
    10: "decimo decima dixieme tenth ten diez dix dez",
    11: "undecimo undecima onzieme eleventh eleven once onze decimoprimero decimoprimera",
    12: "duodecimo duodecima douzieme twelfth twelve doce douze doze decimosegundo decimosegunda",
    13: "treizieme thirteenth thirteen trece treize treze decimotercero decimotercera decimotercer",
    14: "quatorzieme fourteenth catorce quatorze decimocuarto decimocuarta",
    15: "quinzieme fifteenth quince quinze decimoquinto decimoquinta",
    16: "seizieme sixteenth dieciseis seize decimosexto decimosexta",
    17: "dix-septieme seventeenth decimoseptimo decimoseptima",
    18: "dix-huitieme eighteenth decimoctavo decimoctava decimooctavo decimooctava",
    19: "dix-neuvieme nineteenth decimonoveno decimonovena",
}
_TENS = {
    20: "vigesimo vigesima vingtieme twentieth",
    30: "trigesimo trigesima trentieme thirtieth",
    40: "cuadragesimo cuadragesima quadragesimo quadragesima",
    50: "quincuagesimo quincuagesima quinquagesimo quinquagesima",
    60: "sexagesimo sexagesima",
    70: "septuagesimo septuagesima",
    80: "octogesimo octogesima octagesimo",
    90: "nonagesimo nonagesima",
    100: "centesimo centesima",
}
WORDS = {word: value for value, words in (_UNITS | _TENS).items() for word in words.split()}
SOLE = frozenset(["unico", "unica", "unique", "sole", "only"])
PRELIMINARY = frozenset(["preliminar", "preliminaire", "liminaire", "preliminary"])
_LATIN = (
    "bis ter quater quinquies quinques sexies septies octies novies nonies decies undecies duodecies terdecies"
    " quaterdecies quindecies quinto-decies sexdecies septdecies octodecies novodecies vicies"
)
LATIN = tuple(_LATIN.split())

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})\Z")


def roman(text: str) -> int | None:
    """The value of a Roman numeral in any case, None for what is none."""
    text = text.lower()
    if not text or not ROMAN.match(text):
        return None
    values = [_ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def spelled(words: str) -> int | None:
    """The value of folded number words such as ``vigesimo primero``; None where one of them is no number."""
    total = 0
    for word in words.split():
        if word not in WORDS:
            return None
        total += WORDS[word]
    return total or None


class Place(NamedTuple):
    """Where a number stands in a series: 26 < 26 bis < 27, and 3 < 3.01 < 3.1 < 4."""

    base: int
    rest: tuple[str, ...] = ()

    def follows(self, other: "Place") -> bool:
        """Whether this number may come anywhere after the other in one series."""
        if self.base != other.base:
            return self.base > other.base
        return _ordered(other.rest, self.rest)

    def next_after(self, other: "Place") -> bool:
        """Whether nothing has to stand between the other number and this one."""
        if self.base == other.base:
            return self.follows(other)
        return self.base == other.base + 1


def _ordered(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the second remainder is the later one, as decimals or as counted parts."""
    if first == second:
        return False
    if not first or not second:
        return not first
    as_counted = [_counted(part) for part in first] < [_counted(part) for part in second]
    return as_counted or first < second


def _counted(part: str) -> tuple[int, int, str]:
    if part.isdigit():
        return 0, int(part), ""
    if part in LATIN:
        return 1, LATIN.index(part), ""
    return 2, len(part), part
