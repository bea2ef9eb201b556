# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What this edition does not know about the matter of a chapter: counted from its records, never typed."""

from collections.abc import Callable, Iterator

from focus.handbook.chapters import DIMENSIONS
from focus.handbook.placeholders.book import criterion_run
from focus.handbook.writing import Writing
from focus.record.shapes import Deadline, Finding, Measure, Mechanism
from focus.sheet.blocks import Block, Items, Run, Runs, plain


def unknown(writing: Writing, name: str) -> Iterator[Block]:
    """One list; nothing where a chapter's matter is not counted."""
    lines = [*_silent(writing, name), *_counted(writing)]
    yield Items(tuple(lines))


def _silent(writing: Writing, name: str) -> Iterator[Runs]:
    """The criteria of a dimension that are asked of practice and that nobody has answered there."""
    held = [one for one in writing.facts.criteria.values() if one.dimension == DIMENSIONS.get(name)]
    asked = [one.code for one in held if one.track in ("practice", "both")]
    silent = [code for code in asked if not any(map(_within(writing), writing.facts.answers(code, "practice")))]
    if silent:
        runs: list[Run] = [Run(writing.said._("Nothing is recorded of the practice of:") + " ")]
        for place, code in enumerate(silent):
            runs += [Run(", ")] if place else []
            runs.append(criterion_run(writing, code))
        yield tuple(runs)


def _within(writing: Writing) -> Callable[[Finding], bool]:
    return lambda one: writing.within(one.place)


def _counted(writing: Writing) -> Iterator[Runs]:
    said, held = writing.said, writing.facts
    places = [one.id for one in held.places() if writing.within(one.id)]
    none = [one for one in places if one in held.standings and held.standings[one].state == "none_known"]
    limits = [one for one in held.all(Deadline) if writing.within(one.place)]
    bodies = [one for one in held.all(Mechanism) if writing.within(one.place)]
    reported = {one.about for one in held.all(Measure) if one.track == "reported"}
    told = (
        (said._("Places of which no policy is known: %(known)s of %(of)s."), len(none), len(places)),
        (
            said._("Time limits of which it is not known whether they are kept: %(known)s of %(of)s."),
            sum(one.kept == "unknown" for one in limits),
            len(limits),
        ),
        (
            said._("Mechanisms of which no measure was reported as delivered: %(known)s of %(of)s."),
            sum(one.id not in reported for one in bodies),
            len(bodies),
        ),
    )
    for words, known, of in told:
        if of:
            yield plain(words % {"known": said.number(known), "of": said.number(of)})
