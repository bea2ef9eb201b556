# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document as a part of a page that has its own head and frame: the same blocks as the HTML file."""

from functools import cache

from jinja2 import Template

from focus.sheet.blocks import Sheet, headings
from focus.sheet.html import environment
from focus.sheet.safe import safe


def fragment(sheet: Sheet) -> bytes:
    """The cover, the contents and the blocks. Everything that is not ours is escaped by the template engine."""
    cleaned = safe(sheet)
    return _template().render(sheet=cleaned, titles=headings(cleaned)).encode()


@cache
def _template() -> Template:
    return environment().get_template("fragment.html")
