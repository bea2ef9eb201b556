# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Requests year by year, as tests of figures want them."""

from typing import Any

from focus.record.shapes import Figure
from tests.builders import a_figure

COMPARED = "/figures/requests/requests-made"
ALIKE: dict[str, Any] = {"counter": "Ministry", "counts": "killed"}


def yearly(place: str, *values: str, since: int = 2018, **fields: object) -> list[Figure]:
    """Requests of a place, year by year."""
    return [
        a_figure(f"{place.lower()}-figure-{n}", place=place, about=place, period=str(since + n), value=value, **fields)
        for n, value in enumerate(values)
    ]
