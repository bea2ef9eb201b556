# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages and files that are pictures: their letters recognised by tesseract, where it is installed."""

from collections.abc import Callable

from msgspec.structs import replace

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats import tesseract
from focus.texts.formats.image_size import size_of
from focus.texts.formats.pdf_assembly import assembled
from focus.texts.formats.pdf_pieces import Piece
from focus.texts.formats.pdf_running import without_running
from focus.texts.formats.scanned import spoken
from focus.texts.language import UNKNOWN, language_of
from focus.texts.shapes import Line, Lines

MOST_DOTS = 120_000_000
MOST_PAGES = 300
"""Recognised in one file, about five seconds each."""
POOR = 70
"""Of 100, as tesseract trusts itself; below, words are guessed."""

Picture = Callable[[int], bytes]


def lines(data: bytes) -> Lines:
    """An image as one page still to be recognised. Raises ``FocusError`` with code 3 for a damaged or huge one."""
    size = size_of(data)
    if size is None or not all(size):
        raise FocusError("this image is damaged or cut off; save it again as PNG.", UNREADABLE)
    if size[0] * size[1] > MOST_DOTS:
        said = f"this image has {size[0]:,} by {size[1]:,} dots; Focus reads up to {MOST_DOTS // 1_000_000} million."
        raise FocusError(said, UNREADABLE)
    return Lines(lines=(), pages=1, scanned=(1,))


def recognised(
    found: Lines,
    data: bytes,
    name: str,
    *,
    picture: Picture | None = None,
    tell: Callable[[float], None] | None = None,
) -> Lines:
    """``found`` with the words of its pages that are pictures, as far as they could be recognised.

    ``picture`` draws a page of a PDF (in this process, where it is not given). Raises ``FocusError`` with code 3 where
    nothing at all could be read.
    """
    engine = tesseract.installed()
    if engine is None:
        return found
    pages: dict[int, list[Piece]] = {}
    poor: list[int] = []
    language = UNKNOWN
    for number in found.scanned[:MOST_PAGES]:
        drawn = (picture or _drawn(data))(number) if data[:1024].find(b"%PDF-") >= 0 else data
        page = tesseract.page(engine, drawn, language, tell)
        language = language if language != UNKNOWN else language_of(piece.text for piece in page.pieces)
        pages[number] = page.pieces
        if page.pieces and page.trust < POOR:
            poor.append(number)
    return _merged(found, pages, poor)


def _drawn(data: bytes) -> Picture:
    from focus.texts.formats.pdf_picture import picture

    return lambda number: picture(data, number)


def _merged(found: Lines, pages: dict[int, list[Piece]], poor: list[int]) -> Lines:
    """Both kinds of pages in order, with what must be said of them."""
    numbers = sorted(pages)
    read = assembled(without_running([pages[number] for number in numbers]))
    new = [replace(line, page=numbers[(line.page or 1) - 1]) for line in read]
    warnings = [*found.warnings]
    if new:
        warnings.append(f"Recognised from pictures, so that letters may be wrong: {spoken(numbers)}.")
    if poor:
        warnings.append(f"Recognised poorly; compare with the original: {spoken(poor)}.")
    left = tuple(number for number in found.scanned if not pages.get(number))
    return Lines(
        lines=tuple(_in_order([*found.lines, *new])),
        pages=found.pages,
        language=found.language,
        warnings=tuple(warnings),
        scanned=left,
    )


def _in_order(both: list[Line]) -> list[Line]:
    return sorted(both, key=lambda line: line.page or 0)
