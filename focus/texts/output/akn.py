# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reading as Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its schema, with nothing in it that nobody said."""

from lxml import etree

from focus.texts.output.akn_meta import NAMESPACE, add_meta
from focus.texts.output.tree import GROUPS, Node, tree_of
from focus.texts.output.wording import Part, shared_out, without_label
from focus.texts.shapes import Reading, Unit

OWN_ELEMENT = {
    *("book", "part", "title", "chapter", "section", "subsection", "article", "paragraph", "point", "transitional"),
}
"""Kinds for which Akoma Ntoso has an element; the others become containers that bear the kind's name."""
CLOSE = "close"
"""Class of a number that no space parts from its words."""
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def document(reading: Reading) -> str:
    """The document, to be written in UTF-8. The same reading gives the same bytes."""
    prefixes: dict[str | None, str] = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=prefixes)  # type: ignore[arg-type]  # the stubs allow no None
    act = _under(root, "act", name="act", contains="singleVersion")
    add_meta(act, reading.language, "main")
    nodes = tree_of(reading.units)
    annexes = [node for node in nodes if node.unit.kind == "annex"]
    opening, body, closing = _in_order([node for node in nodes if node.unit.kind != "annex"])
    if opening:
        _free_text(_under(act, "preamble"), opening)
    _add_body(_under(act, "body"), body, reading.language)
    if closing:
        _free_text(_under(act, "conclusions"), closing)
    if annexes:
        _add_annexes(_under(act, "attachments"), annexes, reading.language)
    etree.indent(root, space=" ")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8").decode()


def _in_order(nodes: list[Node]) -> tuple[list[Node], list[Node], list[Node]]:
    """Preambles at the beginning, signatures at the end, and what stands between."""
    first = next((place for place, node in enumerate(nodes) if node.unit.kind != "preamble"), len(nodes))
    last = len(nodes)
    while last > first and nodes[last - 1].unit.kind == "signature":
        last -= 1
    return nodes[:first], nodes[first:last], nodes[last:]


def _under(above: etree._Element, tag: str, text: str = "", /, **attributes: str) -> etree._Element:
    element = etree.SubElement(above, f"{{{NAMESPACE}}}{tag}", attributes)
    element.text = text or None
    return element


def _free_text(element: etree._Element, nodes: list[Node]) -> None:
    """Units as paragraphs of words in a container of their own each, so that they can be told apart again."""
    for node in nodes:
        unit = node.unit
        box = _under(element, "container", name=unit.kind, eId=unit.eid)
        if unit.heading:
            _under(_under(box, "p"), "docTitle", unit.heading)
        for row in without_label(unit).split("\n"):
            if row.strip():
                _under(box, "p", row.strip())
        if not len(box):
            _under(box, "p")


def _add_body(body: etree._Element, nodes: list[Node], language: str) -> None:
    """What the law provides. A body must not be empty."""
    for node in nodes:
        _add_node(body, node, language)
    if not nodes:
        _under(body, "hcontainer", name="nothing", eId="hcontainer_1")


def _add_node(above: etree._Element, node: Node, language: str) -> None:
    unit = node.unit
    element = _element_of(above, unit, language)
    if unit.kind in GROUPS or (node.below and not unit.text.strip() and unit.kind not in ("article", "annex_article")):
        _add_intro(element, unit)
        for one in node.below:
            _add_node(element, one, language)
        return
    if unit.kind == "quoted":
        _add_quoted(element, unit)
        return
    parts = shared_out(node)
    if len(parts) < 2 and not (parts and parts[0].unit):
        _add_content(element, unit.eid, parts[0].lines if parts else [])
    else:
        _add_parts(element, parts, unit.eid, language)


def _element_of(above: etree._Element, unit: Unit, language: str) -> etree._Element:
    kind = "article" if unit.kind == "annex_article" else unit.kind
    if kind in OWN_ELEMENT:
        element = _under(above, kind, eId=unit.eid)
    else:
        element = _under(above, "hcontainer", name=unit.kind, eId=unit.eid)
    if unit.repealed:
        element.set("status", "removed")
    if unit.language and unit.language != language:
        element.set(LANGUAGE, unit.language)
    if unit.label:
        _under(element, "num", unit.label)
    if unit.heading:
        _under(element, "heading", unit.heading)
    return element


def _add_intro(element: etree._Element, unit: Unit) -> None:
    rows = [row for row in without_label(unit).split("\n") if row.strip() and row.strip() != unit.heading]
    if rows:
        _add_rows(_under(element, "intro", eId=f"{unit.eid}__intro_1"), rows)


def _add_content(element: etree._Element, eid: str, rows: list[str]) -> None:
    _add_rows(_under(element, "content", eId=f"{eid}__content"), rows)


def _add_rows(element: etree._Element, rows: list[str]) -> None:
    for row in rows or [""]:
        _under(element, "p", row.strip())


def _add_quoted(element: etree._Element, unit: Unit) -> None:
    """Wording of another law stands inside a modification, where no program takes it for this law's own."""
    content = _under(element, "content", eId=f"{unit.eid}__content")
    change = _under(_under(content, "p"), "mod", eId=f"{unit.eid}__mod_1")
    quoted = _under(change, "quotedStructure", eId=f"{unit.eid}__qstr_1")
    _add_rows(quoted, without_label(unit).split("\n"))


def _add_parts(element: etree._Element, parts: list[Part], eid: str, language: str) -> None:
    """Free lines before the first unit as introduction, later ones as unnumbered paragraphs."""
    for place, part in enumerate(parts):
        if part.unit is not None:
            below = _element_of(element, part.unit, language)
            if part.close:
                below[0].set("class", CLOSE)
            if not part.below:
                _add_content(below, part.unit.eid, part.lines)
                continue
            if any(row.strip() for row in part.lines):
                _add_rows(_under(below, "intro", eId=f"{part.unit.eid}__intro_1"), part.lines)
            _add_parts(below, part.below, f"{part.unit.eid}__rest", language)
        elif place == 0 and element.find(f"{{{NAMESPACE}}}intro") is None:
            _add_rows(_under(element, "intro", eId=f"{eid}__intro_1"), part.lines)
        else:
            alinea = _under(element, "alinea", eId=f"{eid}__alinea_{place + 1}")
            _add_content(alinea, f"{eid}__alinea_{place + 1}", part.lines)


def _add_annexes(attachments: etree._Element, annexes: list[Node], language: str) -> None:
    for place, node in enumerate(annexes, 1):
        unit = node.unit
        attachment = _under(attachments, "attachment", eId=unit.eid)
        if unit.label:
            _under(attachment, "num", unit.label)
        if unit.heading:
            _under(attachment, "heading", unit.heading)
        document = _under(attachment, "doc", name="annex")
        add_meta(document, unit.language or language, f"annex_{place}")
        body = _under(document, "mainBody")
        rows = [row for row in without_label(unit).split("\n") if row.strip() and row.strip() != unit.heading]
        if rows or not node.below:
            box = _under(body, "hcontainer", name="text", eId=f"{unit.eid}__hcontainer_1")
            _add_content(box, f"{unit.eid}__hcontainer_1", rows)
        for one in node.below:
            _add_node(body, one, language)
