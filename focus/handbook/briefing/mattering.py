# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which gaps of a place matter most: by a rule that is written down (``docs/method.md``), never by a score."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from focus.compare.coded import CodedCell
from focus.handbook.briefing.shapes import REASONS, Audience, Reason
from focus.standard.scoring.framework import RED_FLAG
from focus.standard.scoring.gaps import Pair, gaps
from focus.standard.shapes import Standard, Weakness

MOST = 3
FIRST_TRACK: Mapping[str, str] = {"lawmakers": "law", "mechanism": "practice"}
"""Who writes law is told of its gaps first, who runs a body of those in practice; others as the rule gives them."""

Answers = Mapping[str, Mapping[str, CodedCell]]


class Chosen(Struct, frozen=True, kw_only=True):
    """A criterion with all its reasons, in the order of the rule, the tracks that give them, and its weaknesses."""

    criterion: str
    reasons: tuple[Reason, ...]
    tracks: tuple[str, ...]
    weaknesses: tuple[str, ...] = ()


def mattering(standard: Standard, told: Answers, audience: Audience) -> tuple[Chosen, ...]:
    """At most three. R7 is not among them: it stands before everything else, as a risk."""
    order = {one.code: at for at, one in enumerate(standard.criteria)}
    found = [one for one in _candidates(standard, told) if one.reasons]
    first = FIRST_TRACK.get(audience)

    def place(one: Chosen) -> tuple[bool, int, int]:
        return bool(first) and first not in one.tracks, REASONS.index(one.reasons[0]), order[one.criterion]

    return tuple(sorted(found, key=place)[:MOST])


def _candidates(standard: Standard, told: Answers) -> Iterable[Chosen]:
    short = _promised_not_done(standard.pairs, told)
    for one in standard.criteria:
        if one.code == RED_FLAG:
            continue
        given = {track: cells[one.code] for track, cells in told.items() if one.code in cells}
        # What an interlock settles follows from another "no", which is named itself.
        own = {track: cell.answer for track, cell in given.items() if not cell.settled_by}
        weak = _weaknesses(standard.weaknesses, one.code)
        held: dict[Reason, set[str]] = {
            "core_no": _where(own, "no") if one.core else set(),
            "promised_not_done": {"practice"} if one.code in short else set(),
            "weakness_no": _where(own, "no") if weak else set(),
            "core_partly": _where(own, "partly") if one.core else set(),
            "answered_no": _where(own, "no"),
        }
        reasons = tuple(reason for reason in REASONS if held[reason])
        tracks = tuple(sorted(set().union(*held.values())))
        yield Chosen(criterion=one.code, reasons=reasons, tracks=tracks, weaknesses=weak)


def _where(answers: Mapping[str, str], wanted: str) -> set[str]:
    return {track for track, answer in answers.items() if answer == wanted}


def _promised_not_done(pairs: Sequence[Pair], told: Answers) -> set[str]:
    """The criteria of practice of which less is done than a text promises. Both sides must be known."""
    law, practice = ({code: one.answer for code, one in told.get(track, {}).items()} for track in ("law", "practice"))
    return {one.pair.practice for one in gaps(pairs, law, practice) if (one.distance or 0) > 0}


def _weaknesses(all_of_them: Iterable[Weakness], code: str) -> tuple[str, ...]:
    return tuple(one.id for one in all_of_them if code in one.criteria)
