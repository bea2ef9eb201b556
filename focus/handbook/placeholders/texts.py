# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A section of another text of the handbook, put in where it is asked for."""

from collections.abc import Iterator

from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.sheet.blocks import Block


def text(writing: Writing, told: str) -> Iterator[Block]:
    """``{{text: frame#unknown}}``: what stands under that heading, without the heading."""
    from focus.handbook.prose import prose  # It reads placeholders itself.

    name, _, anchor = asked(told, 1).words[0].partition("#")
    held = prose(writing, name)
    found = next((one for one in held.sections if one.anchor == anchor), None) if held else None
    if found is None:
        raise Unfilled(f"there is no section {anchor} in {name}.md")
    yield from found.blocks
