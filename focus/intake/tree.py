# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How records lie in files: which file, in which section, in which order, with which keys left out.

A place's file begins with the place's own fields; then comes one section a kind. The section ``sources`` describes
sources, so the sources that the place itself cites stand under ``place_sources``.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from focus.intake.emit import emit, plain
from focus.lib import edtf
from focus.record.records import Records
from focus.record.shapes import KINDS

PLACE_SOURCES = "place_sources"
CORRECTIONS = "corrections"
SECTIONS = tuple(kind for kind in KINDS if kind not in ("places", CORRECTIONS))
DATED = {"events": "date", "figures": "period"}
"""Sections that are read as a timeline: in the order of this field, then of the id."""


def place_path(place: str) -> str:
    """The path of a place's file in the tree."""
    return f"places/{place.lower()}.yaml"


def section_key(kind: str, shape: Any) -> Any:
    """Where a record stands in its section."""
    return (edtf.sort_key(getattr(shape, DATED[kind])), shape.id) if kind in DATED else shape.id


def place_file(place: Any, sections: dict[str, list[Any]]) -> dict[str, Any]:
    """The plain value of a place's file."""
    own = plain(place)
    value: dict[str, Any] = {PLACE_SOURCES if key == "sources" else key: one for key, one in own.items()}
    for kind in SECTIONS:
        held = sorted(sections.get(kind, ()), key=lambda shape: section_key(kind, shape))
        if held:
            value[kind] = [plain(shape, leave_out=("place",)) for shape in held]
    return value


def tree_texts(records: Records) -> dict[str, str]:
    """Path to text of every file that holds records."""
    sections: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for kind in SECTIONS:
        for shape in records.of(kind):
            sections[shape.place][kind].append(shape)
    texts = {place_path(place.id): emit(place_file(place, sections[place.id])) for place in records.of("places")}
    if corrections := sorted(records.of(CORRECTIONS), key=_counted):
        texts[f"{CORRECTIONS}.yaml"] = emit([plain(shape) for shape in corrections])
    return texts


def _counted(correction: Any) -> list[tuple[int, str]]:
    """Order ids that end in a number as one counts: ``correction-2`` before ``correction-10``."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", correction.id)]


def write_tree(directory: Path, records: Records) -> None:
    """Write the files that hold records below ``directory``, which may not exist yet."""
    write_texts(directory, tree_texts(records))


def write_texts(directory: Path, texts: dict[str, str]) -> None:
    """Write texts by their path below ``directory``."""
    for path, text in texts.items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
