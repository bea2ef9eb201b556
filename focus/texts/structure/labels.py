# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A label of an article at the beginning of a line: its number, how it is written, and how sure it looks."""

import re
from typing import Literal, NamedTuple

from focus.texts.structure.numbers import LATIN, PRELIMINARY, SOLE, WORDS, Place, folded, roman, spelled

Style = Literal["digits", "words", "sole", "roman", "code", "bare", "dotted", "loose"]
"""``code`` is L111-1, ``bare`` a number alone (``3 (1) Text``), ``dotted`` a number with a full stop, ``loose`` an
ordinal without the word article (``PRIMERO.-``), as transitory provisions are numbered."""


MENTION = -1.1
"""The strength of what reads like a mention: chosen only where the numbers before and after it ask for it."""


class Label(NamedTuple):
    """What stands at the beginning of a line."""

    style: Style
    place: Place
    number: str
    """Normalised: ``26 bis``, ``22-A``, ``único``."""
    end: int
    """Where the label with its punctuation ends in the line."""
    strength: float
    """From ``MENTION`` to 1, a label for certain."""
    until: int = 0
    """The last number of a range such as 22 to 25, else 0."""
    word: str = ""
    """The folded word before the number, such as ``articulo`` or ``section``."""


OPENING = " \t\xa0«»“”„\"'‘’([*•#>_-"
_OPENING = r"(?P<open>[\s«»“”„\"'‘’(\[*•#>_-]*)"
# Scanned pages give 1, l, ! or | for i and 0 for o.
_WORD = (
    r"(?P<word>art[i1l!|]?c[uo]?[l1i|][o0]s?|artig[o0]s?|articles?|arti?c?\b\.?|arts?\b\.?|section\b|sec\b\.?"
    r"|clauses?\b|regulation\b|rule\b|§{1,2})"
)
_LATIN = "|".join(sorted(LATIN, key=len, reverse=True))
# A scanned ordinal sign is often read as a quotation mark or an asterisk.
_SIGN = r"\s?\.?\s?[ºª°˚]|[\"”“'’*]+(?=\s?[.:\-–])"
_ORDINAL_MARK = (
    rf"(?:{_SIGN}|\.?(?:er|ro|ra|do|da|to|ta|mo|vo|no|re|ere|e|eme|st|nd|rd|th|o)(?![\w])|\s[oº](?=[\s.\-–]))"
)
# After article and section, as English and French write them, the o of 38o is a letter and no ordinal.
_ORDINAL_MARK_BEFORE_LETTERS = rf"(?:{_SIGN}|\.?(?:er|re|ere|eme|st|nd|rd|th)(?![\w]))"
_LATIN_PART = (
    rf"(?:[\s.,\-–]{{0,3}}(?P<latin>{_LATIN})\b(?:[\s\-–]{{1,2}}(?P<after_latin>\d{{1,2}}|[a-z])(?=\s?[.:\-–—]|\Z))?)"
)
_LETTER_PART = (
    r"(?:(?:[-–—]|(?:\s[-–—]?\s?|[-–—]\s)(?=\w{1,2}\s?[.:\-–—]))(?P<letter>[a-z]{1,2})(?![\w'’])(?!\))|(?P<joined>[a-z]{1,2})(?![\w'’)])"
    r"|[-–](?P<dashed>\d{1,3}(?:[-–]\d{1,3})*)(?![\w]))"
)
_DIGITS = rf"(?P<digits>\d{{1,4}}(?:\.\d{{1,4}})*){_ORDINAL_MARK}?(?:{_LATIN_PART}|{_LETTER_PART})?"
_DIGITS_ALONE = rf"(?P<digits>\d{{1,4}}(?:\.\d{{1,4}})*){_ORDINAL_MARK}?"
_CODE = (
    r"(?P<code>(?:lo|l|r|d|a)\.?\s?\*{0,2}\s?\d{1,4}(?:[-–.]\d{1,4})*(?:-[a-z]\b)?)(?![\w])"
    rf"(?:\s?(?P<latin_of_code>{_LATIN})\b)?"
)
_NUMBER_WORDS = "|".join(sorted(WORDS, key=len, reverse=True))
_LATIN_AFTER_WORDS = _LATIN_PART.replace("latin", "latin_of_words")
_SPELLED = rf"(?P<spelled>(?:{_NUMBER_WORDS})(?:[\s-](?:{_NUMBER_WORDS}))?){_LATIN_AFTER_WORDS}?(?![\w])"
_SOLE = rf"(?P<sole>{'|'.join([*SOLE, *PRELIMINARY])})(?![\w])"
_ROMAN = r"(?P<roman>[ivxlc]{1,7})(?:er)?(?![\w'’])"
_MORE = r"(?P<more>\s?(?:,\s?\d{1,4}|\s(?:y|e|et|and|a|al|à|to)\s\d{1,4})+[ºª°]?(?=\s?[.:\-–—\[(]))?"
_END = r"(?P<end>\s?\)?[\s.,:;\-–—―‒_ºª°]*)"

