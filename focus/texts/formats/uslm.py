# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and bills of the United States in USLM, a relative of Akoma Ntoso whose provisions are sections."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.akn import Reader
from focus.texts.formats.akn_words import lines_of
from focus.texts.formats.marked import Piece, units_of
from focus.texts.formats.xml_tree import below, child, name_of, parsed_xml
from focus.texts.shapes import Marked

ROOTS = ("pLaw", "bill", "resolution", "statuteCompilation", "lawDoc", "uscDoc")
LANGUAGE = "en"
"""There is no official text in another one."""
OPENING = ("officialTitle", "enactingFormula", "resolvingClause", "preamble")


def units(data: bytes) -> Marked:
    """The units of an act or bill. Raises ``FocusError`` with code 3 where it is none."""
    root = parsed_xml(data)
    main = child(root, "main")
    if name_of(root) not in ROOTS or main is None:
        raise FocusError("This XML is no act or bill in USLM.", UNREADABLE)
    return Marked(units=units_of(_pieces(root, main), LANGUAGE), language=LANGUAGE)


def _pieces(root: etree._Element, main: etree._Element) -> Iterator[Piece]:
    opening = [row for one in below(root, *OPENING) for row in lines_of(one)]
    if opening:
        yield Piece(kind="preamble", depth=0, text="\n".join(opening))
    yield from Reader("section", "article").pieces(main, 1)
