# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A national framework: all instruments in force in one territory at one date, read together.

The standard: "per criterion the best de jure answer counts, with the instrument named; for R7 the worst answer counts",
and bills, drafts, lapsed, repealed and suspended texts never enter. Where a text in force has no answer yet, its
silence is not a "no": a "no" of the others is then unknown, and a "partly" is open upwards.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from focus.standard.scoring.score import VALUES

RED_FLAG = "R7"
"""The criterion whose "no" flags the whole instrument and framework."""

IN_FRAMEWORK = frozenset({"in_force", "amended", "partly_annulled", "adopted"})
"""States of an instrument that counts. ``adopted`` is law whose entry into force nobody has shown otherwise."""


class Given(Struct, frozen=True, kw_only=True):
    """The standing answer of one instrument to one criterion."""

    subject: str
    criterion: str
    answer: str


class Cell(Struct, frozen=True, kw_only=True):
    """What the framework as a whole answers to a criterion, by which instruments, and how many texts stay unread."""

    criterion: str
    answer: str
    by: tuple[str, ...] = ()
    unread: int = 0
    open: bool = False
    settled_by: str = ""
    """The interlock that gave the answer, such as "I1 = no"; empty where texts gave it."""


def framework(
    criteria: Sequence[str],
    instruments: Mapping[str, str],
    answers: Iterable[Given],
    also: Collection[str] = (),
) -> dict[str, Cell]:
    """Each criterion's cell. ``instruments`` maps the ids of a territory's instruments to their state on the day.

    ``also`` are texts in force that count with the answers they were given, and for whose other answers nobody waits:
    texts made for many, which name defenders.
    """
    members = {id_ for id_, state in instruments.items() if state in IN_FRAMEWORK}
    counted = members.union(also)
    held: dict[str, dict[str, str]] = {code: {} for code in criteria}
    for one in answers:
        if one.subject in counted and one.criterion in held:
            held[one.criterion][one.subject] = one.answer
    return {code: _cell(code, held[code], members) for code in criteria}


def _cell(code: str, given: Mapping[str, str], members: set[str]) -> Cell:
    known = {subject: answer for subject, answer in given.items() if answer in VALUES}
    unread = len(members - {subject for subject, answer in given.items() if answer in {*VALUES, "not_applicable"}})
    if not known:
        return Cell(criterion=code, answer=_without_value(given.values(), unread), unread=unread)
    choose = min if code == RED_FLAG else max
    answer = choose(known.values(), key=VALUES.__getitem__)
    by = tuple(sorted(subject for subject, own in known.items() if own == answer))
    if unread and code == RED_FLAG and answer != "no":
        # Texts nobody has read may hold a harmful clause.
        return Cell(criterion=code, answer="unknown", by=by, unread=unread)
    if unread and code != RED_FLAG and answer == "no":
        return Cell(criterion=code, answer="unknown", by=by, unread=unread)
    return Cell(criterion=code, answer=answer, by=by, unread=unread, open=bool(unread) and answer == "partly")


def _without_value(answers: Iterable[str], unread: int) -> str:
    given = set(answers)
    if "contested" in given:
        return "contested"
    return "not_applicable" if given == {"not_applicable"} and not unread else "unknown"
