# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a file: its format gives lines or units, the structure gives units."""

import pkgutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import TypeAlias, cast

from msgspec.structs import replace

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.scanned import unread
from focus.texts.language import language_of
from focus.texts.long_lines import in_pieces
from focus.texts.shapes import Lines, Marked, Reading
from focus.texts.structure.read import structured

Read: TypeAlias = Callable[[bytes], Lines | Marked]

READERS = {
    "text": "focus.texts.formats.plain:lines",
    "markdown": "focus.texts.formats.markdown:lines",
    "pdf": "focus.texts.formats.pdf:lines",
    "image": "focus.texts.formats.ocr:lines",
    "docx": "focus.texts.formats.docx:lines",
    "html": "focus.texts.formats.html:lines",
    "akn": "focus.texts.formats.akn:units",
    "formex": "focus.texts.formats.formex:units",
    "lims": "focus.texts.formats.lims:units",
    "clml": "focus.texts.formats.clml:units",
    "uslm": "focus.texts.formats.uslm:units",
}
"""Format to what reads it: ``(bytes) -> Lines``, or units where it carries its structure; loaded when needed."""

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "akn",
    ".png": "image",
    ".jpg": "image",
    ".tif": "image",
}
MOST_BYTES = 200_000_000
"""The largest file that is read. A scanned gazette of 300 pages has about 100 million bytes."""
DETECT = "focus.texts.formats.detect"


def read(path: Path) -> Reading:
    """What a file says, unit by unit, in this process: for files that are trusted; others go through ``isolated``.

    Raises ``FocusError`` with code 3 for what cannot be read.
    """
    return read_bytes(bytes_of(path), path.name)


def bytes_of(path: Path) -> bytes:
    """A file's bytes; one too large is refused before it is read. Raises ``FocusError`` with code 3."""
    if not path.exists():
        raise FocusError(f"{path.name}: there is no such file.", UNREADABLE)
    if not path.is_file():
        raise FocusError(f"{path.name}: this is no file; name one.", UNREADABLE)
    size = path.stat().st_size
    if size > MOST_BYTES:
        said = f"it has {size / 1e6:,.0f} million bytes and Focus reads up to {MOST_BYTES / 1e6:,.0f}: split it."
        raise FocusError(f"{path.name}: {said}", UNREADABLE)
    return path.read_bytes()


def read_bytes(data: bytes, name: str) -> Reading:
    """The same for bytes; ``name`` is what the reading says it read. Raises as ``read`` does."""
    found = found_in(data, name)
    if isinstance(found, Lines) and found.scanned:
        from focus.texts.formats.ocr import recognised

        found = recognised(found, data, PurePath(name).name)
    return reading_of(found, name)


def found_in(data: bytes, name: str) -> Lines | Marked:
    """What the format gives, before the structure is read. Raises as ``read`` does."""
    name = PurePath(name).name
    if not data.strip(b"\0\t\n\f\r "):
        raise FocusError(f"{name}: the file is empty.", UNREADABLE)
    try:
        return _reader(_format_of(data, name), name)(data)
    except FocusError as error:
        said = str(error)
        raise FocusError(said if said.startswith(f"{name}: ") else f"{name}: {said}", error.exit_code) from error


def reading_of(found: Lines | Marked, name: str) -> Reading:
    """The reading made of it. Raises ``FocusError`` with code 3 where there is not a word."""
    name = PurePath(name).name
    if not isinstance(found, Lines):
        return _of_units(found, name)
    if not found.lines:
        raise FocusError(f"{name}: {unread(found) if found.scanned else 'there is not a word in it.'}", UNREADABLE)
    read_so_far = structured(replace(found, lines=tuple(in_pieces(found.lines))))
    return Reading(
        file=name,
        language=read_so_far.language,
        pages=found.pages,
        units=read_so_far.units,
        warnings=(*read_so_far.warnings, *((unread(found),) if found.scanned else ())),
    )


def _of_units(found: Marked, name: str) -> Reading:
    language = found.language or language_of(unit.text for unit in found.units)
    return Reading(file=name, language=language, pages=0, units=found.units, warnings=found.warnings)


def _format_of(data: bytes, name: str) -> str:
    """What the bytes are; the name's ending only where nothing can look inside."""
    if find_spec(DETECT):
        return str(pkgutil.resolve_name(f"{DETECT}:format_of")(data, name))
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise FocusError(f"{name}: this is no kind of document that Focus reads.", UNREADABLE)
    return SUFFIXES[suffix]


def _reader(kind: str, name: str) -> Read:
    module, _, function = READERS[kind].partition(":")
    if not find_spec(module):
        raise FocusError(f"{name}: Focus does not read {kind} files yet.", UNREADABLE)
    return cast(Read, pkgutil.resolve_name(f"{module}:{function}"))