_BEFORE = rf"{_OPENING}{_WORD}\s?[.:]?\s*(?:n[º°o]\.?\s?)?[*_]*"
ARTICLE = re.compile(rf"{_BEFORE}(?:{_CODE}|{_DIGITS}|{_SOLE}|{_SPELLED}|{_ROMAN}){_MORE}{_END}")
LETTERED = re.compile(ARTICLE.pattern.replace(_ORDINAL_MARK, _ORDINAL_MARK_BEFORE_LETTERS))
WITH_LETTERS = ("article", "section", "sec", "clause", "regulation", "rule", "§")
SMALL_LETTER = re.compile(r"\s*(?:\Z|[.:\-–—(\[]|[A-ZÀ-Ý«“\"])")
"""What follows the small letter of 27a, and not the first word of a sentence."""
CAPITAL_LETTER = re.compile(r"[A-Z]\s*(?:\Z|[.:\-–—(])")
"""The letter of 5A.-, and not the sentence that a lost space ties to the number."""
WITHOUT_LETTER = re.compile(rf"{_BEFORE}{_DIGITS_ALONE}{_END}")
_BARE_MORE = r"(?P<more>\s(?:and|et|to|a|y|e|al)\s\d{1,4}(?:\.\d{1,4})?(?=\s?(?:[\[.(]|\Z)))?"
BARE = re.compile(
    r"(?P<open>[«“\"‘'\[*]*\s?)(?P<digits>\d{1,4}(?:\.\d{1,4})*)(?P<joined>[a-z]{0,2})(?![\w/%])"
    + _BARE_MORE
    + r"(?P<end>\s?[.:]?\s?[-–—]*\s*)"
)
LOOSE = re.compile(
    r"(?P<open>[\s«»“”\"'*]*)(?P<disposition>(?:disposicion|disposicao)\s(?:\w+\s){1,3}?)?"
    rf"(?:{_SPELLED}|{_SOLE})(?P<end>\s?\)?(?:[.:\-–—º°]+\s*)+|\s*\Z)"
)
SEPARATED_LETTERS = re.compile(r"(?:\w\s){4,}\w?\Z")
THOUSANDS = re.compile(r"[1-9]\.\d{3}\Z")

# What a mention goes on with in the same sentence.
LOWER = re.compile(r"[a-zà-ÿ]")


def article_label(text: str) -> Label | None:
    """The label a line begins with when it has the word article, section or the like; mentions have low strength."""
    begins = text.lstrip(OPENING)[:10]
    if begins[:1] not in "aAsScCrR§":
        return None
    low = folded(text[:160])
    found = (LETTERED if begins.lower().startswith(WITH_LETTERS) else ARTICLE).match(low)
    if found and _letter_is_a_word(found, text):
        found = WITHOUT_LETTER.match(low)
    if not found:
        return None
    read = _read_number(found, text)
    if read is None:
        return None
    style, place, number = read
    strength = _strength(found, text, style)
    return Label(style, place, number, found.end(), strength, _until(found), _word(found["word"]))


def bare_label(text: str) -> Label | None:
    """The label of a numbered provision without a word: ``3 (1) Text``, ``12. Title``, ``*147 This Act``."""
    found = BARE.match(folded(text[:40]))
    if not found:
        return None
    end, rest = found["end"], text[found.end() :]
    joined = text[found.start("joined") : found.end("joined")].upper()
    if found["joined"] and found["joined"] != text[found.start("joined") : found.end("joined")].lower():
        return None
    stopped = "." in end or ":" in end
    if rest and not (rest[0].isupper() or rest[0] in '([“«"*—'):
        return None
    if not stopped and rest and end == "":
        return None
    first, *others = found["digits"].split(".")
    if len(first) > 1 and first[0] == "0":
        return None
    number = found["digits"] + joined + (text[found.start("more") : found.end("more")] if found["more"] else "")
    place = Place(int(first), (*others, joined.lower()) if joined else tuple(others))
    return Label("dotted" if stopped else "bare", place, number, found.end(), 0.5, _until(found))


def loose_label(text: str) -> Label | None:
    """An ordinal alone: ``PRIMERO.-``, ``Única. ``, ``Disposición transitoria segunda.``."""
    low = folded(text[:120])
    found = LOOSE.match(low)
    if not found or (text[found.start("end") - 1].islower() and not text[found.end("open")].isupper()):
        return None
    read = _read_number(found, text)
    if read is None:
        return None
    _, place, number = read
    word = "disposition" if found["disposition"] else ""
    return Label("loose", place, number, found.end(), 0.6 if found.end() < len(text) else 0.5, word=word)


