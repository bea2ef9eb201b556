# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Tor Browser at its safest: no scripts, no SVG, no web fonts. Nothing that is said is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.journeys.kinds import EXAMPLES
from tests.journeys.visits import at

SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
SCALE = re.compile(r"\d{4}")
"""A year below an axis: what happened in which year stands in the list beside the picture."""
BESIDE_PICTURES = """() => {
    const main = document.querySelector("main").cloneNode(true)
    main.querySelectorAll("svg").forEach(one => one.remove())
    return main.textContent
}"""
REFUSED = {"image", "font", "media", "script"}


@pytest.fixture(scope="module")
def safest(browser: Browser) -> Iterator[Page]:
    """A phone that draws no SVG, in the page or beside it, and takes no font."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    context.route("**/*", without_pictures)
    yield context.new_page()
    context.close()


def without_pictures(route: Route) -> None:
    """Refuse what the browser would not load, and take the SVG out of pages."""
    if route.request.resource_type in REFUSED:
        route.abort()
    elif route.request.resource_type == "document":
        answer = route.fetch()
        route.fulfill(response=answer, body=SVG.sub("", answer.text()))
    else:
        route.continue_()


def said(page: Page) -> str:
    """The words of a page, whatever the space between them."""
    return " ".join((page.locator("main").text_content() or "").split())


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_word_is_lost_with_the_pictures(safest: Page, page: Page, address: str, example: str) -> None:
    url = at(address, "es", example)
    page.goto(url)
    safest.goto(url)
    assert safest.locator("svg").count() == 0
    left = said(safest)
    for text in page.locator("main svg title, main svg text").all_text_contents():
        lost = [word for word in re.findall(r"[\w.,]+", text) if word not in left and not SCALE.fullmatch(word)]
        assert lost == [], "nothing beside the picture says this"
    assert " ".join(page.evaluate(BESIDE_PICTURES).split()) == left


def test_the_table_beside_the_map_holds_every_place_of_the_map(safest: Page, page: Page, address: str) -> None:
    page.goto(f"{address}/en")
    assert page.locator("main svg").count() >= 1
    linked = page.locator("main svg a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    safest.goto(f"{address}/en")
    table = safest.locator("main table a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(table) >= 80
    assert set(linked) <= set(table)


def test_a_newcomer_still_gets_from_home_to_a_guide(safest: Page, address: str) -> None:
    safest.goto(f"{address}/en")
    safest.locator("main a[href='/en/guides']").first.click()
    safest.get_by_role("link", name="Mexico", exact=True).first.click()
    expect(safest).to_have_url(f"{address}/en/guides/mx")
    expect(safest.locator("h1")).to_contain_text("Mexico")
