# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read what was downloaded as a researcher would: tables from CSV files alone, archives opened."""

import csv
import io
import zipfile
from pathlib import Path


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
