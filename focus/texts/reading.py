# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a file: its format gives lines or units, the structure gives units."""

import pkgutil
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import TypeAlias, cast

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.language import UNKNOWN
from focus.texts.shapes import Lines, Reading, Unit
from focus.texts.structure.read import structured

Read: TypeAlias = Callable[[bytes], Lines | tuple[Unit, ...]]

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
DETECT = "focus.texts.formats.detect"


def read(path: Path) -> Reading:
    """What a file says, unit by unit. Raises ``FocusError`` with code 3 for what cannot be read."""
    if not path.exists():
        raise FocusError(f"{path.name}: there is no such file.", UNREADABLE)
    if not path.is_file():
        raise FocusError(f"{path.name}: this is no file; name one.", UNREADABLE)
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, name: str) -> Reading:
    """The same for bytes; ``name`` is what the reading says it read. Raises as ``read`` does."""
    name = PurePath(name).name
    if not data.strip(b"\0\t\n\f\r "):
        raise FocusError(f"{name}: the file is empty.", UNREADABLE)
    found = _reader(_format_of(data, name), name)(data)
    if not isinstance(found, Lines):
        return _of_units(found, name)
    read_so_far = structured(found)
    return Reading(
        file=name,
        language=read_so_far.language,
        pages=found.pages,
        units=read_so_far.units,
        warnings=read_so_far.warnings,
    )


def _of_units(units: tuple[Unit, ...], name: str) -> Reading:
    letters: Counter[str] = Counter()
    for unit in units:
        letters[unit.language] += len(unit.text)
    language = letters.most_common(1)[0][0] if letters else ""
    pages = max((unit.page or 0 for unit in units), default=0)
    return Reading(file=name, language=language or UNKNOWN, pages=pages, units=units)


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
