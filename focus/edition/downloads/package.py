# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``datapackage.json``: the tables as the Frictionless Data Package specification (version 1) describes them."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from focus.edition.codebook.meanings import meaning_of, meanings
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import Table, Variable
from focus.edition.downloads.left_out import Offered
from focus.edition.downloads.notices import LICENCE_ADDRESS, LICENCE_CODE, LICENCE_NAME, TITLE, caveats
from focus.record.hidden import WITHHELD

PACKAGE = "datapackage.json"
MISSING = ["", WITHHELD]
ITSELF = ""
"""How a table refers to a key of its own."""


def write_package(directory: Path, name: str, offered: Offered) -> None:
    """Describe the tables that lie in ``directory``."""
    whole = {
        "profile": "tabular-data-package",
        "name": "focus",
        "title": TITLE,
        "description": caveats(offered),
        "version": name,
        "created": f"{name.rpartition('.')[0]}T00:00:00Z",
        "keywords": ["human rights defenders", "public policy", "protection", "law"],
        "contributors": [{"title": "The Focus authors", "role": "author"}],
        "licenses": [{"name": LICENCE_CODE, "path": LICENCE_ADDRESS, "title": LICENCE_NAME}],
        "sources": [{"title": "The sources of every fact, one by one", "path": "sources.csv"}],
        "resources": [_resource(directory, table) for table in tables()],
    }
    (directory / PACKAGE).write_bytes(msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n")


def _resource(directory: Path, table: Table) -> dict[str, Any]:
    path = directory / f"{table.name}.csv"
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path.name,
        "description": meanings().tables[table.name].about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    held: dict[str, Any] = {
        "fields": [_field(table, one) for one in table.variables],
        "missingValues": MISSING,
        "primaryKey": list(table.key),
    }
    keys = {one.name: one.key for one in tables()}
    if pointers := [one for one in table.variables if one.refers]:
        held["foreignKeys"] = [
            {
                "fields": one.name,
                "reference": {
                    "resource": ITSELF if one.refers == table.name else one.refers,
                    "fields": keys[one.refers][0],
                },
            }
            for one in pointers
        ]
    return held


def _field(table: Table, variable: Variable) -> dict[str, Any]:
    return field(variable, meaning_of(table, variable), required=variable.name in table.key)


def field(variable: Variable, description: str, required: bool = False) -> dict[str, Any]:
    """A column: its type, what it means, its only values."""
    constraints: dict[str, Any] = {}
    if required:
        constraints["required"] = True
    if variable.codes:
        constraints["enum"] = list(variable.codes)
    if variable.pattern:
        constraints["pattern"] = variable.pattern
    found: dict[str, Any] = {"name": variable.name, "type": variable.sort, "description": description}
    if constraints:
        found["constraints"] = constraints
    return found
