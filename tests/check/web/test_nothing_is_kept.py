# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A word planted in a draft is looked for on the disk, in what the process said, and after a violent end."""

import os
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.check.web.sending import BILL, PATIENCE_SECONDS, Running, checking, form, long_bill

MARKER = "Zaunkoenigshaus7"
ELSEWHERE = (Path("/dev/shm"), Path("/var/tmp"), Path("/tmp"))  # noqa: S108 - looked into, not written to.
MOST_BYTES = 50_000_000

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks for processes in /proc")


def holding(root: Path, since: float, *, deep: bool = True) -> list[Path]:
    """Files below a directory that were written since then and hold the marker, in their words or in their name."""
    found = []
    for path in root.rglob("*") if deep else root.glob("*"):
        with suppress(OSError):
            status = path.lstat()
            new = path.is_file() and status.st_mtime >= since and status.st_size < MOST_BYTES
            if new and (MARKER in path.name or MARKER.encode() in path.read_bytes()):
                found.append(path)
    return found


def left(place: Path, since: float) -> list[Path]:
    """Everywhere that a draft could have been left: the process's own directories, and the machine's for all."""
    return [*holding(place, since), *(one for root in ELSEWHERE for one in holding(root, since, deep=False))]


def gone(pids: list[int]) -> bool:
    """Whether these processes have ended, within some seconds."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}/fd").exists() and _runs(pid) for pid in pids):
            return True
        time.sleep(0.1)
    return False


def _runs(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    return False


def send_beside(running: Running, body: bytes, heard: list[bytes]) -> threading.Thread:
    """Send a form in a thread and keep what is heard until the line breaks."""

    def talk() -> None:
        with suppress(Exception), running.ask("POST", "/en/check", body) as answer:
            while piece := answer.read1(1 << 16):
                heard.append(piece)

    thread = threading.Thread(target=talk, daemon=True)
    thread.start()
    return thread


def wait_until_heard(heard: list[bytes], word: bytes) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while word not in b"".join(heard):
        assert time.monotonic() < until, b"".join(heard)[-300:]
        time.sleep(0.02)


def test_a_draft_is_nowhere_after_its_answer(tmp_path: Path) -> None:
    since = time.time() - 1
    draft = BILL.replace("defender", f"defender {MARKER}").encode()
    with checking(tmp_path) as running:
        before = set(tmp_path.rglob("*"))
        for wanted in ("page", "pdf", "docx", "amend-csv", "json"):
            status, answer = running.send(form(draft, name=f"{MARKER}.txt", form=wanted))
            assert status == 200, answer[-500:]
        assert MARKER in answer, "it was read and checked"
        assert running.send(form(b"MZ" + MARKER.encode() + b"\0" * 99, name=f"{MARKER}.exe", form="pdf"))[0] == 422
        assert left(tmp_path, since) == []
        assert set(tmp_path.rglob("*")) == before, "not even an empty file was made"
    said = running.log.read_text(encoding="utf-8")
    assert said.startswith("Checking drafts at ")
    assert said.count("\n") == 1


def test_nothing_is_left_and_nobody_runs_on_after_a_kill_in_mid_job(tmp_path: Path) -> None:
    since = time.time() - 1
    heard: list[bytes] = []
    with checking(tmp_path) as running:
        talking = send_beside(running, form(long_bill(MARKER)), heard)
        wait_until_heard(heard, b"Reading")
        started = [running.child(), *running.children()]
        os.kill(running.pid, signal.SIGKILL)
        talking.join(PATIENCE_SECONDS)
        assert gone(started)
        assert left(tmp_path, since) == []
    assert MARKER not in running.log.read_text(encoding="utf-8")


def test_a_reader_that_crashes_becomes_a_page_and_the_next_draft_is_checked(tmp_path: Path) -> None:
    heard: list[bytes] = []
    with checking(tmp_path) as running:
        talking = send_beside(running, form(long_bill(MARKER)), heard)
        wait_until_heard(heard, b"Reading")
        os.kill(running.child(), signal.SIGSEGV)
        talking.join(PATIENCE_SECONDS)
        assert b"The program that read this draft failed" in b"".join(heard)
        assert b"</html>" in heard[-1]
        assert running.send(form(BILL.encode(), form="json"))[0] == 200


def test_who_leaves_ends_the_work(tmp_path: Path) -> None:
    with checking(tmp_path) as running:
        with running.ask("POST", "/en/check", form(long_bill(MARKER))) as answer:
            answer.read1(1 << 16)
            child = running.child()
        assert gone([child])


def test_a_draft_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with checking(tmp_path, "--seconds", "1") as running:
        status, answer = running.send(form(long_bill(MARKER, 120_000), form="pdf"))
        assert status == 422
        assert "takes too long here" in answer
        assert gone(running.children())


def test_no_file_can_be_written_by_the_process(tmp_path: Path) -> None:
    with checking(tmp_path) as running:
        limits = Path(f"/proc/{running.pid}/limits").read_text(encoding="ascii")
    said = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()}
    assert said["Max file size"] == said["Max core file size"] == ["0", "0"]
