# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What parent and child say to each other: one message each way, as MessagePack."""

from typing import Literal

import msgspec

from focus.texts.shapes import Lines, Reading

Task = Literal["read", "picture", "structure"]


class Order(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What the child is to do with the bytes that follow."""

    task: Task
    name: str
    memory: int
    seconds: int
    page: int = 0
    """For ``picture``: counted from 1."""
    ocr: bool = False
    """For ``read``: give lines back where pages are pictures, so that the parent can have them recognised."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What came of it: exactly one of the four."""

    reading: Reading | None = None
    lines: Lines | None = None
    picture: bytes | None = None
    """A page as a grey image (PGM)."""
    error: str | None = None
    exit_code: int = 0


def packed(order: Order, data: bytes) -> tuple[bytes, bytes]:
    """The order with its length before it, and the bytes."""
    head = msgspec.msgpack.encode(order)
    return len(head).to_bytes(4, "big") + head, data
