# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Entries as documents of the index: what is joined for speed must be found, and not found, as if it were apart."""

from pathlib import Path

import pytest
from tantivy import Index

from focus.lib.remembering import Remembering
from focus.search.entry import Entry
from focus.search.kept import Kept
from focus.search.making import document
from focus.search.passages import Passage
from focus.search.schema import build_schema, register


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """One entry of a text of its own and two shared ones."""
    kept = Kept(
        id="ex",
        kind="sources",
        place="CO",
        region="americas",
        address="/",
        language="en",
        passages=(Passage("a granted measure", "en"), Passage("ขอความ", "th")),
    )
    shared = ((Passage("lasting protection", "en"), Passage("lois françaises", "fr")),)
    index = register(Index(build_schema(), path=str(tmp_path)))
    writer = index.writer(15_000_000, 1)
    writer.add_json(document(Entry(kept=kept, rank=1, weight=1.0, shared=shared)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


@pytest.mark.parametrize(
    ("asked", "field", "found"),
    [
        ('"granted measure"', "text_exact", 1),
        ('"lasting protection"', "text_exact", 1),
        ('"measure lasting"', "text_exact", 0),
        ('"protection lois"', "text_exact", 0),
        ("loi", "text_fr", 1),
        ("granted", "text_fr", 0),
        ("x" * 61, "text_exact", 0),
        ("x" * 61, "text_letters", 0),
        ("ขอ", "text_letters", 1),
    ],
)
def test_joined_texts_answer_as_if_they_stood_apart(index: Index, asked: str, field: str, found: int) -> None:
    assert len(index.searcher().search(index.parse_query(asked, [field])).hits) == found


def test_a_full_memory_of_words_begins_anew_and_answers_the_same() -> None:
    upper = Remembering(str.upper, most=2)
    assert [upper[word] for word in ("a", "b", "c", "a", "c")] == ["A", "B", "C", "A", "C"]
    assert len(upper) <= 2
