# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The forms in which a document leaves: each takes a sheet and gives the bytes of a file, in memory."""

from collections.abc import Callable

from focus.sheet.blocks import Sheet
from focus.sheet.docx import docx
from focus.sheet.html import html
from focus.sheet.pdf import pdf

WRITERS: dict[str, Callable[[Sheet], bytes]] = {"html": html, "pdf": pdf, "docx": docx}