def _letter_is_a_word(found: re.Match[str], text: str) -> bool:
    """Whether what looked like the A of 22-A is small, and so begins the sentence or marks an ordinal."""
    groups = found.groupdict()
    if groups.get("joined") and found["word"].startswith(WITH_LETTERS):
        return not _printed(found, "joined", text).isupper() and not SMALL_LETTER.match(text[found.end("joined") :])
    if groups.get("joined") and not CAPITAL_LETTER.match(text[found.start("joined") :]):
        return True
    return bool(groups.get("letter")) and not _printed(found, "letter", text).isupper()


def _until(found: re.Match[str]) -> int:
    more = found.groupdict().get("more")
    return int(re.findall(r"\d+", more)[-1]) if more else 0


def _word(word: str) -> str:
    word = word.strip(" .")
    if word.startswith("art"):
        return "article"
    return "section" if word.startswith(("sec", "§")) else word


def _read_number(found: re.Match[str], text: str) -> tuple[Style, Place, str] | None:
    groups = found.groupdict()
    if groups.get("sole"):
        return "sole", Place(0 if found["sole"] in PRELIMINARY else 1), _printed(found, "sole", text).lower()
    if groups.get("spelled"):
        return _spelled(found, text)
    if groups.get("code"):
        return _code(found["code"], found["latin_of_code"])
    if groups.get("roman"):
        printed = _printed(found, "roman", text)
        value = roman(printed)
        return ("roman", Place(value), printed) if value and printed.isupper() else None
    return _digits(found, text)


def _printed(found: re.Match[str], group: str, text: str) -> str:
    return text[found.start(group) : found.end(group)]


def _spelled(found: re.Match[str], text: str) -> tuple[Style, Place, str] | None:
    words = found["spelled"].replace("-", " ") if found["spelled"] not in WORDS else found["spelled"]
    value = spelled(words)
    if value is None:
        return None
    printed = _printed(found, "spelled", text)
    number = printed if printed.isupper() and words != "premier" else printed.lower()
    latin = found.groupdict().get("latin_of_words")
    place = Place(value, (latin,)) if latin else Place(value)
    return "words", place, f"{number} {latin}" if latin else number


def _code(printed: str, latin: str | None) -> tuple[Style, Place, str]:
    letters = "".join(letter for letter in printed if letter.isalpha() or letter == "*").upper()
    numbers = re.findall(r"\d+", printed)
    head = re.match(r"[a-z]+", printed)
    prefix = head[0].upper() if head else letters
    tail = re.search(r"-([a-z])\Z", printed)
    number = prefix + "-".join(numbers) + (f"-{tail[1].upper()}" if tail else "")
    rest = (*numbers[1:], latin) if latin else tuple(numbers[1:])
    return "code", Place(int(numbers[0]), rest), f"{number} {latin}" if latin else number


def _digits(found: re.Match[str], text: str) -> tuple[Style, Place, str]:
    printed = found["digits"]
    if THOUSANDS.match(printed):
        printed = printed.replace(".", "")
    first, *others = printed.split(".")
    number = printed
    if found.end("digits") < len(text) and re.match(r"\.?(?:er|ere|re)\b", folded(text[found.end("digits") :])):
        number += re.match(r"\.?(\w+)", folded(text[found.end("digits") :]))[1]  # type: ignore[index]
    rest: list[str] = list(others)
    groups = found.groupdict()
    if groups.get("latin"):
        number += f" {found['latin']}"
        rest.append(found["latin"])
        if found["after_latin"]:
            number += f" {found['after_latin'].upper()}"
            rest.append(found["after_latin"])
    for group in ("letter", "joined"):
        if groups.get(group):
            number += f"-{found[group].upper()}" if group == "letter" else _printed(found, group, text)
            rest.append(found[group])
    if groups.get("dashed"):
        number += f"-{found['dashed']}"
        rest += re.split("[-–]", found["dashed"])
    if groups.get("more"):
        number += " " + " ".join(found["more"].split())
    return "digits", Place(int(first), tuple(rest)), number


def _strength(found: re.Match[str], text: str, style: Style) -> float:
    """How much this looks like a label and not like a mention of an article at a line's start."""
    end, rest = found["end"], text[found.end() :]
    stop = end.strip()
    word = found["word"].strip(" .")
    strength = 1.0
    if not rest.strip():
        strength = 0.9 if stop not in (",", ";") else 0.2
    elif "," in stop or ";" in stop:
        strength = MENTION
    elif not stop or set(stop) <= set("ºª°"):
        strength = 0.6 if rest[0].isupper() or rest[0] in '([“«"¿' else MENTION
    elif LOWER.match(rest) and not {"-", "–", "—", ":"} & set(stop):
        strength = 0.35
    if text[found.start("word")].islower():
        strength -= 0.4
    if style == "roman":
        strength -= 0.1
    if word in ("section", "sec", "clause", "regulation", "rule"):
        strength -= 0.05
    return strength
