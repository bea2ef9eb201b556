# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The data twin: a page's own body as JSON."""

import msgspec

from focus.site.citing.caveat import caveat
from focus.site.page import Page
from focus.site.view import View


def twin(page: Page, view: View, digest: str) -> bytes:
    """A page as data: the same object, with the edition, its licence, its address and what has to go with findings."""
    whole = {
        "edition": view.meta["edition"],
        "digest": digest,
        "licence": view.meta["licence"],
        "address": f"{view.at(page.address)}{page.query and '?' + page.query}",
        "title": page.title,
        "language": view.language,
        "data": page.body,
    }
    if told := caveat(page, view):
        whole["caveat"] = told
    return msgspec.json.format(msgspec.json.encode(whole), indent=1)
