# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: RUF001 (the patterns for Cyrillic names are written in Cyrillic)
"""Names of private persons in prose, by heuristics: no model, no network, the same answer every time.

A name is a run of capitalised words with (a) a common given name followed by a surname, (b) an honorific before it, or
(c) a role such as lawyer or defender before it, or
(d) with the data at hand, words that nothing in it explains. Institutions named after people, places named after
saints and officials named for what their office did are let through. Names in scripts other than Latin and Cyrillic are
not seen.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from focus.edition.safety.known import Known
from focus.edition.safety.reading import fold, words_in
from focus.edition.safety.rules.given_names import AMBIGUOUS, GIVEN, SURNAMES
from focus.edition.safety.rules.words import (
    BETWEEN_INSTITUTION_AND_NAME,
    HONORIFICS,
    INSTITUTION,
    NAMED_AFTER,
    NOT_SURNAMES,
    OF_PLACES,
    OFFICIALS,
    PARTICLES,
    ROLES,
    SAINTS,
)
from focus.edition.safety.shapes import Found, Rule, Text

WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*\.?")
PATRONYMIC = re.compile(
    r"[А-ЯЁЇІЄ][а-яёїіє]+ [А-ЯЁЇІЄ][а-яёїіє]+(?:вич|вна|ична|інічна) ?(?:[А-ЯЁЇІЄ][а-яёїіє]+)?|"
    r"[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё]{2,}"
)
FRENCH_HONORIFIC = re.compile(r"(?:^|[\s(«])(?:M|Me)\. $|(?:^|[\s(«])Me $")
OFFICE_AFTER = re.compile(
    r"^,? \(?(?:(?:the|then|former|current|un|eu|its|la|el|le|o|a|as|ex|entonces|actual|alors|"
    r"special|relatora?|high|deputy|vice|prime) )*([^\W\d_-]+)"
)
ELISION = re.compile(r"^(?:[ldnsqcmtj]|qu)'(?=\w)")
ABBREVIATED = re.compile(r"\b(hon|sen|dep|dip|min|gov|pres)\.")
IS_A_CASE = re.compile(r"^(?: et al\.?| y otr[ao]s| and others)?,? (?:v|vs|c)\. ", re.IGNORECASE)
BETWEEN_OFFICE_AND_NAME = words_in(
    """
    of de del da do du la for on the general human rights derechos humanos droits humains defenders situation
    special un former mr mrs ms dr
    """
)
NAMING_FIELDS = frozenset({"name", "name_en", "issued_by", "issuer", "locator", "board", "counter", "who"})
"""Fields that hold names of bodies: there a word that nothing explains is a body's."""
PLAIN = INSTITUTION | NOT_SURNAMES | OFFICIALS | ROLES
OTHER_WORDS = OF_PLACES | BETWEEN_INSTITUTION_AND_NAME | PARTICLES
BEFORE_A_NAME = ROLES | HONORIFICS | OFFICIALS
UNEXPLAINED = "Capitalised words that nothing in the data explains; perhaps a name."
SKIPPED_FIELDS = frozenset({("documents", "author"), ("sources", "publisher")})
"""An author of a published report and a publisher are public by nature."""
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
BEHIND_A_WORD = re.compile(rf" (?<=[^\W\d_] ){CAPITAL}")
BEHIND_A_POINT = re.compile(rf"\. ?{CAPITAL}")
ABBREVIATION = re.compile(rf"(?<!\w)(?:\w{{1,4}}|(?i:{'|'.join(sorted(HONORIFICS))})|[^\x00-\x7f]\w*)\. ?{CAPITAL}")


