# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The check of official texts: what identifies or reaches a private person, in no more than one pass.

The rules for our own prose are not asked: a law names offices, ministers and places of the State by their names, and
signatures do not enter an edition at all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from focus.edition.safety.known import Known
from focus.edition.safety.rules import coordinates, email_address, identity_number, telephone
from focus.edition.safety.scan import asked, hits_of
from focus.edition.safety.shapes import Hit, Rule, Text
from focus.edition.safety.texts import readable
from focus.lib import beside
from focus.texts.shapes import Unit
from focus.texts.wordings import NESTED, HeldText

MAY_HOLD = re.compile(
    rf"@|&\#?\w+;|(?i:arroba|arobase|\bdot\b|[\[({{<]\s*at\b)|\d(?:\D{{0,4}}\d){{4}}|\b{identity_number.LABEL}\b"
)
"""A sign of what the rules look for: without one they are not asked. Most articles hold none, and 60,000 articles are
then read in seconds instead of minutes."""
RULES = (email_address.RULE, telephone.RULE, identity_number.RULE, coordinates.RULE)
KIND = "texts"


def hits_in_texts(texts: Iterable[HeldText]) -> list[Hit]:
    """What waits for a decision; the record is the text's id, the field the provision's address.

    Every second one of many texts is read by a second process, and here where that does not answer. Provisions come
    from files there: a newsroom's do.
    """
    held = tuple(texts)
    found = None
    if beside.pays(sum(one.text.provisions for one in held)):
        with suppress(*beside.ENDED):
            found = _hits_of_halves(held)
    return sorted(_hits(held) if found is None else found)


def _hits_of_halves(held: Sequence[HeldText]) -> set[Hit]:
    with beside.second_process(lambda there: there.send(_hits(held[1::2]))) as other:
        found = _hits(held[::2])
        found |= other.recv()
    return found


def _hits(texts: Iterable[HeldText]) -> set[Hit]:
    known = Known()
    return {hit for held in texts for text, rules in _strings(held) for hit in hits_of(text, known, rules)}


def _strings(held: HeldText) -> Iterator[tuple[Text, tuple[Rule, ...]]]:
    """Strings with the rules that must read them; the signs of the rules are quicker to look for than ``MAY_HOLD``."""
    for one in held.units():
        words = _words(one)
        for text in readable(Text(KIND, held.text.id, one.eid, words)) if words else ():
            rules = asked(text.text, text.is_address, RULES)
            if rules and MAY_HOLD.search(words):
                yield text, rules


def _words(one: Unit) -> str:
    """A provision's own words. Paragraphs and points of an article were read with it."""
    return "" if one.kind in NESTED and "__" in one.eid else f"{one.heading}\n{one.text}".strip()
