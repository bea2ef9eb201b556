# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From every kind of figure that is shown to its source in at most three clicks, without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.journeys.visits import at

MOST_CLICKS = 3
CITED = "a[aria-label^='source ']"
Step = Callable[[Page], Locator]


def first(selector: str, words: str = "") -> Step:
    """The first of some elements that can be seen and has these words."""
    return lambda page: page.locator(selector).filter(has_text=words).filter(visible=True).first


def here(selector: str) -> Step:
    """The first of these inside what the address points to, or in its parent: where the last click led."""

    def found(page: Page) -> Locator:
        anchor = page.url.partition("#")[2]
        inside = page.locator(f"[id='{anchor}']")
        whole = inside if inside.locator(selector).count() else inside.locator("xpath=..")
        return whole.locator(selector).filter(visible=True).first

    return found


def unfold(page: Page, selector: str) -> None:
    """Open what a phone folds: before that, what it holds is not shown and nobody looks for its source."""
    for one in page.locator("details.narrow:not([open])").filter(has=page.locator(selector)).all():
        one.locator("> summary").click()


WAYS: dict[str, tuple[str, str, list[Step]]] = {
    "a cell of the matrix": (
        "/matrix?kind=instruments&ids=mx-ley-2012&dimension=I",
        "td.cell-yes",
        [first("td.cell-yes a"), here(CITED)],
    ),
    "a cell side by side": (
        "/side-by-side?a=br-decreto-8724&b=mx-ley-2012",
        "#answers-table td.cell-yes, td.cell-yes",
        [first("td.cell-yes a"), here(CITED)],
    ),
    "a score": (
        "/instruments/mx-ley-2012",
        "table:has(#profile-dimensions) td, .bounds-cell",
        [first(".bounds-cell >> xpath=.. >> th a"), here(CITED)],
    ),
    "a score of a place": (
        "/places/mx",
        ".bounds-cell",
        [first(".bounds-cell >> xpath=.. >> th a"), first("section.dimension summary"), first(f".finding {CITED}")],
    ),
    "a gap": ("/places/mx", "#gap-table", [first("a[href*='-deadline-']"), here(CITED)]),
    "a count on the first page": (
        "/",
        ".counts b",
        [first(".counts a", "figures"), first("tbody th a"), first(CITED)],
    ),
    "a tally of a criterion": ("/standard/I1", "td.number", [first(CITED)]),
    "a figure of a budget": ("/figures?indicator=budget&place=mx", "td.number", [first(CITED)]),
    "a deadline": ("/mechanisms/mx-mecanismo", ".promises", [first(f".promises {CITED}")]),
    "the agreement of coders": ("/standard/I7", "#agreement", [first(CITED)]),
}
"""Kind of figure to its page, where it stands there, and the clicks."""


@pytest.mark.parametrize("kind", WAYS)
def test_a_figure_leads_to_its_source(page: Page, address: str, kind: str) -> None:
    start, shown, steps = WAYS[kind]
    assert len(steps) <= MOST_CLICKS
    page.goto(at(address, "en", start))
    unfold(page, shown)
    assert page.locator(shown).first.is_visible(), f"{kind} is not on {start}"
    for step in steps:
        step(page).click()
    source = page.url.partition("#")[2]
    entry = page.locator(f"ol.sources > li[id='{source}']")
    assert entry.count() == 1, f"{kind}: {page.url} names no source"
    assert entry.locator("cite").inner_text().strip()
