# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The single subjects of a matrix by name: who is chosen, each with the choice without it, and who may be meant."""

from collections.abc import Iterable
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.site.page import Ask
from focus.site.queries.matrix_choice import MatrixChoice
from focus.site.queries.named import BETWEEN_NAMES
from focus.site.queries.side_choice import Unsure


class Chosen(Struct, frozen=True, kw_only=True):
    """A subject that was chosen; ``query`` is the same choice without it."""

    link: Link
    query: str


def chosen_ones(ask: Ask, choice: MatrixChoice) -> tuple[Chosen, ...]:
    """The subjects that were chosen one by one. One query."""
    held = links_to(ask.edition, choice.ids)
    return tuple(
        Chosen(link=held[one], query=_query(choice, (other for other in choice.ids if other != one), choice.unsure))
        for one in choice.ids
        if one in held
    )


def unsure_ones(ask: Ask, choice: MatrixChoice) -> tuple[Unsure, ...]:
    """What words may mean that fit several names, each with the choice that takes it. One query."""
    held = links_to(ask.edition, [one for ids in choice.unsure.values() for one in ids])
    found = []
    for words, ids in choice.unsure.items():
        others = [other for other in choice.unsure if other != words]
        links = tuple(held[one] for one in ids if one in held)
        queries = tuple(_query(choice, sorted({*choice.ids, one.id}), others) for one in links)
        found.append(Unsure(words=words, links=links, queries=queries))
    return tuple(found)


def _query(choice: MatrixChoice, ids: Iterable[str], names: Iterable[str]) -> str:
    values = {**choice.values, "ids": ".".join(ids).lower(), "name": f"{BETWEEN_NAMES} ".join(names)}
    return urlencode({name: value for name, value in values.items() if value})
