# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page of a PDF as a picture, for recognising its letters."""

import ctypes

import pypdfium2_raw as pdfium

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.pdf_file import opened

DOTS_PER_INCH = 300
MOST_DOTS = 40_000_000
"""An A3 page at 300 dots an inch has 17 million; larger pages are drawn smaller."""
WHITE = 0xFFFFFFFF


def picture(data: bytes, number: int) -> bytes:
    """A page, counted from 1, as a grey image in PGM. Raises ``FocusError`` with code 3."""
    with opened(data) as document, document.page(number - 1) as page:
        if page is None:
            raise FocusError(f"page {number} is damaged.", UNREADABLE)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        scale = min(DOTS_PER_INCH / 72, (MOST_DOTS / max(1.0, width * height)) ** 0.5)
        across, down = max(1, int(width * scale)), max(1, int(height * scale))
        bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_Gray, None, 0)
        if not bitmap:
            raise FocusError(f"page {number} is too large to be drawn.", UNREADABLE)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, pdfium.FPDF_GRAYSCALE)
            return b"P5\n%d %d\n255\n" % (across, down) + _rows(bitmap, across, down)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)


def _rows(bitmap: "ctypes._Pointer[ctypes.Structure]", across: int, down: int) -> bytes:
    step = pdfium.FPDFBitmap_GetStride(bitmap)
    dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), step * down)
    return dots if step == across else b"".join(dots[at : at + across] for at in range(0, step * down, step))
