# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard's criteria with what the edition answers to them: counts by answer and coverage, no score."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from focus.compare.dossier.answers import NOT_IN_FORCE, TRACKS
from focus.edition.reader import Edition
from focus.record.vocab import codes
from focus.standard.shapes import CriterionText

ASKED_OF = {"instrument": ("instruments",), "mechanism": ("mechanisms",), "both": ("instruments", "mechanisms")}


class Tally(Struct, frozen=True, kw_only=True):
    """Standing answers to a criterion on one track about one kind of subject.

    ``of`` is how many such subjects the edition holds, ``uncoded`` how many of them have no answer at all: unknown,
    which is not "no". ``not_in_force`` counts answers about bills, drafts and texts that ended.
    """

    track: str
    kind: str
    answers: dict[str, int]
    coded: int
    uncoded: int
    of: int
    not_in_force: int


class Answered(NamedTuple):
    """A standing answer reduced to what is counted."""

    criterion: str
    track: str
    answer: str
    kind: str
    state: str | None


Answers = Mapping[Answered, int]
"""How often each was given."""


def standing_answers(edition: Edition) -> dict[str, Answers]:
    """Every standing answer, counted, by its criterion. One query, once an edition."""
    return edition.once("standing answers", _standing_answers)


def _standing_answers(edition: Edition) -> dict[str, Answers]:
    rows = edition.rows(
        "SELECT f.criterion, f.track, f.answer, e.kind, e.state, count(*) FROM findings f "
        "JOIN entries e ON e.id = f.subject WHERE f.standing = 1 AND NOT withdrawn(f.id) AND NOT withdrawn(f.subject) "
        "GROUP BY 1, 2, 3, 4, 5"
    )
    found: dict[str, dict[Answered, int]] = defaultdict(dict)
    for *answered, number in rows:
        one = Answered(*answered)
        found[one.criterion][one] = number
    return dict(found)


def subjects(edition: Edition) -> dict[str, int]:
    """How many instruments and mechanisms the edition holds. One query, once an edition."""
    return edition.once("number of subjects", _subjects)


def _subjects(edition: Edition) -> dict[str, int]:
    rows = edition.rows("SELECT id, kind FROM entries WHERE kind IN ('instruments', 'mechanisms')")
    return dict(Counter(one["kind"] for one in rows if not edition.suppressed(one["id"])))


def tallies(criterion: CriterionText, answers: Mapping[str, Answers], held: dict[str, int]) -> tuple[Tally, ...]:
    """One tally for each kind of subject and track on which the standard asks, or on which there is an answer."""
    own = answers.get(criterion.code, {})
    found = {(one.track, one.kind) for one in own} | asked(criterion)
    kinds = ["instruments", "mechanisms", *sorted({kind for _, kind in found} - {"instruments", "mechanisms"})]
    ordered = sorted(found, key=lambda one: (TRACKS.index(one[0]), kinds.index(one[1])))
    return tuple(_tally(track, kind, own, held) for track, kind in ordered)


def asked(criterion: CriterionText) -> set[tuple[str, str]]:
    """Law is asked of instruments and practice of mechanisms, where the standard asks for both or for that one."""
    kinds = ASKED_OF.get(criterion.applies_to, ("instruments", "mechanisms"))
    both = {("law", "instruments"), ("practice", "mechanisms")}
    return {(track, kind) for track, kind in both if kind in kinds and criterion.track in {track, "both"}}


def _tally(track: str, kind: str, answers: Answers, held: dict[str, int]) -> Tally:
    here = [(one, number) for one, number in answers.items() if one.track == track and one.kind == kind]
    count: Counter[str] = Counter()
    for one, number in here:
        count[one.answer] += number
    coded = count.total()
    of = max(held.get(kind, 0), coded)
    return Tally(
        track=track,
        kind=kind,
        answers={code: count[code] for code in codes("answer") if count[code]},
        coded=coded,
        uncoded=of - coded,
        of=of,
        not_in_force=sum(number for one, number in here if one.state in NOT_IN_FORCE and kind == "instruments"),
    )
