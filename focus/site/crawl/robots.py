# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What crawlers are asked."""

from django.http import HttpRequest, HttpResponse

from focus.site.crawl.base import base_of


def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read; searches need not be crawled."""
    body = f"User-agent: *\nDisallow: /*/search\n\nSitemap: {base_of(request)}/sitemap.xml\n"
    return HttpResponse(body, content_type="text/plain")
