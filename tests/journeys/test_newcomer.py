# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A newcomer on a phone without scripts: a country, a law, its data, another language, the guide, and two mistakes."""

import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

LAW = "/instruments/mx-ley-2012"


def test_the_way_of_a_newcomer(page: Page, address: str) -> None:
    page.goto(f"{address}/en")
    page.locator("main a[href='/en/places/mx']").first.click()
    expect(page.locator("h1")).to_contain_text("Mexico")
    page.locator(f"main a[href='/en{LAW}']").first.click()
    heading = page.locator("h1").inner_text()
    page.get_by_role("link", name="JSON", exact=True).click()
    told = json.loads(page.locator("body").inner_text())
    assert " ".join(told["title"].split()) in " ".join(heading.split())
    assert told["address"] == f"/en{LAW}"
    page.go_back()
    page.locator(".langs a[hreflang='fr']").click()
    expect(page).to_have_url(f"{address}/fr{LAW}")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.goto(f"{address}/fr/places/mx")
    page.locator("main a[href='/fr/guides/mx']").first.click()
    expect(page.locator("h1")).to_contain_text("Mexique")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "LEY PROTECCION DEFENSORAS periodistas"),
        ("en", "ley protección méxico"),
        ("en", "mexico law protection defenders JOURNALISTS"),
        ("fr", "loi protection défenseurs Mexique"),
        ("pt", "LEI PROTECAO DEFENSORES MÉXICO"),
    ],
)
def test_a_law_is_found_in_another_case_accent_and_language(
    page: Page, address: str, language: str, words: str
) -> None:
    page.goto(f"{address}/{language}")
    page.locator("#find").fill(words)
    page.locator("#find").press("Enter")
    expect(page.locator(f"main a[href^='/{language}{LAW}']").first).to_be_visible()


def test_a_wrong_parameter_is_answered_with_what_is_allowed(page: Page, address: str) -> None:
    answer = page.goto(f"{address}/es/places?region=luna")
    assert answer
    assert answer.status == 400
    expect(page.locator("main")).to_contain_text("americas")
    expect(page.locator("main a").first).to_be_visible()


def test_an_unknown_address_helps_on_and_says_no_more(page: Page, address: str) -> None:
    answer = page.goto(f"{address}/fr/instruments/{quote('loi-perdue')}")
    assert answer
    assert answer.status == 404
    page.locator("main a[href='/fr/places']").click()
    expect(page).to_have_url(f"{address}/fr/places")


def test_an_address_without_language_offers_all_four(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    for language in ("en", "es", "fr", "pt"):
        expect(page.locator(f"a[href='/{language}']").first).to_be_visible()
