# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What to read next: the texts whose reading would answer most, and why the rest is missing."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.answers import is_asked
from focus.compare.dossier.links import Link, links_to
from focus.edition import words
from focus.edition.reader import Edition
from focus.edition.texts import FIRST_VERSION, texts_of
from focus.record.place_state import COUNTED_KINDS
from focus.record.shapes import Instrument
from focus.standard.scoring.framework import IN_FRAMEWORK

CAUSES = ("not_read", "part_read", "text_not_held", "contested")
"""In the order in which a reader can do something about them."""
WORTH_READING = frozenset({"dedicated", "includes"})


class Waiting(Struct, frozen=True, kw_only=True):
    """A text with the questions that its reading would answer.

    ``held``: its wording is in this edition. ``official_address``: an address of the official text is recorded.
    ``weak`` are questions answered from a part of it or from secondary sources, ``contested`` those on which coders
    differ.
    """

    link: Link
    kind: str
    relevance: str
    in_force: bool
    held: bool
    official_address: bool
    cells: int
    weak: int
    contested: int
    cause: str


def waiting(edition: Edition) -> tuple[Waiting, ...]:
    """Every text for defenders that still has open questions, those that would answer most first. Once an edition."""
    return edition.once("coding queue", _waiting)


def _waiting(edition: Edition) -> tuple[Waiting, ...]:
    asked = {one.code for one in words.standard(edition).criteria if is_asked(one, "law", "instruments")}
    instruments = [
        one for one in edition.all(Instrument) if one.relevance in WORTH_READING and one.kind in COUNTED_KINDS
    ]
    links = links_to(edition, [one.id for one in instruments])
    answered, weak, contested = _told(edition, asked)
    held = {one.instrument for one in texts_of(edition)} if _has_texts(edition) else set()
    lines = [
        _line(one, links[one.id], len(asked), answered[one.id], weak[one.id], contested[one.id], one.id in held)
        for one in instruments
        if one.id in links
    ]
    open_ = (one for one in lines if one.cells or one.weak or one.contested)
    # What is in force moves a country's profile; among these the text that is most unread comes first.
    return tuple(sorted(open_, key=lambda one: (not one.in_force, -one.cells, -one.weak, one.link.id)))


def _told(edition: Edition, asked: set[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    rows = edition.rows(
        "SELECT subject, criterion, answer, read FROM findings WHERE standing = 1 AND track = 'law' "
        "AND NOT withdrawn(id) AND NOT withdrawn(subject)"
    )
    answered, weak, contested = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        if row["criterion"] in asked:
            answered[row["subject"]] += row["answer"] != "unknown"
            weak[row["subject"]] += row["answer"] not in {"unknown", "contested"} and row["read"] != "full"
            contested[row["subject"]] += row["answer"] == "contested"
    return answered, weak, contested


def _has_texts(edition: Edition) -> bool:
    return int(edition.meta()["schema"]) >= FIRST_VERSION


def _line(one: Instrument, link: Link, asked: int, answered: int, weak: int, contested: int, held: bool) -> Waiting:
    cells = asked - answered
    return Waiting(
        link=link,
        kind=one.kind,
        relevance=one.relevance,
        in_force=link.state in IN_FRAMEWORK,
        held=held,
        official_address=one.url is not None,
        cells=cells,
        weak=weak,
        contested=contested,
        cause=_cause(cells, weak, one.url is not None or held),
    )


def _cause(cells: int, weak: int, can_be_read: bool) -> str:
    if not cells and not weak:
        return "contested"
    if not can_be_read:
        return "text_not_held"
    return "part_read" if not cells else "not_read"


class Missing(Struct, frozen=True, kw_only=True):
    """One cause: how many texts, and how many questions wait for it."""

    cause: str
    texts: int
    cells: int


def missing(lines: Iterable[Waiting]) -> tuple[Missing, ...]:
    """The causes with their numbers."""
    texts, cells = Counter[str](), Counter[str]()
    for one in lines:
        texts[one.cause] += 1
        cells[one.cause] += one.cells + one.weak + one.contested
    return tuple(Missing(cause=cause, texts=texts[cause], cells=cells[cause]) for cause in CAUSES if texts[cause])
