# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An entry as the index takes it: a JSON document with the words of each field, folded and with regular endings."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec

from focus.search.entry import Entry
from focus.search.fold import fold, numbers, pairs
from focus.search.kept import encode
from focus.search.passages import UNKNOWN, Passage
from focus.search.schema import AMONG, BETWEEN, field
from focus.search.stemming import LONGEST_WORD, STEMMERS, regular

REMEMBERED = 5_000
"""Short passages and groups of passages kept as the fields take them while an index is written."""
SHORT = 200
"""Characters of a passage that may come again: a label, a date, the title of a law."""
GAP = f" {'x' * (LONGEST_WORD + 1)} "
"""Stands between two texts of one field. No index keeps so long a word, but it counts it, so that no phrase is found
across: the same as two values of a field, which cost more than one."""
PARTED = {field(part, "letters"): " " for part in ("title", "text")}
"""Pairs of letters end with their own mark."""

Forms = tuple[tuple[str, str], ...]
"""Names of fields with words."""
_json = msgspec.json.Encoder().encode


def document(entry: Entry) -> str:
    """One entry as a document of the index."""
    kept = entry.kept
    made: dict[str, Any] = _words(entry)
    made["id"] = kept.id
    made["about"] = tuple(dict.fromkeys((kept.id, *entry.borrowed)))
    facets = {"kind": kept.kind, "region": kept.region, "state": kept.state, "year": kept.year}
    made |= {name: value for name, value in facets.items() if value or value == 0}
    made["place"] = tuple(filter(None, entry.places))
    made["language"] = tuple(filter(None, entry.languages))
    made["facts"] = facts_of(entry)
    if entry.lies_in is not None:
        made["lies_in"] = entry.lies_in
    made["named"] = entry.named
    made["rank"] = entry.rank
    made["weight"] = entry.weight
    made["kept"] = encode(kept)
    return _json(made).decode()


def facts_of(entry: Entry) -> str:
    """What ``FACTS`` names, as one value."""
    kept = entry.kept
    return BETWEEN.join((kept.kind, kept.region, kept.state or "", AMONG.join(filter(None, entry.languages))))


def _words(entry: Entry) -> dict[str, Any]:
    """The words of every field of titles and texts."""
    found: dict[str, Any] = {}
    groups = [_forms(one) if len(one.text) < SHORT else _made(one) for one in (*entry.kept.passages, *entry.unseen)]
    groups += map(_joined, entry.shared)
    for forms in groups:
        for name, words in forms:
            if name in found:
                found[name] += PARTED.get(name, GAP) + words
            else:
                found[name] = words
    return found


@lru_cache(maxsize=REMEMBERED)
def _joined(passages: tuple[Passage, ...]) -> Forms:
    """The forms of passages that always stand together, such as the four names of a criterion."""
    found: dict[str, list[str]] = {}
    for name, words in (form for one in passages for form in _forms(one)):
        found.setdefault(name, []).append(words)
    return tuple((name, PARTED.get(name, GAP).join(parts)) for name, parts in found.items())


def _made(passage: Passage) -> Forms:
    """A passage as each field takes it."""
    part = "title" if passage.title else "text"
    folded = fold(passage.text)
    made = [(field(part, "exact"), " ".join((folded, *numbers(folded))))]
    made += [(field(part, one), regular(folded, one)) for one in _spoken(passage.language)]
    if not folded.isascii() and (letters := pairs(folded)):
        made.append((field(part, "letters"), " ".join(letters)))
    return tuple(made)


_forms = lru_cache(maxsize=REMEMBERED)(_made)


def _spoken(language: str) -> Iterable[str]:
    """The languages in which a text is stemmed."""
    if language == UNKNOWN:
        return STEMMERS
    return (language,) if language in STEMMERS else ()
