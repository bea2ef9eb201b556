# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The verb ``archive`` as somebody types it, also when it is killed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest

from focus.archive.warc import UNFINISHED
from focus.record.shapes import Place, Source
from tests.archive.sites import Site, a_site
from tests.whole_records import build, write_tree

ROOT = Path(__file__).resolve().parents[2]
FOCUS = [sys.executable, "-m", "focus.cli"]


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "FOCUS_DATABASE"}
    return kept | {"FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}


def focus(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*FOCUS, *words], env=environment(home), capture_output=True, text=True, timeout=60, check=False
    )


def archive(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return focus(home, "archive", "--allow-loopback-for-tests", "--pause", "0", *words)


def held(home: Path, sql: str) -> list[Any]:
    with closing(connect(home / "newsroom.sqlite")) as newsroom:
        return newsroom.execute(sql).fetchall()


@pytest.fixture(scope="module")
def standing_site() -> Iterator[Site]:
    """One site for all tests here: loading its sources takes seconds, so it is done once."""
    with a_site() as running:
        yield running


@pytest.fixture(scope="module")
def loaded(standing_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a newsroom of three sources: one whole, one gone, one without an announced length."""
    place, site = tmp_path_factory.mktemp("loaded"), standing_site
    site.says("/1")
    site.says("/2", "", 404)
    site.sends("/3", b"HTTP/1.1 200 X\r\n\r\n", *[b"x" * 100] * 5)
    sources = [build(Source, id=f"mx-s{n}", url=site.at(f"/{n}"), address_known="exact") for n in (1, 2, 3)]
    write_tree(place / "tree", build(Place), *sources)
    assert focus(place / "home", "load", str(place / "tree")).returncode == 0
    return place


@pytest.fixture
def home(loaded: Path, standing_site: Site, tmp_path: Path) -> Path:
    """That newsroom, for one test alone."""
    standing_site.seen.clear()
    return shutil.copytree(loaded / "home", tmp_path / "home")


def test_it_tells_what_it_does_and_what_an_editor_must_look_at(home: Path) -> None:
    done = archive(home)
    assert done.returncode == 1
    assert "1/3 mx-s1: alive, copy of" in done.stderr
    assert "gone: mx-s2 http://127.0.0.1:" in done.stdout
    assert "Sources asked for: 3 (2 alive, 1 gone)." in done.stdout
    again = archive(home)
    assert again.returncode == 0
    assert "left alone: 3" in again.stdout


def test_a_program_gets_json(home: Path) -> None:
    told = json.loads(archive(home, "--json", "--source", "mx-s1").stdout)
    assert (told["checked"], told["skipped"], told["left"], told["verdicts"]) == (1, 0, 0, {"alive": 1})
    (source,) = told["sources"]
    assert (source["id"], source["verdict"], source["http_status"]) == ("mx-s1", "alive", 200)
    assert (home / "archive" / source["warc"]).is_file()


@pytest.mark.parametrize("words", [("--source", "mx-s9"), ("--place", "XX"), ("--limit", "-1"), ("--days", "many")])
def test_wrong_usage_is_told(home: Path, words: tuple[str, str]) -> None:
    assert archive(home, *words).returncode == 2


def test_this_machine_is_refused_outside_of_tests(home: Path, standing_site: Site) -> None:
    told = json.loads(focus(home, "archive", "--json").stdout)
    assert told["verdicts"] == {"refused": 3}
    assert standing_site.seen == []


def test_killed_at_any_moment_the_next_run_goes_on(home: Path) -> None:
    for _ in range(4):
        started = subprocess.Popen(
            [*FOCUS, "archive", "--allow-loopback-for-tests", "--again"],
            env=environment(home),
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(random.uniform(0.3, 1.6))  # noqa: S311 (no secret)
        started.send_signal(signal.SIGKILL)
        started.wait(timeout=10)
    assert archive(home, "--again").returncode == 1
    assert not list((home / "archive").rglob(f"{UNFINISHED}*"))
    rows = held(home, "SELECT warc FROM archive_sourcecheck WHERE warc != ''")
    assert rows
    assert all((home / "archive" / warc).is_file() for (warc,) in rows)
    assert held(home, "SELECT count(DISTINCT source_id) FROM archive_sourcecheck") == [(3,)]


def test_the_file_tree_stays_the_same(home: Path, loaded: Path, tmp_path: Path) -> None:
    archive(home)
    assert focus(home, "export", str(tmp_path / "out")).returncode == 0
    before, after = (one / "places" / "mx.yaml" for one in (loaded / "tree", tmp_path / "out"))
    assert before.read_bytes() == after.read_bytes()
