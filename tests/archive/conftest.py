# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A site for each test."""

from collections.abc import Iterator

import pytest

from tests.archive.sites import Site, a_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine that answers as the test says."""
    with a_site() as running:
        yield running
