# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where a record mentions sources: on its own, and in what it holds inside (observations, disagreements...)."""

from collections.abc import Iterator
from typing import Any

from focus.record.shapes import Observation

OWN_SOURCES = "sources"
OBSERVED = {"places": "observatory_label", "instruments": "observations", "mechanisms": "observations"}
"""The field that holds observations; a place has one or none, the others a list."""


def observations(kind: str, shape: Any) -> tuple[Observation, ...]:
    """The dated observations of a record, whatever field holds them."""
    held = getattr(shape, OBSERVED[kind]) if kind in OBSERVED else ()
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def mentions(kind: str, shape: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of source ids in a record with its path: ``sources``, ``observations/0``, ``compliance/1``."""
    yield OWN_SOURCES, getattr(shape, "sources", ())
    for position, seen in enumerate(observations(kind, shape)):
        yield f"observations/{position}", seen.sources
    for name in ("kept_sources", "legal_systems_sources"):
        yield name, getattr(shape, name, ())
    for position, one in enumerate(getattr(shape, "compliance", ())):
        yield f"compliance/{position}", one.sources
    if act := getattr(shape, "implementing_act", None):
        yield "implementing_act", act.sources
    for position, closure in enumerate(getattr(shape, "closed", ())):
        yield f"closed/{position}", closure.sources
    for position, disagreement in enumerate(getattr(shape, "disagreements", ())):
        for number, version in enumerate(disagreement.values):
            yield f"disagreements/{position}/{number}", version.sources
