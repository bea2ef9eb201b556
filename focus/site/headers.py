# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The security headers of every answer, and the refusal to set a cookie."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from focus.lib.secure_headers import FIXED, POLICY

STYLE_HASH = "focus_style_hash"


def security_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django middleware. A response may name the hash of one inline style (the guides are single files)."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        style = getattr(response, STYLE_HASH, "")
        response["Content-Security-Policy"] = POLICY.format(styles=f" '{style}'" if style else "")
        for name, value in FIXED.items():
            response[name] = value
        if response.cookies:
            raise RuntimeError("a public page must not set a cookie")
        return response

    return respond
