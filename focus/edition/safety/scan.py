# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The safety check: every public string against every rule, and the figures against each other."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from focus.edition.safety.decisions import text_sha256, undecided
from focus.edition.safety.known import Known, known_from
from focus.edition.safety.masking import mask
from focus.edition.safety.rules import RULES
from focus.edition.safety.shapes import Decision, Found, Hit, Rule, Text
from focus.edition.safety.small_counts import small_counts
from focus.edition.safety.texts import REMEMBERED, readable, texts_of
from focus.record.records import Records


def check(
    records: Records, decisions: Sequence[Decision], public: Mapping[str, Container[str]] | None = None
) -> list[Hit]:
    """Everything in these records that must not be published before somebody has decided.

    ``public`` names the published fields of each kind; without it all fields are read but the private ones.
    """
    return undecided(all_hits(records, public), decisions)


def all_hits(records: Records, public: Mapping[str, Container[str]] | None = None) -> list[Hit]:
    """The hits whatever was decided, in the order of kind, id and field."""
    prose: set[str] = set()
    suspected: list[tuple[Text, tuple[Rule, ...]]] = []
    for kind, shape in records:
        for text in texts_of(kind, shape, None if public is None else public[kind]):
            if not text.is_address:
                prose.add(text.text)
            if rules := asked(text.text, text.is_address):
                suspected.append((text, rules))
    known = known_from(records, prose)
    hits = {hit for text, rules in suspected for hit in hits_of(text, known, rules)}
    return sorted(hits | set(small_counts(records)))


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
    return tuple(
        rule
        for rule in rules
        if (rule.in_addresses if is_address else rule.in_prose) and _has_a_sign(rule, text, lower)
    )


def _has_a_sign(rule: Rule, text: str, lower: str) -> bool:
    if rule.words and any(word in lower for word in rule.words):
        return True
    return not rule.words if rule.form is None else rule.form.search(text) is not None


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
