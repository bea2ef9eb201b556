# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reference as CSL-JSON, the form that citation styles are applied to."""

from typing import Any

import msgspec

from focus.site.citing.reference import AUTHOR, LICENCE, Reference, reference
from focus.site.page import Page
from focus.site.view import View

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
SUFFIX = ".csl.json"


def csl(page: Page, view: View, digest: str) -> bytes:
    """The reference of a page, as a list of one item, which is what programs read."""
    return msgspec.json.format(msgspec.json.encode([item(reference(page, view, digest))]), indent=1)


def item(one: Reference) -> dict[str, Any]:
    """The item. ``version`` is the edition; CSL has no field for a digest, so the note holds it."""
    day = [one.day.year, one.day.month, one.day.day]
    found: dict[str, Any] = {
        "id": one.key,
        "type": "webpage",
        "title": one.title,
        "author": [{"literal": AUTHOR}],
        "container-title": AUTHOR,
        "publisher": AUTHOR,
        "issued": {"date-parts": [day]},
        "version": one.edition,
        "language": one.language,
        "note": "; ".join(part for part in (f"SHA-256 {one.digest}", one.address, LICENCE, one.caveat) if part),
    }
    return found | ({"URL": one.url} if one.url else {})
