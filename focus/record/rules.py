# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Rules that one record alone can break, in words for the person who wrote it.

The database has the same rules as constraints; here they are told with the field at fault before anything is saved.
"""

from collections.abc import Callable, Iterator
from typing import Any

from focus.record import vocab
from focus.record.comments import coder_rules, consultation_rules
from focus.record.shapes import (
    Access,
    Commitment,
    Correction,
    Deadline,
    Document,
    Figure,
    Instrument,
    Mechanism,
    Place,
    Seat,
    Source,
)

Broken = Iterator[tuple[str, str]]
"""Path of the field at fault, and what is wrong with what is allowed."""

STATES_OF = {
    "instruments": vocab.codes("instrument_state"),
    "mechanisms": vocab.codes("mechanism_state"),
    "places": vocab.codes("observatory_state"),
}
"""The states that each kind of record can be seen in."""


def broken_rules(kind: str, record: Any) -> Broken:
    """The rules that this record breaks."""
    if kind in _RULES:
        yield from _RULES[kind](record)


def _state(kind: str, path: str, state: str) -> Broken:
    if state not in STATES_OF[kind]:
        yield path, f'"{state}" is no state of {kind}; allowed: {", ".join(STATES_OF[kind])}'


def _place(place: Place) -> Broken:
    if place.parent == place.id:
        yield "parent", "a place cannot be its own parent; allowed: the place that it lies in"
    if place.legal_systems and not place.legal_systems_sources:
        yield "legal_systems", "what kinds of law apply needs legal_systems_sources; without a source leave it out"
    if place.observatory_label:
        yield from _state("places", "observatory_label/state", place.observatory_label.state)


def _exact_address(record: Source | Document) -> Broken:
    if record.address_known == "exact" and record.url is None:
        yield "address_known", 'the address is "exact" but no url is given; write the url, or how well it is known'


def _source(source: Source) -> Broken:
    yield from _exact_address(source)
    if (source.address_status == "unchecked") != (source.checked_on is None):
        yield "address_status", "what was found at an address needs its day (checked_on), and a day what was found"


def _instrument(instrument: Instrument) -> Broken:
    for number, relation in enumerate(instrument.relations):
        if relation.target == instrument.id:
            yield f"relations/{number}", "an instrument cannot be related to itself; allowed: the id of another record"
        if any((one.kind, one.target) == (relation.kind, relation.target) for one in instrument.relations[:number]):
            yield f"relations/{number}", f'"{relation.kind} {relation.target}" stands twice'
    for number, seen in enumerate(instrument.observations):
        yield from _state("instruments", f"observations/{number}/state", seen.state)


def _mechanism(mechanism: Mechanism) -> Broken:
    for number, seen in enumerate(mechanism.observations):
        yield from _state("mechanisms", f"observations/{number}/state", seen.state)


def _figure(figure: Figure) -> Broken:
    if figure.value.startswith("-"):
        yield "value", "a figure cannot be negative; allowed: 0 or more"


def _deadline(deadline: Deadline) -> Broken:
    if deadline.value < 0:
        yield "value", "a time limit cannot be negative; allowed: 0 or more"
    if deadline.kept != "unknown" and not deadline.kept_sources:
        yield "kept", 'that a time limit is kept or not needs kept_sources; without a source write "unknown"'


def _seat(seat: Seat) -> Broken:
    if seat.count is not None and seat.count < 1:
        yield "count", "a seat is at least one; leave count out where the number is not known"


def _commitment(commitment: Commitment) -> Broken:
    if commitment.answered_on and commitment.answer in ("unknown", "no_answer"):
        yield "answered_on", f'there is a day of the answer but the answer is "{commitment.answer}"'


def _access(access: Access) -> Broken:
    if (access.signed_on is None) != (access.signed_by_role == ""):
        yield "signed_on", "a signature needs both its day (signed_on) and the role of who signed (signed_by_role)"


def _correction(correction: Correction) -> Broken:
    if correction.state == "corrected" and correction.corrected_on is None:
        yield "state", 'a correction that was made needs its day; write corrected_on, or state "open"'


_RULES: dict[str, Callable[[Any], Broken]] = {
    "places": _place,
    "sources": _source,
    "documents": _exact_address,
    "instruments": _instrument,
    "mechanisms": _mechanism,
    "figures": _figure,
    "deadlines": _deadline,
    "seats": _seat,
    "commitments": _commitment,
    "access": _access,
    "coders": coder_rules,
    "consultations": consultation_rules,
    "corrections": _correction,
}
