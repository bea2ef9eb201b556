# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document as one HTML file that loads nothing and runs nothing."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from focus.sheet.blocks import Sheet, headings
from focus.sheet.safe import safe

HERE = Path(__file__).resolve().parent
TOKENS = HERE.parent / "site" / "static" / "focus.css"
"""The site's style; only its colours, fonts and distances are taken, which end where its first rule begins."""
FIRST_RULE = "\n*, ::before"


def html(sheet: Sheet) -> bytes:
    """The file. Everything that is not ours is escaped by the template engine."""
    cleaned = safe(sheet)
    return _template().render(sheet=cleaned, titles=headings(cleaned), style=_style()).encode() + b"\n"


@cache
def _style() -> str:
    tokens = TOKENS.read_text(encoding="utf-8").split(FIRST_RULE)[0]
    return tokens[tokens.index("*/") + 2 :].strip() + "\n" + (HERE / "sheet.css").read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Where the templates of documents are found. Undefined names are errors, everything is escaped."""
    return Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _template() -> Template:
    return environment().get_template("sheet.html")
