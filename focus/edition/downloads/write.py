# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files of ``downloads/``, made when an edition is published and never again: a data package of CSV files with its
codebook and crosswalks, JSON Lines, one workbook, the YAML tree. The same material gives the same bytes."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from focus.edition.changes import Change
from focus.edition.codebook.lines import Line
from focus.edition.derived import Derived, with_answers
from focus.edition.downloads import csv_tables, jsonl, yaml_tree
from focus.edition.downloads.bill import FOLDER, bill_files
from focus.edition.downloads.codebook import codebook_lines, write_codebook
from focus.edition.downloads.crosswalks import write_crosswalks
from focus.edition.downloads.left_out import Offered, offered, told
from focus.edition.downloads.notices import notices
from focus.edition.downloads.package import PACKAGE, write_package
from focus.edition.downloads.rows import Contents
from focus.edition.downloads.workbook import write_workbook
from focus.edition.source import Material
from focus.lib import beside
from focus.lib.zipped import write_archive

WHOLE = (
    "csv/ and jsonl/ hold the single tables; the archives hold the same, each with these texts: focus-{name}-csv.zip "
    "(data package), focus-{name}-jsonl.zip, focus-{name}-yaml.zip. focus-{name}.xlsx is one workbook with all tables "
    "but the long one of provisions. CROSSWALKS.csv leads from the Model Law, the preliminary codes and the states of "
    "the existing observatory to ours."
)


WITH_BILL = (
    " reference-bill/ and focus-{name}-bill.zip hold the reference bill. It is CC0 and has a LICENCE.txt of its own."
)


@contextmanager
def downloads(
    directory: Path, material: Material, derived: Derived, changes: Sequence[Change], name: str
) -> Iterator[Callable[[], None]]:
    """Begin what can be downloaded from an edition below ``directory``; what is yielded writes the rest of it.

    The workbook takes twice as long as all else. Of many records it is made by a second process while the block runs.
    """
    directory.mkdir(parents=True)
    held = offered(material)
    day = datetime.date.fromisoformat(name.rpartition(".")[0])
    if held.left_out:
        # What stays out must not come back through what is computed from it; states and risk flags keep all.
        derived = with_answers(derived, held.material, day)
    contents = Contents(held.material, derived, told(changes, held.left_out), held.left_out)
    lines = codebook_lines(held)
    workbook = partial(write_workbook, directory / f"focus-{name}.xlsx", name, held, contents, lines)
    with beside.begun(workbook, sum(material.records.counts().values())) as workbook_written:

        def rest() -> None:
            _write_rest(directory, name, held, contents, lines)
            if material.standard.bill:
                _write_bill(directory, bill_files(material.standard.bill, name), name)
            words = WHOLE + WITH_BILL if material.standard.bill else WHOLE
            for path, text in notices(name, held, words.format(name=name)).items():
                (directory / path).write_bytes(text)
            workbook_written()

        yield rest


def _write_rest(directory: Path, name: str, held: Offered, contents: Contents, lines: list[Line]) -> None:
    """The single tables and the archives that hold them."""
    keys = (*write_codebook(directory, name, held, lines), write_crosswalks(directory, contents))
    codebook = {one.name: one for one in keys}
    tables = directory / "csv"
    csv_tables.write_tables(tables, contents)
    write_package(tables, name, held)
    records = {one.name: one for one in jsonl.write_jsonl(directory / "jsonl", contents)}
    package: dict[str, Path | bytes] = {one.name: one for one in (*sorted(tables.glob("*.csv")), tables / PACKAGE)}
    archives: dict[str, tuple[str, dict[str, Path | bytes]]] = {
        "csv": (csv_tables.FORM, {**package, **codebook}),
        "jsonl": (jsonl.FORM, {**records, **codebook}),
        "yaml": (yaml_tree.FORM, {**yaml_tree.yaml_files(contents), **codebook}),
    }
    for form, (words, files) in archives.items():
        write_archive(directory / f"focus-{name}-{form}.zip", {**files, **notices(name, held, words)})


def _write_bill(directory: Path, files: dict[str, bytes], name: str) -> None:
    (directory / FOLDER).mkdir()
    for path, content in files.items():
        (directory / FOLDER / path).write_bytes(content)
    write_archive(directory / f"focus-{name}-bill.zip", files)
