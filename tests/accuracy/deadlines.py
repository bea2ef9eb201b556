# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How many of the deadlines that people read in real laws are found, and what else is found in the same articles.

``python -m tests.accuracy.deadlines`` prints the table; ``--all`` what was found, to be judged by reading. The gold
list does not claim to be complete, so what is found beside it is counted and not called wrong.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from focus.check.deadlines.find import deadlines
from focus.check.deadlines.shapes import Deadline
from focus.texts.reading import read
from focus.texts.shapes import Unit

LAWS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "hrd-laws"
HELD_OUT = frozenset({"pe-ds-004-2021-jus", "co-decreto-4912-2011"})
"""Not looked at while the expressions were written."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One law of the table."""

    law: str
    language: str
    held_out: bool
    gold: int
    value_and_unit: int
    """Gold deadlines found in their article with value and unit."""
    clock: int
    """Of these, with the days counted as the text says."""
    beside: int
    """Found in the articles that have gold, and not in it: a bound on what may be wrong."""


def rows() -> Iterator[Row]:
    """One row a law that has deadlines in the gold file."""
    for line in (LAWS / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        law = json.loads(line)
        if law.get("deadlines"):
            yield _row(law)


def found_in(law: dict[str, object]) -> list[tuple[Unit, Deadline]]:
    """What is found in a law of the gold file, with the units that carry it."""
    reading = read(_file(str(law["id"])))
    units = {unit.eid: unit for unit in reading.units}
    return [(units[one.eid], one) for one in deadlines(reading.units, str(law["lang"]))]


def _file(law: str) -> Path:
    places = [LAWS / law / f"{law}.md", LAWS / f"{law}.md", LAWS / f"{law}.html"]
    return next(path for path in places if path.exists())


def _row(law: dict[str, object]) -> Row:
    found = [(_number(unit), one) for unit, one in found_in(law) if one.value is not None and not one.recurring]
    listed = law["deadlines"]
    assert isinstance(listed, list)
    gold = [(str(one["unit"]).removeprefix("annex-"), one["value"], *_time(str(one["time"]))) for one in listed]
    pairs = {(number, one.value, one.unit) for number, one in found}
    exact = {(number, one.value, one.unit, one.clock) for number, one in found}
    return Row(
        law=str(law["id"]),
        language=str(law["lang"]),
        held_out=law["id"] in HELD_OUT,
        gold=len(gold),
        value_and_unit=sum(one[:3] in pairs for one in gold),
        clock=sum(one in exact for one in gold),
        beside=len({one for one in pairs if one[0] in {each[0] for each in gold}} - {each[:3] for each in gold}),
    )


def _time(said: str) -> tuple[str, str | None]:
    clock, _, unit = said.rpartition(" ")
    return unit, clock or None


def _number(unit: Unit) -> str:
    """The number of the article that a unit stands in."""
    if unit.number:
        return unit.number
    match = re.search(r"\d+(?:-[A-Z])?", unit.label)
    return match.group() if match else ""


def main() -> None:
    """Print the table."""
    print(f"{'law':24} {'held out':9} gold  value+unit  clock  beside")
    for row in rows():
        held = "yes" if row.held_out else ""
        print(f"{row.law:24} {held:9} {row.gold:4}  {row.value_and_unit:10}  {row.clock:5}  {row.beside:6}")
    if "--all" in sys.argv:
        _print_all()


def _print_all() -> None:
    for line in (LAWS / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        law = json.loads(line)
        for unit, one in found_in(law):
            print(law["id"], unit.kind, unit.label, one.value, one.unit, one.clock, one.kind, one.words, one.sentence)


if __name__ == "__main__":
    main()
