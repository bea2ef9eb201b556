# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reader's own weights: profiles recomputed, and which conclusions that changes. The address holds the choice."""

from collections.abc import Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import STANDARD_S_OWN, Profile, names_of
from focus.compare.profile import Changed, changed
from focus.edition.words import standard as standard_of
from focus.record.shapes import Words
from focus.site.page import Ask, Moved, Page, Wrong
from focus.site.queries.listing import PAGE, alphabetical, countries_of_parts, page_number, within_reach
from focus.site.queries.people import PEOPLE, is_set
from focus.site.queries.weighed import profiled
from focus.site.queries.weighed_lines import weighed_lines
from focus.site.queries.weighed_places import World, places_known, world
from focus.standard.scoring.choice import EMERGENCY_HOURS, Choice
from focus.standard.scoring.score import HEAVIEST

OF, CLOCK, WITHOUT_C = "of", "clock", "without-c"
LAST = {"R": 7, "I": 8, "P": 8, "M": 9, "A": 6, "E": 7}
CRITERIA = tuple(f"{dimension}{number}" for dimension, last in LAST.items() for number in range(1, last + 1))
"""The standard's criteria, each a parameter; a test compares them with the standard."""
PARAMETERS = (OF, CLOCK, WITHOUT_C, PEOPLE, *CRITERIA, PAGE)
PLACES_A_PAGE = 60


class WeightField(Struct, frozen=True, kw_only=True):
    """A criterion in the form with its weight, which is 1 unless the reader set another."""

    code: str
    name: Words
    dimension: str
    weight: int


class OwnWeights(Struct, frozen=True, kw_only=True):
    """The choice, and what it gives: one ``profile`` with its ``changes``, or one page of the ``world``."""

    of: str
    subject: Link | None
    clock: int | None
    clocks: tuple[int, ...]
    without_c: bool
    people: bool
    made: bool
    fields: tuple[WeightField, ...]
    heaviest: int
    offered: tuple[str, ...]
    names: dict[str, Words]
    query: str
    profile: Profile | None
    changes: tuple[Changed, ...]
    world: World | None
    number: int
    pages: int
    total: int


def own_weights(ask: Ask) -> Page:
    """Weights from 0 to 5 for each criterion, a clock for the emergency, and which evidence counts."""
    choice = _choice(ask)
    whole = standard_of(ask.edition)
    of = ask.parameters.get(OF, "")
    # Codes of places are written small in addresses; no other record has such an id.
    is_place = of.upper() in ask.view.place_titles
    subject = of.upper() if is_place else of
    if is_place and of != of.lower():
        raise Moved(f"{ask.view.at('/own-weights')}?{urlencode({**ask.parameters, OF: of.lower()})}")
    found = profiled(ask, subject, choice) if of else None
    if of and found is None:
        raise Wrong(ask.view._("There is no place, instrument or mechanism of that name in this edition."))
    kept = {name: ask.parameters[name] for name in PARAMETERS if name in ask.parameters and name != PAGE}
    query = urlencode(kept)
    places = sorted(places_known(ask.edition), key=lambda one: alphabetical(ask.view.place(one)))
    pages = 1 if of else max(1, -(-len(places) // PLACES_A_PAGE))
    number = page_number(ask, "/own-weights", pages, query)
    shown = places if ask.whole else places[(number - 1) * PLACES_A_PAGE : number * PLACES_A_PAGE]
    body = OwnWeights(
        of=of,
        subject=found[0] if found else None,
        clock=choice.emergency_hours,
        clocks=EMERGENCY_HOURS,
        without_c=choice.without_grade_c,
        people=choice.without_machine,
        made=choice != STANDARD_S_OWN,
        fields=tuple(
            WeightField(code=one.code, name=one.name, dimension=one.dimension, weight=choice.weights.get(one.code, 1))
            for one in whole.criteria
        ),
        heaviest=HEAVIEST,
        offered=_offered(ask, places, of),
        names=names_of(whole),
        query=query,
        profile=found[1] if found else None,
        changes=_changes(ask, subject, found[1] if found else None),
        world=None if of else world(ask.edition, shown, choice),
        number=number,
        pages=pages,
        total=len(places),
    )
    return Page(
        template="own_weights.html",
        title=ask.view._("Your own weights"),
        description=ask.view._(
            "Give the questions of the standard the weight that they have for you, and see what changes."
        ),
        address="/own-weights",
        body=body,
        query="&".join(part for part in (query, f"{PAGE}={number}" if number > 1 else "") if part),
        indexed=not ask.parameters,
        table=weighed_lines(body.subject, body.profile, body.world, query),
    )


def _offered(ask: Ask, places: Sequence[str], of: str) -> tuple[str, ...]:
    """The places that the form offers; where they are many, parts of a country only beside that country."""
    near = within_reach(((one.lower(), 0) for one in places), countries_of_parts(ask), {of.lower()})
    return tuple(code.upper() for code, _ in near)


def _choice(ask: Ask) -> Choice:
    """What the address asks for. Raises ``Wrong``, and ``Moved`` where a weight of 1 is written out."""
    weights = {code: _weight(ask, code) for code in CRITERIA if code in ask.parameters}
    if 1 in weights.values():
        kept = {name: value for name, value in ask.parameters.items() if weights.get(name) != 1}
        raise Moved(ask.view.at("/own-weights") + (f"?{urlencode(kept)}" if kept else ""))
    clock = ask.parameters.get(CLOCK, "")
    allowed = [str(one) for one in EMERGENCY_HOURS]
    if clock and clock not in allowed:
        raise _not_allowed(ask, CLOCK, ", ".join(allowed))
    return Choice(
        weights=weights,
        emergency_hours=int(clock) if clock else None,
        without_grade_c=is_set(ask, WITHOUT_C),
        without_machine=is_set(ask, PEOPLE),
    )


def _weight(ask: Ask, code: str) -> int:
    allowed = [str(one) for one in range(HEAVIEST + 1)]
    if ask.parameters[code] not in allowed:
        raise _not_allowed(ask, code, ", ".join(allowed))
    return int(ask.parameters[code])


def _not_allowed(ask: Ask, name: str, allowed: str) -> Wrong:
    return Wrong(
        ask.view._("“%(name)s” has a value that is not known. Allowed: %(allowed)s.")
        % {"name": name, "allowed": allowed}
    )


def _changes(ask: Ask, subject: str, after: Profile | None) -> tuple[Changed, ...]:
    before = profiled(ask, subject, STANDARD_S_OWN) if after else None
    if after is None or before is None or before[1] is None:
        return ()
    return changed(before[1].dimensions, after.dimensions) + changed(before[1].weaknesses, after.weaknesses)
