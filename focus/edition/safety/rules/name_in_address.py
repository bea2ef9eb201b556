# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Names of persons in addresses: ``/2021/release-of-maria-lopez``, ``/juan_perez.pdf``, ids too."""

import re
from collections.abc import Iterator
from itertools import pairwise

from focus.edition.safety.known import Known
from focus.edition.safety.reading import fold, words_in
from focus.edition.safety.rules.given_names import AMBIGUOUS, GIVEN, SURNAMES
from focus.edition.safety.rules.words import (
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

HOST = re.compile(r"^https?://[^/]*", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
JOINED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
SEPARATORS = re.compile(r"^[-_.+ ]{1,2}$")
LIKE_A_NAME = re.compile(r"^(?=.*[aeiou])[a-z]{4,}$")
FILE_TYPES = words_in(
    """
    php html htm pdf asp aspx jsp doc docx cfm shtml xhtml json xml txt jpg png
    """
)
PLAIN = FILE_TYPES | NOT_SURNAMES | INSTITUTION | OFFICIALS | ROLES | PARTICLES | OF_PLACES
TITLES = HONORIFICS - {"don", "dr", "miss", "mx"}
AFTER_INSTITUTION = PARTICLES | frozenset({"derechos", "humanos", "human", "rights", "abogados"})


def find(text: Text, known: Known) -> Iterator[Found]:
    """A given name directly before a word that is no ordinary word of the data."""
    host = HOST.match(text.text)
    words = _words(text.text, host.end() if host else 0)
    position = 0
    while position < len(words):
        end = _name_end(text.text, words, position, known)
        if end:
            yield Found(words[position][0], words[end - 1][1], "An address with a person's name in it.")
        position = max(end, position + 1)
    if not any(_is_given(words[at][2]) for at in range(max(0, len(words) - 4), len(words) - 1)):
        yield from _unexplained_ending(text.text, words, known)


def _is_given(word: str) -> bool:
    return word in GIVEN


def _unexplained_ending(text: str, words: list[tuple[int, int, str]], known: Known) -> Iterator[Found]:
    """Headlines name who spoke at their end: two last words that nothing in the data explains."""
    pair = [word for word in words if word[2] not in FILE_TYPES][-2:]
    joined = len(pair) == 2 and bool(SEPARATORS.match(text[pair[0][1] : pair[1][0]]))
    if (
        known.ordinary
        and joined
        and all(LIKE_A_NAME.match(word) and not _explained(word, known) for _, _, word in pair)
    ):
        yield Found(pair[0][0], pair[1][1], "An address that ends in words which nothing explains; perhaps a name.")


def _explained(word: str, known: Known) -> bool:
    return word in PLAIN or word in known.ordinary or word in known.place_words or word in known.phrases


def _words(text: str, begin: int) -> list[tuple[int, int, str]]:
    """(start, end, folded) of the words in an address; ``MariaLopez`` counts as two."""
    spans = []
    for match in WORD.finditer(text, begin):
        word = match.group()
        if word.islower():
            spans.append((*match.span(), fold(word)))
            continue
        cuts = [match.start(), *(match.start() + cut.start() for cut in JOINED.finditer(word)), match.end()]
        spans += [(start, end, fold(text[start:end])) for start, end in pairwise(cuts)]
    return spans


def _name_end(text: str, words: list[tuple[int, int, str]], position: int, known: Known) -> int:
    given = words[position][2]
    if given not in GIVEN and given not in AMBIGUOUS and not _titled(text, words, position):
        return 0
    before = words[position - 1][2] if position and _beside(text, words, position - 1) else ""
    if before in SAINTS or before in OFFICIALS or _follows_institution(text, words, position):
        return 0
    follows = position + 1
    while follows < len(words) and words[follows][2] in PARTICLES | GIVEN and _beside(text, words, follows - 1):
        follows += 1
    if follows >= len(words) or not _beside(text, words, follows - 1):
        follows -= 1
    surname = words[follows][2]
    if follows == position or not _is_surname(surname, given, known):
        return 0
    if follows + 1 < len(words) and _beside(text, words, follows) and words[follows + 1][2] in INSTITUTION | OFFICIALS:
        return 0
    whole = fold(" ".join(word for _, _, word in words))
    if known.is_part_of_a_longer_name(tuple(word for _, _, word in words[position : follows + 1]), whole):
        return 0
    return follows + 1


def _titled(text: str, words: list[tuple[int, int, str]], position: int) -> bool:
    return bool(position) and words[position - 1][2] in TITLES and _beside(text, words, position - 1)


def _beside(text: str, words: list[tuple[int, int, str]], position: int) -> bool:
    between = text[words[position][1] : words[position + 1][0]] if position + 1 < len(words) else "/"
    return between == "" or bool(SEPARATORS.match(between))


def _follows_institution(text: str, words: list[tuple[int, int, str]], position: int) -> bool:
    for earlier in range(position - 1, -1, -1):
        if not _beside(text, words, earlier):
            return False
        if words[earlier][2] in NAMED_AFTER:
            return True
        if words[earlier][2] not in AFTER_INSTITUTION:
            return False
    return False


def _is_surname(word: str, given: str, known: Known) -> bool:
    if word in SURNAMES:
        return True
    plain = word in PLAIN or word in known.ordinary or word in known.countries or word in known.places
    return given not in AMBIGUOUS and len(word) > 2 and not plain


RULE = Rule(
    "name_in_address",
    "Shorten the address, set address_known to shortened and keep the full one out of the data; "
    "or record a decision where the name is an official's or an institution's.",
    find,
    in_prose=False,
    in_addresses=True,
)
