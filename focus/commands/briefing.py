# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the briefing on a place, or on every place: two to four pages for a meeting."""

import os
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, print_json, progress, take_edition, take_json
from focus.lib.errors import DONE, UNREADABLE, WRONG_USAGE, FocusError
from focus.lib.names import LANGUAGES

if TYPE_CHECKING:
    from focus.edition.reader import Edition
    from focus.handbook.briefing.every import Maker

FORMS = ("pdf", "html", "docx")
READERS = ("organisations", "lawmakers", "mechanism", "diplomats")
BAR = 30
"""Signs of the progress bar."""
LONGEST_SHOWN = 40


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("place", metavar="PLACE", nargs="?", help="its code, such as MX or MX-SIN")
    parser.add_argument("--all", action="store_true", help="every place of the edition, into the directory named by -o")
    parser.add_argument("--for", dest="audience", choices=READERS, default=READERS[0], help="who reads it")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the briefing")
    parser.add_argument("--format", choices=FORMS, default="pdf", help="form of the file")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, help="the file to write; with --all, the directory")
    parser.add_argument("--site", default=os.environ.get("FOCUS_SITE", ""), help="address of the site, for links to it")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Write one file, or all of them; 0 when everything was written."""
    if options.all == bool(options.place):
        raise FocusError("Name one place, such as MX, or --all.", WRONG_USAGE)
    if options.all and options.out is None:
        raise FocusError("--all writes many files: name a directory with -o.", WRONG_USAGE)
    directory = edition_directory(options.edition)
    try:
        return _all(directory, options) if options.all else _one(directory, options)
    except OSError as error:
        raise FocusError(f"{error.filename or options.out}: cannot be written ({error.strerror})", UNREADABLE) from None


def opened(directory: Path) -> "tuple[Edition, str]":
    """The edition without what was withdrawn for safety, and its digest."""
    from focus.commands.suppressed import suppression_beside
    from focus.edition.manifest import digest_of
    from focus.edition.reader import Edition

    return Edition(directory, suppression_beside(directory)), digest_of(directory)


def _maker(directory: Path, options: Namespace) -> "Maker":
    from focus.handbook.briefing.every import Maker
    from focus.site.base_address import checked_site

    site = checked_site(options.site)
    return Maker(partial(opened, directory), options.audience, options.lang, options.format, site)


def _one(directory: Path, options: Namespace) -> int:
    from focus.commands.checked import write

    maker, place = _maker(directory, options), options.place.upper()
    content = maker.made(place)
    if content is None:
        shown = f"{options.place[:LONGEST_SHOWN]!r}"
        raise FocusError(f"{shown}: the edition knows no such place; write its code, such as CO", WRONG_USAGE)
    out = options.out or Path(maker.name(place))
    write(out, content)
    if options.json:
        print_json({"edition": directory.name, "file": str(out), "bytes": len(content)})
    return DONE


def _all(directory: Path, options: Namespace) -> int:
    from focus.handbook.briefing.every import every
    from focus.handbook.briefing.gather import places

    wanted = places(opened(directory)[0])
    for count, place in enumerate(every(partial(_maker, directory, options), wanted, options.out), 1):
        _tell(count, len(wanted), place)
    progress(f"Wrote {len(wanted)} briefings to {options.out}")
    if options.json:
        print_json({"edition": directory.name, "directory": str(options.out), "places": wanted})
    return DONE


def _tell(count: int, of: int, place: str) -> None:
    """A bar on one line for a person at a terminal; elsewhere nothing until all is done."""
    if sys.stderr.isatty():
        filled = "#" * (BAR * count // of)
        end = "\n" if count == of else ""
        print(f"\r[{filled:<{BAR}}] {count}/{of} {place:<8}", end=end, file=sys.stderr, flush=True)
