# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Any page: its main content as lines, with what the markup says of them."""

import re

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats import eurlex
from focus.texts.formats.data_tables import MOST_ROWS, holds_data
from focus.texts.formats.decoding import decoded_page
from focus.texts.formats.eurlex_units import marked
from focus.texts.formats.flow import Flow, raised, standing
from focus.texts.formats.html_furniture import Sizes, is_furniture, main_part
from focus.texts.formats.html_looks import WORD_ROLES, Look, Roles, Sheet, hidden, look_of, role_of
from focus.texts.formats.html_nesting import renested
from focus.texts.shapes import Line, Lines, Marked

INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"),
    *("kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"),
    *("var", "wbr", "br", "img", "nobr", "ruby", "rb"),
}
"""Tags that do not begin a paragraph; those with a colon are Word's own and do not either."""
OPENING = re.compile(r"\s*[\"“«\u2018„]")
DEEPEST = 2000
"""libxml2 drops what lies deeper than 2,048 elements."""


def lines(data: bytes) -> Lines | Marked:
    """The lines of a page, or the units of one of EUR-Lex.

    Raises ``FocusError`` with code 3 where it has no words or is nested beyond reading.
    """
    root = parsed(decoded_page(data))
    body = next(root.iter("body"), root)
    sizes = Sizes(body)
    of_the_union = eurlex.is_eurlex(root)
    roles = {**WORD_ROLES, **(eurlex.ROLES if of_the_union else {})}
    found = Page(sizes, Sheet(root), roles).lines_of(main_part(body, sizes), Look())
    if not found:
        raise FocusError("The page has no words to read.", UNREADABLE)
    if of_the_union:
        found = eurlex.without_markers(found)
        return marked(found) or standing(found)
    return standing(found)


def parsed(text: str) -> etree._Element:
    """The tree of a page, however ill-formed. Nothing is fetched and no entity beyond HTML's own is known."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(renested(text).encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise FocusError("The page cannot be read: it has no markup and no words.", UNREADABLE) from error
    if root is None:
        raise FocusError("The page has no words to read.", UNREADABLE)
    if any("xcessive depth" in one.message for one in parser.error_log):
        raise FocusError(f"The page nests its elements more than {DEEPEST} deep, which no law needs.", UNREADABLE)
    return root


class Page:
    """Walks through a page in reading order."""

    def __init__(self, sizes: Sizes, sheet: Sheet, roles: Roles) -> None:
        self._sizes, self._sheet, self._roles = sizes, sheet, roles

    def lines_of(self, top: etree._Element, look: Look) -> list[Line]:
        """The lines of one element and everything in it, without recursion: pages nest hundreds deep."""
        flow = Flow()
        looks = [look]
        walker = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                below = self._look(element, looks[-1])
                looks.append(below or looks[-1])
                if below is None:
                    walker.skip_subtree()
                elif element is not top and element.tag == "table" and _is_data(element):
                    _block(element, flow)
                    flow.lines += self._rows(element, below)
                    walker.skip_subtree()
                else:
                    _begin(element, below, flow)
                continue
            if event == "end":
                ended = looks.pop()
                _end(element, ended, flow)
            if element is not top:
                _words(element.tail, looks[-1], flow)
        return flow.finish()

    def _look(self, element: etree._Element, above: Look) -> Look | None:
        """``None`` for what is left out."""
        style = self._sheet.style_of(element)
        role = role_of(element, self._roles)
        if (role and role.dropped) or is_furniture(element, self._sizes):
            return None
        if hidden(element, style) and self._sizes.is_small(element):
            return None
        if above.linked and (element.tag == "sup" or "super" in element.get("class", "")) and above.kind != "note":
            return None
        look = look_of(element, style, role, above)
        if look.kind == "text" and element.tag == "blockquote" and OPENING.match(words_in(element)[:80]):
            look = look._replace(kind="quoted")
        return eurlex.in_its_place(element, look) if role else look

    def _rows(self, table: etree._Element, look: Look) -> list[Line]:
        """One line a row of a table of data, its cells between bars."""
        found = []
        for row in _cells_of(table):
            cells = [self.lines_of(cell, look) for cell in row]
            words = [" ".join(line.text for line in cell if line.kind != "struck") for cell in cells]
            if any(words):
                found.append(Line(text=" | ".join(words), kind="table", language=look.language))
        return found


def words_in(element: etree._Element) -> str:
    """All words inside, however they look."""
    return "".join(str(text) for text in element.itertext())


def _cells_of(table: etree._Element) -> list[list[etree._Element]]:
    rows = list(table.iter("tr"))[:MOST_ROWS]
    return [cells for row in rows if (cells := [cell for cell in row if cell.tag in ("td", "th")])]


def _is_data(table: etree._Element) -> bool:
    """Only the innermost of nested tables can hold data."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    return holds_data([[words_in(cell) for cell in row] for row in _cells_of(table)])


def _begin(element: etree._Element, look: Look, flow: Flow) -> None:
    _block(element, flow)
    if element.tag == "br":
        flow.add("\n", look)
    elif element.tag == "q":
        flow.add("“", look)
    elif element.tag == "li":
        flow.add(_number_of(element, flow), look)
    _words(element.text, look, flow)


def _end(element: etree._Element, look: Look, flow: Flow) -> None:
    if element.tag == "q":
        flow.add("”", look)
    _block(element, flow)


def _block(element: etree._Element, flow: Flow) -> None:
    if element.tag not in INLINE and ":" not in str(element.tag):
        flow.end_block()


def _words(text: str | None, look: Look, flow: Flow) -> None:
    if not text:
        return
    if not look.kept_rows:
        text = text.replace("\n", " ").replace("\r", " ")
    flow.add(raised(text, flow.last_letter()) if look.raised else text, look)


def _number_of(item: etree._Element, flow: Flow) -> str:
    """What a browser shows before an item of a numbered list, unless the item carries a number of its own."""
    above = item.getparent()
    if above is None or above.tag != "ol" or "none" in above.get("style", "") or above.get("type", "1") != "1":
        return ""
    first = above.get("start", "1")
    place = flow.place_in(above) + (int(first) if first.isdecimal() and len(first) < 6 else 1)
    return "" if re.match(r"\s*[(\w]{1,6}[.)º°]", _first_words(item)) else f"{place}. "


def _first_words(item: etree._Element) -> str:
    """The first few words, without going through the whole item."""
    said = ""
    for text in item.itertext():
        said += str(text)
        if len(said) > 20:
            break
    return said[:20]
