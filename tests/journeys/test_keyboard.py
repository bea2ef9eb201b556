# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything with the keyboard alone, and without scripts: one sees where one is, and gets anywhere and away again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.kinds import EXAMPLES
from tests.journeys.visits import at

MOST_STEPS = 40
"""The first stops of a long page show its whole frame and the first of its own links."""
WHOLE = ("/about", "/guides/cd", "/search", "/commitments/gn-commitment-2", "/lessons/lr-lesson-1")
SEEN = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    tag: at.tagName, text: (at.innerText || at.name || at.id || '').slice(0, 60), index: [...document.all].indexOf(at),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    within: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
LAST = """() => [...document.all].indexOf(
  [...document.querySelectorAll('footer a, footer summary')].filter(one => one.checkVisibility()).at(-1))"""
UNREACHABLE_REGIONS = """() => [...document.querySelectorAll('*')].filter(one =>
  ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
  && one.tabIndex < 0 && !one.matches('textarea, input')).map(one => one.outerHTML.slice(0, 150))"""


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A new page on a desk, without scripts."""
    viewport = {"width": 1280, "height": 800}
    # With motion the window still slides to where one is when one looks.
    context = browser.new_context(viewport=viewport, java_script_enabled=False, reduced_motion="reduce")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def press_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Press a key until this is in focus."""
    wanted = page.locator(selector).first
    for _ in range(150):
        page.keyboard.press(key)
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{selector} was not reached")


def test_the_first_stop_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}/en/places/mx")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/en/places/mx#content")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_phone_opens_and_leads_on(page: Page, address: str) -> None:
    page.goto(f"{address}/en")
    press_until(page, ".menu summary")
    page.keyboard.press("Enter")
    press_until(page, ".menu a[href='/en/standard']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/en/standard")


def test_the_language_is_switched_on_the_same_page(page: Page, address: str) -> None:
    page.goto(f"{address}/en/lessons?kind=weakness")
    press_until(page, ".langs a[hreflang='pt']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/pt/lessons?kind=weakness")


def test_a_search_is_typed_and_sent(page: Page, address: str) -> None:
    page.goto(f"{address}/en")
    press_until(page, "#find")
    page.keyboard.type("defensoras")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/en/search?q=defensoras")
    expect(page.locator("main")).to_contain_text("defensoras")


def test_a_list_is_filtered(desk: Page, address: str) -> None:
    desk.goto(f"{address}/en/places")
    press_until(desk, "main select[name='region']")
    desk.keyboard.type("Amer")
    press_until(desk, "main form button")
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{address}/en/places?region=americas")
    expect(desk.locator("main select[name='region']")).to_have_value("americas")


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_scrolls_sideways_can_be_reached(page: Page, address: str, example: str) -> None:
    page.goto(at(address, "fr", example))
    assert page.evaluate(UNREACHABLE_REGIONS) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_one_always_sees_where_one_is(desk: Page, address: str, example: str) -> None:
    desk.goto(at(address, "en", example))
    for _ in range(MOST_STEPS):
        desk.keyboard.press("Tab")
        here = desk.evaluate(SEEN)
        if here["tag"] == "BODY":
            break
        assert here["outlined"], here
        assert here["within"], here


@pytest.mark.parametrize("example", WHOLE)
def test_nothing_holds_the_keyboard(desk: Page, address: str, example: str) -> None:
    desk.goto(at(address, "en", example))
    stops: list[int] = []
    for _ in range(400):
        desk.keyboard.press("Tab")
        here = desk.evaluate(SEEN)
        if here["tag"] == "BODY" or here["index"] in stops:
            break
        stops.append(here["index"])
    assert stops == sorted(stops), "the order of the keyboard is that of the page"
    assert stops[-1] == desk.evaluate(LAST)
