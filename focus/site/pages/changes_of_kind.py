# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is new about one kind of record, as a feed tells it; readers come here from a feed or to find one."""

from focus.record.shapes import KINDS
from focus.site.feeds.feed import feed_at
from focus.site.feeds.words import kind_title
from focus.site.page import Ask, Gone, Page


def changes_of_kind(ask: Ask) -> Page:
    """The newest entries about a kind: changes of editions, and events or answers with their dates."""
    kind = ask.parts["kind"]
    if kind not in KINDS:
        raise Gone
    address = f"/changes/{kind}"
    title = ask.view._("What is new: %(kind)s") % {"kind": kind_title(ask.view, kind)}
    return Page(template="changes_of_kind.html", title=title, address=address, body=feed_at(ask.view, address, title))
