# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill: the whole text with outline, and each article's criteria, reasons, options and precedents."""

from pathlib import PurePosixPath

from msgspec import Struct

from focus.edition.downloads.bill import FOLDER
from focus.edition.words import standard as standard_of
from focus.record.shapes import Words
from focus.site.downloads import DOWNLOADS, downloads_are_clean
from focus.site.page import Ask, Page, Table
from focus.site.queries.bill import ShownBill, shown_bill
from focus.standard.crosswalk import Crossing, crosswalk

ADDRESS = "/reference-bill"
FORMS = (".docx", ".md", ".json", ".zip")


class BillFile(Struct, frozen=True, kw_only=True):
    """A file to take: its name, address and size."""

    name: str
    address: str
    bytes: int


class ReferenceBillBody(Struct, frozen=True, kw_only=True):
    """The bill (none in an edition made before there was one), the names of criteria, the crosswalk and the files."""

    bill: ShownBill | None
    names: dict[str, Words]
    crosswalk: tuple[Crossing, ...]
    files: tuple[BillFile, ...]


def reference_bill(ask: Ask) -> Page:
    """The page. The same few queries, whatever the number of records."""
    whole = standard_of(ask.edition)
    bill = shown_bill(ask.edition, ask.language)
    body = ReferenceBillBody(
        bill=bill,
        names={one.code: one.name for one in whole.criteria},
        crosswalk=crosswalk(whole),
        files=_files(ask) if bill else (),
    )
    return Page(
        template="reference_bill.html",
        title=ask.view._("Reference bill"),
        description=ask.view._(
            "A whole bill to read, compare and reuse: a model clause for every criterion of a text."
        ),
        address=ADDRESS,
        body=body,
        table=Table(row=Crossing, rows=body.crosswalk),
    )


def _files(ask: Ask) -> tuple[BillFile, ...]:
    """The bill's files, unless a withdrawal for safety is still being carried out."""
    one = ask.beside.find(ask.view.meta["edition"])
    if one is None or not downloads_are_clean(ask.beside, one):
        return ()
    return tuple(
        BillFile(name=PurePosixPath(path).name, address=f"/editions/{one.name}/{path}", bytes=entry.size)
        for path, entry in sorted(one.manifest.files.items())
        if _is_of_the_bill(path)
    )


def _is_of_the_bill(path: str) -> bool:
    of_it = path.startswith(f"{DOWNLOADS}{FOLDER}/") or path.endswith("-bill.zip")
    return of_it and PurePosixPath(path).suffix in FORMS
