# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reads spoilt files one after the other in one process, saying before each which it is: the last is to blame."""

import gc
import pkgutil
import resource
import sys
import traceback
from pathlib import Path

from focus.lib.errors import UNREADABLE, FocusError
from tests.fuzz.mutations import Fuzzer

MEMORY = 3_000_000_000
EVERY = 250
"""Files after which it says how much memory it holds."""


def main() -> None:
    """``python -m tests.fuzz.worker FOLDER BASE FIRST READER``."""
    folder, base, first, reader = sys.argv[1:5]
    read = pkgutil.resolve_name(reader)
    fuzzer = Fuzzer(Path(folder), base)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    number = int(first)
    while True:
        say("begin", number)
        spoilt = fuzzer.spoilt(number)
        try:
            read(spoilt.data, spoilt.name)
        except FocusError as error:
            if error.exit_code != UNREADABLE or "\n" in str(error):
                say("error", number, f"{error!r} is not one line with code {UNREADABLE}")
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            say("error", number, f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})")
        number += 1
        if number % EVERY == 0:
            gc.collect()
            say("memory", resident())


def resident() -> int:
    """Bytes this process holds now."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0
    return int(statm.read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def say(*words: object) -> None:
    """One line to the parent."""
    print(*(" ".join(str(word).split()) for word in words), flush=True)


if __name__ == "__main__":
    main()
