# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sitemaps (sitemaps.org, version 0.9): an index, and for each language files with the other languages beside."""

from collections.abc import Iterator
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse

from focus.lib.names import LANGUAGES
from focus.site.application import served
from focus.site.crawl.addresses import addresses
from focus.site.crawl.base import base_of

MOST_IN_A_FILE = 20_000
"""The protocol allows 50,000 and 50 MB; with four languages beside each address the bytes come first."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def index(request: HttpRequest) -> HttpResponse:
    """The index of all files."""
    base, day = base_of(request), _day()
    files = range(1, 1 + max(1, -(-len(_listed(served().stamp())) // MOST_IN_A_FILE)))
    rows = [
        f"<sitemap><loc>{escape(base)}/sitemap-{language}-{number}.xml</loc><lastmod>{day}</lastmod></sitemap>\n"
        for language in LANGUAGES
        for number in files
    ]
    return _xml(f"{HEAD}<sitemapindex {SITEMAP}>\n{''.join(rows)}</sitemapindex>\n")


def one_language(request: HttpRequest, language: str, number: str) -> HttpResponse:
    """One file: addresses in one language, dated by the edition, since a page is a function of it."""
    start = (int(number) - 1) * MOST_IN_A_FILE
    part = _listed(served().stamp())[start : start + MOST_IN_A_FILE] if start >= 0 else ()
    if not part:
        return HttpResponse(status=404)
    rows = "".join(_rows(part, base_of(request), language, _day()))
    return _xml(f"{HEAD}<urlset {SITEMAP} {XHTML}>\n{rows}</urlset>\n")


def _rows(part: tuple[str, ...], base: str, language: str, day: str) -> Iterator[str]:
    for address in part:
        at = {code: f"{base}/{code}{address.rstrip('/')}" for code in LANGUAGES}
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(where)}/>' for code, where in at.items()
        )
        yield f"<url><loc>{escape(at[language])}</loc><lastmod>{day}</lastmod>{others}</url>\n"


@lru_cache(maxsize=2)
def _listed(_stamp: str) -> tuple[str, ...]:
    """Read once for an edition and a state of what is withdrawn; it holds no host."""
    return tuple(addresses(served().edition()))


def _day() -> str:
    return served().edition().meta()["date"]


def _xml(body: str) -> HttpResponse:
    return HttpResponse(body, content_type="application/xml", headers={"Cache-Control": "no-cache"})
