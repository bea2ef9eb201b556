# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the handbook of an edition: for the world, a region or a place, as one file."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, print_json, take_edition, take_json
from focus.lib.errors import DONE, UNREADABLE, FocusError
from focus.lib.names import LANGUAGES

if TYPE_CHECKING:
    from focus.sheet.blocks import Sheet

FORMS = ("html", "pdf")


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the handbook")
    parser.add_argument("--scope", default="world", help="world, a region such as americas, or a place such as MX")
    parser.add_argument("--format", choices=FORMS, default="pdf", help="form of the file (default: pdf)")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, help="the file to write")
    parser.add_argument("--site", default=os.environ.get("FOCUS_SITE", ""), help="address of the site, for links to it")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Write one file; 0 when written, 1 when a text names what the edition does not hold."""
    from focus.commands.checked import write
    from focus.commands.suppressed import suppression_beside
    from focus.edition.reader import Edition
    from focus.handbook.proof import complete
    from focus.sheet.write import WRITERS

    directory = edition_directory(options.edition)
    edition = Edition(directory, suppression_beside(directory))
    sheet = complete(edition, options.lang, options.scope)
    out = options.out or Path(f"focus-handbook-{options.scope.lower()}-{options.lang}.{options.format}")
    content = WRITERS[options.format](_linked(sheet, options))
    try:
        write(out, content)
    except OSError as error:
        raise FocusError(f"{out}: cannot be written ({error.strerror})", UNREADABLE) from None
    if options.json:
        print_json({"edition": directory.name, "file": str(out), "bytes": len(content)})
    return DONE


def _linked(sheet: "Sheet", options: Namespace) -> "Sheet":
    from focus.handbook.addresses import for_file
    from focus.site.base_address import checked_site

    return for_file(sheet, checked_site(options.site), options.lang)
