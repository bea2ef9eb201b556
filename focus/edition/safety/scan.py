# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The safety check: every public string against every rule, and the figures against each other."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from focus.edition.safety.decisions import text_sha256, undecided
from focus.edition.safety.known import Known, known_from
from focus.edition.safety.masking import mask
from focus.edition.safety.rules import RULES
from focus.edition.safety.shapes import Decision, Found, Hit, Rule, Text
from focus.edition.safety.small_counts import small_counts
from focus.edition.safety.texts import readable, texts_of
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
    texts = [one for kind, shape in records for one in texts_of(kind, shape, None if public is None else public[kind])]
    known = known_from(records, (one.text for one in texts if not one.is_address))
    hits = {hit for text in texts for hit in hits_in(text, known)}
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
    return hits_of(text, known, RULES)


def hits_of(text: Text, known: Known, rules: Iterable[Rule]) -> Iterator[Hit]:
    """The hits of some rules in one text."""
    for rule in rules:
        if rule.in_addresses if text.is_address else rule.in_prose:
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
