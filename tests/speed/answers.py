# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Findings of a big edition: in the proportions of ``data/``, and within the standard's rules of evidence."""

from collections.abc import Iterator, Sequence
from typing import Any

from focus.record.shapes import Finding
from focus.record.vocab import Answer, EvidenceGrade, Track
from focus.standard.shapes import Standard
from tests.speed.prose import Prose

FOR_AN_INSTRUMENT = 30
PRACTICE_SHARE = 5
"""One finding of five is on practice, as in ``data/``."""
EARLIER_SHARE = 4
"""One of four does not stand any more."""
ANSWERS: tuple[Answer, ...] = ("yes", "partly", "no", "contested")
WEIGHTS = (275, 224, 203, 9)
FLAGGED = "R7"
HARMFUL_SHARE = 0.1
"""Few texts are flagged as harmful; an even share of "no" would flag every place of the world."""
REVIEWED = "2026-11-22"
GRADES: tuple[EvidenceGrade, ...] = ("A", "B", "B", "C")


def findings(standard: Standard, instruments: Sequence[Any], mechanisms: Sequence[Any], prose: Prose) -> list[Finding]:
    """Thirty for each instrument, shared out between the law and the practice of the mechanisms."""
    on_law = [one.code for one in standard.criteria if one.applies_to != "mechanism" and one.track != "practice"]
    on_practice = [one.code for one in standard.criteria if one.applies_to != "instrument"]
    whole = FOR_AN_INSTRUMENT * len(instruments)
    of_practice = min(whole // PRACTICE_SHARE, len(mechanisms) * len(on_practice))
    return [
        *_shared(instruments, on_law, "law", whole - of_practice, prose),
        *_shared(mechanisms, on_practice, "practice", of_practice, prose),
    ]


def _shared(
    subjects: Sequence[Any], criteria: Sequence[str], track: Track, number: int, prose: Prose
) -> Iterator[Finding]:
    # A standing answer names a source: where its subject has none, that of another one.
    known = next((one.sources for one in subjects if one.sources), ())
    for place, subject in enumerate(subjects):
        cited = (subject.sources or known)[:2]
        own = number // len(subjects) + (place < number % len(subjects))
        # Where there are more findings than criteria, the rest are earlier answers to criteria asked already.
        earlier = max(own // EARLIER_SHARE, own - len(criteria))
        asked = prose.random.sample(criteria, own - earlier)
        for code in asked:
            yield _finding(subject, cited, code, track, prose)
        for code in asked[:earlier]:
            yield _finding(subject, cited, code, track, prose, standing=False)


def _finding(
    subject: Any, cited: tuple[str, ...], code: str, track: Track, prose: Prose, standing: bool = True
) -> Finding:
    random = prose.random
    answer = random.choices(ANSWERS, WEIGHTS)[0]
    if code == FLAGGED and answer == "no" and random.random() > HARMFUL_SHARE:
        answer = "yes"
    if standing and track == "practice" and answer == "yes":
        answer = "partly"  # The authority's own sources alone prove no more, and copies of them are all there is.
    grade: EvidenceGrade = random.choice(GRADES)
    # Two sources or no grade A: the standard's rule for practice.
    alone = standing and track == "practice" and len(cited) < 2
    return Finding(
        id=f"{subject.id}-{code.lower()}-{track}{'' if standing else '-2'}",
        place=subject.place,
        sources=cited,
        language=subject.language,
        sensitivity="public",
        last_safety_review=REVIEWED,
        subject=subject.id,
        criterion=code,
        track=track,
        answer=answer,
        locator=f"art. {random.randint(1, 90)}",
        note=prose.text(subject.language, random.randint(4, 18)),
        as_of=f"20{random.randint(12, 26)}",
        grade="B" if alone and grade == "A" else grade,
        read="full",
        coder="first coding",
        coder_kind="machine",
        standing=standing,
        why_not_standing="" if standing else "An earlier reading of the same text.",
    )
