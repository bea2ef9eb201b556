# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Opening a PDF, and one clear line where it cannot be opened. Nothing in it is run: no form or script is loaded."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2_raw as pdfium

from focus.lib.errors import UNREADABLE, FocusError

MOST_PAGES = 5000
"""The longest codes have about 1,500; a count beyond this is a mistake or an attack."""

WRONG = {
    pdfium.FPDF_ERR_PASSWORD: "this PDF is encrypted and asks for a password; save it without one and read that.",
    pdfium.FPDF_ERR_SECURITY: "this PDF is encrypted in a way that Focus does not know; print it to PDF and read that.",
}
DAMAGED = "this PDF is damaged or cut off; download it again, or open it in a viewer and print it to PDF."

ONE_AT_A_TIME = threading.Lock()
"""pdfium is not made for threads."""


class Document:
    """An open PDF; ``count`` is its number of pages."""

    def __init__(self, handle: Any, count: int) -> None:
        self.handle = handle
        self.count = count

    @contextmanager
    def page(self, number: int) -> Iterator[Any]:
        """A page counted from 0; ``None`` where it is damaged."""
        page = pdfium.FPDF_LoadPage(self.handle, number)
        try:
            yield page or None
        finally:
            if page:
                pdfium.FPDF_ClosePage(page)


@contextmanager
def opened(data: bytes) -> Iterator[Document]:
    """The document in ``data``. Raises ``FocusError`` with code 3."""
    with ONE_AT_A_TIME:
        pdfium.FPDF_InitLibrary()
        handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not handle:
            raise FocusError(WRONG.get(pdfium.FPDF_GetLastError(), DAMAGED), UNREADABLE)
        try:
            count = pdfium.FPDF_GetPageCount(handle)
            if count < 1:
                raise FocusError(DAMAGED, UNREADABLE)
            if count > MOST_PAGES:
                said = f"this PDF says it has {count:,} pages; Focus reads up to {MOST_PAGES:,}: split it."
                raise FocusError(said, UNREADABLE)
            yield Document(handle, count)
        finally:
            pdfium.FPDF_CloseDocument(handle)
