# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask the public site's addresses of an edition without a server."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from focus.edition.reader import Edition
from focus.site import answer
from focus.site.crawl import catalogue, sitemap
from focus.site.served import Served


class Site:
    """The addresses of ``focus/site/urls.py``, answered from one edition."""

    def __init__(self, edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
        held = Served(edition.directory.parent, edition.directory)
        for module in (answer, catalogue, sitemap):
            monkeypatch.setattr(module, "served", lambda: held)
        answer._views.clear()
        answer._kept_pages.clear()
        answer._kept_lists.clear()

    def get(self, address: str, host: str = "testserver") -> HttpResponse:
        """The answer to a GET."""
        request: HttpRequest = RequestFactory().get(address, headers={"host": host})
        found = resolve(request.path, urlconf="focus.site.urls")
        response: HttpResponse = found.func(request, *found.args, **found.kwargs)
        return response
