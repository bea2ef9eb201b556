# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""XML from strangers: no entities of its own, no network, no definitions from elsewhere, limits on depth and size."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError

LARGEST = 100_000_000
"""Bytes of one XML document. The longest codes known have a tenth of it."""


def parsed_xml(data: bytes, what: str = "The XML") -> etree._Element:
    """The root element. Raises ``FocusError`` with code 3 where it is no XML, too large or too deep (256 elements)."""
    if len(data) > LARGEST:
        raise FocusError(f"{what} has more than {LARGEST // 1_000_000} million bytes.", UNREADABLE)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).splitlines()[0][:160] if str(error) else "nothing in it"
        raise FocusError(f"{what} cannot be read: {reason}.", UNREADABLE) from error


def name_of(element: etree._Element) -> str:
    """The tag without its namespace; nothing for entities and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its name without namespace, of which publishers use several for the same one."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element, *names: str) -> etree._Element | None:
    """The first child of one of these names."""
    return next(children(element, *names), None)


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of these names in order; all elements where none is given."""
    return (one for one in element if (name := name_of(one)) and (not names or name in names))


def below(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names anywhere inside."""
    return (one for one in element.iterdescendants() if name_of(one) in names)
