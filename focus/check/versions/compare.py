# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Compare the checks of two versions of a bill."""

from collections.abc import Iterable, Sequence

from focus.check.shapes import CheckResult, CriterionResult, Element
from focus.check.versions.limits import CriteriaOf, limit_changes
from focus.check.versions.shapes import (
    ArticleChange,
    CriterionChange,
    HarmfulClause,
    LimitChange,
    Suggested,
    VersionRead,
    Versions,
    What,
)
from focus.texts.alignment import Pair
from focus.texts.nesting import wholes
from focus.texts.shapes import Reading
from focus.texts.wording_changes import WordingChange, change_of, compared_pairs

RANK = {"no": 0, "partly": 1, "yes": 2}
HARM = "R7"
TWO_LANGUAGES = "The versions are in two languages: words and time limits were not compared. Try: focus compare OLD NEW"


def versions(old: Reading, before: CheckResult, new: Reading, after: CheckResult) -> Versions:
    """What became of each criterion. Both results must come from the same standard, with the model or without it."""
    one_language = old.language == new.language
    pairs = compared_pairs(wholes(old.units), wholes(new.units)) if one_language else ()
    changed = [(pair, change) for pair in pairs if (change := change_of(pair)).what != "same" and not change.group]
    limits = limit_changes(pairs, new.language, _bearing(before), _bearing(after))
    criteria = tuple(
        _criterion(was, now, [pair for pair, _ in changed], limits)
        for was, now in zip(before.criteria, after.criteria, strict=True)
    )
    return Versions(
        old=_read(before),
        new=_read(after, *(() if one_language else (TWO_LANGUAGES,))),
        model=after.model,
        standard=after.standard,
        loud=tuple(one.code for one in criteria if one.code == HARM and _is_loud(one, after)),
        harmful=tuple(_harmful(after, {pair.new.eid for pair, _ in changed if pair.new})),
        criteria=criteria,
        articles=tuple(_article(pair, change, before, after) for pair, change in changed),
        limits=limits,
        one_language=one_language,
    )


def _read(result: CheckResult, *more: str) -> VersionRead:
    return VersionRead(
        file=result.file,
        language=result.language,
        articles=result.articles,
        instrument=result.instrument,
        warnings=(*result.warnings, *more),
    )


def _bearing(result: CheckResult) -> CriteriaOf:
    found: dict[tuple[str, int, int], tuple[str, ...]] = {}
    for criterion in result.criteria:
        for one in criterion.deadlines:
            key = (one.eid, one.start, one.end)
            found[key] = (*found.get(key, ()), criterion.code)
    return found


def _criterion(
    was: CriterionResult, now: CriterionResult, changed: Sequence[Pair], limits: Sequence[LimitChange]
) -> CriterionChange:
    had, has = _found(was), _found(now)
    gained = tuple(one for key, one in has.items() if key not in had)
    lost = tuple(one for key, one in had.items() if key not in has)
    carried = {eid for one in had.values() for eid in one.where}, {eid for one in has.values() for eid in one.where}
    articles = tuple(_eid(pair) for pair in changed if _carries(pair, *carried))
    return CriterionChange(
        code=was.code,
        what=_what(was, now, gained, lost, reworded=bool(articles)),
        before=Suggested(answer=was.suggested, confidence=was.confidence),
        after=Suggested(answer=now.suggested, confidence=now.confidence),
        gained=gained,
        lost=lost,
        articles=articles,
        limits=tuple(one for one in limits if was.code in one.criteria),
    )


def _found(result: CriterionResult) -> dict[str, Element]:
    return {one.key: one for one in result.elements if one.found}


def _eid(pair: Pair) -> str:
    unit = pair.new or pair.old
    return unit.eid if unit else ""


def _carries(pair: Pair, before: set[str], after: set[str]) -> bool:
    return (pair.old is not None and pair.old.eid in before) or (pair.new is not None and pair.new.eid in after)


def _what(
    was: CriterionResult,
    now: CriterionResult,
    gained: Iterable[Element],
    lost: Iterable[Element],
    *,
    reworded: bool,
) -> What:
    for_it = any(one.found and not one.adverse for one in was.elements)
    if for_it and was.suggested != "no" and not any(one.found and not one.adverse for one in now.elements):
        return "vanished"
    if RANK[was.suggested] != RANK[now.suggested]:
        return "better" if RANK[now.suggested] > RANK[was.suggested] else "worse"
    gains = any(not one.adverse for one in gained) or any(one.adverse for one in lost)
    losses = any(one.adverse for one in gained) or any(not one.adverse for one in lost)
    if gains or losses:
        return "mixed" if gains and losses else "better" if gains else "worse"
    return "reworded" if reworded else "same"


def _is_loud(one: CriterionChange, after: CheckResult) -> bool:
    return one.code in after.loud or one.what not in {"same", "reworded"}


def _harmful(after: CheckResult, changed: set[str]) -> Iterable[HarmfulClause]:
    """Passages of the new version that carry an adverse element of R7, those whose words changed first."""
    result = next((one for one in after.criteria if one.code == HARM and HARM in after.loud), None)
    if result is None:
        return ()
    adverse = {one.key for one in result.elements if one.adverse}
    carrying = [one for one in result.passages if adverse & set(one.elements)]
    clauses = [HarmfulClause(passage=one, new=one.article in changed) for one in carrying]
    return sorted(clauses, key=lambda one: not one.new)


def _article(pair: Pair, change: WordingChange, before: CheckResult, after: CheckResult) -> ArticleChange:
    codes = [
        now.code
        for was, now in zip(before.criteria, after.criteria, strict=True)
        if _carries(pair, _where(was), _where(now))
    ]
    return ArticleChange(change=change, criteria=tuple(codes))


def _where(result: CriterionResult) -> set[str]:
    return {eid for one in result.elements if one.found for eid in one.where}
