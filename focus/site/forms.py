# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The other forms of a page: what its address plus ``.json`` and the like answers.

Every form is made from the same ``Page`` as the HTML, so a form cannot tell what the page does not. To add one,
write its renderer in a module of its own and put a line into ``FORMS``; nothing else has to know.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from focus.site import offline_book, paper, picture, picture_png
from focus.site.citing import bibtex, csl, ris
from focus.site.feeds import atom
from focus.site.feeds.feed import has_feed
from focus.site.linked import graph
from focus.site.listed import package, workbook
from focus.site.page import Page
from focus.site.table import MEDIA_TYPE, SUFFIX, file_name, has_table, table_csv, table_pieces
from focus.site.twin import twin
from focus.site.view import View


def _always(_page: Page) -> bool:
    return True


class Form(NamedTuple):
    """One form. ``render`` takes the page, its view and the edition's digest, and raises ``Gone`` where it has none.

    ``offered`` says without rendering whether a page has this form, and so whether the page links to it.
    ``tells_trouble`` is for programs that read the form of a missing page too; elsewhere trouble is told in HTML.
    ``whole``: it holds all rows of a list. ``on_request``: made for who asks; no copy of the site holds it.
    ``saved_as`` names the file under which a browser saves it. ``pieces`` gives what ``render`` does a piece at a time.
    """

    suffix: str
    content_type: str
    render: Callable[[Page, View, str], bytes]
    offered: Callable[[Page], bool] = _always
    tells_trouble: bool = False
    whole: bool = False
    saved_as: Callable[[Page, View], str] | None = None
    on_request: bool = False
    pieces: Callable[[Page, View, str], Iterator[bytes]] | None = None


FORMS: tuple[Form, ...] = (
    Form(bibtex.SUFFIX, bibtex.MEDIA_TYPE, bibtex.bibtex),
    Form(ris.SUFFIX, ris.MEDIA_TYPE, ris.ris),
    Form(csl.SUFFIX, csl.MEDIA_TYPE, csl.csl),
    Form(atom.SUFFIX, atom.MEDIA_TYPE, atom.atom, offered=has_feed),
    Form(graph.SUFFIX, graph.MEDIA_TYPE, graph.jsonld),
    Form(SUFFIX, MEDIA_TYPE, table_csv, offered=has_table, whole=True, saved_as=file_name, pieces=table_pieces),
    Form(
        package.SUFFIX,
        package.MEDIA_TYPE,
        package.list_package,
        offered=has_table,
        whole=True,
        saved_as=package.saved_as,
    ),
    Form(
        workbook.SUFFIX,
        workbook.MEDIA_TYPE,
        workbook.list_workbook,
        offered=workbook.has_workbook,
        whole=True,
        saved_as=workbook.saved_as,
        on_request=True,
    ),
    Form(
        picture.SUFFIX,
        picture.MEDIA_TYPE,
        picture.picture,
        offered=picture.has_picture,
        saved_as=picture.file_name,
    ),
    Form(
        picture_png.SUFFIX,
        picture_png.MEDIA_TYPE,
        picture_png.picture_png,
        offered=picture.has_picture,
        saved_as=picture_png.file_name,
    ),
    Form(
        offline_book.SUFFIX,
        offline_book.MEDIA_TYPE,
        offline_book.whole_book,
        offered=offline_book.has_whole_book,
        saved_as=offline_book.file_name,
    ),
    Form(
        paper.PDF,
        paper.PDF_TYPE,
        paper.pdf,
        offered=paper.is_paper,
        saved_as=partial(paper.file_name, paper.PDF),
        on_request=True,
    ),
    Form(
        paper.DOCX,
        paper.DOCX_TYPE,
        paper.docx,
        offered=paper.is_paper,
        saved_as=partial(paper.file_name, paper.DOCX),
        on_request=True,
    ),
    Form(".json", "application/json", twin, tells_trouble=True),
)
"""A suffix that ends with another one stands before it."""


def split(address: str) -> tuple[str, Form | None]:
    """The address of the page and the form asked for; ids hold no dot, so a suffix is never part of one."""
    for form in FORMS:
        if address.endswith(form.suffix):
            return address.removesuffix(form.suffix) or "/", form
    return address, None


def addresses_of_forms(page: Page, view: View) -> dict[str, str]:
    """Suffix without its first dot to address, for every form that the page offers; trouble offers none."""
    if page.status != 200:
        return {}
    return {
        form.suffix[1:]: f"{view.at(page.address)}{form.suffix}{_query(page, form)}"
        for form in FORMS
        if form.offered(page)
    }


def _query(page: Page, form: Form) -> str:
    """The parameters of the page, ready to stand behind the address; a form of the whole list has no page number."""
    kept = [one for one in page.query.split("&") if one and not (form.whole and one.startswith("page="))]
    return "?" + "&".join(kept) if kept else ""
