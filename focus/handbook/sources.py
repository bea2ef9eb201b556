# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which sources a handbook rests on: counted by how well they are known, and of which kind they are."""

from collections import Counter
from collections.abc import Iterator

from focus.handbook.writing import Writing
from focus.record.shapes import Source
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Table, plain


def all_sources(writing: Writing) -> Iterator[Block]:
    """A table of kinds of source by how well their address is known. Each source stands in the notes that cite it."""
    said, _ = writing.said, writing.said._
    held: Counter[tuple[str, str]] = Counter(
        (one.kind, one.address_known) for one in writing.facts.all(Source) if _spoken_of(writing, one)
    )
    known = [code for code in codes("address_known") if any(held[kind, code] for kind in codes("source_kind"))]
    caption = _("Sources by kind and by how well their address is known")
    rows = tuple(
        (plain(said.label("source_kind", kind)), *(plain(said.number(held[kind, code])) for code in known))
        for kind in codes("source_kind")
    )
    head = (_("Kind"), *(said.label("address_known", code) for code in known))
    yield Table(caption, head, rows, (3, *([2] * len(known))), titled=True)


def _spoken_of(writing: Writing, one: Source) -> bool:
    return writing.places is None or one.place in writing.places
