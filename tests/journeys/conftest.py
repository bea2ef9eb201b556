# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Journeys need Debian's chromium. Without it they are skipped, and the run says so loudly; in CI they fail."""

import os
from collections.abc import Iterator
from pathlib import Path

import browser as installed
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys.served import ROOT, focus, serving

HERE = Path(__file__).parent
LOUD = "JOURNEYS WERE NOT RUN: there is no chromium (apt-get install chromium, or set FOCUS_CHROMIUM)"


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


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state directory with the project's own data, loaded and published."""
    place = tmp_path_factory.mktemp("journeys") / "home"
    focus(place, "load", str(ROOT / "data"))
    focus(place, "publish")
    return place


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """Where the site runs, without a slash at the end."""
    with serving(home) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page on a phone without scripts: what works there works everywhere."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    opened = context.new_page()
    opened.set_default_timeout(5000)
    yield opened
    context.close()
