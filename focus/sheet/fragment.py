# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document as a part of a page that has its own head and frame: the same blocks as the HTML file."""

from functools import cache

from jinja2 import Template
from markupsafe import Markup

from focus.sheet.blocks import Block, Facts, Sheet, headings
from focus.sheet.html import environment
from focus.sheet.safe import safe


def blocks_html(blocks: tuple[Block, ...], language: str) -> Markup:
    """Blocks inside a page of the site whose title is its own; links to other pages of the site stay."""
    facts = Facts(())
    held = Sheet(
        language=language, kicker="", title="", subtitle="", lead="", facts=facts, footer="", day="", contents="",
        page="", landscape=False, blocks=blocks,
    )  # fmt: skip
    cleaned = safe(held, on_site=True)
    made = environment().get_template("blocks.html").render(sheet=cleaned, titles=headings(cleaned))
    return Markup(made)  # noqa: S704 (the template escaped everything)


def fragment(sheet: Sheet) -> bytes:
    """The cover, the contents and the blocks. Everything that is not ours is escaped by the template engine."""
    cleaned = safe(sheet)
    return _template().render(sheet=cleaned, titles=headings(cleaned)).encode()


@cache
def _template() -> Template:
    return environment().get_template("fragment.html")
