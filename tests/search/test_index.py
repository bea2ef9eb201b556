# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The index lies beside the editions, under the digest, and can always be built again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from focus.edition.manifest import digest_of
from focus.edition.reader import Edition
from focus.record.shapes import KINDS
from focus.search import evaluate
from focus.search.entries import entries
from focus.search.index import MARKER, ensure_index, is_complete
from focus.search.query import search
from focus.search.searcher import open_searcher
from focus.search.weights import KIND
from tests.builders import DATA, an_edition, an_instrument
from tests.whole_records import one_of_each


def test_it_lies_under_the_digest_beside_the_shelf_and_outside_the_edition(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions", an_instrument()).directory
    before = sorted(edition.rglob("*"))
    digest = digest_of(edition)
    assert ensure_index(edition) == tmp_path / "index" / digest
    assert is_complete(tmp_path / "index" / digest, digest)
    assert sorted(edition.rglob("*")) == before


def test_a_finished_index_is_not_built_again(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions").directory
    built = ensure_index(edition)
    stamp = (built / MARKER).stat().st_mtime_ns
    assert ensure_index(edition) == built
    assert (built / MARKER).stat().st_mtime_ns == stamp


@pytest.mark.parametrize("mark", ["", "{}", json.dumps({"edition": "x", "version": 0})])
def test_an_unfinished_or_older_index_is_built_anew(tmp_path: Path, mark: str) -> None:
    edition = an_edition(tmp_path / "editions").directory
    built = ensure_index(edition)
    (built / MARKER).write_text(mark)
    assert ensure_index(edition) == built
    assert is_complete(built, digest_of(edition))


def test_indexes_of_editions_that_are_gone_and_killed_builds_are_removed(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions").directory
    for name in ("0" * 64, ".unfinished-999999999-x"):
        (tmp_path / "index" / name).mkdir(parents=True)
    ensure_index(edition)
    assert [one.name for one in (tmp_path / "index").iterdir()] == [digest_of(edition)]


def test_where_the_place_cannot_be_written_a_temporary_directory_serves(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions", an_instrument()).directory
    (tmp_path / "index").write_text("in the way")
    built = ensure_index(edition)
    assert tmp_path not in built.parents
    assert ensure_index(edition) == built
    assert open_searcher(edition).opened.index.num_docs > 0


def test_a_damaged_index_is_passed_over(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions", an_instrument(title="Zeppelin")).directory
    (ensure_index(edition) / "meta.json").write_text("{")
    assert [hit.id for hit in search(open_searcher(edition), "zeppelin").hits] == ["mx-law"]


def test_two_processes_that_build_at_once_end_with_one_index(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions", an_instrument()).directory
    build = "import sys, pathlib; from focus.search.index import ensure_index; ensure_index(pathlib.Path(sys.argv[1]))"
    running = [subprocess.Popen([sys.executable, "-c", build, str(edition)], cwd=DATA.parent) for _ in range(2)]
    assert [one.wait(60) for one in running] == [0, 0]
    assert [one.name for one in (tmp_path / "index").iterdir()] == [digest_of(edition)]


def test_an_edition_on_no_shelf_leaves_nothing_beside_it(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "elsewhere").directory
    assert tmp_path not in ensure_index(edition).parents
    assert [one.name for one in tmp_path.iterdir()] == ["elsewhere"]


def test_every_record_of_every_kind_is_indexed_once(tmp_path: Path) -> None:
    edition = an_edition(tmp_path / "editions", *one_of_each())
    kept = [one.kept for one in entries(Edition(edition.directory))]
    ids = [one.id for one in kept if one.kind != "criteria"]
    assert sorted(ids) == sorted(row["id"] for row in edition.rows("SELECT id FROM entries"))
    assert len({one.id for one in kept}) == len(kept)


def test_every_kind_has_a_weight() -> None:
    assert set(KIND) == {*KINDS, "criteria", "provisions"}


@pytest.mark.skipif(not (DATA / "places").is_dir(), reason="needs the records of data/")
def test_the_written_queries_find_their_records_in_the_shipped_edition(shipped: Edition) -> None:
    searcher = open_searcher(shipped.directory)
    outcomes = evaluate.evaluate(searcher)
    assert len(outcomes) >= 30
    assert sum(one.found for one in outcomes) / len(outcomes) >= 0.85
