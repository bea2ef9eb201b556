# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The safety check: every public string against every rule, and the figures against each other."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from multiprocessing.connection import Connection
from typing import Any

from focus.edition.safety.decisions import text_sha256, undecided
from focus.edition.safety.known import Known, known_from, lower_case_words
from focus.edition.safety.masking import mask
from focus.edition.safety.reading import holds_a_digit
from focus.edition.safety.reading import is_address as is_address_or_id
from focus.edition.safety.rules import RULES
from focus.edition.safety.shapes import Decision, Found, Hit, Rule, Text
from focus.edition.safety.small_counts import small_counts
from focus.edition.safety.texts import REMEMBERED, parts, raw_strings, readable
from focus.lib import beside
from focus.record.records import Records

LONGEST_CODE = 60
"""Characters of a string that may come again: codes, dates and labels. Where no rule must read one, none has to the
next time."""


def check(
    records: Records, decisions: Sequence[Decision], public: Mapping[str, Container[str]] | None = None
) -> list[Hit]:
    """Everything in these records that must not be published before somebody has decided.

    ``public`` names the published fields of each kind; without it all fields are read but the private ones.
    """
    return undecided(all_hits(records, public), decisions)


def all_hits(records: Records, public: Mapping[str, Container[str]] | None = None) -> list[Hit]:
    """The hits whatever was decided, in the order of kind, id and field.

    Half of many records are read by a second process; where it does not answer they are read here.
    """
    shapes = list(records)
    hits = None
    if beside.pays(len(shapes)):
        with suppress(*beside.ENDED):
            hits = _hits_of_halves(records, shapes, public)
    if hits is None:
        whole = Suspects(shapes, public)
        hits = whole.hits(known_from(records, whole.prose))
    return sorted(hits | set(small_counts(records)))


class Suspects:
    """The texts of some records that rules must read, and the prose from which the data's ordinary words come."""

    def __init__(self, shapes: Iterable[tuple[str, Any]], public: Mapping[str, Container[str]] | None) -> None:
        self.prose: set[str] = set()
        self._texts: list[tuple[Text, tuple[Rule, ...]]] = []
        quiet: set[str] = set()
        for kind, shape in shapes:
            for path, raw in raw_strings(shape, None if public is None else public[kind]):
                if (raw not in quiet or path == "id") and not self._suspects(kind, shape.id, path, raw):
                    quiet.add(raw)

    def _suspects(self, kind: str, record_id: str, path: str, raw: str) -> bool:
        """Take up a string; whether a rule must read it or it may come only once."""
        before = len(self._texts)
        for words, is_address in parts(raw, is_address_or_id(path, raw)):
            if not is_address:
                self.prose.add(words)
            if rules := asked(words, is_address):
                self._texts.append((Text(kind, record_id, path, words, is_address), rules))
        return len(self._texts) > before or len(raw) > LONGEST_CODE

    def hits(self, known: Known) -> set[Hit]:
        """The hits in them."""
        return {hit for text, rules in self._texts for hit in hits_of(text, known, rules)}


def _hits_of_halves(
    records: Records, shapes: Sequence[tuple[str, Any]], public: Mapping[str, Container[str]] | None
) -> set[Hit]:
    """Every second record is read by each of two processes; both know the words of all."""

    def second(there: Connection) -> None:
        theirs = Suspects(shapes[1::2], public)
        words = lower_case_words(theirs.prose)
        there.send(words)
        there.send(theirs.hits(known_from(records, words | there.recv())))

    with beside.second_process(second) as other:
        mine = Suspects(shapes[::2], public)
        words = lower_case_words(mine.prose)
        both = words | other.recv()
        other.send(words)
        found: set[Hit] = other.recv() | mine.hits(known_from(records, both))
    return found


def scan(
    records: Iterable[tuple[str, str, str, str]], decisions: Sequence[Decision], known: Known | None = None
) -> list[Hit]:
    """Check strings given as (kind, record id, field path, text), for what is not a record (a title, a page)."""
    known = known or Known()
    texts = (text for raw in records for text in readable(Text(*raw)))
    return undecided(sorted({hit for text in texts for hit in hits_in(text, known)}), decisions)


def hits_in(text: Text, known: Known) -> Iterator[Hit]:
    """The hits of all rules in one text."""
    return hits_of(text, known, asked(text.text, text.is_address))


@lru_cache(maxsize=REMEMBERED)
def asked(text: str, is_address: bool, rules: tuple[Rule, ...] = RULES) -> tuple[Rule, ...]:
    """The rules that must read a text: those for such texts that find one of their signs in it."""
    lower = text.lower() if text.isascii() else text.lower().replace("i\u0307", "i").replace("\u0131", "i")
    numbered = holds_a_digit(text)
    return tuple([rule for rule in _for(is_address, rules) if _has_a_sign(rule, text, lower, numbered)])


@cache
def _for(is_address: bool, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if (rule.in_addresses if is_address else rule.in_prose))


def _has_a_sign(rule: Rule, text: str, lower: str, numbered: bool) -> bool:
    # A plain loop: this is asked for millions of words.
    for word in rule.words:
        if word in lower:
            return True
    if rule.form is None:
        return not rule.words
    return (numbered or not rule.numbered) and bool(rule.form(text))


def hits_of(text: Text, known: Known, rules: Iterable[Rule]) -> Iterator[Hit]:
    """The hits of some rules in one text."""
    for rule in rules:
        for found in rule.find(text, known):
            yield _hit(rule, text, found)


def _hit(rule: Rule, text: Text, found: Found) -> Hit:
    words = text.text[found.start : found.end].strip()
    return Hit(
        kind=text.kind,
        id=text.record_id,
        field=text.field,
        rule=rule.name,
        excerpt=mask(words, whole_sentence=rule.whole_sentence),
        why=found.why,
        what_to_do=rule.what_to_do,
        text_sha256=text_sha256(words),
    )
