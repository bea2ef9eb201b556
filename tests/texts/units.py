# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Builders of units for the tests of this room: a small law of Arvenia, a country that does not exist."""

from typing import Any

from focus.texts.shapes import Unit


def an_article(number: str, text: str = "", **fields: Any) -> Unit:
    """An article with its address made from its number."""
    values = {"eid": f"art_{number.replace(' ', '-')}", "kind": "article", "label": f"Article {number}", **fields}
    return Unit(number=number, text=text or f"The office keeps promise number {number} to whoever defends.", **values)


def of_kind(kind: Any, eid: str, number: str = "", **fields: Any) -> Unit:
    """A unit of any kind."""
    return Unit(eid=eid, kind=kind, number=number, **fields)


def a_law() -> list[Unit]:
    """Articles 1 to 12 with a 5 bis, two transitional provisions, an annex with two articles of its own."""
    articles = [an_article(str(one)) for one in range(1, 13)]
    articles.insert(5, an_article("5 bis"))
    return [
        of_kind("preamble", "preamble_1", text="Whereas people defend each other."),
        *articles,
        of_kind("transitional", "trans_1", "Primero", text="This law begins tomorrow."),
        of_kind("transitional", "trans_2", "Décimo segundo", text="The office opens within a year."),
        of_kind("annex", "annex_1", "1", heading="Rules"),
        of_kind("annex_article", "annex_1__art_1", "1", text="The rules begin."),
        of_kind("annex_article", "annex_1__art_22-A", "22-A", text="The rules end."),
    ]
