# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures hold shapes and nothing that loads, runs or hides; links of a page lead nowhere else."""

import pytest

from focus.sheet.blocks import Paragraph, Picture, Run
from focus.sheet.drawing import our_drawing
from focus.sheet.safe import safe
from focus.sheet.write import WRITERS
from tests.sheet.known import DRAWING, sheet

NAMED = '<svg xmlns="http://www.w3.org/2000/svg"'
WRONG = [
    f"{NAMED}><script>alert(1)</script></svg>",
    f'{NAMED} onload="alert(1)"/>',
    f'{NAMED}><image href="http://example.org/x.png"/></svg>',
    f'{NAMED}><a href="https://example.org"><rect/></a></svg>',
    f'{NAMED}><rect style="fill:url(http://example.org)"/></svg>',
    f'{NAMED}><rect fill="url(http://example.org/x)"/></svg>',
    f"{NAMED}><foreignObject/></svg>",
    f'<!DOCTYPE svg [<!ENTITY a "b">]>{NAMED}/>',
    "<svg/>",
    f"{NAMED}>",
]


@pytest.mark.parametrize("svg", WRONG)
def test_a_picture_that_holds_more_than_shapes_is_refused(svg: str) -> None:
    with pytest.raises(ValueError, match="picture"):
        our_drawing(svg)


def test_our_own_drawings_pass() -> None:
    assert our_drawing(DRAWING) == DRAWING
    moved = f'{NAMED}><g transform="translate(1, 2) scale(2)"><text font-family="serif">a: b</text></g></svg>'
    assert our_drawing(moved) == moved


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_no_writer_takes_a_foreign_picture(form: str) -> None:
    with pytest.raises(ValueError, match="picture"):
        WRITERS[form](sheet(Picture(WRONG[0], "x", "y")))


def hrefs(*addresses: str, on_site: bool) -> list[str]:
    made = safe(sheet(Paragraph(tuple(Run("x", href=one) for one in addresses))), on_site=on_site)
    block = made.blocks[0]
    assert isinstance(block, Paragraph)
    return [one.href for one in block.runs]


def test_only_a_page_of_the_site_keeps_links_inside_it() -> None:
    wanted = ("/places/mx#mx-ley", "https://example.org/a")
    assert hrefs(*wanted, on_site=True) == list(wanted)
    assert hrefs(*wanted, on_site=False) == ["", "https://example.org/a"]
    assert hrefs("//example.org", "/\\example.org", "javascript:alert(1)", "/a b", on_site=True) == [""] * 4
