# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read the files of many places in two processes, ahead of their order.

What is read so must be faultless. A file in which anything is wrong is left to whoever reads the tree in its order and
tells what is wrong; all files are, where one process does it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec

from focus.lib import beside
from focus.record.shapes import KINDS

BYTES_OF_A_RECORD = 400
"""About as much as a record takes in a file: enough to judge whether there are many."""

Placed = dict[str, tuple[list[int], list[Any]]]
"""The records of a place's file by kind, with the line where each begins."""
Read = Callable[[Path], Placed | None]
_encode = msgspec.msgpack.Encoder().encode
_decoder = msgspec.msgpack.Decoder(dict[str, tuple[list[int], list[msgspec.Raw]]])
_shapes = {kind: msgspec.msgpack.Decoder(shape) for kind, shape in KINDS.items()}


def read_ahead(paths: Sequence[Path], read: Read) -> dict[Path, Placed]:
    """The records of faultless files among ``paths``, of few files or without a second core of none."""
    if not beside.pays(_size(paths) // BYTES_OF_A_RECORD):
        return {}
    with suppress(*beside.ENDED):
        return _halves(paths, read)
    return {}


def _size(paths: Sequence[Path]) -> int:
    """Bytes of all files; one that cannot be looked at counts nothing here and is told about later."""
    found = 0
    for path in paths:
        with suppress(OSError):
            found += path.lstat().st_size
    return found


def _halves(paths: Sequence[Path], read: Read) -> dict[Path, Placed]:
    """Every second file is read by each of two processes."""

    def second(there: Connection) -> None:
        for one in [_encode(read(path) or {}) for path in paths[1::2]]:
            there.send_bytes(one)

    with beside.second_process(second) as other:
        found = {path: read(path) or {} for path in paths[::2]}
        for path in paths[1::2]:
            sent = other.recv_bytes()
            with suppress(msgspec.DecodeError):
                found[path] = dict(_decoded(sent))
    return {path: placed for path, placed in found.items() if placed}


def _decoded(sent: bytes) -> Iterator[tuple[str, tuple[list[int], list[Any]]]]:
    for kind, (lines, raw) in _decoder.decode(sent).items():
        decode = _shapes[kind].decode
        yield kind, (lines, [decode(one) for one in raw])
