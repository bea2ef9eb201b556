# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A sign of life while something takes long, for a person at a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS = 2.0
"""Before this nothing is said."""


@contextmanager
def telling(what: str) -> Iterator[Callable[[float], None]]:
    """Gives a function that is told how many seconds have passed; it writes them on one line of the error stream."""
    told = False

    def tell(seconds: float) -> None:
        nonlocal told
        if seconds >= SECONDS and sys.stderr.isatty():
            told = True
            print(f"\r{what}: {seconds:.0f} s ", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if told:
            print(file=sys.stderr)
