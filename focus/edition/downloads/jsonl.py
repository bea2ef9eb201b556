# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""JSON Lines: a file a kind, one record a line, lists and nested values as they are."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from focus.edition.codebook.tables import tables
from focus.edition.downloads.rows import Contents, rows_of

FORM = (
    "JSON Lines (UTF-8): a file a kind, one record a line. Fields have the names and meanings of the codebook; lists "
    "stand in the record itself. left_out.jsonl lists the answers that are not here, changes.jsonl what changed "
    "since the edition before."
)
TABLES = (
    "left_out",
    "records",
    "states",
    "place_states",
    "holdings",
    "framework_cells",
    "tallies",
    "agreement",
    "texts",
    "provisions",
)
"""Tables that are not a kind: what stays out, what is computed, and texts with their provisions."""


def write_jsonl(directory: Path, contents: Contents) -> list[Path]:
    """Write the files and return them."""
    directory.mkdir(parents=True)
    records = contents.material.records
    written = [_write(directory / f"{kind}.jsonl", records.of(kind)) for kind in records.by_kind]
    written.append(_write(directory / "changes.jsonl", contents.changes))
    header = {table.name: table.header for table in tables()}
    for name in TABLES:
        named = (dict(zip(header[name], row, strict=True)) for row in rows_of(name, contents))
        written.append(_write(directory / f"{name}.jsonl", named))
    return written


def _write(path: Path, records: Iterable[Any]) -> Path:
    encode = msgspec.json.Encoder().encode
    with path.open("wb") as file:
        file.writelines(encode(one) + b"\n" for one in records)
    return path
