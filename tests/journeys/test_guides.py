# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody at risk reads a guide on a phone without scripts, leaves it, keeps the file of all, prints it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from focus.lib.names import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_is_one_request_that_is_styled(page: Page, address: str, language: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{language}/guides/mx")
    page.wait_for_timeout(300)
    assert asked == [f"{address}/{language}/guides/mx"]
    expect(page.locator(".first")).to_have_css("border-top-width", "2px")


def test_the_way_out_is_in_sight_wherever_one_reads(page: Page, address: str) -> None:
    page.goto(f"{address}/en/guides/cd")
    page.locator("footer").scroll_into_view_if_needed()
    way_out = page.get_by_role("link", name="Leave this page")
    expect(way_out).to_be_in_viewport()
    expect(way_out).to_have_attribute("href", "https://www.wikipedia.org/")


def test_the_way_out_tells_how_to_clear_the_history(page: Page, address: str) -> None:
    page.goto(f"{address}/es/guides/mx")
    page.get_by_role("link", name="Cómo borrarlo").click()
    expect(page.get_by_text("Abra el menú de su navegador y elija «Historial».")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["guides", "guides/pe", "guides/all"])
def test_no_guide_is_wider_than_a_phone(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/fr/{path}")
    box = page.locator("main").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 360


def test_all_guides_are_kept_in_one_file_and_read_without_the_network(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    context = browser.new_context(accept_downloads=True, java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{address}/pt/guides")
    with opened.expect_download() as download:
        opened.get_by_role("link", name="Salvar todas as fichas").click()
    assert download.value.suggested_filename == "sheets-pt.html"
    kept = tmp_path / "kept.html"
    download.value.save_as(kept)
    context.set_offline(True)
    opened.goto(f"{kept.as_uri()}#mx")
    expect(opened.get_by_role("heading", name="México", exact=True)).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("place", ["ke", "mx", "id", "pe"])
def test_a_guide_prints_on_one_sheet(browser: Browser, address: str, place: str) -> None:
    """Both sides of one sheet of A4; these are the longest guides, and a short one."""
    opened = browser.new_page()
    for language in LANGUAGES:
        opened.goto(f"{address}/{language}/guides/{place}")
        printed = opened.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2
    opened.close()


def test_the_file_of_all_guides_is_small_on_the_line(page: Page, address: str) -> None:
    answer = page.goto(f"{address}/fr/guides/all")
    assert answer
    assert answer.header_value("content-encoding") == "gzip"
    assert answer.request.sizes()["responseBodySize"] < 80_000
    assert page.locator("article").count() > 80
