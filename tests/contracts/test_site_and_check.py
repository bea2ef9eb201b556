# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The site and the check at one address: two processes, of which one alone gets a draft, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.check.web.sending import BILL, HEADERS, form
from tests.edition.shelves import published, the_records
from tests.journeys.served import PATIENCE_SECONDS, ROOT, free_port

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks for processes in /proc")


@contextmanager
def front(home: Path) -> Iterator[tuple[str, int]]:
    """The address and the process of a site with its check."""
    published(home / "editions", the_records())
    port = free_port()
    command = [sys.executable, "-m", "focus.cli", "serve", "--with-check", "--port", str(port)]
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    own = {**kept, "FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until = time.monotonic() + PATIENCE_SECONDS
            while status_of(f"http://127.0.0.1:{port}/en") != 200:
                assert server.poll() is None
                assert time.monotonic() < until, "it did not start"
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}", server.pid
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE_SECONDS)


def status_of(address: str, body: bytes | None = None) -> int:
    """The status of an answer; 0 where nobody answers."""
    try:
        request = urllib.request.Request(address, body, HEADERS if body else {})  # noqa: S310 (our own server)
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


def children(pid: int) -> dict[str, int]:
    """The processes that one started, by the last word of what they are."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    pids = [int(one) for task in tasks for one in task.read_text(encoding="ascii").split()]
    words = {pid: Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8") for pid in pids}
    return {"check" if "serve-check" in said else "site": pid for pid, said in words.items()}


def test_the_site_goes_on_when_the_check_has_ended(tmp_path: Path) -> None:
    with front(tmp_path) as (address, pid):
        assert status_of(f"{address}/en/check", form(BILL.encode(), form="json")) == 200
        os.kill(children(pid)["check"], signal.SIGKILL)
        time.sleep(0.2)
        assert status_of(f"{address}/en/check") == 503
        assert status_of(f"{address}/en/places") == 200


def test_nobody_runs_on_after_the_front_was_killed(tmp_path: Path) -> None:
    with front(tmp_path) as (_, pid):
        started = children(pid)
        assert started.keys() == {"site", "check"}
        os.kill(pid, signal.SIGKILL)
        until = time.monotonic() + 10
        while any(Path(f"/proc/{one}").exists() for one in started.values()):
            assert time.monotonic() < until, "somebody runs on"
            time.sleep(0.1)


def test_a_form_sent_to_another_address_of_the_site_is_refused_by_the_site(tmp_path: Path) -> None:
    with front(tmp_path) as (address, _):
        assert status_of(f"{address}/en/places", form(BILL.encode())) == 405
