# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a page to HTML through Jinja2; ``forms.py`` names its other forms."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from focus.lib.catalogue import catalogue
from focus.sheet.fragment import blocks_html
from focus.site.assets import asset_address
from focus.site.citing.reference import plain, reference
from focus.site.forms import addresses_of_forms
from focus.site.navigation import navigation
from focus.site.page import Page
from focus.site.paper import paper
from focus.site.templating import MODULES, QuickEnvironment, gettext_of
from focus.site.twin import twin as twin
from focus.site.view import View

TEMPLATES = Path(__file__).resolve().parent / "templates"

AT_ONCE = 1000
"""Pieces of a template (a value, the text up to the next one) that are joined."""
COLON = {"fr": "\N{NO-BREAK SPACE}:"}
"""What stands after a label: French keeps the colon apart from it, on the same line."""


@cache
def environment(language: str) -> Environment:
    """The templates in one language. Undefined names are errors, everything is escaped."""
    found = QuickEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # A running server's templates never change; asking the disk about each of them is 20 calls a page.
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    found.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    found.said = catalogue(language).gettext
    words = gettext_of(catalogue(language))
    found.globals.update(
        gettext=words,
        _=words,
        asset=asset_address,
        colon=COLON.get(language, ":"),
        check_is_here=check_is_here,
        document_blocks=blocks_html,
        paper=paper,
    )
    return found


def check_is_here() -> bool:
    """Whether a process beside this one checks drafts at ``/en/check``: nothing links to what is not there."""
    return bool(getattr(settings, "FOCUS_CHECK", False))


def html(page: Page, view: View, digest: str) -> bytes:
    """A page as HTML."""
    template = environment(view.language).get_template(page.template)
    return template.render(**context(page, view, digest)).encode()


def html_pieces(page: Page, view: View, digest: str) -> Iterator[bytes]:
    """The same, some hundred lines at a time."""
    stream = environment(view.language).get_template(page.template).stream(**context(page, view, digest))
    stream.enable_buffering(AT_ONCE)
    return (piece.encode() for piece in stream)


def context(page: Page, view: View, digest: str) -> dict[str, Any]:
    """What every template may use; ``docs/templates.md`` lists it and a test compares both."""
    query = page.query and f"?{page.query}"
    forms = addresses_of_forms(page, view)
    head = {
        "title": page.title,
        "description": page.description,
        "address": "" if page.address == "/" else page.address,
        "query": query,
        "twin": forms.get("json", ""),
        "forms": forms,
        "style": page.inline_style,
        "citation": plain(reference(page, view, digest), view) if page.status == 200 else "",
        "canonical": f"{view.at(page.address)}{query}" if page.status == 200 else "",
    }
    return {
        "page": head,
        "body": page.body,
        "view": view,
        "label": view.label,
        "lang": view.language,
        "dir": "ltr",
        "edition": {"id": view.meta["edition"], "date": view.date(view.meta["date"]), "digest": digest[:12]},
        "nav": navigation(view),
        MODULES: {},
    }
