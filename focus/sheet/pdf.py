# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document as tagged PDF, typeset in memory by typst: no file is written, and no system font is used."""

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from focus.sheet.blocks import Sheet
from focus.sheet.safe import safe

TEMPLATE = Path(__file__).resolve().parent / "sheet.typ"


def pdf(sheet: Sheet) -> bytes:
    """The file. The words travel as JSON, which the template reads as text and never as markup.

    The same document gives the same bytes: fonts come with typst, and the only date is the sheet's day.
    """
    data = msgspec.json.encode(safe(sheet)).decode()
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
