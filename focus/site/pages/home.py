# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The home page."""

from msgspec import Struct

from focus.site.page import Ask, Page


class Home(Struct, frozen=True, kw_only=True):
    """Counts of the edition."""

    counts: dict[str, int]


def home(ask: Ask) -> Page:
    """The edition at a glance."""
    rows = ask.edition.rows("SELECT kind, count(*) AS n FROM entries GROUP BY kind")
    counts = {row["kind"]: row["n"] for row in rows}
    return Page(template="home.html", title="Focus", address="/", body=Home(counts=counts))
