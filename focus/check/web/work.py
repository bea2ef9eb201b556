# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading and checking a draft, each in a process of its own that is killed when it is late or nobody waits."""

import datetime
import hashlib
import signal
import sys
import threading
from pathlib import Path

import msgspec

from focus.check.web.form import Draft
from focus.check.web.limits import Limits
from focus.check.web.order import Done, Order
from focus.check.web.refusal import Gone, Refused, refusal_of
from focus.lib.errors import FocusError
from focus.lib.home import home
from focus.texts.isolated import ROOT, read_isolated_bytes
from focus.texts.isolation.process import run
from focus.texts.shapes import Reading

START = "import sys; sys.path.insert(0, sys.argv[1]); from focus.check.web.job import main; main()"
LATE = (-signal.SIGXCPU, -signal.SIGKILL)


class Work:
    """One draft's work. Its functions block and run in threads; ``stop`` ends them within half a second."""

    def __init__(self, draft: Draft, limits: Limits, shelf: Path | None) -> None:
        self._draft, self._limits, self._shelf = draft, limits, shelf
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Nobody waits any more."""
        self._stopped.set()

    def _tell(self, _seconds: float) -> None:
        if self._stopped.is_set():
            raise Gone

    def read(self) -> Reading:
        """The draft's text. Raises ``Refused``."""
        draft, limits = self._draft, self._limits
        self._tell(0)
        try:
            return read_isolated_bytes(
                draft.data,
                draft.name,
                seconds=limits.read_seconds,
                memory=limits.memory,
                tell=self._tell,
                most=limits.most_answered,
            )
        except FocusError as error:
            raise refusal_of(error, draft.name) from None

    def check(self, reading: Reading) -> Done:
        """The answer in the form that was chosen. Raises ``Refused``."""
        self._tell(0)
        limits = self._limits
        ended = run(
            [sys.executable, "-I", "-c", START, ROOT],
            [msgspec.msgpack.encode(self._order(reading))],
            seconds=limits.check_seconds + 1,
            most=limits.most_answered,
            environment={"LANG": "C.UTF-8", "FOCUS_HOME": str(home())},
            tell=self._tell,
        )
        if ended.late or ended.long or ended.code in LATE:
            raise Refused("late")
        if ended.code or not ended.out:
            raise Refused("crash")
        done = msgspec.msgpack.decode(ended.out, type=Done)
        if done.wrong:
            raise Refused(done.wrong)
        return done

    def _order(self, reading: Reading) -> Order:
        draft = self._draft
        return Order(
            reading=reading,
            digest=hashlib.sha256(draft.data).hexdigest(),
            day=datetime.datetime.now(datetime.UTC).date().isoformat(),
            form=draft.form,
            language=draft.language,
            place=draft.place,
            criteria=draft.criteria,
            shelf=str(self._shelf or ""),
            memory=self._limits.memory,
            seconds=self._limits.check_seconds,
        )
