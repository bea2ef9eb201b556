# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The address of the catalogue record."""

from django.http import HttpRequest, HttpResponse

from focus.site.application import served
from focus.site.downloads import downloads_are_clean
from focus.site.linked import dcat


def catalogue(_request: HttpRequest) -> HttpResponse:
    """The record of the edition served, the same for every host."""
    edition, shelf = served().edition(), served().beside()
    one = shelf.find(edition.directory.name)
    offered = one is not None and downloads_are_clean(shelf, one)
    body = dcat.record(edition, served().digest(), offered)
    headers = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    return HttpResponse(body, content_type=dcat.MEDIA_TYPE, headers=headers)
