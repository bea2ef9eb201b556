# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An edition of some records, opened for searching."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from focus.record.hidden import Suppression
from focus.search.searcher import Searcher, open_searcher
from tests.builders import an_edition

Open = Callable[..., Searcher]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """Opens an edition that holds the given records; ``suppression`` as in ``open_searcher``."""

    def build(*records: Any, suppression: Suppression | None = None) -> Searcher:
        return open_searcher(an_edition(tmp_path / "editions", *records).directory, suppression)

    return build
