# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answers are versioned: a new text, a ruling or a dated correction makes a new answer and keeps the old (rules of
review)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from focus.record.shapes import Finding

KEEP = (
    "answers are never overwritten: keep the old one beside the new, under an id of its own, with standing: false "
    "and the reason in why_not_standing"
)


def overwritten(
    before: Iterable[Finding], after: Iterable[Finding], subjects: Collection[str] | None = None
) -> Iterator[tuple[Finding, Finding | None]]:
    """Answers of ``before`` that nothing of ``after`` keeps, each with the one that took its place, if any.

    An answer is kept where some record still says it: same subject, question, answer, coder and day (a day that was
    missing may be added). Its id, note, grade or sources may change; it need not stand. With ``subjects``, answers
    about something else are let go: what they were about is there no more.
    """
    kept: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    standing: dict[tuple[str, ...], Finding] = {}
    for one in after:
        kept[_said(one)].add(one.as_of)
        if one.standing:
            standing[one.subject, one.criterion, one.track] = one
    for one in before:
        days = kept.get(_said(one), set())
        lost = one.as_of not in days if one.as_of else not days
        if lost and (subjects is None or one.subject in subjects):
            yield one, standing.get((one.subject, one.criterion, one.track))


def told(old: Finding) -> str:
    """The answer that would be lost, in words."""
    day = f" as of {old.as_of}" if old.as_of else ""
    return f'{old.criterion} was answered "{old.answer}"{day} by {old.coder} ({old.id}); {KEEP}'


def _said(one: Finding) -> tuple[str, ...]:
    return one.subject, one.criterion, one.track, one.answer, one.coder
