# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The words of Akoma Ntoso elements line by line, as a reader of the printed law sees them."""

from collections.abc import Iterator

from lxml import etree

from focus.texts.formats.xml_tree import children, name_of

HIERARCHY = {
    *(
        "alinea",
        "article",
        "book",
        "chapter",
        "clause",
        "division",
        "hcontainer",
        "indent",
        "level",
        "list",
        "paragraph",
    ),
    *(
        "part",
        "point",
        "proviso",
        "rule",
        "section",
        "subchapter",
        "subclause",
        "subdivision",
        "sublist",
        "subparagraph",
    ),
    *(
        "subpart",
        "subrule",
        "subsection",
        "subtitle",
        "title",
        "tome",
        "transitional",
        "crossHeading",
        "item",
        "subitem",
    ),
}
NOT_WORDING = {
    "meta",
    "authorialNote",
    "noteRef",
    "remark",
    "del",
    "note",
    "toc",
    "num",
    "heading",
    "subheading",
    "marker",
    # The United States' variant.
    *("sidenote", "editorialNote", "sourceCredit", "footnote", "page", "explanationNote"),
}
"""Numbers are set before their words by the element that they number."""
BLOCKS = {
    "p",
    "block",
    "tr",
    "li",
    "intro",
    "wrapUp",
    "content",
    "listIntroduction",
    "listWrapUp",
    "longTitle",
    "docTitle",
    *("chapeau", "continuation"),
}
LAYOUT = {
    "content",
    "intro",
    "wrapUp",
    "body",
    "mainBody",
    "container",
    "table",
    "tr",
    "ul",
    "ol",
    "li",
    "blockList",
    "quotedStructure",
    "quotedContent",
}
"""Elements that hold elements: the white space in them says nothing."""
QUOTED = ("quotedStructure", "embeddedStructure", "quotedContent")
TAB = "\t"
CLOSE = "\ue000"
"""After a number that no space parts from its words. A private character: laws have none."""
HOLDING = {"blockList", "intro", "content", "wrapUp", "list", "mod", "p", "container", "ul", "ol"}


def provisions_inside(element: etree._Element) -> Iterator[etree._Element]:
    """The next provisions below an element: of the hierarchy, items of lists, and quoted wording."""
    for one in children(element):
        name = name_of(one)
        if name in HIERARCHY or name in QUOTED:
            yield one
        elif name in HOLDING:
            yield from provisions_inside(one)


def lines_of(element: etree._Element) -> Iterator[str]:
    """All words inside, each numbered provision on a line of its own after its number."""
    said: list[str] = []
    _collect(element, said, element, frozenset())
    return _rows(said)


def own_lines(element: etree._Element) -> Iterator[str]:
    """The words of a provision without those of numbered provisions below it."""
    said: list[str] = []
    _collect(element, said, element, frozenset(HIERARCHY - {"alinea"}))
    return _rows(said)


def _rows(said: list[str]) -> Iterator[str]:
    for row in "".join(said).split("\n"):
        words = " ".join(row.split()).replace(CLOSE, "")
        if words:
            yield words


def _collect(element: etree._Element, said: list[str], top: etree._Element, without: frozenset[str]) -> None:
    name = name_of(element)
    block = name in BLOCKS or name in HIERARCHY
    if block and not (said and said[-1].endswith(("\t", CLOSE))):
        said.append("\n")
    if element is not top and name in HIERARCHY:
        said.extend(_before(element))
    mixed = name not in HIERARCHY and name not in LAYOUT
    said.extend(_flat(element.text, mixed))
    for one in element:
        inner = name_of(one)
        if isinstance(one, etree._Entity):
            said.extend(_flat(one.text, mixed))
        elif inner in ("eol", "br"):
            said.append("\n")
        elif inner and inner not in NOT_WORDING and inner not in without:
            _collect(one, said, top, without)
        if inner in ("td", "th") and one.getnext() is not None:
            said.append(" | ")
        said.extend(_flat(one.tail, mixed))
    if block:
        said.append("\n")


def _before(element: etree._Element) -> list[str]:
    """The number of a provision inside another one. The tab, or the other mark, keeps the next words on its line."""
    number = " ".join("".join(str(text) for one in children(element, "num") for text in one.itertext()).split())
    close = any(one.get("class") == "close" for one in children(element, "num"))
    return [f"{number}{CLOSE if close else TAB}"] if number else []


def _flat(text: str | None, mixed: bool) -> list[str]:
    """Text between elements; white space counts only where words may stand."""
    if not text or not (mixed or text.strip()):
        return []
    return [text.replace("\n", " ").replace("\t", " ")]
