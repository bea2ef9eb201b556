# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a citation of a page holds, before it takes a form."""

import datetime
import re

from msgspec import Struct

from focus.site.base_address import base_address
from focus.site.citing.caveat import caveat
from focus.site.page import Page
from focus.site.view import View

AUTHOR = "Focus"
LICENCE = "CC BY 4.0"


class Reference(Struct, frozen=True, kw_only=True):
    """A page of an edition as a work. ``address`` is full where the site's base is known, else it begins with ``/``.

    ``digest`` is the SHA-256 of the edition's manifest: with it anybody can prove which edition was cited.
    ``caveat`` is what has to go with a page that shows findings.
    """

    key: str
    title: str
    edition: str
    day: datetime.date
    day_told: str
    digest: str
    address: str
    language: str
    caveat: str = ""

    @property
    def url(self) -> str:
        """The full address, empty where the site's base is not known: half an address is none."""
        return self.address if "://" in self.address else ""


def reference(page: Page, view: View, digest: str) -> Reference:
    """The reference of a page in this edition and language."""
    path = view.at(page.address) + (page.query and f"?{page.query}")
    named = re.sub(r"[^A-Za-z0-9]+", "-", path).strip("-")
    return Reference(
        key=f"focus-{view.meta['edition']}-{named}",
        title=" ".join(page.title.split()),
        edition=view.meta["edition"],
        day=view.day,
        day_told=view.date(view.meta["date"]),
        digest=digest,
        address=base_address() + path,
        language=view.language,
        caveat=caveat(page, view),
    )


def plain(one: Reference, view: View) -> str:
    """One line for a footnote. It names no day of reading: an edition never changes."""
    edition = view._("Edition %(name)s") % {"name": one.edition}
    told = f"{AUTHOR}. “{one.title}”. {edition}, {one.day_told}, SHA-256 {one.digest}. {one.address}. {LICENCE}."
    return f"{told} {one.caveat}".rstrip()
