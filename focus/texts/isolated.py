# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a file that may be hostile: in a child process with limits, without network, that runs and fetches nothing.

What is guaranteed on which system stands in docs/decisions/0010-reading-hostile-files.md.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path, PurePath

import msgspec

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.isolation.messages import Answer, Order, packed
from focus.texts.isolation.process import Ended, run
from focus.texts.reading import bytes_of
from focus.texts.shapes import Lines, Reading

SECONDS = 120
"""By the clock and of computing. The longest codes, of 1,500 pages, take about 15."""
MEMORY = 1_500_000_000
BESIDE_THE_FILE = 600_000_000
"""Bytes of memory beside four copies of the file, for the largest files."""
MOST_ANSWERED = 320_000_000
START = "import sys; sys.path.insert(0, sys.argv[1]); from focus.texts.isolation.child import main; main()"
ROOT = str(Path(__file__).resolve().parent.parent.parent)

Tell = Callable[[float], None]


def read_isolated(
    path: Path, *, ocr: bool = True, seconds: int = SECONDS, memory: int = MEMORY, tell: Tell | None = None
) -> Reading:
    """What a file says. Raises ``FocusError`` with code 3 and one line for whatever keeps it from being read.

    ``ocr`` has pages that are pictures recognised by tesseract, in a process of its own with the same limits.
    ``tell`` hears every half second how many seconds have passed.
    """
    return read_isolated_bytes(bytes_of(path), path.name, ocr=ocr, seconds=seconds, memory=memory, tell=tell)


def read_isolated_bytes(
    data: bytes,
    name: str,
    *,
    ocr: bool = False,
    seconds: int = SECONDS,
    memory: int = MEMORY,
    tell: Tell | None = None,
    most: int = MOST_ANSWERED,
) -> Reading:
    """The same for bytes: no file is touched, by this process or by the child. ``most`` bytes of answer are taken."""
    name = PurePath(name).name
    memory = max(memory, 4 * len(data) + BESIDE_THE_FILE)
    order = Order(task="read", name=name, memory=memory, seconds=seconds, ocr=ocr)
    answer = ask(order, data, tell, most)
    if answer.lines is None:
        return _reading(answer, name)
    from focus.texts.formats.ocr import recognised

    def picture(page: int) -> bytes:
        asked = Order(task="picture", name=name, memory=memory, seconds=seconds, page=page)
        return ask(asked, data, tell).picture or b""

    whole = recognised(answer.lines, data, name, picture=picture, tell=tell)
    return _structured(whole, name, seconds, memory)


def ask(order: Order, data: bytes, tell: Tell | None = None, most: int = MOST_ANSWERED) -> Answer:
    """The child's answer. Raises ``FocusError`` where it says so, and where it ends in any other way."""
    command = [sys.executable, "-I", "-c", START, ROOT]
    ended = run(
        command,
        packed(order, data),
        seconds=order.seconds + 1,
        most=most,
        environment=_environment(),
        tell=tell,
    )
    if said := _what_went_wrong(ended, order):
        raise FocusError(f"{order.name}: {said}", UNREADABLE)
    try:
        answer = msgspec.msgpack.decode(ended.out, type=Answer)
    except msgspec.DecodeError as error:
        raise FocusError(f"{order.name}: its reader gave no sensible answer.", UNREADABLE) from error
    if answer.error is not None:
        raise FocusError(answer.error, answer.exit_code)
    return answer


def _structured(lines: Lines, name: str, seconds: int, memory: int) -> Reading:
    order = Order(task="structure", name=name, memory=memory, seconds=seconds)
    return _reading(ask(order, msgspec.msgpack.encode(lines)), name)


def _reading(answer: Answer, name: str) -> Reading:
    if answer.reading is None:
        raise FocusError(f"{name}: its reader gave no sensible answer.", UNREADABLE)
    return answer.reading


def _environment() -> dict[str, str]:
    """Nothing of the person's, but what makes a fault visible to who asks for it."""
    kept = ("FOCUS_DEBUG", "SYSTEMROOT")
    return {"LANG": "C.UTF-8", **{key: os.environ[key] for key in kept if key in os.environ}}


def _what_went_wrong(ended: Ended, order: Order) -> str:
    if ended.late or ended.code in (-signal.SIGXCPU, -signal.SIGKILL):
        # The system kills what takes all memory, and limits of computing end in the same signal.
        return (
            f"reading it takes more than {order.seconds} seconds, or all memory; split it or save it as another format."
        )
    if ended.long:
        return "what it says is too long to be kept."
    if ended.code < 0:
        name = signal.Signals(-ended.code).name
        most = f"{order.memory // 1_000_000:,} million bytes of memory"
        return f"it made its reader crash ({name}) or takes more than {most}; open it in a viewer and print it to PDF."
    if ended.code > 0 or not ended.out:
        return "its reader could not be started or gave up; FOCUS_DEBUG=1 shows why."
    return ""
