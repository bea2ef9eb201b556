# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A drawing as PNG, by the typesetter that draws it into PDF."""

from focus.sheet.pdf import fonts, typst

PAGE = b"""#set page(width: 160mm, height: auto, margin: 0mm)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""
DOTS_PER_INCH = 192.0


def png(svg: str) -> bytes:
    """The drawing, 160 mm wide. The same drawing gives the same bytes."""
    made = typst().compile(PAGE, font_paths=fonts(), sys_inputs={"svg": svg}, format="png", ppi=DOTS_PER_INCH)
    return bytes(made)
