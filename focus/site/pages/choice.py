# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The root address: a choice of language, the same for everybody."""

from django.http import HttpRequest, HttpResponse

from focus.site import render


def language_choice(_request: HttpRequest) -> HttpResponse:
    """A small page that links the four languages; nothing is guessed about the reader."""
    body = render.environment("en").get_template("choice.html").render()
    return HttpResponse(body, headers={"Cache-Control": "no-cache"})
