# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Journeys need Debian's chromium. Without it they are skipped, and the run says so loudly; in CI they fail."""

import os
from collections.abc import Iterator
from pathlib import Path

import browser as installed
import pytest
from playwright.sync_api import Browser, sync_playwright

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
