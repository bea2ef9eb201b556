# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the process that checks a draft is asked, and what it answers, as MessagePack."""

import msgspec

from focus.texts.shapes import Reading


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """A draft that was read, and what is wanted of it."""

    reading: Reading
    digest: str
    """SHA-256 of the file."""
    day: str
    form: str
    language: str
    place: str
    criteria: tuple[str, ...]
    shelf: str
    """Where the editions lie; empty where there are none."""
    memory: int
    seconds: int


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """The answer: a file, or for a page the part of it that is the report."""

    content: bytes
    model: str | None
    """The sentence model that was used."""
    wrong: str = ""
    """The code of a refusal; then there is no content."""
