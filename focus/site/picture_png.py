# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ``.png`` form of the matrix: the same drawing as its ``.svg``, for programs that take pixels only.

The typesetter draws it in memory with the fonts that come with it, so that it looks the same on every machine. A whole
part takes about a fifth of a second, therefore one is drawn at a time and the others wait a little or are asked to
come back.
"""

import re
from threading import BoundedSemaphore

from focus.sheet.pdf import fonts, typst
from focus.site import picture
from focus.site.page import Later, Page
from focus.site.view import View

SUFFIX = ".png"
MEDIA_TYPE = "image/png"
DOTS_PER_INCH = 108
"""One and a half pixels for each unit of the drawing, of which an inch has 72: sharp enough to print half as wide."""
PATIENCE_SECONDS = 2.0
SIZE = re.compile(rb'viewBox="0 0 (\d+) (\d+)"')

_one_at_a_time = BoundedSemaphore(1)


def picture_png(page: Page, view: View, digest: str) -> bytes:
    """The drawing in pixels. Raises ``Gone`` for a page without one, ``Later`` while others are being drawn."""
    drawn = picture.picture(page, view, digest)
    if not _one_at_a_time.acquire(timeout=PATIENCE_SECONDS):
        raise Later
    try:
        return _pixels(drawn)
    finally:
        _one_at_a_time.release()


def file_name(page: Page, view: View) -> str:
    """The name under which it is saved."""
    return picture.file_name(page, view).removesuffix(picture.SUFFIX) + SUFFIX


def _pixels(drawn: bytes) -> bytes:
    """The page is as large as the drawing says of itself; the words of the drawing never become markup."""
    found = SIZE.search(drawn)
    if found is None:
        raise ValueError("the drawing does not tell its size")
    width, height = (int(one) for one in found.groups())
    page = f'#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n#image("picture.svg", width: 100%)'
    files = {"main": page.encode(), "picture.svg": drawn}
    return bytes(typst().compile(files, font_paths=fonts(), format="png", ppi=DOTS_PER_INCH))
