# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The answers that a page of an instrument or a mechanism shows, as one flat table."""

from collections.abc import Iterable, Iterator

from focus.edition.downloads.left_out import closed_compilations
from focus.record.shapes import Finding, Source
from focus.site.page import Ask, Table
from focus.site.queries.full_answers import AnswerBlock, FullAnswer


def answer_lines(ask: Ask, *tracks: Iterable[AnswerBlock]) -> Table:
    """One row a finding: by track, dimension and criterion, the one that stands before those that do not."""
    rows = tuple(answer for blocks in tracks for answer in _answers(blocks))
    closed = closed_here(ask) if ask.whole else set()
    return Table(row=FullAnswer, rows=tuple(one for one in rows if one.rests_on not in closed))


def closed_here(ask: Ask) -> set[str]:
    """The compilations whose answers stay out of what can be downloaded under our licence (decision 7)."""
    return closed_compilations(
        ask.edition.where(Finding, "rests_on <> ''"), ask.edition.where(Source, "rights = 'open'")
    )


def _answers(blocks: Iterable[AnswerBlock]) -> Iterator[FullAnswer]:
    for block in blocks:
        for one in block.criteria:
            yield from ((one.standing, *one.others) if one.standing else one.others)
