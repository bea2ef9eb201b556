# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What countries answer to one criterion: on a map, by region, and texts by the decade of their adoption."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from markupsafe import Markup
from msgspec import Struct

from focus.compare.adoption import adoption_years
from focus.edition.reader import Edition
from focus.record.vocab import codes
from focus.site.map.draw import swatch, world_map
from focus.site.page import Ask
from focus.site.queries.criterion_lines import Line
from focus.site.queries.listing import place_ranks
from focus.site.view import View

DRAWN = {
    "yes": "adopted_nationally",
    "partly": "adopted_subnationally",
    "contested": "under_discussion",
    "no": "abandoned",
    "unknown": "none_known",
}
"""Answer to the paint of the map that says as much: full, half, dotted, crossed, empty."""
LISTED = tuple(one for one in DRAWN if one != "unknown")
MOST_LISTED = 60
CELLS = (
    "SELECT c.place, c.answer, c.by, c.coder_kind, p.region FROM framework_cells c JOIN places p ON p.id = c.place "
    "WHERE c.criterion = ? AND c.track = ? AND p.kind = 'country'"
)


class AnswerGroup(Struct, frozen=True, kw_only=True):
    """The countries with one answer, by name; ``number`` may be more than are listed."""

    answer: str
    number: int
    places: tuple[str, ...]


class Counts(Struct, frozen=True, kw_only=True):
    """How many of each answer in a region (code) or decade (its first year, empty where not known)."""

    name: str
    answers: dict[str, int]


class TrackWorld(Struct, frozen=True, kw_only=True):
    """What the texts, or the bodies, of each country answer together on the edition's date.

    ``machine`` of the answers were given by machines alone, whatever they are. Of ``silent`` countries of the edition
    no text or body was recorded to answer: nothing is drawn for them.
    """

    track: str
    groups: tuple[AnswerGroup, ...]
    machine: int
    silent: int
    regions: tuple[Counts, ...]

    @property
    def compares(self) -> bool:
        """Whether more than one country stands in it: a world of one says nothing, as in the pack of one country."""
        return sum(group.number for group in self.groups) > 1

    def painted(self) -> dict[str, str]:
        """The countries with the paint of their answer; those not known are empty."""
        return {place: DRAWN[group.answer] for group in self.groups for place in group.places}

    def drawing(self, view: View, worlds: Sequence["TrackWorld"]) -> Markup:
        """The world with these groups; the lists beside it hold the same. ``worlds`` are all that the page draws."""
        paint = self.painted()
        said = {place: view.label("answer", group.answer) for group in self.groups for place in group.places}
        return world_map(
            paint,
            {place: f"{view.place(place)}: {words}" for place, words in said.items()},
            {place: view.at(f"/places/{place.lower()}") for place in paint},
            named={place for one in worlds for place in one.painted()} if len(worlds) > 1 else (),
            first=worlds[0] is self,
        )

    def swatch(self, answer: str) -> Markup:
        """The sample of an answer beside its row."""
        return swatch(DRAWN[answer])


def track_world(ask: Ask, criterion: str, track: str) -> TrackWorld:
    """The countries by their answer on one track. Two queries, once a criterion."""
    answered = ask.edition.once(f"countries by {criterion} in {track}", lambda one: _answered(one, criterion, track))
    held = answered.places
    return TrackWorld(
        track=track,
        groups=tuple(_group(ask, one, held[one]) for one in DRAWN if one in held),
        machine=answered.machine,
        silent=answered.silent,
        regions=answered.regions,
    )


class Answered(NamedTuple):
    """The same in every language: answer to its countries, and the counts."""

    places: Mapping[str, list[str]]
    machine: int
    silent: int
    regions: tuple[Counts, ...]


def _answered(edition: Edition, criterion: str, track: str) -> Answered:
    rows = [row for row in edition.rows(CELLS, [criterion, track]) if not _gone(edition, row["place"], row["by"])]
    held: dict[str, list[str]] = {}
    for row in rows:
        held.setdefault(row["answer"], []).append(row["place"])
    return Answered(
        places=held,
        machine=sum(row["coder_kind"] == "machine" for row in rows if row["answer"] in LISTED),
        silent=edition.once("number of countries", _countries) - len(rows),
        regions=tuple(_regions((row["region"], row["answer"]) for row in rows)),
    )


def decades(edition: Edition, criterion: str, lines: Callable[[], Iterable[Line]]) -> tuple[Counts, ...]:
    """Standing answers about texts by the decade of their adoption, oldest first, undated last. Once a criterion."""
    return edition.once(f"decades of {criterion}", lambda edition: _decades(edition, lines()))


def _decades(edition: Edition, lines: Iterable[Line]) -> tuple[Counts, ...]:
    years = adoption_years(edition)
    known = Counter(
        (years.get(one.subject, "")[:3], one.answer) for one in lines if one.standing and one.track == "law"
    )
    counted: dict[str, Counter[str]] = {}
    for (decade, answer), number in known.items():
        counted.setdefault(f"{decade}0" if decade else "", Counter())[answer] += number
    ordered = sorted(counted, key=lambda one: (one == "", one))
    return tuple(Counts(name=one, answers=_answers(counted[one])) for one in ordered)


def _group(ask: Ask, answer: str, places: list[str]) -> AnswerGroup:
    ranks = place_ranks(ask)
    ordered = sorted(places, key=lambda one: ranks[one])
    return AnswerGroup(answer=answer, number=len(places), places=tuple(ordered[:MOST_LISTED]))


def _regions(found: Iterable[tuple[str, str]]) -> Iterable[Counts]:
    counted: dict[str, Counter[str]] = {}
    for region, answer in found:
        counted.setdefault(region, Counter())[answer] += 1
    return (Counts(name=one, answers=_answers(counted[one])) for one in codes("region") if one in counted)


def _answers(counted: Mapping[str, int]) -> dict[str, int]:
    return {one: counted[one] for one in codes("answer") if counted.get(one)}


def _countries(edition: Edition) -> int:
    rows = edition.rows("SELECT id FROM places WHERE kind = 'country'")
    return sum(not edition.suppressed(row["id"]) for row in rows)


def _gone(edition: Edition, place: str, by: str) -> bool:
    """Whether an answer rests on what was withdrawn for safety; where nothing was, ``by`` is not read."""
    if not edition.suppression.state():
        return False
    return any(map(edition.suppressed, (place, *msgspec.json.decode(by))))
