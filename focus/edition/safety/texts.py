# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every public string of a record, with its path."""

from collections.abc import Container, Iterator
from typing import Any

import msgspec

from focus.edition.safety import reading
from focus.edition.safety.shapes import Text

PRIVATE_FIELDS = frozenset({"editor_note"})
CODES = reading.words_in(
    """
    place places parent region sensitivity last_safety_review last_checked language languages sources about subject
    instrument mechanism created_by run_by reach relevance nature address_known rights title_language name_language
    page_languages criteria criterion checked_on address_status
    """
)
"""Fields of ids, dates and closed lists: the shapes let no other words in, and each id is read at its own record."""


def texts_of(kind: str, shape: Any, public: Container[str] | None = None) -> Iterator[Text]:
    """The strings of a shape, nested ones too. ``public`` names the fields that would be published.

    Without ``public`` everything is read but the fields that are never published.
    """
    for field in shape.__struct_fields__:
        wanted = field not in CODES and (field not in PRIVATE_FIELDS if public is None else field in public)
        if wanted:
            for path, text in _strings(getattr(shape, field), field):
                yield from readable(Text(kind, shape.id, path, text))


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
    if reading.is_address(raw.field, raw.text):
        yield raw._replace(text=reading.address(raw.text), is_address=True)
        return
    words, quoted = reading.split_addresses(raw.text)
    yield raw._replace(text=reading.prose(words))
    for address in quoted:
        yield raw._replace(text=reading.address(address), is_address=True)
