# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page as JSON-LD with the words of schema.org: the page, its path, its data set and what it is about."""

from typing import Any

import msgspec

from focus.site.base_address import base_address
from focus.site.linked import things
from focus.site.linked.things import Thing
from focus.site.navigation import navigation
from focus.site.page import Page
from focus.site.pages.document import DocumentPage
from focus.site.pages.home import Home
from focus.site.pages.place import PlacePage
from focus.site.queries.instrument import InstrumentPage
from focus.site.queries.mechanism import MechanismPage
from focus.site.view import View

MEDIA_TYPE = "application/ld+json"
SUFFIX = ".jsonld"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = {"@type": "Organization", "name": "Focus"}


def jsonld(page: Page, view: View, digest: str) -> bytes:
    """The page as a graph. Its addresses are relative to its own, or to the configured base."""
    context: Any = ["https://schema.org", {"@base": base_address()}] if base_address() else "https://schema.org"
    nodes = [_page(page, view), _path(page, view), *_bodies(page)]
    if isinstance(page.body, Home):
        nodes += [data_set(view, digest), _site(view)]
    if about := _about(page, view):
        nodes.append(about | {"@id": f"{view.at(page.address)}#thing"})
    return msgspec.json.format(msgspec.json.encode({"@context": context, "@graph": nodes}), indent=1)


def _about(page: Page, view: View) -> Thing | None:
    body = page.body
    if isinstance(body, InstrumentPage):
        return things.legislation(view, body)
    if isinstance(body, MechanismPage):
        return things.service(view, body)
    if isinstance(body, DocumentPage):
        return things.document(view, body)
    return things.place(view, body) if isinstance(body, PlacePage) else None


def _bodies(page: Page) -> list[Thing]:
    return [things.body_of(one) for one in page.body.bodies] if isinstance(page.body, PlacePage) else []


def _page(page: Page, view: View) -> Thing:
    here = view.at(page.address)
    found = {
        "@type": "WebPage",
        "@id": here,
        "url": here + (page.query and f"?{page.query}"),
        "name": page.title,
        "inLanguage": view.language,
        "version": view.meta["edition"],
        "dateModified": view.meta["date"],
        "license": LICENCE,
        "publisher": PUBLISHER,
        "isPartOf": {"@id": f"{view.at('/')}#data"},
    }
    if _about(page, view):
        found["mainEntity"] = {"@id": f"{here}#thing"}
    return found | things.kept(description=page.description)


def _path(page: Page, view: View) -> Thing:
    """Home, the section of the menu, the page."""
    sections = dict(navigation(view))
    section = "/" + page.address.strip("/").partition("/")[0]
    steps = [("/", view._("Home")), (section, sections.get(section, "")), (page.address, page.title)]
    named = {address: title for address, title in steps if title}
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": title, "item": view.at(address)}
            for at, (address, title) in enumerate(named.items(), 1)
        ],
    }


def data_set(view: View, digest: str) -> Thing:
    """The edition as a data set; the catalogue record holds its files."""
    return {
        "@type": "Dataset",
        "@id": f"{view.at('/')}#data",
        "name": "Focus",
        "description": view._(
            "Public policies that protect human rights defenders, country by country, each fact with its source."
        ),
        "version": view.meta["edition"],
        "identifier": f"sha256:{digest}",
        "datePublished": view.meta["date"],
        "license": LICENCE,
        "creator": PUBLISHER,
        "publisher": PUBLISHER,
        "inLanguage": view.language,
        "isAccessibleForFree": True,
        "url": view.at("/"),
        "subjectOf": {"@type": "WebPage", "url": "/dcat.jsonld"},
    }


def _site(view: View) -> Thing:
    target = f"{base_address()}{view.at('/search')}?q={{search_term_string}}"
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": target},
        "query-input": "required name=search_term_string",
    }
    return {"@type": "WebSite", "name": "Focus", "url": view.at("/"), "potentialAction": action}
