# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The child process can do nothing but read: tried from inside; and whatever becomes of it is one line."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts import isolated
from focus.texts.isolated import read_isolated_bytes

ROOT = Path(__file__).resolve().parent.parent.parent
LAW = b"Article 1. The authority answers within five working days of the request.\n" * 3

INSIDE = """
import json, os, socket, sys
sys.path.insert(0, sys.argv[1])
from focus.texts.isolation.limits import folders_of_the_program, give_up
granted = give_up(memory=400_000_000, seconds=5, read_only=folders_of_the_program())
def attempt(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return "done"
tried = {
    "network": attempt(socket.socket),
    "pair": attempt(socket.socketpair),
    "fork": attempt(os.fork),
    "program": attempt(lambda: os.execv("/bin/true", ["true"])),
    "read": attempt(lambda: open("/etc/passwd")),
    "write": attempt(lambda: open(sys.argv[2], "w")),
    "signal": attempt(lambda: os.kill(os.getppid(), 0)),
    "memory": attempt(lambda: bytearray(500_000_000)),
    "own": attempt(lambda: open(sys.argv[1] + "/focus/cli.py")),
}
print(json.dumps([sorted(granted), tried]))
"""


def python(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run code in a process of its own, heard through a pipe."""
    command = [sys.executable, "-I", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def with_child(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Put other code in the child's place."""
    monkeypatch.setattr(isolated, "START", code)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's filters are Linux's")
def test_what_the_kernel_granted_cannot_be_done_from_inside(tmp_path: Path) -> None:
    answer = python(INSIDE, str(ROOT), str(tmp_path / "written"))
    granted, tried = json.loads(answer.stdout)
    assert tried["memory"] == "MemoryError"
    assert tried["own"] == "done"
    for right, attempts in {
        "network": ("network", "pair"),
        "programs": ("fork", "program", "signal"),
        "files": ("read", "write"),
    }.items():
        if right in granted:
            assert {tried[one] for one in attempts} == {"PermissionError"}, right
    assert "network" in granted, "a kernel that can shut out neither by filter nor by name space is too old"


def test_a_law_is_read_and_nothing_of_this_process_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_THE_PERSON", "x")
    assert read_isolated_bytes(LAW, "/home/somebody/law.txt").file == "law.txt"
    assert "SECRET_OF_THE_PERSON" not in isolated._environment()


def test_starting_costs_little() -> None:
    read_isolated_bytes(LAW, "law.txt")
    took = []
    for _ in range(3):
        began = time.monotonic()
        read_isolated_bytes(LAW, "law.txt")
        took.append(time.monotonic() - began)
    assert min(took) < 1, "measured 0.1 s on a free machine"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "made its reader crash (SIGSEGV)"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "takes more than 2 seconds, or all memory"),
        ("import sys; sys.exit(7)", "could not be started or gave up"),
        ("pass", "could not be started or gave up"),
        ("print('nonsense')", "gave no sensible answer"),
        ("import os\nwhile True: os.write(1, b'x' * 65536)", "too long to be kept"),
        ("import os; os.close(1)\nwhile True: pass", "takes more than 2 seconds, or all memory"),
    ],
)
def test_a_child_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch, code: str, said: str) -> None:
    with_child(monkeypatch, code)
    monkeypatch.setattr(isolated, "MOST_ANSWERED", 1_000_000)
    with pytest.raises(FocusError) as refused:
        read_isolated_bytes(LAW, "law.txt", seconds=2)
    assert said in str(refused.value)
    assert refused.value.exit_code == UNREADABLE
    assert "\n" not in str(refused.value)


def test_a_child_that_never_ends_is_killed_with_what_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note = tmp_path / "pid"
    with_child(
        monkeypatch,
        "import os, time\nif not os.fork():\n"
        f"    with open({str(note)!r}, 'w') as file: file.write(str(os.getpid()))\ntime.sleep(60)",
    )
    with pytest.raises(FocusError, match="more than 1 seconds"):
        read_isolated_bytes(LAW, "law.txt", seconds=1)
    assert not _runs(int(note.read_text()))


def test_a_child_killed_from_outside_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = subprocess.Popen

    def starts(*arguments: Any, **named: Any) -> "subprocess.Popen[bytes]":
        started.append(real(*arguments, **named))
        threading.Timer(0.3, lambda: os.kill(started[0].pid, signal.SIGKILL)).start()
        return started[0]

    with_child(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(subprocess, "Popen", starts)
    with pytest.raises(FocusError, match="or all memory"):
        read_isolated_bytes(LAW, "law.txt", seconds=30)


def test_computing_without_end_stops_by_its_own_limit() -> None:
    code = INSIDE.partition("def attempt")[0].replace("seconds=5", "seconds=1") + "\nwhile True: pass"
    assert -python(code, str(ROOT)).returncode in (signal.SIGXCPU, signal.SIGKILL)


def test_the_parent_hears_how_long_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[float] = []
    with_child(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(FocusError):
        read_isolated_bytes(LAW, "law.txt", seconds=1, tell=heard.append)
    assert len(heard) >= 2


def _runs(pid: int) -> bool:
    """Whether a process is there and no corpse that nobody has fetched."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True
