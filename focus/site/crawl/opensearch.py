# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The search of one language as OpenSearch 1.1 describes it, so that a browser can offer it."""

from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse

from focus.lib.catalogue import catalogue
from focus.site.crawl.base import base_of

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
OWN_TYPE = "application/opensearchdescription+xml"


def description(request: HttpRequest, language: str) -> HttpResponse:
    """The description: pages, their data twins, and where it lies itself."""
    base = base_of(request)
    told = catalogue(language).gettext("Observatory of policies that protect human rights defenders")
    urls = [
        ("text/html", "results", f"{base}/{language}/search?q={{searchTerms}}"),
        ("application/json", "results", f"{base}/{language}/search.json?q={{searchTerms}}"),
        (OWN_TYPE, "self", f"{base}/opensearch-{language}.xml"),
    ]
    rows = "".join(f'<Url type="{kind}" rel="{rel}" template={quoteattr(where)}/>\n' for kind, rel, where in urls)
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="{NAMESPACE}">\n'
        f"<ShortName>Focus</ShortName>\n<Description>{escape(told)}</Description>\n{rows}"
        f"<Language>{language}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n"
    )
    return HttpResponse(body, content_type=OWN_TYPE, headers={"Cache-Control": "no-cache"})
