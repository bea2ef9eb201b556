# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""CROSSWALKS.csv: from the Model Law, the preliminary codes and the existing observatory's states to ours."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from msgspec import Struct
from msgspec.structs import astuple

from focus.edition.downloads.rows import Contents
from focus.lib.csv import write_csv
from focus.record.vocab import ObservatoryState
from focus.standard.crosswalk import ADDED, crosswalk

NAME = "CROSSWALKS.csv"


class Crossing(Struct, frozen=True, kw_only=True):
    """A line. ``theirs`` or ``ours`` is empty where one side has nothing.

    ``relation`` is ``speaks_of`` or ``not_seen`` (Model Law, with how far it was read as ``basis``), ``same``,
    ``added`` or ``answers_moved`` (preliminary codes), ``same_state`` or ``differs`` (what the existing observatory
    says of a place, and what our rule derives from records). ``records`` are the answers or places of this edition;
    empty where the line is a rule.
    """

    scheme: str
    theirs: str
    ours: str
    relation: str
    basis: str = ""
    records: int | None = None


def write_crosswalks(directory: Path, contents: Contents) -> Path:
    """Write the file and return it."""
    path = directory / NAME
    lines = [*_model_law(contents), *_preliminary_codes(contents), *_known_states(contents)]
    write_csv(path, Crossing.__struct_fields__, (astuple(one) for one in lines))
    return path


def _model_law(contents: Contents) -> Iterator[Crossing]:
    for one in crosswalk(contents.material.standard):
        for where, basis in zip(one.seen, one.basis, strict=True):
            yield Crossing(scheme="model_law", theirs=where, ours=one.criterion, relation="speaks_of", basis=basis)
        if not one.seen:
            yield Crossing(scheme="model_law", theirs="", ours=one.criterion, relation="not_seen")


def _preliminary_codes(contents: Contents) -> Iterator[Crossing]:
    for one in contents.material.standard.criteria:
        old, relation = ("", "added") if one.code in ADDED else (one.code, "same")
        yield Crossing(scheme="preliminary_codes", theirs=old, ours=one.code, relation=relation)
    findings = contents.material.records.of("findings")
    moved = Counter((one.coded_as, one.criterion) for one in findings if one.coded_as not in {"", one.criterion})
    for (old, new), number in sorted(moved.items()):
        yield Crossing(scheme="preliminary_codes", theirs=old, ours=new, relation="answers_moved", records=number)


def _known_states(contents: Contents) -> Iterator[Crossing]:
    """Both use the same five codes; ours are derived, so that a place may stand elsewhere."""
    told = Counter((one.label, one.state) for one in contents.derived.places.values() if one.label)
    for label in get_args(ObservatoryState):
        told.setdefault((label, label), 0)
    for (label, state), number in sorted(told.items()):
        relation = "same_state" if label == state else "differs"
        yield Crossing(scheme="known_states", theirs=label, ours=state, relation=relation, records=number)
