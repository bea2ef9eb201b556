# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What to beware of in the rows of a list, as its archive and its workbook say it."""

from focus.edition.downloads.notices import GENERAL_CAVEATS
from focus.site.citing.caveat import caveat
from focus.site.page import Page
from focus.site.view import View

MACHINE_CAVEAT = 'An answer whose coder_kind is "machine" was coded by a machine and waits for a person.'
LEFT_OUT_CAVEAT = (
    "Answers that rest on a compilation without an open licence stay out where they are more than isolated facts. "
    "The page shows them with their source."
)


def caveats(page: Page, view: View) -> str:
    """The edition, and a line for each warning: first what is particular to the page."""
    own = caveat(page, view)
    lines = (*([own] if own else []), MACHINE_CAVEAT, *GENERAL_CAVEATS, LEFT_OUT_CAVEAT)
    return f"Edition {view.meta['edition']}\n\n" + "".join(f"- {line}\n" for line in lines)
