# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader asks of precedents: some conditions, all of which have to be met. One choice has one address."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.clocks import EMERGENCY
from focus.compare.conditions import Seated, Within
from focus.compare.matrix import TRACKS
from focus.record.legal import FAMILIES, UNKNOWN
from focus.record.vocab import codes
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.listing import PAGE, Facet, chosen_code, place_codes
from focus.site.queries.named import place_meant
from focus.standard.shapes import CriterionText

QUESTIONS = ("criterion", "criterion2")
ANSWERS = {"yes": ("yes",), "some": ("yes", "partly"), "partly": ("partly",), "no": ("no",)}
"""What may be asked of an answer; ``some``: yes or partly."""
STEPS = {"emergency": EMERGENCY} | {one: (one,) for one in codes("deadline_step")}
HOLDERS = {"civil": ("civil_society", "defenders", "journalists")} | {one: (one,) for one in codes("seat_holder")}
STATES = {
    "stands": ("in_force", "amended", "adopted", "partly_annulled"),
    "coming": ("draft", "bill"),
    "ended": ("suspended", "annulled", "repealed", "lapsed", "rejected", "withdrawn"),
}
UNITS = ("hours", "days")
LONGEST_ASKED = 9999
FIRST_YEAR, LAST_YEAR = 1900, 2100
CLOSED: dict[str, Sequence[str]] = {
    "answer": tuple(ANSWERS), "track": TRACKS, "answer2": tuple(ANSWERS), "track2": TRACKS,
    "step": tuple(STEPS), "unit": UNITS, "clock": ("calendar", "working"),
    "holder": tuple(HOLDERS), "right": ("vote", "voice"),
    "covers": codes("covers"), "form": codes("mechanism_form"), "host": codes("body_kind"), "nature": codes("nature"),
    "type": codes("instrument_kind"), "state": tuple(STATES), "region": codes("region"),
    "legal": tuple(one for one in FAMILIES if one != UNKNOWN), "harmful": ("1",), "people": ("1",),
}  # fmt: skip
PARAMETERS = (
    "criterion", "answer", "track", "criterion2", "answer2", "track2", "step", "within", "unit", "clock", "holder",
    "right", "covers", "form", "host", "nature", "type", "state", "since", "until", "language", "place",
    "region", "legal", "harmful", "people", PAGE,
)  # fmt: skip
DEFAULTS = {"answer": "yes", "answer2": "yes", "unit": UNITS[0]}
HEADS = {
    "answer": "criterion", "track": "criterion", "answer2": "criterion2", "track2": "criterion2", "within": "step",
    "unit": "within", "clock": "step", "right": "holder",
}  # fmt: skip
"""Parameter to the one without which it says nothing."""


class Question(Struct, frozen=True, kw_only=True):
    """A criterion that has to be answered in one of some ways, on paper or in practice."""

    criterion: str
    answers: tuple[str, ...]
    track: str


class PrecedentChoice(Struct, frozen=True, kw_only=True):
    """The conditions. ``values`` is what the address says of them, without the page; those that ask for nothing are
    ``None`` or empty."""

    questions: dict[str, Question]
    within: Within | None
    seated: Seated | None
    years: tuple[int, int] | None
    harmful: bool
    people: bool
    values: dict[str, str]

    def value(self, name: str) -> str:
        """The code that is asked for, or nothing."""
        return self.values.get(name, "")


def precedent_choice(
    ask: Ask, address: str, criteria: Mapping[str, CriterionText], languages: Sequence[str]
) -> PrecedentChoice:
    """The choice that is asked for. Raises ``Wrong``, and ``Moved`` to the one address of the same choice."""
    given = {name: value for name, value in ask.parameters.items() if name != PAGE}
    if "place" in given:
        given["place"] = _place(ask, given["place"])
    allowed = {**CLOSED, "criterion": tuple(criteria), "criterion2": tuple(criteria), "language": languages}
    for name, known in allowed.items():
        chosen_code(ask, Facet(name, "", known, tuple))
    _with_their_heads(ask, given)
    questions = {name: _question(ask, name, given, criteria) for name in QUESTIONS if name in given}
    values = _canonical(given, questions, criteria)
    if values != {name: value for name, value in ask.parameters.items() if name != PAGE}:
        raise Moved(ask.view.at(address) + (f"?{urlencode(values)}" if values else ""))
    return PrecedentChoice(
        questions=questions,
        within=_within(ask, given),
        seated=Seated(HOLDERS[given["holder"]], given.get("right", "")) if "holder" in given else None,
        years=_years(ask, given),
        harmful="harmful" in given,
        people="people" in given,
        values=values,
    )


def tracks_of(criterion: CriterionText) -> tuple[str, ...]:
    """The tracks on which a criterion is asked; the first one is meant where none is named."""
    return TRACKS if criterion.track == "both" else (criterion.track,)


def _place(ask: Ask, text: str) -> str:
    """The code of a place that is meant by its name or code. Raises ``Wrong`` where it is none, or several."""
    code = place_meant(ask, text)
    if code not in place_codes(ask):
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": text})
    return code


def _with_their_heads(ask: Ask, given: Mapping[str, str]) -> None:
    for name, head in HEADS.items():
        if name in given and head not in given:
            raise Wrong(ask.view._("“%(name)s” says nothing without “%(head)s”.") % {"name": name, "head": head})


def _question(ask: Ask, name: str, given: Mapping[str, str], criteria: Mapping[str, CriterionText]) -> Question:
    number = name.removeprefix("criterion")
    own = criteria[given[name]]
    track = given.get(f"track{number}", tracks_of(own)[0])
    if track not in tracks_of(own):
        told = {"criterion": own.code, "track": ask.view.label("track", track)}
        raise Wrong(ask.view._("%(criterion)s is not asked of: %(track)s.") % told)
    return Question(criterion=own.code, answers=ANSWERS[given.get(f"answer{number}", "yes")], track=track)


def _canonical(
    given: Mapping[str, str], questions: Mapping[str, Question], criteria: Mapping[str, CriterionText]
) -> dict[str, str]:
    defaults = dict(DEFAULTS)
    for name, one in questions.items():
        defaults[f"track{name.removeprefix('criterion')}"] = tracks_of(criteria[one.criterion])[0]
    return {name: value for name, value in given.items() if defaults.get(name) != value}


def _within(ask: Ask, given: Mapping[str, str]) -> Within | None:
    if "step" not in given:
        return None
    text = given.get("within", "0")
    value = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else -1
    if not 0 <= value <= LONGEST_ASKED or ("within" in given and (value < 1 or text != str(value))):
        raise Wrong(ask.view._("“within” is a whole number from 1 to %(most)s.") % {"most": LONGEST_ASKED})
    return Within(STEPS[given["step"]], value, given.get("unit", UNITS[0]), given.get("clock", ""))


def _years(ask: Ask, given: Mapping[str, str]) -> tuple[int, int] | None:
    if "since" not in given and "until" not in given:
        return None
    first, last = (
        _year(ask, given.get(name, ""), other) for name, other in (("since", FIRST_YEAR), ("until", LAST_YEAR))
    )
    if first > last:
        raise Wrong(ask.view._("The first year is after the last one."))
    return first, last


def _year(ask: Ask, text: str, otherwise: int) -> int:
    if not text:
        return otherwise
    if len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise Wrong(ask.view._("year is written with four digits, such as 2012."))
