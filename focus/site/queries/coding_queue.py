# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What to read next: the texts whose reading would answer most, and why the rest is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from focus.compare.dossier.answers import is_asked
from focus.compare.dossier.closures import closed_by_subject
from focus.compare.dossier.links import Link, links_to
from focus.edition import words
from focus.edition.reader import Edition
from focus.edition.texts import FIRST_VERSION, texts_of
from focus.record.place_state import AT_WORK, COUNTED_KINDS
from focus.record.shapes import Instrument, Mechanism
from focus.standard.scoring.framework import IN_FRAMEWORK

CAUSES = ("not_read", "part_read", "text_not_held", "contested", "closed")
"""In the order in which a reader can do something about them."""
WORTH_READING = frozenset({"dedicated", "includes"})


class Waiting(Struct, frozen=True, kw_only=True):
    """A text with the questions that its reading would answer.

    ``held``: its wording is in this edition. ``official_address``: an address of the official text is recorded.
    ``weak`` are questions answered from a part of it or from secondary sources, ``contested`` those on which coders
    differ. ``closed`` says what its State closes access to; a body is listed for that alone, with its questions of
    practice that have no answer.
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
    closed: tuple[str, ...] = ()


def waiting(edition: Edition) -> tuple[Waiting, ...]:
    """What has open questions: texts for defenders, bodies closed to inquiry; what would answer most comes first."""
    return edition.once("coding queue", _waiting)


def _waiting(edition: Edition) -> tuple[Waiting, ...]:
    asked = {one.code for one in words.standard(edition).criteria if is_asked(one, "law", "instruments")}
    instruments = [
        one for one in edition.stream(Instrument) if one.relevance in WORTH_READING and one.kind in COUNTED_KINDS
    ]
    links = links_to(edition, [one.id for one in instruments])
    answered, weak, contested = _told(edition, asked)
    held = {one.instrument for one in texts_of(edition)} if _has_texts(edition) else set()
    shut = closed_by_subject(edition)
    lines = [
        _line(
            one,
            links[one.id],
            len(asked),
            answered[one.id],
            weak[one.id],
            contested[one.id],
            one.id in held,
            shut.get(one.id, ()),
        )
        for one in instruments
        if one.id in links
    ]
    lines += _bodies(edition, shut)
    open_ = (one for one in lines if one.cells or one.weak or one.contested)
    # What is in force moves a country's profile; among these the text that is most unread comes first.
    return tuple(sorted(open_, key=lambda one: (not one.in_force, -one.cells, -one.weak, one.link.id)))


def _bodies(edition: Edition, shut: Mapping[str, tuple[str, ...]]) -> Iterator[Waiting]:
    """Bodies to whose practice or figures the State closes access, with what is asked of them and not answered."""
    asked = {one.code for one in words.standard(edition).criteria if is_asked(one, "practice", "mechanisms")}
    bodies = edition.some(Mechanism, shut) if shut else []
    links = links_to(edition, [one.id for one in bodies])
    known = Counter(
        row["subject"]
        for row in edition.each(
            "SELECT DISTINCT subject, criterion FROM findings WHERE standing = 1 AND track = 'practice' "
            "AND answer IN ('yes', 'partly', 'no') AND NOT withdrawn(id) AND NOT withdrawn(subject)"
        )
        if row["criterion"] in asked
    )
    for one in bodies:
        if one.id in links:
            yield Waiting(
                link=links[one.id],
                kind=one.form,
                relevance="dedicated",
                in_force=links[one.id].state in AT_WORK,
                held=False,
                official_address=False,
                cells=len(asked) - known[one.id],
                weak=0,
                contested=0,
                cause="closed",
                closed=shut[one.id],
            )


def _told(edition: Edition, asked: set[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    rows = edition.each(
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


def _line(
    one: Instrument,
    link: Link,
    asked: int,
    answered: int,
    weak: int,
    contested: int,
    held: bool,
    closed: tuple[str, ...],
) -> Waiting:
    cells = asked - answered
    # A text that the State keeps to itself waits for nobody's reading, unless somebody holds it all the same.
    shut = "text" in closed and not held and cells > 0
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
        cause="closed" if shut else _cause(cells, weak, one.url is not None or held),
        closed=closed,
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
