# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill to download: Markdown and DOCX in each written language, and JSON with everything.

It is CC0, unlike the data, so its files have a folder and an archive of their own with their own licence.
"""

import datetime
import io
from typing import Any

import msgspec

from focus.edition.downloads.notices import WHERE_THE_DIGEST_IS
from focus.lib.zipped import without_clock
from focus.standard import bill_words as words
from focus.standard.bill_markdown import article_label, bill_markdown, notes_markdown, paragraphs, part_label
from focus.standard.reference_bill import Bill

FOLDER = "reference-bill"
CC0_ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/"


CAVEATS = (
    "It is a model and the law of no State. What a right needs differs from one legal order to another: its notes and "
    "options say where.",
    "That a text earns “yes” says nothing of practice: law on paper and practice are two things.",
    "The precedents are ids of records in this edition. They show where the like was written or done, and are no "
    "endorsement.",
)


def bill_files(bill: Bill, name: str) -> dict[str, bytes]:
    """Name to content of every file for the edition ``name``. The same bill and name give the same bytes."""
    found = {f"{FOLDER}.json": msgspec.json.format(msgspec.json.encode(bill), indent=1) + b"\n"}
    for language in bill.written():
        found[f"{FOLDER}-{language}.md"] = bill_markdown(bill, language).encode()
        found[f"{FOLDER}-{language}-reasons-and-options.md"] = notes_markdown(bill, language).encode()
        found[f"{FOLDER}-{language}.docx"] = _docx(bill, language)
    lines = [f"{words.LICENCE[language]}\n" for language in bill.written()]
    found["LICENCE.txt"] = "".join([*lines, f"{CC0_ADDRESS}\n"]).encode()
    return {**found, "CITATION.txt": _citation(bill, name).encode(), "CAVEATS.txt": _caveats(bill, name).encode()}


def _citation(bill: Bill, name: str) -> str:
    """How to cite it. The licence asks for no credit, but who checks a text needs to know which one it is."""
    head = bill.head
    told = f"The Focus authors ({head.date[:4]}). {head.title.en}. Reference bill, version {head.version}, {head.date}."
    return f"{told} Edition {name}. {head.licence}.\n\n{WHERE_THE_DIGEST_IS}\n"


def _caveats(bill: Bill, name: str) -> str:
    """Whether a lawyer has reviewed it, in each language, and what else to know."""
    states = [f"{language}: {words.state_line(bill, language)}" for language in bill.written()]
    return f"Edition {name}\n\n" + "".join(f"- {line}\n" for line in (*states, *CAVEATS))


def _docx(bill: Bill, language: str) -> bytes:
    """The text as a document for a word processor. It names no author."""
    import docx  # Only publishing needs it, and it takes long to import.

    document = docx.Document()
    _describe(document.core_properties, bill, language)
    document.add_heading(getattr(bill.head.title, language), 0)
    document.add_paragraph(f"{words.VERSION[language]} {bill.head.version}. {words.state_line(bill, language)}")
    document.add_paragraph(words.LICENCE[language])
    document.add_paragraph(getattr(bill.head.enacting, language))
    for part in bill.parts:
        document.add_heading(part_label(part.number, getattr(part.heading, language), language), 1)
        for article in part.articles:
            document.add_heading(article_label(article, language), 2)
            for line in paragraphs(getattr(article.text, language)):
                _add_line(document, line)
    written = io.BytesIO()
    document.save(written)
    return without_clock(written)


def _describe(properties: Any, bill: Bill, language: str) -> None:
    day = datetime.datetime.fromisoformat(bill.head.date)
    properties.title = getattr(bill.head.title, language)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = language
    properties.created = properties.modified = day
    properties.revision = 1


def _add_line(document: Any, line: str) -> None:
    import docx.shared

    added = document.add_paragraph(line.strip())
    if line.startswith(" "):
        added.paragraph_format.left_indent = docx.shared.Cm(1)
