# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is known of the risk of asking in a country: standing answers to I7, P7 and R7, one line a kind of answer."""

from collections import defaultdict

from msgspec import Struct

from focus.site.queries.guide import GuideRecords, Named, Told

WORST_FIRST = ("no", "partly", "contested", "yes", "unknown")
TRACKS = ("law", "practice")
CRITERIA = ("R7", "I7", "P7")
PLANNED = ("draft", "bill")
ENDED = ("repealed", "lapsed", "rejected", "withdrawn", "annulled", "closed")
"""A text or a body that is no more cannot make asking dangerous today."""


class Known(Struct, frozen=True, kw_only=True):
    """One answer and the laws or programmes it was given for. ``planned`` laws are told apart: they do not bind."""

    criterion: str
    track: str
    answer: str
    planned: bool
    by_machine: bool
    about: tuple[Named, ...]


def known_of(place: str, country: str | None, offers: set[str], records: GuideRecords) -> tuple[Known, ...]:
    """What is known, the worst first, then what is not known although the reader would need it.

    A country's laws bind its parts too; who decides and who keeps secrets differs with the programme.
    """
    groups: dict[tuple[str, str, str, bool], list[Told]] = defaultdict(list)
    here = records.findings.get(place, []) + [
        one for one in records.findings.get(country or "", []) if one.criterion == "R7"
    ]
    for one in sorted(here):
        state = records.states.get(one.subject, "unknown")
        if one.answer in WORST_FIRST and one.answer != "unknown" and state not in ENDED:
            groups[one.criterion, one.track, one.answer, state in PLANNED].append(one)
    known = [_known(key, findings, records) for key, findings in groups.items()]
    known += _unknown({(one.criterion, one.track) for one in known if not one.planned}, offers)
    return tuple(sorted(known, key=_order))


def _known(key: tuple[str, str, str, bool], findings: list[Told], records: GuideRecords) -> Known:
    criterion, track, answer, planned = key
    subjects = dict.fromkeys(one.subject for one in findings)
    return Known(
        criterion=criterion,
        track=track,
        answer=answer,
        planned=planned,
        by_machine=any(one.coder_kind == "machine" for one in findings),
        about=tuple(records.names[one] for one in subjects if one in records.names),
    )


def _unknown(answered: set[tuple[str, str]], offers: set[str]) -> list[Known]:
    """The open questions: a law's clauses always, independence and secrecy in practice where there is whom to ask."""
    asked = [("R7", "law")]
    if offers - {"none_known"}:
        asked += [("I7", "practice"), ("P7", "practice")]
    return [
        Known(criterion=criterion, track=track, answer="unknown", planned=False, by_machine=False, about=())
        for criterion, track in asked
        if (criterion, track) not in answered
    ]


def _order(known: Known) -> tuple[int, int, int, bool]:
    return (
        CRITERIA.index(known.criterion),
        TRACKS.index(known.track),
        WORST_FIRST.index(known.answer),
        known.planned,
    )
