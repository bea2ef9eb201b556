# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which SVG may stand in a document: the few elements and attributes of our own drawings, and nothing that loads."""

import re
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
            "desc"}  # fmt: skip
ATTRIBUTES = {
    "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points",
    "transform", "fill", "fill-rule", "fill-opacity", "opacity", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "font-size", "font-family", "font-weight", "text-anchor", "role",
    "aria-hidden", "aria-labelledby", "class", "id", "preserveAspectRatio", "focusable",
}  # fmt: skip
VALUE = re.compile(r"[^<>\"&:;()]*(?:(?:translate|scale|rotate)\([-0-9., ]+\) ?)*")
"""No colon, semicolon or function but those that move: an attribute names no address and no style."""


def our_drawing(svg: str) -> str:
    """The drawing itself. Raises ``ValueError`` where it holds anything else than shapes, words and their paint."""
    if "<!" in svg or "<?" in svg:
        raise ValueError("a picture of a document has no declarations")
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 (without declarations there are no entities to expand)
    except ElementTree.ParseError as error:
        raise ValueError(f"a picture of a document is not XML: {error}") from None
    for one in root.iter():
        _judge(one)
    return svg


def _judge(element: ElementTree.Element) -> None:
    name = element.tag.removeprefix(SVG)
    if not element.tag.startswith(SVG) or name not in ELEMENTS:
        raise ValueError(f"a picture of a document may not hold <{name}>")
    for key, value in element.attrib.items():
        if key not in ATTRIBUTES or not VALUE.fullmatch(value):
            raise ValueError(f"a picture of a document may not hold {key}={value[:60]!r}")
