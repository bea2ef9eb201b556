# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An edition opened for searching."""

import threading
from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tantivy import Index, Schema
from tantivy import Searcher as IndexSearcher

from focus.edition.manifest import digest_of
from focus.edition.reader import Edition
from focus.edition.source import Vocabularies
from focus.edition.texts import texts_of
from focus.edition.words import vocabularies
from focus.record.hidden import Suppression
from focus.search.counts import Counts
from focus.search.filters import allowed_values
from focus.search.hidden import Hidden
from focus.search.index import ensure_index, temporary_index
from focus.search.lexicon import Lexicon, lexicon
from focus.search.matching import Matching
from focus.search.schema import field as field_of
from focus.search.schema import register
from focus.search.whereabouts import Whereabouts, whereabouts

MOST_OPEN = 8
"""Editions kept open at once: the newest and the few that somebody cites."""


class Kinds(Mapping[str, str]):
    """The kind of everything that can be withdrawn, by id: records, and texts with all their provisions.

    Asked for only while something is withdrawn, and therefore left in the edition: the ids of a big one take 75 MB.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._texts = {one.id: "texts" for one in texts_of(edition)}

    def __getitem__(self, record_id: str) -> str:
        for row in self._edition.rows("SELECT kind FROM entries WHERE id = ?", [record_id]):
            return str(row["kind"])
        return self._texts[record_id]

    def __iter__(self) -> Iterator[str]:
        return iter(dict(self.items()))

    def __len__(self) -> int:
        return len(self.items())

    def items(self) -> ItemsView[str, str]:
        """All of them at once, in the order of ids."""
        rows = self._edition.rows("SELECT id, kind FROM entries ORDER BY id")
        return ({row["id"]: row["kind"] for row in rows} | self._texts).items()


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read once for an edition and shared between threads."""

    schema: Schema
    index: IndexSearcher
    lexicon: Lexicon
    labels: Vocabularies
    allowed: dict[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    where: Whereabouts
    counts: Counts = field(default_factory=Counts)

    def known_words(self) -> list[tuple[str, int]]:
        """Every word of the index with the number of records that hold it in their text or title."""
        counted: dict[str, int] = {}
        for part in ("title", "text"):
            for word, count in self.index.terms_with_prefix(field_of(part, "exact"), ""):
                counted[word] = max(count, counted.get(word, 0))
        return list(counted.items())


@dataclass(frozen=True, slots=True)
class Searcher:
    """One edition as it may be searched now: what is suppressed does not exist in it."""

    opened: Opened
    hidden: Hidden

    @property
    def allowed(self) -> dict[str, tuple[str, ...]]:
        """The values that filters accept: a withdrawn place is refused like one that never existed."""
        hidden = set(self.hidden.ids())
        if not hidden:
            return self.opened.allowed
        return {**self.opened.allowed, "place": tuple(one for one in self.opened.allowed["place"] if one not in hidden)}

    @property
    def matching(self) -> Matching:
        """Builds queries on this edition's index."""
        return Matching(self.opened.schema, self.opened.index, self.opened.lexicon)


_opened: dict[str, Opened] = {}
_searchers: dict[tuple[str, int], tuple[Searcher, Suppression | None]] = {}
_lock = threading.Lock()


def open_searcher(edition: Path, suppression: Suppression | None = None, root: Path | None = None) -> Searcher:
    """Open an edition's index, building it first if need be. Cached by the edition's digest.

    ``suppression`` says what was withdrawn for safety. Pass the same object each time, or each call looks at
    every id again.
    """
    key = digest_of(edition), id(suppression)
    with _lock:
        if key not in _searchers:
            _forget_oldest()
            opened = _opened.get(key[0]) or _open(edition, root)
            _opened[key[0]] = opened
            # The suppression is kept beside, so that its identity is not given to another object.
            _searchers[key] = Searcher(opened, Hidden(opened.kinds, suppression)), suppression
        return _searchers[key][0]


def _forget_oldest() -> None:
    while len(_searchers) >= MOST_OPEN:
        _searchers.pop(next(iter(_searchers)))
    used = {digest for digest, _ in _searchers}
    for digest in [one for one in _opened if one not in used]:
        del _opened[digest]


def _index(directory: Path, root: Path | None) -> Index:
    """The edition's index; a damaged one, or one whose lock cannot be taken on a read-only disk, is passed over."""
    try:
        return register(Index.open(str(ensure_index(directory, root))))
    except (OSError, ValueError):
        return register(Index.open(str(temporary_index(directory))))


def _open(directory: Path, root: Path | None) -> Opened:
    edition = Edition(directory)
    index = _index(directory, root)
    return Opened(
        schema=index.schema,
        index=index.searcher(),
        lexicon=lexicon(edition),
        labels=vocabularies(edition),
        allowed=allowed_values(edition),
        kinds=Kinds(edition),
        where=whereabouts(edition),
    )
