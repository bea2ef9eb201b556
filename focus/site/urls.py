# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Django's part of the addresses: language prefix, styles, and what programs ask for; the rest is in ``routes.py``."""

from django.http import HttpRequest, HttpResponse
from django.urls import re_path

from focus.site.answer import answer
from focus.site.assets import assets
from focus.site.crawl import opensearch, sitemap
from focus.site.crawl.catalogue import catalogue
from focus.site.crawl.robots import robots
from focus.site.downloads import download
from focus.site.pages.choice import language_choice
from focus.site.pages.trouble import plain_failure
from focus.site.proofs import proof, public_key

YEAR_SECONDS = 31_536_000


def asset(_request: HttpRequest, name: str) -> HttpResponse:
    """A style or icon; its address holds its hash, so it may be kept for ever."""
    if name not in assets():
        return HttpResponse(status=404)
    content, kind = assets()[name]
    headers = {"Cache-Control": f"public, max-age={YEAR_SECONDS}, immutable"}
    return HttpResponse(content, content_type=kind, headers=headers)


urlpatterns = [
    re_path(r"^$", language_choice),
    re_path(r"^robots\.txt$", robots),
    re_path(r"^sitemap\.xml$", sitemap.index),
    re_path(r"^sitemap-(?P<language>en|es|fr|pt)-(?P<number>[0-9]{1,3})\.xml$", sitemap.one_language),
    re_path(r"^opensearch-(?P<language>en|es|fr|pt)\.xml$", opensearch.description),
    re_path(r"^dcat\.jsonld$", catalogue),
    re_path(r"^editions/(?P<name>[0-9.-]{12,16})/(?P<file>manifest\.[a-z0-9]{3,6})$", proof),
    re_path(r"^editions/(?P<name>[0-9.-]{12,16})/downloads/(?P<file>[A-Za-z0-9._/-]{1,120})$", download),
    re_path(r"^signing\.pub$", public_key),
    re_path(r"^signing-(?P<name>[0-9a-f]{16})\.pub$", public_key),
    re_path(r"^static/(?P<name>[A-Za-z0-9._-]{1,80})$", asset),
    re_path(r"^(?P<language>en|es|fr|pt)$", answer, {"address": ""}),
    re_path(r"^(?P<language>en|es|fr|pt)(?P<address>\.[a-z.]{2,12})$", answer),
    re_path(r"^(?P<language>en|es|fr|pt)/(?P<address>.{1,200})$", answer),
]
handler404 = "focus.site.pages.trouble.handler404"
handler500 = plain_failure
