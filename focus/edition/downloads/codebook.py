# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The codebook's two files: one to read, one to join."""

from pathlib import Path

from focus.edition.codebook.lines import Line, as_rows, as_text, lines
from focus.edition.downloads.left_out import Offered
from focus.edition.downloads.notices import caveats
from focus.lib.csv import write_csv

PREFACE = """Edition {name}. Every variable of every table (a CSV file, or a sheet of the workbook): what it
means, its values, what an empty cell says. The labels of codes in four languages stand in CODEBOOK.csv and in the
table vocabulary. Dates are as precise as they are known: 2012, 2012-06, 2012-06-25, or two of these with a slash (EDTF,
level 0).

{caveats}"""


def codebook_lines(offered: Offered) -> list[Line]:
    """The lines with this edition's labels."""
    return list(lines(offered.material.vocabularies))


def write_codebook(directory: Path, name: str, offered: Offered, held: list[Line]) -> list[Path]:
    """Write CODEBOOK.csv and CODEBOOK.md and return them."""
    table, text = directory / "CODEBOOK.csv", directory / "CODEBOOK.md"
    write_csv(table, Line.__struct_fields__, as_rows(held))
    preface = PREFACE.format(name=name, caveats=caveats(offered))
    text.write_text(as_text(held, preface), encoding="utf-8", newline="\n")
    return [table, text]
