# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A feed as Atom (RFC 4287). Addresses are whole where the site's own is configured, else relative to the feed's."""

import datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from focus.site.base_address import base_address
from focus.site.feeds.feed import feed_at
from focus.site.feeds.shapes import Entry, Feed
from focus.site.page import Page
from focus.site.view import View

ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
SUFFIX = ".atom"
RIGHTS = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"

register_namespace("", ATOM)


def atom(page: Page, view: View, _digest: str) -> bytes:
    """The feed of a page as a document."""
    whole = feed_at(view, page.address, page.title)
    root = Element(f"{{{ATOM}}}feed", {f"{{{XML}}}lang": view.language})
    if base := base_address():
        root.set(f"{{{XML}}}base", base + "/")
    _head(root, whole, view)
    for one in whole.entries:
        _entry(root, one)
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _head(root: Element, whole: Feed, view: View) -> None:
    here = view.at(whole.address)
    _text(root, "id", whole.id)
    _text(root, "title", f"{whole.title} · Focus")
    told = view._("Public policies that protect human rights defenders, country by country, each fact with its source.")
    _text(root, "subtitle", told)
    _text(root, "updated", _moment(whole.updated, whole.of_day))
    _link(root, "self", here + SUFFIX, "application/atom+xml")
    _link(root, "alternate", here, "text/html")
    _text(SubElement(root, f"{{{ATOM}}}author"), "name", "Focus")
    _text(root, "rights", RIGHTS)


def _entry(root: Element, one: Entry) -> None:
    """Title and summary are in the feed's language; the record's own prose names its language."""
    entry = SubElement(root, f"{{{ATOM}}}entry")
    _text(entry, "id", one.id)
    _text(entry, "title", one.title)
    _text(entry, "updated", _moment(one.updated, one.of_day))
    _link(entry, "alternate", one.address, "text/html")
    SubElement(entry, f"{{{ATOM}}}category", {"term": one.kind})
    if one.summary:
        _text(entry, "summary", one.summary)
    if one.text:
        _text(entry, "content", one.text, one.text_language)


def _text(parent: Element, name: str, value: str, language: str = "") -> None:
    element = SubElement(parent, f"{{{ATOM}}}{name}", {f"{{{XML}}}lang": language} if language else {})
    # XML 1.0 cannot hold control characters, not even escaped.
    element.text = "".join(sign for sign in value if sign >= " " or sign in "\t\n")


def _link(parent: Element, rel: str, address: str, kind: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", {"rel": rel, "type": kind, "href": base_address() + address})


def _moment(day: datetime.date, of_day: int) -> str:
    """A day as the moment that Atom asks for; noon, so that it is the same day nearly everywhere.

    An edition's number among those of its day counts as seconds, so that readers' programs keep their order.
    """
    noon = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC)
    return (noon + datetime.timedelta(seconds=of_day)).strftime("%Y-%m-%dT%H:%M:%SZ")
