# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The feed of a page, newest first."""

from focus.site.feeds.entries import Entries
from focus.site.feeds.history import Issue, editions_back, issue_of, told
from focus.site.feeds.shapes import Entry, Feed, identifier
from focus.site.feeds.subject import subject_of
from focus.site.page import Gone, Page
from focus.site.view import View

MOST_ENTRIES = 60


def has_feed(page: Page) -> bool:
    """Whether a page can be followed; a filtered or later part of a list cannot."""
    return not page.query and subject_of(page.address) is not None


def feed_at(view: View, address: str, title: str) -> Feed:
    """The feed beside a page, by its address without language; raises ``Gone`` where a page has none.

    The number of queries depends on the editions that lie on the shelf, not on their records.
    """
    subject = subject_of(address)
    if subject is None:
        raise Gone
    back = editions_back(view.edition)
    issues = [issue_of(one) for one in back]
    changes = [change for one in back for change in told(one, subject)]
    entries = Entries(view, subject, changes, MOST_ENTRIES).all()
    if subject.editions:
        entries += [_issue(view, one) for one in issues]
    entries.sort(key=lambda one: one.id)
    entries.sort(key=lambda one: (one.updated, one.of_day), reverse=True)
    return Feed(
        id=identifier(view.language, "feed", address),
        title=title,
        address=address,
        updated=entries[0].updated if entries else issues[-1].day,
        of_day=entries[0].of_day if entries else issues[-1].of_day,
        entries=tuple(entries[:MOST_ENTRIES]),
    )


def _issue(view: View, one: Issue) -> Entry:
    return Entry(
        id=identifier(view.language, "edition", one.name),
        title=view._("Edition %(name)s") % {"name": one.name},
        address=view.at(f"/editions/{one.name}"),
        updated=one.day,
        of_day=one.of_day,
        kind="editions",
        summary=f"SHA-256 {one.digest}",
    )
