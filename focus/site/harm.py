# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The risk label in words: it follows a harmful text into feeds, linked data and everything else that is no page."""

from focus.compare.dossier.links import Link
from focus.site.view import View

NOT_ADOPTED = {"draft", "bill", "under_discussion", "lapsed", "rejected", "withdrawn"}


def harm_words(view: View, link: Link) -> str:
    """What is said of a record with a standing "no" to R7, by its state; empty for all others."""
    if not link.harmful:
        return ""
    if link.state in NOT_ADOPTED:
        return view._("not adopted; its text has clauses that can be used against defenders")
    return view._("adopted, with clauses that can be used against defenders")
