# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A set of records in memory: what a tree of files holds, what a newsroom holds, what is compiled."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from focus.record.shapes import KINDS


@dataclass(slots=True)
class Records:
    """Shapes by kind and id. Ids are unique across all kinds."""

    by_kind: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in KINDS})

    def add(self, kind: str, shape: Any) -> None:
        """Keep one record; a second one with the same id replaces the first."""
        self.by_kind[kind][shape.id] = shape

    def of(self, kind: str) -> list[Any]:
        """The records of one kind, by id."""
        return [shape for _, shape in sorted(self.by_kind[kind].items())]

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        for kind in self.by_kind:
            for shape in self.of(kind):
                yield kind, shape

    def kind_of(self, record_id: str) -> str | None:
        """The kind that holds this id, or ``None``."""
        return next((kind for kind, held in self.by_kind.items() if record_id in held), None)

    def counts(self) -> dict[str, int]:
        """Number of records by kind."""
        return {kind: len(held) for kind, held in self.by_kind.items()}
