# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every canonical address of an edition, without language and without parameters."""

import datetime
import re

from focus.compare.dossier.links import is_gone
from focus.edition.reader import Edition
from focus.edition.texts import texts_of
from focus.edition.words import standard
from focus.handbook.prose import contents
from focus.record.shapes import KINDS
from focus.record.titles import OWN_PAGE
from focus.site.pages.guide_sheet import sheets_of
from focus.site.queries.guide import offer_records
from focus.site.routes import ROUTES

NOT_LISTED = {"/search"}
"""An empty search is no page to find."""


def addresses(edition: Edition) -> list[str]:
    """Lists and texts, criteria, kinds of changes, guides, and records with pages of their own."""
    found = fixed() + [f"/standard/{one.code}" for one in standard(edition).criteria]
    found += [f"/changes/{kind}" for kind in KINDS]
    found += [f"/practice/{one.id}" for held in standard(edition).exercises for one in held.exercises]
    found += [f"/handbook/{name}" for name in contents(standard(edition), "en")]
    day = datetime.date.fromisoformat(edition.meta()["date"])
    return found + _guides(edition, day) + _records(edition) + _texts(edition)


def fixed() -> list[str]:
    """The addresses of the routes that have no part to fill in."""
    plain = [route.pattern.pattern.strip("^$") for route in ROUTES]
    return [one for one in plain if re.fullmatch(r"[a-z/-]+", one) and one not in NOT_LISTED]


def _guides(edition: Edition, day: datetime.date) -> list[str]:
    """Somebody at risk looks for a guide with an ordinary search engine; the guides are made to be found."""
    return sorted(f"/guides/{one.place.lower()}" for one in sheets_of(offer_records(edition), day))


def _texts(edition: Edition) -> list[str]:
    return list(dict.fromkeys(f"/instruments/{one.instrument}/text" for one in texts_of(edition)))


def _records(edition: Edition) -> list[str]:
    kinds = sorted(OWN_PAGE)
    marks = ", ".join("?" * len(kinds))
    rows = edition.rows(f"SELECT id, place, address FROM entries WHERE kind IN ({marks}) ORDER BY address", kinds)  # noqa: S608
    return [row["address"] for row in rows if not is_gone(edition, row)]
