# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The public process: nothing of the newsroom, several at once, and withdrawal while it runs."""

import gzip
import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest

from focus.edition.withdraw import withdraw
from focus.site.serve import environment
from tests import builders
from tests.edition.shelves import published, the_records
from tests.journeys.served import ROOT, serving

SECRET = "Zaunkönigshaus"
SECONDS = 6
ADDRESSES = (
    "/en/places/mx", "/en/places/mx.json", "/en/instruments/mx-law", "/en/instruments/mx-law.json", "/en/lessons",
    "/en/lessons.json", "/es/lessons/mx-lesson-1", "/en/lessons/mx-lesson-1.json", "/en/search?q=called",
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two editions; the second holds what will be withdrawn."""
    published(tmp_path / "editions", the_records())
    secret = builders.a_lesson(title="A lesson", text=f"It is called {SECRET.lower()}.", about=("mx-law",))
    published(tmp_path / "editions", the_records(secret))
    return tmp_path


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own server)
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def says(site: str) -> list[str]:
    """The addresses at which the secret can be read."""
    return [one for one in ADDRESSES if SECRET.lower() in fetched(site + one)[1].lower().replace("<mark>", "")]


def test_a_withdrawal_reaches_a_running_server_within_seconds(home: Path) -> None:
    with serving(home) as site:
        assert len(says(site)) >= 5
        withdraw(home / "editions", ["mx-lesson-1"])
        until = time.monotonic() + SECONDS
        while says(site) and time.monotonic() < until:
            time.sleep(0.2)
        assert says(site) == []
        assert json.loads(fetched(f"{site}/en/search.json?q={quote(SECRET)}")[1])["data"]["total"] == 0
        gone, never = fetched(f"{site}/en/lessons/mx-lesson-1"), fetched(f"{site}/en/lessons/mx-lesson-9")
        assert gone[0] == never[0] == 404
        assert gone[1].replace("mx-lesson-1", "") == never[1].replace("mx-lesson-9", "")


def test_two_processes_serve_the_same_edition(home: Path) -> None:
    with serving(home) as one, serving(home) as other:
        assert fetched(f"{one}/en/places/mx") == fetched(f"{other}/en/places/mx")


def test_the_child_gets_no_path_of_the_newsroom(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    monkeypatch.setenv("FOCUS_DATABASE", "postgres://editor:secret@localhost/focus")
    given = environment(tmp_path / "editions", None)
    assert "FOCUS_HOME" not in given
    assert "FOCUS_DATABASE" not in given


def test_the_public_settings_install_no_models_and_import_no_newsroom() -> None:
    code = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'focus.site.settings'\n"
        "import django; django.setup(); import focus.site.urls\n"
        "from django.apps import apps; from django.conf import settings\n"
        "assert not apps.get_models() and not settings.DATABASES\n"
        "print([m for m in sys.modules if 'focus.newsroom' in m or m.endswith('.models') and m.startswith('focus')])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


def test_pages_are_compressed_when_the_reader_can_take_it(home: Path) -> None:
    with serving(home) as site:
        request = urllib.request.Request(f"{site}/en/places/mx", headers={"Accept-Encoding": "gzip"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 (our own server)
            assert answer.headers["Content-Encoding"] == "gzip"
            assert b"<html" in gzip.decompress(answer.read())


def test_an_edition_that_nobody_may_write_to_is_served(home: Path) -> None:
    shelf = home / "editions"
    held = sorted((path for path in shelf.rglob("*")), reverse=True)
    for path in (*held, shelf):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {path: path.stat().st_mtime_ns for path in (*held, shelf)}
    try:
        with serving(home) as site:
            assert [fetched(site + one)[0] for one in ADDRESSES] == [200] * len(ADDRESSES)
        assert {path: path.stat().st_mtime_ns for path in (*shelf.rglob("*"), shelf)} == before
    finally:
        for path in (shelf, *reversed(held)):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_nothing_of_a_visit_is_written_down(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Neither on the terminal, where an error of ours is told too, nor in any file."""
    log = tmp_path_factory.mktemp("said") / "said.txt"
    before = everything(home)
    with log.open("wb") as said, serving(home, output=said) as site:
        asked = urllib.request.Request(f"{site}/en/places/mx", headers={"User-Agent": "Needle/7"})  # noqa: S310
        urllib.request.urlopen(asked, timeout=10).close()  # noqa: S310 (our own server)
        fetched(f"{site}/en/search?q=needlequery")
        fetched(f"{site}/en/needleaddress")
        (home / "editions" / "suppressed.json").write_text("damaged")
        time.sleep(1.5)
        assert fetched(f"{site}/en/places/needlefailure")[0] == 500
    told = log.read_text(encoding="utf-8").lower()
    assert "error" in told, "an error is said"
    assert "needle" not in told
    assert "127.0.0.1 " not in told
    assert everything(home) - before <= {home / "editions" / "suppressed.json"}


def everything(home: Path) -> set[Path]:
    """Every file of the state, apart from the index, which the first search makes."""
    return {path for path in home.rglob("*") if path.is_file() and "index" not in path.relative_to(home).parts}
