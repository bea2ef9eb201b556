# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document as tagged PDF, typeset in memory by typst: no file is written, and no system font is used."""

import datetime
import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from focus.sheet.blocks import Sheet
from focus.sheet.safe import safe

FOREIGN = re.compile(
    "[\u0530-\u1cff\u2c00-\u2c5f\u2c80-\u2dff\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\ud7ff\uf900-\ufaff\ufb07-\ufdff"
    "\ufe30-\ufeff\uff00-\uffef\U00010000-\U0010ffff]+(?:[ .,\u00b7]+(?=[\u0530-\u1cff\u2e80-\ud7ff])"
    "[\u0530-\u1cff\u2c80-\u2dff\u2e80-\ud7ff]+)*"
)
"""Scripts that the fonts of typst do not hold (all but Latin, Greek and Cyrillic). A file for readers aloud may hold no
letter without a shape, so such words become an ellipsis in brackets; HTML and DOCX show them."""
UNSHOWN = "[\N{HORIZONTAL ELLIPSIS}]"
TEMPLATE = Path(__file__).resolve().parent / "sheet.typ"


def pdf(sheet: Sheet) -> bytes:
    """The file. The words travel as JSON, which the template reads as text and never as markup.

    The same document gives the same bytes: fonts come with typst, and the only date is the sheet's day.
    """
    data = FOREIGN.sub(UNSHOWN, msgspec.json.encode(safe(sheet)).decode())
    day = datetime.datetime.combine(datetime.date.fromisoformat(sheet.day), datetime.time(), datetime.UTC)
    made = typst().compile(
        TEMPLATE.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"sheet": data},
        format="pdf",
        timestamp=day,
        pdf_standards=["ua-1"],
    )
    return bytes(made)


def typst() -> Any:
    """The typesetter."""
    import typst as library  # Only PDF and pictures need it, and it takes long to load.

    return library


@cache
def fonts() -> Any:
    """Those that come with typst. A compiler is made anew for each document: two at once never meet in one."""
    return typst().Fonts(include_system_fonts=False)
