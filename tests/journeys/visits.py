# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One visit to one page, and everything about it that tests look at."""

import re
from html import unescape

from msgspec import Struct
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

WIDTHS = (320, 390, 1440)
HEIGHT = 800
LINKED = re.compile(r'<([^>]+)>;\s*rel="?(canonical|alternate)"?(?:;\s*hreflang="?([a-z]+)"?)?')
OVER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLDED = "() => { for (const one of document.querySelectorAll('details')) one.open = true }"
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


class Visitor:
    """One window that goes from page to page and hears what each asks for; opening windows takes most of a visit."""

    def __init__(self, context: BrowserContext) -> None:
        self._url = ""
        self._requests: list[str] = []
        self._trouble: list[str] = []
        self._page = context.new_page()
        self._page.on("request", lambda one: self._requests.append(one.url))
        self._page.on("requestfailed", lambda one: self._trouble.append(f"failed: {one.url}"))
        self._page.on("response", self._answered)
        self._page.on("console", self._said)
        self._page.on("pageerror", lambda one: self._trouble.append(str(one)))

    def visit(self, address: str, language: str, example: str) -> Visit:
        """Open the page, listen to what it asks for, measure it at each width."""
        self._url, self._requests, self._trouble = at(address, language, example), [], []
        page = self._page
        page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
        answer = page.goto(self._url)
        assert answer, self._url
        page.evaluate(UNFOLDED)
        over = {width: _over(page, width) for width in WIDTHS}
        page.evaluate(LARGER)
        headers = answer.all_headers()
        links = _links(answer, headers)
        root = page.locator("html")
        return Visit(
            url=self._url,
            status=answer.status,
            headers=headers,
            requests=self._requests,
            trouble=self._trouble,
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

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400 and answer.url != self._url:
            self._trouble.append(f"{answer.status}: {answer.url}")

    def _said(self, line: ConsoleMessage) -> None:
        # Chromium writes a line about a page that answers 404 itself; that one is what was asked for.
        if line.location.get("url") != self._url:
            self._trouble.append(line.text)


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
