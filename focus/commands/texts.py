# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Add the official file of a law, or say which are here.

A file stays in FOCUS_HOME. Its provisions enter an edition if its rights are public_domain, open_licence or permitted.
"""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE, WRONG_USAGE, FocusError
from focus.record.vocab import codes

if TYPE_CHECKING:
    from focus.texts.actions.add_text import Added
    from focus.texts.models import Wording
    from focus.texts.shapes import Reading

ADDRESS = re.compile(r"https?://")


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    actions = parser.add_subparsers(dest="action", metavar="add|list|remove", required=True)
    add = actions.add_parser("add", help="read a file and keep it as a text of an instrument")
    add.add_argument("file", type=Path, help="the official file: PDF, DOCX, HTML, XML, Markdown or plain text")
    _take_key(add)
    add.add_argument("--language", metavar="L", help="such as es; without it, the one that the reading finds")
    add.add_argument("--source", required=True, help="its official address, or the id of a source such as mx-s4")
    add.add_argument("--rights", required=True, choices=codes("text_rights"), help="what is known of the rights in it")
    add.add_argument("--replace", action="store_true", help="take it although another file is kept for that date")
    listing = actions.add_parser("list", help="say which texts are here, and which a texts.lock asks for")
    listing.add_argument("--instrument", metavar="ID", default="", help="only those of this instrument")
    remove = actions.add_parser("remove", help="remove a text and its file")
    _take_key(remove)
    remove.add_argument("--language", metavar="L", required=True, help="such as es")
    for one in (add, listing, remove):
        take_json(one)


def run(options: Namespace) -> int:
    """Do it; 0 when done, 1 when another file is kept, 2 for a wrong word, 3 for a file that cannot be read."""
    from focus.newsroom.prepare import prepare

    prepare()
    actions = {"add": _add, "list": _list, "remove": _remove}
    return actions[options.action](options)


def _take_key(parser: ArgumentParser) -> None:
    parser.add_argument("--instrument", metavar="ID", required=True, help="the instrument, such as mx-ley-2012")
    parser.add_argument(
        "--date", metavar="D", required=True, help="from when this wording holds: 2022-04-28, 2022-04 or 2022"
    )


def _add(options: Namespace) -> int:
    from focus.texts.actions.add_text import add_text, described
    from focus.texts.isolated import read_isolated_bytes
    from focus.texts.reading import bytes_of

    data = bytes_of(options.file)
    progress(f"Reading {options.file.name} ...")
    reading = read_isolated_bytes(data, options.file.name, ocr=True)
    for warning in reading.warnings:
        progress(f"Warning: {warning}")
    is_address = ADDRESS.match(options.source)
    said = described(
        {
            "instrument": options.instrument,
            "wording_date": options.date,
            "language": options.language or _language_of(reading),
            "url": options.source if is_address else None,
            "source": None if is_address else options.source,
            "rights": options.rights,
            "file": options.file.name,
        },
        data,
    )
    added = add_text(said, data, reading, replace=options.replace)
    if options.json:
        print_json({**_plain(added), "warnings": reading.warnings})
    else:
        print("\n".join(_told(added, reading, options.rights)))
    return DONE


def _language_of(reading: "Reading") -> str:
    if reading.language in ("", "und"):
        raise FocusError(f"{reading.file}: its language was not recognised. Say it: --language es", WRONG_USAGE)
    return reading.language


def _plain(added: "Added") -> dict[str, Any]:
    return {name: getattr(added, name) for name in added.__struct_fields__}


def _told(added: "Added", reading: "Reading", rights: str) -> list[str]:
    from focus.texts.rights import SHOWN

    kinds = dict.fromkeys(one.kind for one in reading.units)
    counts = ", ".join(f"{sum(one.kind == kind for one in reading.units)} {kind}" for kind in kinds)
    entered = "will enter the next edition" if rights in SHOWN else f"stays out of editions (rights: {rights})"
    words = {"unchanged": "was here already, nothing changed", "corrected": "same file, told or read anew"}
    lines = [f"{added.id}: {words.get(added.outcome, added.outcome)}.", f"Found in {reading.file}: {counts}."]
    if reading.pages:
        lines[1] = lines[1].removesuffix(".") + f", on {reading.pages} pages."
    return [*lines, f"It {entered}."]


def _list(options: Namespace) -> int:
    from focus.texts.queries import wordings

    rows = [_line_of(row) for row in wordings(options.instrument)]
    if options.json:
        print_json(rows)
    else:
        print("\n".join(_line(row) for row in rows) or "There is no text here. To add one: focus texts add --help")
    return DONE


def _line_of(row: "Wording") -> dict[str, Any]:
    from focus.texts.queries import entry, id_of

    known = entry(row)
    told = {name: getattr(known, name) for name in known.__struct_fields__}
    counts = {"articles": row.articles, "provisions": row.provisions, "pages": row.pages}
    return {"id": id_of(row), "here": bool(row.reading_sha256), **told, **counts, "warnings": row.warnings}


def _line(row: dict[str, Any]) -> str:
    where = row["url"] or row["source"]
    if not row["here"]:
        return f"{row['id']}: to be added, {row['file']} from {where} (SHA-256 {row['sha256'][:12]}...)"
    counts = f"{row['articles']} articles, {row['provisions']} provisions"
    return f"{row['id']}: {counts}, {row['rights']}, {row['file']} from {where}"


def _remove(options: Namespace) -> int:
    from focus.texts.actions.remove_text import remove_text

    removed = remove_text(options.instrument, options.date, options.language)
    if options.json:
        print_json({"removed": removed})
    else:
        print(f"{removed} removed, with its file. Editions that hold it stay as they are.")
    return DONE