class Token(NamedTuple):
    """One word with its offsets and its folded form without the point of an abbreviation."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


def side_by_side(text: str) -> bool:
    """Whether a capital stands behind a word, or behind a point that may be an abbreviation's.

    Without one no run has two words. The two quick patterns are asked first.
    """
    return bool(BEHIND_A_WORD.search(text) or (BEHIND_A_POINT.search(text) and ABBREVIATION.search(text)))


def find(text: Text, known: Known) -> Iterator[Found]:
    """Names of persons in one text."""
    if (text.kind, text.field) in SKIPPED_FIELDS or text.field == "acronym":
        return
    yield from (
        Found(*match.span(), "A person's name with patronymic or initials.") for match in PATRONYMIC.finditer(text.text)
    )
    for run in _runs(text.text):
        position = 0
        while position < len(run):
            end, why = _name_at(run, position, text.text, known)
            naming = why == UNEXPLAINED and text.field.split(".")[0] in NAMING_FIELDS
            if end and not naming and not _excused(run, position, end, text, known):
                yield Found(run[position].start, run[end - 1].end, why)
            position = max(end, position + 1)


def _tokens(text: str) -> list[Token]:
    return [Token(match.start(), match.end(), word := match.group(), _folded(word)) for match in WORD.finditer(text)]


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    return ELISION.sub("", fold(word.rstrip(".")))


def _runs(text: str) -> Iterator[list[Token]]:
    """Capitalised words side by side, with the particles between them."""
    run: list[Token] = []
    for token in _tokens(text):
        beside = bool(run) and text[run[-1].end : token.start] in (" ", "") and not _ends_sentence(run[-1])
        if not beside:
            yield from _closed(run)
            run = []
        if token.is_capitalised or (run and token.folded in PARTICLES):
            run.append(token)
        else:
            yield from _closed(run)
            run = [token] if token.folded in BEFORE_A_NAME else []
    yield from _closed(run)


def _ends_sentence(token: Token) -> bool:
    return token.text.endswith(".") and len(token.folded) > 2 and token.folded not in HONORIFICS


def _closed(run: list[Token]) -> Iterator[list[Token]]:
    while run and run[-1].folded in PARTICLES and not run[-1].is_capitalised:
        run = run[:-1]
    if len(run) > 1:
        yield run


def _name_at(run: list[Token], position: int, text: str, known: Known) -> tuple[int, str]:
    """The end (exclusive) of a name that begins at ``position``, or 0, and why it is one."""
    first = run[position]
    if not first.is_capitalised:
        return 0, ""
    before = run[position - 1] if position else None
    if before is not None and before.folded in SAINTS and before.is_capitalised:
        return 0, ""
    end = _surname_end(run, position, text, known)
    titled = (
        before is not None and before.folded in HONORIFICS and not _is_acronym(before, text)
    ) or FRENCH_HONORIFIC.search(text[: first.start])
    if titled and first.folded not in INSTITUTION | OFFICIALS | NOT_SURNAMES:
        return max(end, position + 1), "A name after an honorific."
    if not end:
        return 0, ""
    if before is not None and before.folded in ROLES and not _institutional(run[position:end]):
        return end, "A name after a role such as lawyer, defender or journalist."
    if _is_given(run, position, end):
        return end, "A given name and a surname."
    return (end, UNEXPLAINED) if _is_unexplained(run[position:end], text, known) else (0, "")


def _is_unexplained(words: list[Token], text: str, known: Known) -> bool:
    """Two or three capitalised words, none of which the data, the places or the word lists know.

    Only with the data's own ordinary words at hand: without them every heading would look like a name.
    """
    if not known.ordinary:
        return False
    return (
        2 <= len(words) <= 3
        and all(word.is_capitalised and word.folded.isascii() and len(word.folded) > 2 for word in words)
        and not any(
            part in OTHER_WORDS or part in known.ordinary or part in known.place_words
            for word in words
            for part in re.split(r"[-']", word.folded)
        )
        and all(_may_be_surname(word, known) and not _is_acronym(word, text) for word in words)
    )


def _surname_end(run: list[Token], position: int, text: str, known: Known) -> int:
    """Where given names, particles and surnames end; 0 when no surname follows."""
    end, last_name = position + 1, 0
    while end < len(run) and end - position < 7:
        token = run[end]
        if token.is_capitalised and token.folded not in PARTICLES:
            if _is_acronym(token, text) or not _may_be_surname(token, known):
                break
            last_name = end + 1 if len(token.folded) > 1 else last_name
        elif token.folded not in PARTICLES:
            break
        end += 1
    return last_name


def _is_acronym(token: Token, text: str) -> bool:
    """``CNDH`` in a text that is not written in capitals throughout."""
    return (
        token.text[:2].isalpha()
        and token.text[:2].isupper()
        and len(token.folded) > 1
        and not text.isupper()
        and token.folded not in SURNAMES
    )


def _may_be_surname(token: Token, known: Known) -> bool:
    if len(token.folded) == 1:
        return token.text.endswith(".")
    if token.folded in GIVEN or token.folded in SURNAMES:
        return True
    if token.folded in PLAIN or token.folded in known.countries or token.folded in known.places:
        return False
    return token.folded not in known.ordinary


def _is_given(run: list[Token], position: int, end: int) -> bool:
    first = run[position].folded
    parts = first.split("-")
    if first in AMBIGUOUS:
        return any(token.folded in SURNAMES for token in run[position + 1 : end])
    return first in GIVEN or (len(parts) > 1 and parts[0] in GIVEN - AMBIGUOUS)


def _institutional(words: list[Token]) -> bool:
    return any(word.folded in INSTITUTION for word in words)


def _excused(run: list[Token], position: int, end: int, text: Text, known: Known) -> bool:
    if _named_institution(run, position, end):
        return True
    if IS_A_CASE.match(text.text[run[end - 1].end :]):
        return True  # The rule on titles of cases reports it.
    if _in_office(run, position, end, text.text):
        return True
    whole = " ".join(_folded(match.group()) for match in WORD.finditer(text.text))
    return known.is_part_of_a_longer_name(tuple(word.folded for word in run[position:end]), whole)


def _named_institution(run: list[Token], position: int, end: int) -> bool:
    """``Fundación Juan Pérez``, ``Juan Pérez Institute``: an institution named after somebody."""
    if end < len(run) and run[end].folded in INSTITUTION and run[end].is_capitalised:
        return True
    for token in reversed(run[:position]):
        if token.folded in NAMED_AFTER:
            return True
        if token.folded not in PARTICLES | BETWEEN_INSTITUTION_AND_NAME:
            return False
    return False


def _in_office(run: list[Token], position: int, end: int, text: str) -> bool:
    before = ABBREVIATED.sub(r"\1", fold(text[max(0, run[position].start - 90) : run[position].start]))
    words = [word for word in re.findall(r"[^\W\d_]+|[^\w\s,'-]", before) if word not in BETWEEN_OFFICE_AND_NAME]
    if words and words[-1] in OFFICIALS:
        return True
    after = OFFICE_AFTER.match(fold(text[run[end - 1].end :]))
    return bool(after and after[1] in OFFICIALS)


RULE = Rule(
    "person",
    "Remove the name or say what the person's role is; for an official or a public author record a decision.",
    find,
    form=side_by_side,
)
