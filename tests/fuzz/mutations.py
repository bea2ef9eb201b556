# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Spoiling files: the same number gives the same file, so that a find can be made again from its number alone."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

LARGEST = 200_000
"""Bytes of a spoilt file: what takes long at this size is slow, not large."""
WORDS = (
    *(
        b"\0",
        b"\xff" * 8,
        b"\r\n" * 50,
        b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
        b"&e;",
        b"&#x110000;",
    ),
    *(
        b"<div>" * 300,
        b"</p>",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"stream\n",
        b"endstream",
        b"endobj",
        b"obj",
        b"xref",
        b"<<",
    ),
    *(b">>", b"[" * 500, b"4294967296", b"-1", b"99999999999999999999", b"1e308", b"NaN", b"/Length 0", b"Tj", b"Tm"),
    *("Artículo 1 bis.- ".encode() * 30, "§ ".encode() * 200, "«".encode() * 400, b'"' * 400, b"I. II. III. " * 50),
    *(b"Article 1\n" * 60, b"(a) (i) (A) " * 60, b"ANNEX\n" * 40, b"TRANSITORIOS\n", b"... " * 200, b"- " * 300),
    *("\u200f\u202e\u0301".encode() * 60, b"1" * 3000, b"a" * 5000, b" " * 5000, b"\t|" * 300, b"**" * 300),
)
NUMBER = re.compile(rb"\d+")

Change = Callable[[random.Random, bytes], bytes]


class Spoilt(NamedTuple):
    """A file that was good."""

    name: str
    data: bytes


class Fuzzer:
    """Makes file number n out of stored ones."""

    def __init__(self, folder: Path, base: str) -> None:
        self._seeds = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
        self._base = base

    def spoilt(self, number: int) -> Spoilt:
        """The file of this number."""
        chance = random.Random(f"{self._base}-{number}")  # noqa: S311 - to be repeatable, not secret.
        name, data = chance.choice(self._seeds)
        if name.endswith(".docx") and chance.random() < 0.8:
            return Spoilt(name, self._within_archive(chance, data)[:LARGEST])
        return Spoilt(name, self._changed(chance, data)[:LARGEST])

    def _changed(self, chance: random.Random, data: bytes) -> bytes:
        for _ in range(chance.choice((1, 1, 2, 4, 12))):
            change = chance.choice((*CHANGES, self._spliced))
            data = change(chance, data)[:LARGEST]
        return data

    def _spliced(self, chance: random.Random, data: bytes) -> bytes:
        """Begins like one file, ends like another."""
        _, other = chance.choice(self._seeds)
        return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]

    def _within_archive(self, chance: random.Random, data: bytes) -> bytes:
        """The parts inside spoilt, the archive whole: else its sums would give every change away at the door."""
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            for info in old.infolist():
                spoil = info.filename.startswith("word/") or chance.random() < 0.1
                new.writestr(info, self._changed(chance, old.read(info)) if spoil else old.read(info))
        return out.getvalue()


def _flipped(chance: random.Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _overwritten(chance: random.Random, data: bytes) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.choice((1, 4, 64))) + data[at + 4 :]


def _cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randint(0, len(data))]


def _left_out(chance: random.Random, data: bytes) -> bytes:
    start, end = _part(chance, data)
    return data[:start] + data[end:]


def _doubled(chance: random.Random, data: bytes) -> bytes:
    start, end = _part(chance, data)
    return data[:start] + data[start:end] * chance.choice((2, 3, 20, 400)) + data[end:]


def _inserted(chance: random.Random, data: bytes) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(WORDS) + data[at:]


def _renumbered(chance: random.Random, data: bytes) -> bytes:
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    other = chance.choice((b"0", b"-1", b"2147483648", b"65536", b"999", one[0] * 3, chance.choice(found)[0]))
    return data[: one.start()] + other + data[one.end() :]


def _moved(chance: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    chance.shuffle(rows)
    return b"\n".join(rows)


def _part(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 16, 200, 2000)))


CHANGES: tuple[Change, ...] = (
    _flipped,
    _overwritten,
    _cut_off,
    _left_out,
    _doubled,
    _inserted,
    _inserted,
    _renumbered,
    _moved,
)
