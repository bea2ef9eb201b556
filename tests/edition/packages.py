# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read what was downloaded as a researcher would: tables from CSV files alone, archives opened."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def rows(directory: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the data package in ``directory``."""
    with (directory / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def everything(directory: Path) -> dict[str, bytes]:
    """Every file below a directory, and every file in its archives and workbooks, by name."""
    found: dict[str, bytes] = {}
    for path in sorted(one for one in directory.rglob("*") if one.is_file()):
        found[str(path.relative_to(directory))] = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found |= {f"{path.name}!{name}": archive.read(name) for name in archive.namelist()}
    return found


def inside(archive: Path, name: str) -> str:
    """One file of an archive, as text."""
    with zipfile.ZipFile(archive) as held:
        return io.TextIOWrapper(held.open(name), encoding="utf-8").read()


def as_english(cell: str) -> Iterator[str]:
    """A cell as it may be read on a page: itself, a date in words, a number with separators."""
    yield cell
    yield cell.replace("_", " ")
    first, _, last = cell.partition("/")
    if DATE.fullmatch(first) and (not last or DATE.fullmatch(last)):
        yield " – ".join(_in_words(one) for one in (first, last) if one)
    if re.fullmatch(r"-?\d+(\.\d+)?", cell):
        yield f"{float(cell):,.3f}".rstrip("0").rstrip(".")


def _in_words(date: str) -> str:
    year, month, day = DATE.fullmatch(date).groups()  # type: ignore[union-attr]
    return " ".join(filter(None, (str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year)))
