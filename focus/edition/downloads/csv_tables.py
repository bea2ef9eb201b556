# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A CSV file a table."""

from pathlib import Path

from focus.edition.codebook.tables import tables
from focus.edition.downloads.rows import Contents, rows_of
from focus.lib.csv import write_csv

FORM = (
    "A Frictionless data package: comma-separated tables (UTF-8, RFC 4180), described by datapackage.json and, "
    "variable by variable, by CODEBOOK.md and CODEBOOK.csv. Lists are tables of their own, joined by the record's id. "
    "A text that begins with =, +, -, @ (full-width too), a tab or a line break stands behind an apostrophe, so that "
    "no spreadsheet runs it as a formula; take one apostrophe away before such a sign to have the text as it was."
)


def write_tables(directory: Path, contents: Contents) -> None:
    """Write every table."""
    directory.mkdir(parents=True)
    for table in tables():
        write_csv(directory / f"{table.name}.csv", table.header, rows_of(table.name, contents))
