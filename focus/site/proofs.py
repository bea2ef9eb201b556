# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files by which an edition is checked, as they lie on the shelf: manifest, digest, signature, public keys."""

import hashlib

from django.http import HttpRequest, HttpResponse

from focus.edition.manifest import OUTSIDE
from focus.edition.signature import PUBLIC_KEY, pem
from focus.site.application import served

MEDIA_TYPES = {".json": "application/json"}


def proof(request: HttpRequest, name: str, file: str) -> HttpResponse:
    """``manifest.json``, ``.sha256`` or ``.sig`` of an edition; a file that is not there answers 404."""
    if file not in OUTSIDE or served().beside().find(name) is None:
        return HttpResponse(status=404)
    try:
        content = served().beside().file(name, file).read_bytes()
    except FileNotFoundError:
        return HttpResponse(status=404)
    return _answered(request, content, MEDIA_TYPES.get(file[-5:], "text/plain; charset=us-ascii"))


def public_key(request: HttpRequest, name: str = "") -> HttpResponse:
    """The public key in use, or an earlier one by its id."""
    shelf = served().beside()
    in_use = [one.signature.key for one in shelf.editions if one.signature.key in shelf.keys]
    wanted = name or next(iter(in_use), "")
    if wanted not in shelf.keys:
        return HttpResponse(status=404)
    response = _answered(request, pem(shelf.keys[wanted]).encode(), "application/x-pem-file")
    response["Content-Disposition"] = f'attachment; filename="{PUBLIC_KEY}"'
    return response


def _answered(request: HttpRequest, content: bytes, media_type: str) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    tag = f'"{hashlib.sha256(content).hexdigest()[:24]}"'
    headers = {"Cache-Control": "no-cache", "ETag": tag, "Access-Control-Allow-Origin": "*"}
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(content, content_type=media_type, headers=headers)
