# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Law beside practice, never summed up: the field's own weaknesses by criterion, and pairs of promise and practice."""

from collections import Counter
from collections.abc import Iterator

from focus.handbook.placeholders.asked import asked
from focus.handbook.placeholders.book import criterion_run
from focus.handbook.writing import Unfilled, Writing
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Paragraph, Runs, Table, plain

TOLD = ("yes", "partly", "no", "contested")


def lens(writing: Writing, told: str) -> Iterator[Block]:
    """``{{lens: limited_power}}``: the answers to the criteria of one weakness."""
    wanted = asked(told, 1).words[0]
    found = next((one for one in writing.facts.standard.weaknesses if one.id == wanted), None)
    if found is None:
        known = ", ".join(one.id for one in writing.facts.standard.weaknesses)
        raise Unfilled(f"the standard's lens has no {wanted}; allowed: {known}")
    caption = writing.said.of(found.name)
    yield from _table(writing, writing.said.begun(caption), found.criteria)


def _table(writing: Writing, caption: str, criteria: tuple[str, ...]) -> Iterator[Block]:
    _ = writing.said._
    rows = tuple(
        ((criterion_run(writing, code),), *(_tally(writing, code, track) for track in codes("track")))
        for code in criteria
    )
    yield Table(caption, (_("Criterion"), _("In texts"), _("In practice")), rows, (4, 3, 3), titled=True)
    yield Paragraph(plain(_("Standing answers, most of them machine codings; what is not listed is unknown.")), "small")


def _tally(writing: Writing, code: str, track: str) -> Runs:
    said = writing.said
    asked_here = writing.facts.criteria[code].track in (track, "both")
    held: Counter[str] = Counter(one.answer for one in writing.facts.answers(code, track) if writing.within(one.place))
    if not held:
        return plain(said._("no answer yet") if asked_here else said._("not asked"), soft=True)
    return plain(", ".join(f"{said.label('answer', one)} {said.number(held[one])}" for one in TOLD if held[one]))


def gaps(writing: Writing, told: str) -> Iterator[Block]:
    """``{{gaps}}``: for each pair of the standard, how often it is promised and what is known of its keeping."""
    asked(told, 0)
    _ = writing.said._
    caption = _("What is promised and what is known of its keeping")
    rows = tuple(
        (
            (criterion_run(writing, one.law),),
            _tally(writing, one.law, "law"),
            (criterion_run(writing, one.practice),),
            _tally(writing, one.practice, "practice"),
        )
        for one in writing.facts.standard.pairs
    )
    yield Table(
        caption, (_("Promise"), _("In texts"), _("Practice"), _("In practice")), rows, (4, 3, 4, 3), titled=True
    )
