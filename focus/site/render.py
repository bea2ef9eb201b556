# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a page to bytes: HTML through Jinja2, the data twin through msgspec."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from focus.lib.names import LANGUAGES
from focus.site.assets import asset_address
from focus.site.navigation import navigation
from focus.site.page import Page
from focus.site.view import View
from focus.site.words import catalogue

TEMPLATES = Path(__file__).resolve().parent / "templates"
LANGUAGE_NAMES = {"en": "English", "es": "Español", "fr": "Français", "pt": "Português"}


@cache
def environment(language: str) -> Environment:
    """The templates in one language. Undefined names are errors, everything is escaped."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    found.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    found.globals.update(asset=asset_address, languages=LANGUAGE_NAMES)
    return found


def html(page: Page, view: View, digest: str) -> bytes:
    """A page as HTML."""
    template = environment(view.language).get_template(page.template)
    return template.render(**context(page, view, digest)).encode()


def context(page: Page, view: View, digest: str) -> dict[str, Any]:
    """What every template may use; a test keeps this list and docs/templates.md the same."""
    return {
        "page": page,
        "body": page.body,
        "view": view,
        "lang": view.language,
        "dir": "ltr",
        "edition": {"name": view.meta["edition"], "date": view.date(view.meta["date"]), "digest": digest},
        "nav": navigation(view, page.section),
        "alternates": {one: f"/{one}{_rest(page)}" for one in LANGUAGES},
        "twin": f"{view.at(page.address)}.json{page.query and '?' + page.query}",
    }


def _rest(page: Page) -> str:
    address = "" if page.address == "/" else page.address
    return f"{address}{page.query and '?' + page.query}"


def twin(page: Page, view: View, digest: str) -> bytes:
    """A page as data: the same object, with the edition it comes from, its licence and its address."""
    whole = {
        "edition": view.meta["edition"],
        "digest": digest,
        "licence": view.meta["licence"],
        "address": f"{view.at(page.address)}{page.query and '?' + page.query}",
        "title": page.title,
        "language": view.language,
        "data": page.body,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1)
