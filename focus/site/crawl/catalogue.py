# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The address of the catalogue record."""

from django.http import HttpRequest, HttpResponse

from focus.site.application import served
from focus.site.linked import dcat


def catalogue(_request: HttpRequest) -> HttpResponse:
    """The record of the edition served, the same for every host."""
    body = dcat.record(served().edition(), served().digest())
    headers = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    return HttpResponse(body, content_type=dcat.MEDIA_TYPE, headers=headers)
