# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A newcomer's first visit, on a phone without scripts."""

from playwright.sync_api import Page, expect


def test_home_opens_and_asks_nothing_of_other_hosts(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/en")
    expect(page.locator("h1")).to_be_visible()
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    assert page.context.cookies() == []


def test_nothing_on_a_phone_is_wider_than_the_phone(page: Page, address: str) -> None:
    page.goto(f"{address}/en")
    box = page.locator("main").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_a_country_is_read_from_the_list_of_places(page: Page, address: str) -> None:
    page.goto(f"{address}/en/places")
    page.get_by_role("link", name="Mexico", exact=True).first.click()
    expect(page).to_have_url(f"{address}/en/places/mx")
    expect(page.locator("h1")).to_contain_text("Mexico")


def test_a_law_is_found_in_another_case_and_without_its_accents(page: Page, address: str) -> None:
    page.goto(f"{address}/es/search?q=PROTECCION+PERSONAS+DEFENSORAS")
    expect(page.locator("main a[href*='/instruments/']").first).to_be_visible()


def test_the_same_page_is_read_in_another_language(page: Page, address: str) -> None:
    page.goto(f"{address}/en/places/mx")
    page.get_by_role("link", name="Español").first.click()
    expect(page).to_have_url(f"{address}/es/places/mx")
    expect(page.locator("html")).to_have_attribute("lang", "es")
