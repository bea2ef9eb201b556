# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""All rules of evidence over many findings: asked when files are loaded, and again before an edition is made.

The newsroom can change between the two, a source can lose its kind and a criterion what it is asked of, so publishing
does not trust that what was loaded once still keeps the rules.
"""

from collections.abc import Iterator, Mapping, Sequence

from focus.findings.rules import (
    Asked,
    broken_by_sources,
    broken_by_standard,
    broken_rules,
    standing_twice,
)
from focus.record.shapes import Finding
from focus.standard.shapes import CriterionText

Fault = tuple[Finding, str, str]
"""The finding, the field at fault, and what is wrong with what is allowed."""

_TRACK = {"law": "de_jure", "practice": "de_facto", "both": "both"}


def asked_of(criteria: Sequence[CriterionText]) -> dict[str, Asked]:
    """What each criterion of the standard is asked of, by code."""
    return {one.code: Asked(one.code, one.applies_to, _TRACK[one.track]) for one in criteria}


def faults(
    findings: Sequence[Finding],
    kinds: Mapping[str, str],
    source_kinds: Mapping[str, str],
    asked: Mapping[str, Asked],
) -> Iterator[Fault]:
    """Every rule that a finding breaks, alone or with others. ``kinds`` says what sort of record each id is.

    Two standing answers to one question are the second one's fault; its words name the first.
    """
    for finding in findings:
        known = [source_kinds[one] for one in finding.sources if one in source_kinds]
        for field, what in (*broken_rules(finding), *broken_by_sources(finding, known)):
            yield finding, field, what
        if criterion := asked.get(finding.criterion):
            for field, what in broken_by_standard(finding, criterion, kinds.get(finding.subject)):
                yield finding, field, what
    for first, second in standing_twice(findings):
        yield second, "standing", f"a standing answer to {first.criterion} is there already: {first.id}; allowed: one"
