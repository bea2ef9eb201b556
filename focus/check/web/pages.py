# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of the check as HTML: the form, an answer as it comes, and trouble. They look like those of the site."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from focus.check.web.refusal import Refused
from focus.check.web.words import Said
from focus.lib.catalogue import catalogue
from focus.lib.names import LANGUAGES

HERE = Path(__file__).resolve().parent
SITE = HERE.parents[1] / "site" / "static"
SITE_STYLE, ICON = SITE / "focus.css", SITE / "focus.svg"
REPORT_STYLE = HERE.parents[1] / "sheet" / "sheet.css"
NAMES = {"en": "English", "es": "Español", "fr": "Français", "pt": "Português"}
COLON = {"fr": "\N{NO-BREAK SPACE}:"}
HERE_COMES = "\x00"
"""Stands in a rendered page where an answer that comes piece by piece is put. No text of ours holds it."""


@cache
def files() -> dict[str, tuple[bytes, str]]:
    """Style and icon by their names, which change whenever the content does: they may be kept for ever."""
    held = ((_style(), "style", "css", "text/css; charset=utf-8"), (ICON.read_bytes(), "icon", "svg", "image/svg+xml"))
    return {f"{name}.{hashlib.sha256(one).hexdigest()[:10]}.{ending}": (one, kind) for one, name, ending, kind in held}


def _style() -> bytes:
    """The site's style, the report's inside its own part of the page, and ours."""
    whole = SITE_STYLE.read_text(encoding="utf-8")
    report = REPORT_STYLE.read_text(encoding="utf-8")
    own = (HERE / "check.css").read_text(encoding="utf-8")
    return f"{whole}\n.report {{\n{report}\n}}\n{own}".encode()


def form_page(language: str, places: list[tuple[str, str]], most_bytes: int) -> bytes:
    """The form, and before it what happens to a draft."""
    said = Said(language)
    return _rendered("form.html", language, said=said, places=places, most=most_bytes // 1_000_000).encode()


def trouble_page(language: str, refused: Refused, most_bytes: int) -> bytes:
    """One clear line and what to do."""
    return _rendered("trouble.html", language, inside=trouble(language, refused, most_bytes)).encode()


def trouble(language: str, refused: Refused, most_bytes: int) -> str:
    """The same as a part of a page that has begun."""
    line, advice = Said(language).trouble(refused, most_bytes)
    made = environment(language).get_template("trouble_part.html")
    return made.render(line=line, advice=advice, detail=refused.detail, lang=language)


def answer_frame(language: str) -> tuple[bytes, bytes]:
    """What stands before and after an answer that comes piece by piece."""
    before, after = _rendered("answer.html", language, here=HERE_COMES).split(HERE_COMES)
    return before.encode(), after.encode()


def stage(language: str, text: str) -> bytes:
    """One line of what is going on."""
    made: str = environment(language).from_string("<li>{{ text }}</li>\n").render(text=text)
    return made.encode()


def _rendered(name: str, language: str, **values: Any) -> str:
    return (
        environment(language)
        .get_template(name)
        .render(lang=language, languages=[(one, NAMES[one]) for one in LANGUAGES], files=list(files()), **values)
    )


@cache
def environment(language: str) -> Environment:
    """The templates in one language. Undefined names are errors, everything is escaped."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals["colon"] = COLON.get(language, ":")
    return made
