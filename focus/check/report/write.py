# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The forms in which a document leaves: each takes a sheet and gives the bytes of a file, in memory."""

from collections.abc import Callable

from focus.check.report.blocks import Sheet
from focus.check.report.docx import docx
from focus.check.report.html import html
from focus.check.report.pdf import pdf

WRITERS: dict[str, Callable[[Sheet], bytes]] = {"html": html, "pdf": pdf, "docx": docx}
