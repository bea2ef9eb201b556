# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""References inside the book, labels of closed lists, and which edition and standard it is made from."""

from collections.abc import Iterable

from focus.handbook.chapters import CHAPTER_OF, CHAPTERS
from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.sheet.blocks import Block, Run


def criterion(writing: Writing, told: str) -> Iterable[Run]:
    """``{{criterion: P2}}``: code and name, leading to its section."""
    code = asked(told, 1).words[0]
    if code not in writing.facts.criteria:
        raise Unfilled(f"the standard has no criterion {code}")
    return [criterion_run(writing, code)]


def criterion_run(writing: Writing, code: str) -> Run:
    """A criterion as a reference."""
    return Run(f"{code} · {writing.said.of(writing.facts.criteria[code].name)}", ref=code)


def dimension(writing: Writing, told: str) -> Iterable[Run]:
    """``{{dimension: I}}``: its name, leading to its chapter."""
    wanted = asked(told, 1).words[0]
    found = next((one for one in writing.facts.standard.dimensions if one.id == wanted), None)
    if found is None:
        raise Unfilled(f"the standard has no dimension {wanted}")
    return [Run(writing.said.of(found.name), ref=CHAPTER_OF[found.id])]


def chapter(writing: Writing, told: str) -> Iterable[Run]:
    """``{{chapter: operations}}``: its title, leading to it."""
    name = asked(told, 1).words[0]
    if name not in CHAPTERS or name not in writing.titles:
        raise Unfilled(f"there is no chapter {name}; allowed: {', '.join(one for one in CHAPTERS)}")
    return [Run(writing.titles[name], ref=name)]


def label(writing: Writing, told: str) -> Iterable[Run]:
    """``{{label: region africa}}``: what a code is called."""
    vocabulary, code = asked(told, 2).words
    found = writing.said.label(vocabulary, code)
    if found == code.replace("_", " ") and not _known(writing, vocabulary, code):
        raise Unfilled(f"the list {vocabulary} has no code {code}")
    return [Run(found)]


def _known(writing: Writing, vocabulary: str, code: str) -> bool:
    sql = "SELECT 1 FROM vocabulary WHERE name = ? AND code = ?"
    return bool(writing.facts.edition.rows(sql, [vocabulary, code]))


def edition(writing: Writing, told: str) -> Iterable[Run]:
    """``{{edition: name}}`` and ``{{edition: date}}``."""
    wanted = asked(told, 1).words[0]
    if wanted == "name":
        return [Run(writing.facts.meta["edition"])]
    if wanted == "date":
        return [Run(writing.said.date(writing.facts.meta["date"]))]
    raise Unfilled("allowed: name, date")


def standard(writing: Writing, told: str) -> Iterable[Run]:
    """``{{standard: version}}``."""
    if asked(told, 1).words[0] != "version":
        raise Unfilled("allowed: version")
    return [Run(writing.facts.standard.version)]


def withdrawn(_writing: Writing, _told: str) -> Iterable[Run]:
    """``{{withdrawn}}``: written by a withdrawal for safety and by nobody else."""
    return [Run("…")]


def withdrawn_block(_writing: Writing, _told: str) -> Iterable[Block]:
    """The same where a block stood: nothing."""
    return ()
