# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The security headers of every answer, and the refusal to set a cookie."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; style-src 'self'{styles}; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
FIXED = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=(), browsing-topics=(), interest-cohort=()",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
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
