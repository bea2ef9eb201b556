# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sets of row numbers, each one whole number with a bit for each row: thousands are met and counted at once."""

from collections.abc import Iterable, Iterator


def bits(numbers: Iterable[int], length: int) -> int:
    """The set that holds these numbers, each under ``length``."""
    held = bytearray(length // 8 + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def every(length: int) -> int:
    """The set of all numbers under ``length``."""
    return (1 << length) - 1


def numbers(held: int) -> Iterator[int]:
    """The numbers in a set, in order."""
    written = bin(held)[:1:-1]
    number = written.find("1")
    while number >= 0:
        yield number
        number = written.find("1", number + 1)
