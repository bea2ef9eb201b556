# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page as JSON-LD with the words of schema.org: the page, its path, its data set and what it is about."""

from pathlib import PurePosixPath
from typing import Any

import msgspec

from focus.site.base_address import base_address
from focus.site.linked import things
from focus.site.linked.dcat import FORMATS, LICENCE, MEDIA_TYPE, licence_of
from focus.site.linked.things import Thing
from focus.site.navigation import navigation
from focus.site.page import Page
from focus.site.pages.data import DataBody, DataFile
from focus.site.pages.document import DocumentPage
from focus.site.pages.home import Home
from focus.site.pages.place import PlacePage
from focus.site.queries.instrument import InstrumentPage
from focus.site.queries.mechanism import MechanismPage
from focus.site.view import View

__all__ = ["MEDIA_TYPE", "SUFFIX", "jsonld"]
SUFFIX = ".jsonld"
PUBLISHER = {"@type": "Organization", "name": "Focus"}


def jsonld(page: Page, view: View, digest: str) -> bytes:
    """The page as a graph. Its addresses are relative to its own, or to the configured base."""
    context: Any = ["https://schema.org", {"@base": base_address()}] if base_address() else "https://schema.org"
    nodes = [_page(page, view), _path(page, view), *_of_place(page, view)]
    if isinstance(page.body, Home):
        nodes += [data_set(view, digest), _site(view)]
    if isinstance(page.body, DataBody):
        nodes.append(data_set(view, digest) | things.kept(distribution=_downloads(page.body)))
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


def _of_place(page: Page, view: View) -> list[Thing]:
    """The bodies of a place, and what they run: a name alone would not say what it has to do with the place."""
    if not isinstance(page.body, PlacePage):
        return []
    bodies = [things.body_of(view, one) for one in page.body.bodies]
    return bodies + [things.service_of_place(view, one, page.body.bodies) for one in page.body.mechanisms]


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
    if isinstance(page.body, DataBody):
        found["mainEntity"] = {"@id": f"{view.at('/')}#data"}
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
    """The edition as a data set. The data page and the catalogue record hold its files."""
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
        "url": view.at("/data"),
        "subjectOf": {"@type": "WebPage", "url": "/dcat.jsonld"},
    }


def _downloads(body: DataBody) -> list[Thing]:
    """The downloads that can be taken as a whole, those of the catalogue record; none while something is withdrawn."""
    return [_download(one, body) for one in body.whole if PurePosixPath(one.name).suffix in FORMATS]


def _download(one: DataFile, body: DataBody) -> Thing:
    return {
        "@type": "DataDownload",
        "name": one.name,
        "contentUrl": one.address,
        "encodingFormat": FORMATS[PurePosixPath(one.name).suffix][0],
        "contentSize": f"{one.bytes} B",
        "sha256": one.sha256,
        "version": body.edition,
        "datePublished": body.date,
        "license": licence_of(one.name),
        "isAccessibleForFree": True,
    }


def _site(view: View) -> Thing:
    target = f"{base_address()}{view.at('/search')}?q={{search_term_string}}"
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": target},
        "query-input": "required name=search_term_string",
    }
    return {"@type": "WebSite", "name": "Focus", "url": view.at("/"), "potentialAction": action}
