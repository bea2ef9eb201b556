# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What tests of several rooms share: compiling or publishing everything takes seconds, so it is done once a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from tests.builders import the_shipped_edition
from tests.journeys.served import ROOT, focus, serving


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition of everything that the project ships, on a shelf of its own; never changed by a test."""
    return the_shipped_edition(tmp_path_factory.mktemp("shipped") / "editions")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state directory with the project's own data, loaded and published as the front door does."""
    place = tmp_path_factory.mktemp("served") / "home"
    focus(place, "load", str(ROOT / "data"))
    focus(place, "publish")
    return place


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """Where the site runs, without a slash at the end."""
    with serving(home) as found:
        yield found
