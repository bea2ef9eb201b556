# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""axe finds nothing on any kind of page. Its script is what our policy forbids, so this browser ignores the policy."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.kinds import EXAMPLES, TROUBLE
from tests.journeys.visits import at

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
IN_THE_DARK = ("/", "/places/mx", "/instruments/mx-ley-2012", "/mechanisms/mx-mecanismo", "/guides/mx", "/standard/R7")


@pytest.fixture(scope="module")
def examined(browser: Browser) -> Iterator[Page]:
    """A page that takes axe's script."""
    context = browser.new_context(bypass_csp=True, viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def complaints(page: Page, url: str) -> list[str]:
    """What axe says, with the first element concerned."""
    page.goto(url)
    found = Axe().run(page).response["violations"]
    return [f"{one['id']} ({len(one['nodes'])}): {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize("example", [*EXAMPLES, *TROUBLE])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing(examined: Page, address: str, example: str, language: str) -> None:
    assert complaints(examined, at(address, language, example)) == []


@pytest.mark.parametrize("example", [*EXAMPLES, *TROUBLE])
def test_axe_finds_nothing_on_a_desk(examined: Page, address: str, example: str) -> None:
    examined.set_viewport_size(DESK)  # type: ignore[arg-type]
    try:
        assert complaints(examined, at(address, "en", example)) == []
    finally:
        examined.set_viewport_size(PHONE)  # type: ignore[arg-type]


@pytest.mark.parametrize("example", IN_THE_DARK)
def test_axe_finds_nothing_in_the_dark(examined: Page, address: str, example: str) -> None:
    examined.emulate_media(color_scheme="dark")
    try:
        assert complaints(examined, at(address, "fr", example)) == []
    finally:
        examined.emulate_media(color_scheme="light")


def test_axe_does_find_something_where_there_is_something(examined: Page, address: str) -> None:
    examined.goto(f"{address}/en/about")
    examined.evaluate("document.documentElement.removeAttribute('lang')")
    assert [one["id"] for one in Axe().run(examined).response["violations"]] == ["html-has-lang"]
