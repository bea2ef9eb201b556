# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The child process: takes an order and a file's bytes from its input, shuts itself in, reads, answers, ends.

Everything it needs lies in its input and its answer: it opens no file but the program's own.
"""

import os
import sys

import msgspec

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.isolation.limits import folders_of_the_program, give_up
from focus.texts.isolation.messages import Answer, Order
from focus.texts.shapes import Lines

MOST_ANSWERED = 300_000_000
"""Bytes. The parent holds the answer in memory."""


def main() -> None:
    """Answer one order."""
    out = os.dup(1)
    # Whatever a library prints must not get into the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    given = sys.stdin.buffer
    order = msgspec.msgpack.decode(given.read(int.from_bytes(given.read(4), "big")), type=Order)
    give_up(memory=order.memory, seconds=order.seconds, read_only=folders_of_the_program())
    _send(out, msgspec.msgpack.encode(_answered(order)))
    # Taking a broken document apart at the end has no use and may crash.
    os._exit(0)


def _answered(order: Order) -> Answer:
    try:
        return _done(order, sys.stdin.buffer.read())
    except FocusError as error:
        return Answer(error=str(error), exit_code=error.exit_code)
    except MemoryError:
        said = f"reading it takes more than {order.memory // 1_000_000:,} million bytes of memory; split it."
    except RecursionError:
        said = "its parts are nested too deeply to be read."
    except Exception as error:
        if os.environ.get("FOCUS_DEBUG") == "1":
            raise
        said = f"it is damaged in a way that its reader does not know ({type(error).__name__})."
    return Answer(error=f"{order.name}: {said}", exit_code=UNREADABLE)


def _done(order: Order, data: bytes) -> Answer:
    if order.task == "picture":
        from focus.texts.formats.pdf_picture import picture

        return Answer(picture=picture(data, order.page))
    from focus.texts.reading import found_in, reading_of

    if order.task == "structure":
        return Answer(reading=reading_of(msgspec.msgpack.decode(data, type=Lines), order.name))
    found = found_in(data, order.name)
    if order.ocr and isinstance(found, Lines) and found.scanned:
        return Answer(lines=found)
    return Answer(reading=reading_of(found, order.name))


def _send(out: int, answer: bytes) -> None:
    if len(answer) > MOST_ANSWERED:
        answer = msgspec.msgpack.encode(Answer(error="what it says is too long to be kept.", exit_code=UNREADABLE))
    view = memoryview(answer)
    while view:
        view = view[os.write(out, view) :]
