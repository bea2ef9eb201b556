# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What to beware of in the rows of a list, as its archive and its workbook say it."""

from collections.abc import Iterator

from focus.edition.downloads.notices import on_killings, told_of_list
from focus.record.violence import counts_violence
from focus.site.citing.caveat import caveat
from focus.site.page import Page
from focus.site.table import header
from focus.site.view import View

MACHINE_CAVEAT = 'An answer whose {column} is "machine" was coded by a machine and waits for a person.'
LEFT_OUT_CAVEAT = (
    "Answers that rest on a compilation without an open licence stay out where they are more than isolated facts. "
    "The page shows them with their source."
)
CODER_KIND = "coder_kind"


def caveats(page: Page, view: View) -> str:
    """The edition, and a line for each warning."""
    return f"Edition {view.meta['edition']}\n\n" + "".join(f"- {line}\n" for line in caveat_lines(page, view))


def caveat_lines(page: Page, view: View) -> Iterator[str]:
    """What is particular to the page, in its language; then what holds for its columns. No table is named that the
    archive does not hold."""
    if own := caveat(page, view):
        yield own
    if _counts_killings(page):
        yield on_killings(view._)
    columns = header(page)
    coded = [one for one in columns if one.endswith(CODER_KIND)]
    if coded:
        yield MACHINE_CAVEAT.format(column=" or ".join(coded))
    yield from told_of_list(columns)
    if coded:
        yield LEFT_OUT_CAVEAT


def _counts_killings(page: Page) -> bool:
    rows = page.table.rows if page.table else ()
    return any(counts_violence(getattr(one, "indicator", "")) for one in rows)
