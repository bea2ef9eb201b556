# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Journeys need Debian's chromium. Without it they are skipped, and the run says so loudly; in CI they fail."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import browser as installed
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.journeys.visits import Visit, Visitor

HERE = Path(__file__).parent
LOUD = "JOURNEYS WERE NOT RUN: there is no chromium (apt-get install chromium, or set FOCUS_CHROMIUM)"
Visited = Callable[[str, str], Visit]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this directory, and skip it where there is no browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            if not installed.find() and os.environ.get("CI") != "true":
                item.add_marker(pytest.mark.skip(reason=LOUD))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it once more where everybody looks."""
    if not installed.find():
        terminalreporter.section(LOUD, sep="!", red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all journeys; each opens its own page, so that none sees another's state."""
    path = installed.find()
    assert path, LOUD
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page on a phone without scripts: what works there works everywhere."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    opened = context.new_page()
    opened.set_default_timeout(5000)
    yield opened
    context.close()


@pytest.fixture(scope="session")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser without scripts, for all visits of the run."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="session")
def visited(plain: BrowserContext, address: str) -> Visited:
    """What was seen at an example in a language; each is opened once a run, whichever tests ask."""
    visitor = Visitor(plain)
    kept: dict[tuple[str, str], Visit] = {}

    def look(language: str, example: str) -> Visit:
        if (language, example) not in kept:
            kept[language, example] = visitor.visit(address, language, example)
        return kept[language, example]

    return look
