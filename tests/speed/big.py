# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A big edition's records: the shape of ``data/`` many times over, the same for the same seed."""

import shutil
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from focus.edition.source import Material, without
from focus.intake.read import Tree, read_files
from focus.intake.tree import place_file, place_path
from focus.record.records import Records
from focus.record.references import references
from focus.standard.read import read_standard
from focus.standard.shapes import Standard
from tests.speed.answers import findings
from tests.speed.families import Copies
from tests.speed.prose import Prose

DATA = Path(__file__).resolve().parents[2] / "data"
INSTRUMENTS = 8000
"""At scale 1; thirty times as many findings and provisions."""
KEPT = ("standard.yaml", "safety-decisions.yaml")
SEED = 20261122


def big_records(scale: float, seed: int = SEED) -> Records:
    """Records with ``8000 * scale`` instruments (at least one) and everything else in proportion."""
    wanted = max(1, round(INSTRUMENTS * scale))
    prose = Prose(seed)
    records = Records()
    for family in Copies(_original().records, prose).families():
        for kind, shape in family:
            records.add(kind, shape)
        if len(records.by_kind["instruments"]) >= wanted:
            break
    records = _whole(records, wanted)
    for one in findings(standard(), records.of("instruments"), records.of("mechanisms"), prose):
        records.add("findings", one)
    return records


def write_big_tree(directory: Path, records: Records) -> None:
    """The records as a tree of files, with the standard, vocabularies and decisions of ``data/`` beside them."""
    sections: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for kind, shape in records:
        if kind != "places":
            sections[shape.place][kind].append(shape)
    for place in records.of("places"):
        path = directory / place_path(place.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            # Not laid out as the project writes it, which no reader needs: libyaml takes a fraction of the time.
            value = place_file(place, sections[place.id])
            yaml.dump(value, file, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    for path in (*DATA.glob("vocabularies/*.yaml"), *(DATA / name for name in KEPT)):
        copy = directory / path.relative_to(DATA)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)


@cache
def standard() -> Standard:
    """The standard that the project ships."""
    return read_standard((DATA / "standard.yaml").read_text(encoding="utf-8"))


@cache
def _original() -> Tree:
    return read_files(DATA)


def _whole(records: Records, wanted: int) -> Records:
    """The records without surplus instruments, and without what points to one of these or to a place not copied."""
    surplus = {one.id for one in list(records.by_kind["instruments"].values())[wanted:]}
    held = {shape.id for _, shape in records}
    missing = {target for kind, shape in records for _, target, _ in references(kind, shape)} - held
    return without(Material(records, standard(), {}), surplus | missing).records
