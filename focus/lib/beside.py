# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A part of a long piece of work in a second process, where there is a second core.

The second process is a copy of this one, so that it has everything at hand and only its answer travels. Whoever uses
it does the part again when the answer does not come: a process may be ended by the system at any time.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

FEW = 5_000
"""Of fewer things (records, provisions) the copy costs more than it saves."""
TASKS = Path("/proc/self/task")
"""Holds an entry for each thread of this process, those that Python does not know among them."""
PR_SET_PDEATHSIG = 1
Answer = TypeVar("Answer")
ENDED = (EOFError, ConnectionError)
"""What sending and receiving raise when the other process is gone."""


def pays(things: int) -> bool:
    """Whether a second process would help, and is safe: a copy of a process with several threads may stand still."""
    if things < FEW or not sys.platform.startswith("linux"):
        return False
    try:
        return len(os.sched_getaffinity(0)) > 1 and len(list(TASKS.iterdir())) == 1
    except OSError:
        return False


@contextmanager
def second_process(work: Callable[[Connection], None]) -> Iterator[Connection]:
    """Run ``work`` in a copy of this process while the block runs; both talk through the connections they are given.

    The copy must not touch an open database. It ends with the block at the latest, and with this process.
    """
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe()
    process = fork.Process(target=_work, args=(work, here, there, os.getpid()), daemon=True)
    process.start()
    there.close()
    try:
        yield here
    finally:
        here.close()
        process.terminate()
        process.join()


@contextmanager
def begun(work: Callable[[], Answer], things: int) -> Iterator[Callable[[], Answer]]:
    """Begin ``work`` over so many things in a second process where that pays.

    What is yielded gives its answer, and does the work here when none came: ``work`` must be able to begin again on
    what is half done. Ending the block without asking ends the second process.
    """
    if not pays(things):
        yield work
        return

    def second(there: Connection) -> None:
        # What is wrong is told by the process that does it again.
        with suppress(Exception):
            there.send(work())

    with second_process(second) as other:

        def answer() -> Answer:
            try:
                found: Answer = other.recv()
            except ENDED:
                return work()
            return found

        yield answer


def _work(work: Callable[[Connection], None], here: Connection, there: Connection, parent: int) -> None:
    """Without its copy of the other end it learns when the other process ends, and the system ends it then."""
    here.close()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)
    try:
        work(there)
    except ENDED:
        sys.exit(1)
