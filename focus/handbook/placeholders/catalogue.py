# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of what policies consist of: measures as promised and as reported, seats on boards, ways of asking."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from focus.handbook.facts import sources_of
from focus.handbook.naming import name_of, with_place
from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Writing
from focus.record.shapes import Access, Measure, Seat
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Items, Paragraph, Run, Runs, Table, plain


def measures(writing: Writing, told: str) -> Iterator[Block]:
    """``{{measures}}``: each kind of measure, where it is promised and where it was reported delivered."""
    asked(told, 0)
    said, _ = writing.said, writing.said._
    held: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for one in writing.facts.all(Measure):
        if writing.within(one.place):
            held[one.measure, one.track].append(one)
    rows = tuple(
        (
            plain(said.label("measure_kind", kind)),
            _places(writing, held[kind, "promised"]),
            _places(writing, held[kind, "reported"]),
        )
        for kind in codes("measure_kind")
        if held[kind, "promised"] or held[kind, "reported"]
    )
    caption = _("Protection measures, as texts promise them and as sources report them")
    yield Table(caption, (_("Measure"), _("Promised in"), _("Reported as delivered in")), rows, (3, 4, 4), titled=True)


def seats(writing: Writing, told: str) -> Iterator[Block]:
    """``{{seats}}``: who sits on the boards, by mechanism."""
    asked(told, 0)
    said, _ = writing.said, writing.said._
    held: dict[str, list[Seat]] = defaultdict(list)
    for one in writing.facts.all(Seat):
        if writing.within(one.place) and one.about in writing.facts.links:
            held[one.about].append(one)
    rows = tuple(
        (
            (*with_place(writing, about, name_of(writing, about)), *_noted(writing, own)),
            *(_holders(writing, [one for one in own if one.right == right]) for right in codes("seat_right")),
        )
        for about, own in sorted(held.items(), key=lambda one: said.place(one[1][0].place))
    )
    caption = _("Who sits on boards, as texts and sources tell it")
    yield Table(
        caption,
        (_("Board of"), _("With a vote"), _("With a voice"), _("Right not known")),
        rows,
        (5, 4, 3, 4),
        titled=True,
    )


def channels(writing: Writing, told: str) -> Iterator[Block]:
    """``{{channels}}``: by which ways one may ask, and in how many places; never an address of anybody."""
    asked(told, 0)
    said, _ = writing.said, writing.said._
    held: dict[str, set[str]] = defaultdict(set)
    for one in writing.facts.all(Access):
        if one.offer == "protection" and writing.within(one.place):
            for channel in one.channels:
                held[channel.kind].add(one.place)
    lines = [
        (Run(said.begun(said.label("channel_kind", kind)), strong=True), Run(said.colon), *_links(writing, held[kind]))
        for kind in codes("channel_kind")
        if held[kind]
    ]
    if lines:
        yield Items(tuple(lines))
    else:
        yield Paragraph(plain(_("No way of asking is recorded in this edition.")), "small")


def _places(writing: Writing, found: list[Measure]) -> Runs:
    if not found:
        return plain(writing.said._("not known"), soft=True)
    return (*_links(writing, {one.place for one in found}), *_noted(writing, found))


def _links(writing: Writing, places: Iterable[str]) -> Runs:
    runs: list[Run] = []
    for name, place in sorted((writing.said.place(one), one) for one in places):
        runs += [Run(", ")] if runs else []
        runs.append(Run(name, href=f"/places/{place.lower()}"))
    return tuple(runs)


def _noted(writing: Writing, found: Iterable[Measure | Seat]) -> Runs:
    return writing.notes.of(source for one in found for source in sources_of(one))


def _holders(writing: Writing, found: list[Seat]) -> Runs:
    counted: Counter[str] = Counter()
    for one in found:
        counted[one.holder] += one.count or 1
    told = [f"{writing.said.label('seat_holder', holder)} {writing.said.number(n)}" for holder, n in counted.items()]
    return plain(", ".join(told))
