# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Spoils stored files for a while and reads them: ``python -m tests.fuzz.run --seconds 600``.

Finds are crashes, errors that are no clear line, files that take long, and memory that grows. Each is saved outside
the repository. Most files are read in one long-lived process, which shows what adds up; now and then one
is read in the child process that readers of strangers' files use.
"""

import argparse
import os
import selectors
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.isolated import read_isolated_bytes
from tests.fuzz.mutations import Fuzzer
from tests.fuzz.seeds import FOLDER

READER = "focus.texts.reading:read_bytes"
LONGEST = 15.0
"""Seconds one file of at most 200 kilobytes may take, on a machine that does other things too."""
GROWTH = 150_000_000
"""Bytes that the process may hold beyond what it held after its first thousand files."""
WARM = 4
"""Reports of memory before it is compared."""
PAUSE = 3.0
"""Seconds between files read in the child process."""


@dataclass
class Result:
    """What came of it; ``finds`` are said with the file each was saved as."""

    files: int = 0
    isolated: int = 0
    memory: list[int] = field(default_factory=list)
    finds: list[str] = field(default_factory=list)


class Run:
    """One run. ``base`` with a file's number makes the file again."""

    def __init__(self, base: str, saves: Path, reader: str = READER, longest: float = LONGEST) -> None:
        self.base, self.saves, self.reader, self.longest = base, saves, reader, longest
        self.fuzzer = Fuzzer(FOLDER, base)
        self.result = Result()
        self._number = 0
        self._errors: set[str] = set()

    def go(self, seconds: float) -> Result:
        """Fuzz so long."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends and len(self.result.finds) < 50:
            self._one_process(ends)
        return self.result

    def _one_process(self, ends: float) -> None:
        """Until the process ends or is ended; what it was at is to blame."""
        command = [sys.executable, "-m", "tests.fuzz.worker", str(FOLDER), self.base, str(self._number), self.reader]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            said = self._heard(worker, ends)
        finally:
            worker.kill()
            worker.wait()
            if worker.stdout:
                worker.stdout.close()
        if said:
            self._find(self._number, said)
            self._number += 1

    def _heard(self, worker: "subprocess.Popen[bytes]", ends: float) -> str:
        """What is to be said of the file it was at; nothing where the time was over."""
        assert worker.stdout is not None
        begun = asked = time.monotonic()
        rest = b""
        with selectors.DefaultSelector() as waiting:
            waiting.register(worker.stdout, selectors.EVENT_READ)
            while (now := time.monotonic()) < ends:
                if now - asked > PAUSE:
                    self._isolated(self._number)
                    asked = begun = time.monotonic()
                if waiting.select(0.5):
                    piece = os.read(worker.stdout.fileno(), 1 << 16)
                    if not piece:
                        return f"the process ended with code {worker.wait()}"
                    *rows, rest = (rest + piece).split(b"\n")
                    for row in rows:
                        self._said(row.decode(errors="replace"))
                    begun = time.monotonic()
                elif time.monotonic() - begun > self.longest:
                    return f"it took more than {self.longest:.0f} seconds"
        return ""

    def _said(self, row: str) -> None:
        word, _, rest = row.partition(" ")
        if word == "begin":
            self._number = int(rest)
            self.result.files += 1
        elif word == "memory":
            self._holds(int(rest))
        elif word == "error":
            number, _, error = rest.partition(" ")
            place = error.rpartition("(")[2]
            if place not in self._errors:
                self._errors.add(place)
                self._find(int(number), error)

    def _holds(self, held: int) -> None:
        self.result.memory.append(held)
        if len(self.result.memory) > WARM and held - self.result.memory[WARM - 1] > GROWTH:
            self._find(self._number, f"memory grew to {held // 1_000_000} million bytes")
            self.result.memory.clear()

    def _isolated(self, number: int) -> None:
        spoilt = self.fuzzer.spoilt(number)
        self.result.isolated += 1
        try:
            read_isolated_bytes(spoilt.data, spoilt.name, seconds=int(self.longest))
        except FocusError as error:
            if error.exit_code != UNREADABLE or "crash" in str(error) or "seconds" in str(error):
                self._find(number, f"in the child process: {error}")

    def _find(self, number: int, said: str) -> None:
        spoilt = self.fuzzer.spoilt(number)
        self.saves.mkdir(parents=True, exist_ok=True)
        path = self.saves / f"{self.base}-{number}-{spoilt.name}"
        path.write_bytes(spoilt.data)
        self.result.finds.append(f"{path}: {said}")


def main() -> int:
    """Fuzz, say what was found; 1 where anything was."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--base", default=time.strftime("%Y%m%d%H%M%S"), help="makes the same files again")
    parser.add_argument("--saves", type=Path, default=Path(tempfile.gettempdir()) / "focus-fuzz")
    options = parser.parse_args()
    result = Run(options.base, options.saves).go(options.seconds)
    held = f"{result.memory[0] // 1_000_000} to {result.memory[-1] // 1_000_000}" if result.memory else "unknown"
    print(f"base {options.base}: {result.files} files read, {result.isolated} more in the child process,", end=" ")
    print(f"{held} million bytes held; {len(result.finds)} finds.")
    print("\n".join(result.finds))
    return 1 if result.finds else 0


if __name__ == "__main__":
    sys.exit(main())
