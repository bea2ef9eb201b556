# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Questions for a hearing or a meeting: the handbook's own, and the standard's question where it has none."""

import re
from collections.abc import Iterable, Iterator, Mapping

from focus.compare.coded import CodedCell
from focus.handbook.briefing.shapes import Question
from focus.standard.shapes import CriterionText, Standard

MOST = 6
A_CRITERION = 2
"""So many of the handbook's questions about one criterion."""
ANCHOR = re.compile(r"\{#([a-z-]+)\}\s*$")
QUESTIONS = "questions"
WRITTEN_IN = "en"
"""Where a language has no text of a criterion yet, the English one is asked, and marked as English."""


def questions(
    standard: Standard, told: Mapping[str, Mapping[str, CodedCell]], chosen: Iterable[str], language: str
) -> tuple[Question, ...]:
    """About the gaps that matter most, then about the core criteria of which nothing is known: at most six."""
    texts = {(one.language, one.name): one.text for one in standard.handbook}
    criteria = {one.code: one for one in standard.criteria}
    found = [asked for code in chosen for asked in _about(criteria[code], texts, language, A_CRITERION)]
    for one in standard.criteria:
        if len(found) >= MOST:
            break
        if one.core and not one.red_flag and _is_open(one.code, told):
            found += _about(one, texts, language, 1)
    return tuple(found[:MOST])


def _is_open(code: str, told: Mapping[str, Mapping[str, CodedCell]]) -> bool:
    """Whether nothing is known of a criterion on any track."""
    given = [cells[code].answer for cells in told.values() if code in cells]
    return all(one == "unknown" for one in given)


def _about(
    criterion: CriterionText, texts: Mapping[tuple[str, str], str], language: str, most: int
) -> Iterator[Question]:
    for tongue in dict.fromkeys((language, WRITTEN_IN)):
        written = list(_written(texts.get((tongue, f"criteria/{criterion.code}"), "")))
        for text in written[:most]:
            yield Question(criterion=criterion.code, text=text, language=tongue, origin="handbook")
        if written:
            return
        if own := str(getattr(criterion.question, tongue)):
            yield Question(criterion=criterion.code, text=own, language=tongue, origin="standard")
            return


def _written(text: str) -> Iterator[str]:
    """The items of the section of questions; one that needs a value from the edition is left to the handbook."""
    inside = False
    for line in text.splitlines():
        if line.startswith("#"):
            anchor = ANCHOR.search(line)
            inside = bool(anchor) and anchor[1] == QUESTIONS  # type: ignore[index]
        elif inside and line.startswith("- ") and "{{" not in line:
            yield line.removeprefix("- ").replace("**", "").strip()
