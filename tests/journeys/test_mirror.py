# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody reads a mirror from a disk: without scripts, and with the small search."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.mirror.mirrored import mirror, small_edition


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A mirror in two languages."""
    place = tmp_path_factory.mktemp("disk")
    mirror(small_edition(place), place / "copy", "en", "es")
    return place / "copy"


@pytest.fixture
def scripted(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with scripts on, without a network."""
    context = browser.new_context(offline=True)
    yield context
    context.close()


def watched(page: Page) -> tuple[list[str], list[str]]:
    """What the page asks for and what it complains of, from now on."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    return asked, said


def test_a_reader_walks_through_the_files_without_scripts(page: Page, copy: Path) -> None:
    asked, said = watched(page)
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("link", name="Public policies").click()
    page.get_by_role("link", name="Mexico").first.click()
    page.get_by_role("link", name="Ley de protección").first.click()
    assert page.url.endswith("/en/instruments/mx-law.html")
    page.get_by_role("link", name="Mexico").first.click()
    page.locator("main a[href*='guides/mx']").first.click()
    page.get_by_role("link", name="Español").click()
    assert page.url.endswith("/es/guides/mx.html")
    page.go_back()
    assert page.url.endswith("/en/guides/mx.html")
    assert [one for one in asked if not one.startswith(("file://", "data:"))] == []
    assert said == []


def test_styles_are_loaded_from_a_file(page: Page, copy: Path, scripted: BrowserContext) -> None:
    opened = scripted.new_page()
    _, said = watched(opened)
    opened.goto((copy / "en/places/mx.html").as_uri())
    # The masthead's band is dark; without the style it would be transparent.
    assert (
        opened.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    assert said == []


def test_the_search_finds_without_accents_and_leads_to_the_record(copy: Path, scripted: BrowserContext) -> None:
    page = scripted.new_page()
    asked, said = watched(page)
    page.goto((copy / "es/search.html").as_uri())
    page.get_by_role("searchbox").fill("LEY de proteccion")
    hit = page.locator("#hits a", has_text="Ley de protección").first
    hit.click()
    assert page.url.endswith("/es/instruments/mx-law.html")
    assert [one for one in asked if not one.startswith(("file://", "data:"))] == []
    assert said == []


def test_a_search_that_finds_little_says_so(copy: Path, scripted: BrowserContext) -> None:
    page = scripted.new_page()
    page.goto((copy / "en/search.html").as_uri())
    page.get_by_role("searchbox").fill("proteccion zebra")
    assert "No record holds all the words" in page.get_by_role("status").inner_text()
    assert page.locator("#hits a").count() > 0
    page.get_by_role("searchbox").fill("zebra")
    assert page.get_by_role("status").inner_text() == "Nothing found"


def test_without_scripts_the_search_says_so_and_shows_the_lists(page: Page, copy: Path) -> None:
    page.goto((copy / "en/search.html").as_uri())
    assert page.get_by_text("needs JavaScript").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("link", name="All records by place").click()
    assert page.get_by_role("link", name="Ley de protección").is_visible()


def test_a_guide_is_found_by_words_that_stand_in_it(copy: Path, scripted: BrowserContext) -> None:
    page = scripted.new_page()
    page.goto((copy / "es/search.html").as_uri())
    page.get_by_role("searchbox").fill("pedir proteccion")
    assert "guides/" in (page.locator("#hits a").first.get_attribute("href") or "")


def test_a_word_of_the_same_meaning_finds_the_record(copy: Path, scripted: BrowserContext) -> None:
    page = scripted.new_page()
    page.goto((copy / "es/search.html").as_uri())
    page.get_by_role("searchbox").fill("loi")
    assert page.locator("#hits a[href='instruments/mx-law.html']").count() == 1
