# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ``.zip`` form of a page with a table: the rows that its filters leave, ready to be kept and cited.

The edition's own downloads are made when it is published. A list as filtered cannot be, because there are too many ways
to filter; what is made here is bounded by the one list and holds the rows of the page's own body.
"""

import hashlib
import io
from typing import Any

import msgspec

from focus.edition.codebook.lines import EMPTY_SAYS, Line, as_rows
from focus.edition.downloads.notices import LICENCE_ADDRESS, LICENCE_CODE, LICENCE_NAME, OF_LIST, TITLE, licence
from focus.edition.downloads.package import MISSING, PACKAGE, field
from focus.lib.csv import csv_bytes
from focus.lib.zipped import write_archive
from focus.site.citing.reference import plain, reference
from focus.site.listed.codebook import CODEBOOK, ListColumn, list_columns, list_lines, list_name
from focus.site.listed.warnings import caveats
from focus.site.listed.workbook import list_workbook
from focus.site.page import Page
from focus.site.table import file_name, table_csv
from focus.site.view import View

SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"


def list_package(page: Page, view: View, digest: str) -> bytes:
    """A zip archive of a Frictionless data package, JSON Lines and a workbook, with codebook, citation, licence and
    caveats."""
    stem = file_name(page, view).removesuffix(".csv")
    table = table_csv(page, view, digest)
    files = {
        f"{stem}.csv": table,
        f"{stem}.jsonl": _lines(page),
        f"{stem}.xlsx": list_workbook(page, view, digest),
        PACKAGE: _described(page, view, digest, f"{stem}.csv", table),
        CODEBOOK: csv_bytes(Line.__struct_fields__, as_rows(list_lines(page, view))),
        "CITATION.txt": f"{plain(reference(page, view, digest), view)}\n".encode(),
        "LICENCE.txt": licence(OF_LIST).encode(),
        "CAVEATS.txt": caveats(page, view).encode(),
    }
    made = io.BytesIO()
    write_archive(made, files)
    return made.getvalue()


def saved_as(page: Page, view: View) -> str:
    """The name under which it is saved."""
    return file_name(page, view).removesuffix(".csv") + SUFFIX


def _lines(page: Page) -> bytes:
    rows = page.table.rows if page.table else ()
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def _described(page: Page, view: View, digest: str, path: str, table: bytes) -> bytes:
    """The list as the Frictionless Data Package specification (version 1) describes it."""
    name = list_name(page)
    whole: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": f"focus-{name}",
        "title": f"{page.title}. {TITLE}",
        "description": caveats(page, view),
        "version": view.meta["edition"],
        "homepage": reference(page, view, digest).address,
        "licenses": [{"name": LICENCE_CODE, "path": LICENCE_ADDRESS, "title": LICENCE_NAME}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": name,
                "path": path,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(table),
                "hash": f"sha256:{hashlib.sha256(table).hexdigest()}",
                "schema": {"fields": list(map(_field, list_columns(page))), "missingValues": MISSING},
            }
        ],
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _field(one: ListColumn) -> dict[str, Any]:
    """A column with what its empty cell says, for which the specification has no word of its own."""
    described = f"{one.meaning} Empty cell: {EMPTY_SAYS[one.empty]}."
    # Several values in a cell are none of the single ones.
    variable = msgspec.structs.replace(one.variable, codes=(), pattern="") if one.several else one.variable
    return field(variable, described)
