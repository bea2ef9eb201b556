# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every public string of a record, with its path."""

from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

import msgspec

from focus.edition.safety import reading
from focus.edition.safety.shapes import Text
from focus.standard.written import WrittenFile

PRIVATE_FIELDS = frozenset({"editor_note"})
CODES = reading.words_in(
    """
    place places parent region sensitivity last_safety_review last_checked language languages sources about subject
    instrument mechanism created_by run_by reach relevance nature address_known rights title_language name_language
    page_languages criteria criterion checked_on address_status
    """
)
"""Fields of ids, dates and closed lists: the shapes let no other words in, and each id is read at its own record."""
REMEMBERED = 10_000
"""Most strings are codes and dates that come again and again; of long texts nearly none does."""


def texts_of(kind: str, shape: Any, public: Container[str] | None = None) -> Iterator[Text]:
    """The strings of a shape as the rules read them; ``raw_strings`` says which."""
    for path, raw in raw_strings(shape, public):
        for words, is_address in parts(raw, reading.is_address(path, raw)):
            yield Text(kind, shape.id, path, words, is_address)


def raw_strings(shape: Any, public: Container[str] | None = None) -> Iterator[tuple[str, str]]:
    """Path and string, of nested ones too. ``public`` names the fields that would be published.

    Without ``public`` everything is read but the fields that are never published.
    """
    for field in _read(shape.__struct_fields__):
        value = getattr(shape, field)
        if not value or value is True or (field in PRIVATE_FIELDS if public is None else field not in public):
            continue
        if value.__class__ is str:
            yield field, value
        else:
            yield from _strings(value, field)


@cache
def _read(fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(field for field in fields if field not in CODES)


def written_lines(files: Iterable[WrittenFile]) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the files that an edition carries as they are written: the words of two lines are no sentence."""
    for file in files:
        for number, line in enumerate(file.text.splitlines(), 1):
            yield "data", file.path.removesuffix(".yaml"), f"line {number}", line


def strings_of(kind: str, record_id: str, value: Any) -> Iterator[tuple[str, str, str, str]]:
    """The strings of anything that is no record (the standard, a vocabulary), as ``scan`` takes them."""
    yield from ((kind, record_id, path, text) for path, text in _strings(value, ""))


def _strings(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            if field not in PRIVATE_FIELDS:
                yield from _strings(getattr(value, field), f"{path}.{field}")
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _strings(held, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (tuple, list)):
        for position, held in enumerate(value):
            yield from _strings(held, f"{path}[{position}]")


def readable(raw: Text) -> Iterator[Text]:
    """One string as the rules read it: an address decoded, prose and the addresses it quotes apart."""
    for text, is_address in parts(raw.text, reading.is_address(raw.field, raw.text)):
        yield Text(raw.kind, raw.record_id, raw.field, text, is_address)


@lru_cache(maxsize=REMEMBERED)
def parts(text: str, is_address: bool) -> tuple[tuple[str, bool], ...]:
    """A string as the rules read it, each part with whether it is an address."""
    if is_address:
        return ((reading.address(text), True),)
    words, quoted = reading.split_addresses(text)
    return ((reading.prose(words), False), *((reading.address(one), True) for one in quoted))
