# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The characters of a page of a PDF: their text, and where they stand, how big and how bold, each asked for on its own.

pdfium is asked through its C functions: its Python objects would cost several times as much a character.
"""

import ctypes
import math
from collections import Counter
from typing import Any

import pypdfium2_raw as pdfium

MOST_CHARACTERS = 60_000
"""On one page. A printed page of a gazette has under 15,000."""


class Glyphs:
    """One page's characters; close it. Coordinates are turned so that most of the text runs from left to right."""

    def __init__(self, page: Any) -> None:
        self.handle = pdfium.FPDFText_LoadPage(page)
        self.count = max(0, pdfium.FPDFText_CountChars(self.handle)) if self.handle else 0
        self.cut = self.count > MOST_CHARACTERS
        self.text = self._text(min(self.count, MOST_CHARACTERS))
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = (ctypes.byref(self._x), ctypes.byref(self._y))
        self._bold: dict[int, bool] = {}
        self.turn = self._turn()

    def close(self) -> None:
        """Give the page's text back."""
        if self.handle:
            pdfium.FPDFText_ClosePage(self.handle)

    def _text(self, count: int) -> str:
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self.handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
        # Characters without a code are left out above, and indexes would no longer fit: ask for each.
        codes = (pdfium.FPDFText_GetUnicode(self.handle, at) for at in range(count))
        return "".join(chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " " for code in codes)

    def _turn(self) -> int:
        """Quarter turns of most of the text: 0 upright, 1 running upwards, 2 upside down, 3 downwards."""
        step = max(1, len(self.text) // 9)
        seen = Counter(self.quarter(at) for at in range(0, len(self.text), step) if not self.text[at].isspace())
        return seen.most_common(1)[0][0] if seen else 0

    def quarter(self, at: int) -> int:
        """Quarter turns of one character."""
        angle: float = pdfium.FPDFText_GetCharAngle(self.handle, at)
        return round(angle / (math.pi / 2)) % 4

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.turn]

    def origin(self, at: int) -> tuple[float, float]:
        """Where a character begins, on the line it stands on."""
        pdfium.FPDFText_GetCharOrigin(self.handle, at, *self._at)
        x, y = self._x.value, self._y.value
        return self._turned(x, y) if self.turn else (x, y)

    def right(self, at: int) -> tuple[float, float]:
        """Where a character ends, and its upper edge."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self.handle, at, box)
        if not self.turn:
            return float(box.right), float(box.top)
        corners = self._turned(box.left, box.bottom), self._turned(box.right, box.top)
        return max(corner[0] for corner in corners), max(corner[1] for corner in corners)

    def size(self, at: int) -> float:
        """Of its letters, in points."""
        matrix = self._matrix
        size: float = pdfium.FPDFText_GetFontSize(self.handle, at)
        if pdfium.FPDFText_GetMatrix(self.handle, at, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return max(1.0, min(abs(size), 500.0))

    def is_bold(self, at: int) -> bool:
        """Whether its font is named so."""
        thing = pdfium.FPDFText_GetTextObject(self.handle, at)
        font = pdfium.FPDFTextObj_GetFont(thing) if thing else None
        if not font:
            return False
        key = ctypes.addressof(font.contents)
        if key not in self._bold:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(font, name, 128)
            self._bold[key] = b"bold" in name.value.lower() or b"black" in name.value.lower()
        return self._bold[key]
