# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What can be downloaded: files with size and hash, licence, what to know before counting, how to cite and check."""

from collections import Counter
from pathlib import PurePosixPath

from msgspec import Struct

from focus.edition.codebook.meanings import meanings
from focus.edition.downloads.crosswalks import NAME as CROSSWALKS
from focus.edition.downloads.left_out import ISOLATED, closed_compilations
from focus.edition.downloads.notices import LICENCE_NAME, TITLE
from focus.record.shapes import Finding, Source
from focus.site.downloads import DOWNLOADS, downloads_are_clean
from focus.site.page import Ask, Page, Table
from focus.site.queries.editions import FileRow, HandCheck, hand_check
from focus.site.shelf import Published

ADDRESS = "/data"
WHOLE = ("xlsx", "csv", "jsonl", "yaml", "codebook", "codebook_table", "crosswalks", "bill")
"""What somebody takes as a whole, in the order in which most people want it."""


class DataFile(Struct, frozen=True, kw_only=True):
    """A file to download. ``form`` is what it is, ``about`` what a table holds, in English as in the codebook."""

    name: str
    form: str
    bytes: int
    sha256: str
    address: str
    about: str = ""


class LeftOut(Struct, frozen=True, kw_only=True):
    """How many answers stay out of the downloads because they rest on this compilation."""

    compilation: str
    answers: int


class DataBody(Struct, frozen=True, kw_only=True):
    """The downloads of the edition, ``available`` unless a withdrawal for safety is still being carried out."""

    edition: str
    date: str
    digest: str
    citation: str
    available: bool
    whole: tuple[DataFile, ...]
    tables: tuple[DataFile, ...]
    lines: tuple[DataFile, ...]
    standing: int
    machine: int
    isolated: int
    left_out: tuple[LeftOut, ...]
    check: HandCheck | None


def data(ask: Ask) -> Page:
    """The page. The same few queries, whatever the number of records."""
    name = ask.view.meta["edition"]
    one = ask.beside.find(name)
    files = _files(one) if one and downloads_are_clean(ask.beside, one) else []
    standing, machine = _coded(ask)
    body = DataBody(
        edition=name,
        date=ask.view.meta["date"],
        digest=ask.digest,
        citation=f"The Focus authors ({name[:4]}). {TITLE}. Edition {name}, SHA-256 {ask.digest}. {LICENCE_NAME}.",
        available=bool(files),
        whole=tuple(sorted((x for x in files if x.form in WHOLE), key=lambda x: WHOLE.index(x.form))),
        tables=tuple(x for x in files if x.form == "table"),
        lines=tuple(x for x in files if x.form == "lines"),
        standing=standing,
        machine=machine,
        isolated=ISOLATED,
        left_out=_left_out(ask),
        check=hand_check(ask) if files else None,
    )
    return Page(
        template="data.html",
        title=ask.view._("Data"),
        description=ask.view._("Everything in this edition to download, with codebook, licence, caveats and hashes."),
        address=ADDRESS,
        body=body,
        table=Table(row=FileRow, rows=_rows(body)) if files else None,
    )


def _rows(body: DataBody) -> tuple[FileRow, ...]:
    """The files of the page, named as the page of the edition and its manifest name them."""
    before = f"/editions/{body.edition}/"
    shown = (*body.whole, *body.tables, *body.lines)
    return tuple(FileRow(name=one.address.removeprefix(before), bytes=one.bytes, sha256=one.sha256) for one in shown)


def _files(one: Published) -> list[DataFile]:
    about = {name: held.about for name, held in meanings().tables.items()}
    return [
        DataFile(
            name=PurePosixPath(path).name,
            form=form_of(path.removeprefix(DOWNLOADS)),
            bytes=entry.size,
            sha256=entry.sha256,
            address=f"/editions/{one.name}/{path}",
            about=about.get(PurePosixPath(path).stem, ""),
        )
        for path, entry in sorted(one.manifest.files.items())
        if path.startswith(DOWNLOADS)
    ]


def form_of(path: str) -> str:
    """What a download is, from its path below ``downloads/``."""
    folder, _, name = path.rpartition("/")
    if folder:
        return {"csv": "table", "jsonl": "lines"}.get(folder, "other")
    if name.startswith("CODEBOOK"):
        return "codebook" if name.endswith(".md") else "codebook_table"
    if name == CROSSWALKS:
        return "crosswalks"
    if name.endswith(".xlsx"):
        return "xlsx"
    return name.removesuffix(".zip").rpartition("-")[2] if name.endswith(".zip") else "text"


def _coded(ask: Ask) -> tuple[int, int]:
    """Standing answers, and those of them that no person has confirmed."""
    rows = ask.edition.each("SELECT id, coder_kind FROM findings WHERE standing = 1")
    kinds = Counter(row["coder_kind"] for row in rows if not ask.edition.suppressed(row["id"]))
    return sum(kinds.values()), kinds["machine"]


def _left_out(ask: Ask) -> tuple[LeftOut, ...]:
    resting = ask.edition.where(Finding, "rests_on <> ''")
    closed = closed_compilations(resting, ask.edition.where(Source, "rights = 'open'"))
    counts = Counter(one.rests_on for one in resting)
    return tuple(LeftOut(compilation=name, answers=counts[name]) for name in sorted(closed))
