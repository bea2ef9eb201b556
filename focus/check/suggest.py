# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A suggested answer out of the elements found, by the conditions of ``data/check-rules.yaml``. A person decides."""

import re

import msgspec

from focus.check.document import Document
from focus.check.evidence import RECITALS, Evidence
from focus.check.shapes import Answer, Confidence

STANDS_OUT = 0.8
"""Likeness by the sentence model at which a passage may say it in words that nobody thought of."""
ABOUT_DEFENDERS = "about_defenders"
"""The fact that a text speaks of defenders often enough. In a law on something else every law's words (appeals,
confidentiality, reports) are found too: what they suggest is never more than "low"."""
AT_LEAST = re.compile(r"(\d+) of (.+)")


class Suggestion(msgspec.Struct, frozen=True):
    """An answer, how sure, and why in words made of the elements' keys."""

    answer: Answer
    confidence: Confidence
    rule: str


def found_elements(document: Document, evidence: Evidence) -> dict[str, tuple[int, ...]]:
    """Element to the parts that carry it. Recitals carry nothing, and what speaks against the text must stand in its
    body, save for clauses against defenders: those hurt wherever they stand."""
    kinds = [part.unit.kind for part in document.parts]
    adverse = {one.key for one in evidence.rule.elements if one.adverse} if evidence.rule.code != "R7" else set()
    silent = {key: RECITALS | {"transitional"} if key in adverse else RECITALS for key in evidence.elements}
    return {
        key: tuple(sorted({hit.part for hit in hits if kinds[hit.part] not in silent[key]}))
        for key, hits in evidence.elements.items()
    }


def suggest(evidence: Evidence, carried: dict[str, tuple[int, ...]], facts: frozenset[str]) -> Suggestion:
    """The first of "yes" and "partly" whose conditions all hold, else "no". ``facts`` hold of the whole text."""
    rule = evidence.rule
    true = {key for key, parts in carried.items() if parts} | facts
    failed_yes = [one for one in rule.yes if not holds(one, true)]
    fits = ABOUT_DEFENDERS in facts
    if not failed_yes:
        return Suggestion("yes", _sure_of_yes(evidence, carried) if fits else "low", f"yes: {'; '.join(rule.yes)}")
    failed_partly = [one for one in rule.partly if not holds(one, true)]
    if not failed_partly:
        near = len(failed_yes) == 1 and len(rule.yes) > 1
        return Suggestion("partly", "low" if near or not fits else "medium", f"partly: not {'; not '.join(failed_yes)}")
    return Suggestion("no", _sure_of_no(evidence, carried), f"no: not {'; not '.join(failed_partly)}")


def holds(condition: str, true: set[str]) -> bool:
    """``key``, ``!key``, ``a or b``, ``2 of a, b, c``."""
    counted = AT_LEAST.fullmatch(condition)
    if counted:
        return sum(holds(one.strip(), true) for one in counted[2].split(",")) >= int(counted[1])
    if " or " in condition:
        return any(holds(one, true) for one in condition.split(" or "))
    return condition[1:] not in true if condition.startswith("!") else condition in true


def _sure_of_yes(evidence: Evidence, carried: dict[str, tuple[int, ...]]) -> Confidence:
    return "medium" if evidence.against or any(len(parts) == 0 for parts in carried.values()) else "high"


def _sure_of_no(evidence: Evidence, carried: dict[str, tuple[int, ...]]) -> Confidence:
    if any(carried.values()) or len(evidence.cues) > 2 or max(evidence.meaning.values(), default=0) > STANDS_OUT:
        return "low"
    return "medium" if evidence.cues else "high"
