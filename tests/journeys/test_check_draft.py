# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody sends a draft from the site's own address, without scripts, on a phone and on a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.served import ROOT, serving

BILL = ROOT / "tests" / "check" / "bills" / "es.txt"
OVER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SEND = "form.check button"


@pytest.fixture(scope="module")
def site(home: Path) -> Iterator[str]:
    """The site with the check beside it, as the front door starts them."""
    with serving(home, None, "--with-check") as found:
        yield found


@pytest.fixture(params=[390, 1440])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser without scripts, of a phone and of a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 844}, java_script_enabled=False)
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def examined(browser: Browser) -> Iterator[Page]:
    """A phone that takes axe's script."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 844})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def complaints(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']} ({len(one['nodes'])}): {one['nodes'][0]['html'][:200]}" for one in found]


def test_a_bill_is_sent_and_its_answer_read(reader: BrowserContext, site: str) -> None:
    asked: list[str] = []
    page = reader.new_page()
    page.on("request", lambda one: asked.append(one.url))
    page.goto(f"{site}/es/standard")
    page.locator("main a[href='/es/check']").click()
    page.locator("#draft").set_input_files(BILL)
    page.locator("#place").select_option("MX")
    page.locator(SEND).click()
    expect(page.locator(".stages li").last).to_be_visible()
    expect(page.locator(".report h2").first).to_be_visible()
    expect(page.locator(".report")).to_contain_text("R7")
    expect(page.locator(".report")).to_contain_text("México")
    assert page.evaluate(OVER) <= 0
    assert reader.cookies() == []
    assert [url for url in asked if not url.startswith(f"{site}/")] == []


def test_a_pasted_text_comes_back_as_a_file(reader: BrowserContext, site: str) -> None:
    page = reader.new_page()
    page.goto(f"{site}/fr/check")
    page.locator("#text").fill(BILL.read_text(encoding="utf-8"))
    page.locator("#form").select_option("pdf")
    with page.expect_download() as came:
        page.locator(SEND).click()
    assert came.value.suggested_filename == "focus-check.pdf"
    assert Path(came.value.path()).read_bytes().startswith(b"%PDF-")


def test_trouble_is_a_page_with_a_way_back(reader: BrowserContext, site: str) -> None:
    page = reader.new_page()
    page.goto(f"{site}/pt/check")
    page.locator(SEND).click()
    expect(page.locator(".trouble")).to_be_visible()
    page.locator("main > p a").click()
    expect(page.locator("form.check")).to_be_visible()


def test_a_file_that_is_too_large_is_answered_with_a_page(reader: BrowserContext, site: str, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(b"%PDF-1.7\n" + b"a" * 25_000_000)
    page = reader.new_page()
    page.goto(f"{site}/en/check")
    page.locator("#draft").set_input_files(large)
    page.locator(SEND).click()
    expect(page.locator(".trouble")).to_contain_text("too large")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(examined: Page, site: str, scheme: str) -> None:
    examined.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    examined.goto(f"{site}/fr/check")
    assert complaints(examined) == []
    examined.locator("#draft").set_input_files(BILL)
    examined.locator(SEND).click()
    expect(examined.locator(".report h2").first).to_be_visible()
    assert complaints(examined) == []
    examined.goto(f"{site}/fr/check")
    examined.locator(SEND).click()
    assert complaints(examined) == []
