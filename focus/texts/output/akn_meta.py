# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What Akoma Ntoso must be told of a document, told without inventing an author, a date or a country."""

from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NO_DATE = "0001-01-01"
"""The schema demands a date. The first day of the calendar, named ``unknown``, is nobody's."""
THREE_LETTERS = {"en": "eng", "es": "spa", "fr": "fra", "pt": "por", "it": "ita", "de": "deu", "nl": "nld", "ca": "cat"}
"""Akoma Ntoso names languages by ISO 639-2."""
LEVELS = (("FRBRWork", ""), ("FRBRExpression", "/{language}@"), ("FRBRManifestation", "/{language}@.akn"))


def add_meta(document: etree._Element, language: str, component: str) -> None:
    """Identification and references. ``component`` is ``main`` or an annex's name."""
    meta = _under(document, "meta")
    identification = _under(meta, "identification", source="#focus")
    code = THREE_LETTERS.get(language, language or "und")
    for name, end in LEVELS:
        level = _under(identification, name)
        address = "/akn/zz/act/unknown/unknown" + end.format(language=code)
        _under(level, "FRBRthis", value=f"{address}/!{component}")
        _under(level, "FRBRuri", value=address)
        _under(level, "FRBRdate", date=NO_DATE, name="unknown")
        _under(level, "FRBRauthor", href="#unknown")
        if name == "FRBRWork":
            _under(level, "FRBRcountry", value="zz")
        elif name == "FRBRExpression":
            _under(level, "FRBRlanguage", language=code)
    references = _under(meta, "references", source="#focus")
    _under(
        references,
        "TLCOrganization",
        eId=_own("focus", component),
        href="/akn/ontology/organization/focus",
        showAs="Focus",
    )
    _under(
        references,
        "TLCConcept",
        eId=_own("unknown", component),
        href="/akn/ontology/concept/unknown",
        showAs="not stated in the file that was read",
    )


def _own(eid: str, component: str) -> str:
    """Addresses are unique in the whole file, and every annex has references of its own."""
    return eid if component == "main" else f"{component}__{eid}"


def _under(above: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(above, f"{{{NAMESPACE}}}{tag}", attributes)
