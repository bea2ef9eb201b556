# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check a reading against every criterion that a text can answer."""

import time
from collections.abc import Callable, Mapping, Sequence

from focus.check.asked import counted, wording
from focus.check.concepts import Found
from focus.check.deadlines.shapes import Deadline
from focus.check.document import Document, document
from focus.check.evidence import Evidence, Shares, evidence
from focus.check.instrument import kind_of, under_law
from focus.check.passages import passages
from focus.check.rules import Knowledge, Rule, knowledge, names_in
from focus.check.shapes import CheckResult, CriterionResult, Element, Flag, Passage
from focus.check.suggest import ABOUT_DEFENDERS, Suggestion, found_elements, suggest
from focus.lib.errors import UNREADABLE, FocusError
from focus.search.stems import SMALL
from focus.texts.shapes import Reading

Meaning = Callable[[Document], Mapping[str, Mapping[int, float]]]
"""Criterion to part to likeness, 0..1; what the sentence model gives."""

DEADLINE_KINDS = {
    "I2": {"ordinary"},
    "P2": {"emergency"},
    "P3": {"ordinary", "evaluation", "notification", "completion"},
    "P6": {"appeal"},
    "P8": {"review", "duration"},
    "E4": {"reporting"},
}
"""What kinds of time limit answer which criterion, wherever they stand."""


def check(
    reading: Reading,
    *,
    known: Knowledge | None = None,
    meaning: Meaning | None = None,
    model: str | None = None,
    shares: Shares | None = None,
) -> CheckResult:
    """What was found on each criterion. ``meaning`` and ``model`` come together or not at all.

    Raises ``FocusError`` for a text in a language whose words are not known: every answer would be a false "no".
    """
    if reading.language not in SMALL:
        raise FocusError(_unknown_language(reading), UNREADABLE)
    begun = time.perf_counter()
    known = known or knowledge()
    text = document(reading)
    found = Found(text, known.concepts)
    likeness = meaning(text) if meaning else {}
    facts = _facts(reading) | ({ABOUT_DEFENDERS} if found.about_defenders() else set())
    counts = counted(text)
    weighed = shares or Shares()

    def of(rule: Rule) -> CriterionResult:
        said = wording(text, counts, known, rule)
        signals = evidence(found, rule, known.cues[rule.code], likeness.get(rule.code, {}), said, weighed)
        return _criterion(found, signals, facts)

    criteria = tuple(of(rule) for rule in known.rules)
    return CheckResult(
        file=reading.file,
        language=reading.language,
        model=model,
        criteria=criteria,
        seconds=round(time.perf_counter() - begun, 3),
        instrument=kind_of(reading),
        articles=sum(unit.kind in ("article", "annex_article") for unit in reading.units),
        pages=reading.pages,
        standard=known.standard,
        loud=tuple(one.code for one in criteria if "red_flag" in one.flags),
        warnings=reading.warnings,
    )


def _facts(reading: Reading) -> frozenset[str]:
    kind = kind_of(reading)
    facts = {f"kind_{kind}"}
    if kind == "bill":
        facts.add("kind_law")
    if kind in ("decree", "policy", "ordinance") and under_law(reading):
        facts.add("kind_decree_under_law")
    return frozenset(facts)


def _unknown_language(reading: Reading) -> str:
    found = "its language was not recognised" if reading.language == "und" else f"its language is {reading.language}"
    return f"{reading.file}: {found}; Focus checks English, Spanish, French and Portuguese. Translate it first."


def _criterion(found: Found, all_found: Evidence, facts: frozenset[str]) -> CriterionResult:
    rule = all_found.rule
    carried = found_elements(found.document, all_found)
    suggestion = suggest(all_found, carried, facts)
    chosen = passages(found.document, all_found)
    return CriterionResult(
        code=rule.code,
        suggested=suggestion.answer,
        confidence=suggestion.confidence,
        passages=chosen,
        deadlines=_deadlines(found, rule.code, all_found, chosen),
        elements=_elements(found.document, rule, carried),
        rule=suggestion.rule,
        flags=_flags(rule, all_found, suggestion, chosen, facts),
    )


def _elements(text: Document, rule: Rule, carried: dict[str, tuple[int, ...]]) -> tuple[Element, ...]:
    return tuple(
        Element(
            key=one.key,
            name=one.name,
            found=bool(carried[one.key]),
            adverse=one.adverse,
            where=tuple(text.parts[part].unit.eid for part in carried[one.key]),
        )
        for one in rule.elements
    )


def _deadlines(found: Found, code: str, all_found: Evidence, chosen: Sequence[Passage]) -> tuple[Deadline, ...]:
    """Those of the kinds that answer the criterion, and those that stand in its elements."""
    kinds = DEADLINE_KINDS.get(code, set())
    timed = any(name.startswith("@") for one in all_found.rule.elements for name in names_in(one))
    if not kinds and not timed:
        return ()
    near = {one.article for one in chosen[:5] if one.elements}
    return tuple(one for one in found.deadlines if one.kind in kinds or (one.eid in near and one.value is not None))


def _flags(
    rule: Rule, all_found: Evidence, suggestion: Suggestion, chosen: Sequence[Passage], facts: frozenset[str]
) -> tuple[Flag, ...]:
    flags: list[Flag] = []
    if rule.code == "R7" and suggestion.answer != "yes":
        flags.append("red_flag")
    if rule.code == "R6":
        flags.append("decide_from_metadata")
    if "kind_bill" in facts:
        flags.append("bill")
    if not any(all_found.elements.values()) and not all_found.cues:
        flags.append("nothing_found")
    if all_found.against and rule.code != "R7":
        flags.append("against")
    return tuple(flags)
