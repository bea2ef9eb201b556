# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What tests of pages share."""

import pytest

from focus.edition.reader import Edition
from tests.builders import the_shipped_edition


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition of everything that the project ships; built once, never changed."""
    return the_shipped_edition(tmp_path_factory.mktemp("shipped"))
