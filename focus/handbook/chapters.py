# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The chapters of the handbook in their order. A name is the file of its prose, its address and its anchor."""

from typing import Final

DIMENSIONS: Final = {
    "recognition": "R",
    "institution": "I",
    "procedure": "P",
    "measures": "M",
    "accountability": "A",
    "implementation": "E",
}
"""Chapters about one dimension of the standard, with a section for each of its criteria."""

FRAME, COUNTRIES, METHOD, SOURCES, INDEX = "frame", "countries", "method", "sources", "index"

CHAPTERS: Final = (
    FRAME,
    "what-and-why",
    "why-they-disappoint",
    "how-a-policy-is-made",
    *DIMENSIONS,
    "operations",
    "institutions",
    "lessons",
    "for-organisations",
    "for-lawmakers",
    "for-officials",
    "for-diplomats",
    COUNTRIES,
    METHOD,
    SOURCES,
)
CHAPTER_OF: Final = {dimension: name for name, dimension in DIMENSIONS.items()}


def chapter_of(anchor: str) -> str:
    """The chapter in which an anchor of the whole book stands."""
    head = anchor.partition(".")[0]
    if head in CHAPTERS or head == INDEX:
        return head
    return CHAPTER_OF[head[0]]
