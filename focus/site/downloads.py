# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The downloads of editions, as they lie on the disk.

Only what a manifest names can be asked for, so that no address leads anywhere else. The database is not among them:
it holds answers that stay out of what we may license (decision 7). An edition reissued for safety keeps its name, so
nothing is kept without asking; the ETag is the file's SHA-256, which the reader can check.
"""

import threading
from pathlib import PurePosixPath

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase

from focus.edition.manifest import MANIFEST
from focus.edition.suppression import Suppressions
from focus.edition.withdraw import still_holds
from focus.site.application import served
from focus.site.shelf import Published, Shelf

DOWNLOADS = "downloads/"
TYPES = {
    ".csv": "text/csv; charset=utf-8; header=present",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
PLAIN = "text/plain; charset=utf-8"

MOST_REMEMBERED = 100
_clean: dict[tuple[str, int, int], bool] = {}
_lock = threading.Lock()


def download(request: HttpRequest, name: str, file: str) -> HttpResponseBase:
    """One file below ``downloads/`` of an edition."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    shelf, path = served().beside(), f"{DOWNLOADS}{file}"
    one = shelf.find(name)
    entry = one.manifest.files.get(path) if one else None
    if one is None or entry is None or not downloads_are_clean(shelf, one):
        return HttpResponse("There is no such file.\n", status=404, content_type=PLAIN)
    tag = f'"{entry.sha256}"'
    headers = {"Cache-Control": "no-cache", "ETag": tag, "Access-Control-Allow-Origin": "*"}
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers=headers)
    kind = TYPES.get(PurePosixPath(file).suffix, PLAIN)
    return FileResponse(shelf.file(name, path).open("rb"), as_attachment=True, content_type=kind, headers=headers)


def downloads_are_clean(shelf: Shelf, one: Published) -> bool:
    """Whether nothing in the files was withdrawn for safety. False between a withdrawal and the reissue.

    The files are looked at once for each edition and length of the suppression list, off which nothing is ever taken.
    """
    suppressions = shelf.open(one.name).suppression if one.readable else None
    held = suppressions.current if isinstance(suppressions, Suppressions) else None
    if held is None or not (held.records or held.fields):
        return True
    key = (one.digest, len(held.records), len(held.fields))
    with _lock:
        if key not in _clean:
            if len(_clean) > MOST_REMEMBERED:
                _clean.clear()
            _clean[key] = not still_holds(shelf.file(one.name, MANIFEST).parent, held)
        return _clean[key]
