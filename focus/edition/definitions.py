# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""No edition says one definition of figures in two ways: a table and a chart would fall apart over a word.

Figures share a table only where definition, counter and what is counted are the same. So under one definition one
counter says in one language in one way what it counts. Where two things are meant they need two definitions, where one
is meant it needs one wording; which of them is true only an editor can tell.
"""

import re
from collections.abc import Iterable, Iterator

from focus.edition.review import refuse
from focus.record.records import Records
from focus.record.shapes import Figure


def refuse_two_wordings(records: Records) -> None:
    """Raise ``FocusError`` where public figures of one definition are worded in two ways, with what to do."""
    public = [one for one in records.of("figures") if one.sensitivity == "public"]
    refuse("a definition of figures is worded in two ways", list(two_wordings(public)))


def two_wordings(figures: Iterable[Figure]) -> Iterator[str]:
    """What is worded in two ways, the first figure of each wording named. An empty wording says nothing else."""
    counters: dict[tuple[str | None, ...], dict[str, Figure]] = {}
    counts: dict[tuple[str | None, ...], dict[str, Figure]] = {}
    for one in figures:
        defined = one.indicator, one.definition, one.language
        if one.counter:
            counters.setdefault((*defined, _folded(one.counter)), {}).setdefault(one.counter, one)
        if one.counter and one.counts:
            group = (*defined, one.unit, one.stage, _folded(one.counter))
            counts.setdefault(group, {}).setdefault(one.counts, one)
    for field, groups, what_to_do in (
        ("counter", counters, "write one name in one way"),
        ("counts", counts, "use one wording, or another definition where something else is counted"),
    ):
        for said in groups.values():
            (words, first), *others = said.items()
            for other, second in others:
                against = f'{first.id} of the same definition has "{words}"'
                yield f'{second.id}, {field}: "{other}", but {against}: {what_to_do}'


def _folded(text: str) -> str:
    """The text without what is no other name: capitals, blanks and punctuation."""
    return re.sub(r"\W+", " ", text.casefold()).strip()
