# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A file of weights like the real one and some thousand times smaller, made of seeded random numbers."""

import random
import struct

WIDTH, LAYERS, HEADS, INNER, PLACES = 32, 2, 2, 64, 300
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "\u2581", "\u2581la", "\u2581ley", "l", "e", "y", "le", "a", "q", "p", ":"]
SCORES = [0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -3.5, -5.0, -5.0, -6.0, -5.5, -4.0, -7.0, -7.0, -8.0]
NORMAL = {"\t": " ", "Á": "A", "\u0007": ""}


def weights_file() -> bytes:
    """The bytes of such a file, the same each time."""
    chance = random.Random(7)  # noqa: S311 (numbers to calculate with)
    head = struct.pack("<4s8ifi", b"E5S1", 1, WIDTH, LAYERS, HEADS, INNER, len(PIECES), PLACES, 2, 1e-12, 32)
    head += _vocabulary()
    tensors = {"emb.word": _blocks(chance, len(PIECES), WIDTH), "emb.pos": _floats(chance, PLACES * WIDTH)}
    tensors |= {"emb.type": _floats(chance, 2 * WIDTH)} | _norm(chance, "emb.ln")
    for layer in range(LAYERS):
        for name, rows, inputs in (*((one, WIDTH, WIDTH) for one in ("q", "k", "v", "ao")), ("fi", INNER, WIDTH)):
            tensors |= _linear(chance, f"l{layer}.{name}", rows, inputs)
        tensors |= _linear(chance, f"l{layer}.fo", WIDTH, INNER)
        tensors |= _norm(chance, f"l{layer}.aln") | _norm(chance, f"l{layer}.oln")
    return head + _directory(tensors, len(head))


def _vocabulary() -> bytes:
    letters = [piece.encode() for piece in PIECES]
    offsets = [sum(map(len, letters[:n])) for n in range(len(letters) + 1)]
    blob = b"".join(letters)
    normal = b"".join(
        struct.pack("<IB", ord(one), len(instead)) + b"".join(struct.pack("<I", ord(letter)) for letter in instead)
        for one, instead in NORMAL.items()
    )
    count = len(PIECES)
    return (
        struct.pack("<5iQ", count, 0, 2, 1, 3, len(blob))
        + struct.pack(f"<{count + 1}I", *offsets)
        + struct.pack(f"<{count}f", *SCORES)
        + blob
        + struct.pack("<iI", len(NORMAL), len(normal))
        + normal
    )


def _floats(chance: random.Random, count: int, around: float = 0.0) -> tuple[int, bytes]:
    return 0, struct.pack(f"<{count}f", *(around + chance.uniform(-0.2, 0.2) for _ in range(count)))


def _blocks(chance: random.Random, rows: int, inputs: int) -> tuple[int, bytes]:
    count = rows * inputs // 32
    return 1, b"".join(struct.pack("<e", 0.03) + chance.randbytes(16) for _ in range(count))


def _linear(chance: random.Random, name: str, rows: int, inputs: int) -> dict[str, tuple[int, bytes]]:
    return {f"{name}.w": _blocks(chance, rows, inputs), f"{name}.b": _floats(chance, rows)}


def _norm(chance: random.Random, name: str) -> dict[str, tuple[int, bytes]]:
    return {f"{name}.w": _floats(chance, WIDTH, 1.0), f"{name}.b": _floats(chance, WIDTH)}


def _directory(tensors: dict[str, tuple[int, bytes]], before: int) -> bytes:
    size = 4 + sum(2 + len(name) + 1 + 4 + 8 + 8 for name in tensors)
    directory, data = struct.pack("<i", len(tensors)), b""
    for name, (kind, part) in tensors.items():
        offset = before + size + len(data)
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", kind, 0, offset, len(part))
        data += part
    return directory + data
