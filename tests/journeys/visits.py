# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One visit to one page, and everything about it that tests look at."""

import re
from html import unescape

from msgspec import Struct
from playwright.sync_api import BrowserContext, Page, Response

WIDTHS = (320, 390, 1440)
HEIGHT = 800
LINKED = re.compile(r'<([^>]+)>;\s*rel="?(canonical|alternate)"?(?:;\s*hreflang="?([a-z]+)"?)?')
OVER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGER = "() => { document.documentElement.style.fontSize = '200%' }"


class Visit(Struct, frozen=True, kw_only=True):
    """``title`` is that of the page, without the site's name.

    ``over`` tells for each width in CSS pixels by how many the page is wider than its window.
    """

    url: str
    status: int
    headers: dict[str, str]
    requests: list[str]
    trouble: list[str]
    cookies: int
    language: str
    direction: str
    title: str
    headings: int
    canonical: str
    alternates: dict[str, str]
    over: dict[int, float]
    over_with_larger_text: float


def at(address: str, language: str, example: str) -> str:
    """The whole address of an example; the home page has no slash at its end."""
    return f"{address}/{language}{'' if example == '/' else example}"


def visit(context: BrowserContext, address: str, language: str, example: str) -> Visit:
    """Open the page, listen to what it asks for, measure it at each width."""
    page = context.new_page()
    try:
        return _seen(page, at(address, language, example))
    finally:
        page.close()


def _seen(page: Page, url: str) -> Visit:
    requests, trouble = _heard(page, url)
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    answer = page.goto(url)
    assert answer, url
    over = {width: _over(page, width) for width in WIDTHS}
    page.evaluate(LARGER)
    headers = answer.all_headers()
    links = _links(answer, headers)
    root = page.locator("html")
    return Visit(
        url=url,
        status=answer.status,
        headers=headers,
        requests=requests,
        trouble=trouble,
        cookies=len(page.context.cookies()),
        language=root.get_attribute("lang") or "",
        direction=root.get_attribute("dir") or "",
        # A browser turns every kind of space in a title into a plain one; so must whoever compares.
        title=" ".join(page.title().removesuffix(" · Focus").split()),
        headings=page.locator("h1").count(),
        canonical=links.get("", ""),
        alternates={code: link for code, link in links.items() if code},
        over=over,
        over_with_larger_text=_over(page, WIDTHS[-1]),
    )


def _heard(page: Page, url: str) -> tuple[list[str], list[str]]:
    requests: list[str] = []
    trouble: list[str] = []
    page.on("request", lambda one: requests.append(one.url))
    page.on("requestfailed", lambda one: trouble.append(f"failed: {one.url}"))
    page.on("response", lambda one: trouble.append(f"{one.status}: {one.url}") if _bad(one, url) else None)
    # Chromium writes a line about a page that answers 404 itself; that one is what was asked for.
    page.on("console", lambda one: trouble.append(one.text) if one.location.get("url") != url else None)
    page.on("pageerror", lambda one: trouble.append(str(one)))
    return requests, trouble


def _bad(answer: Response, url: str) -> bool:
    return answer.status >= 400 and answer.url != url


def _over(page: Page, width: int) -> float:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    found: float = page.evaluate(OVER)
    return found


def _links(answer: Response, headers: dict[str, str]) -> dict[str, str]:
    """Canonical (under the empty key) and alternates by language, from the head of the page or its ``Link`` header."""
    found = {code or "": link for link, rel, code in LINKED.findall(headers.get("link", "")) if rel}
    for tag in re.findall(r"<link [^>]*>", answer.text()):
        told = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if told.get("rel") == "canonical":
            found[""] = unescape(told["href"])
        elif told.get("rel") == "alternate" and "hreflang" in told:
            found[told["hreflang"]] = unescape(told["href"])
    return found
