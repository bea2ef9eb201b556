# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold in the plan of the workshops and in the key to the fictional bill."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from focus.standard.reference_bill import Bill
from focus.standard.training import SCENARIO_LANGUAGES, Key, Pack, Plan, Planted, scenario_path

LONGEST = {"two-hours": 120, "one-day": 480}
"""Minutes that a workshop of this length may take, its breaks included."""
Faults = Iterator[str]


def plan_faults(plan: Plan, criteria: Collection[str]) -> Faults:
    """Each thing that is wrong in the plan, in words."""
    names = Counter(one.name for one in plan.cases)
    yield from (f"{name}: two cases have this name" for name, count in names.items() if count > 1)
    yield from (
        f"{one.name}: no criterion {code}" for one in plan.cases for code in one.criteria if code not in criteria
    )
    kinds = Counter((one.audience, one.length) for one in plan.packs)
    yield from (f"{' '.join(kind)}: two packs of this kind" for kind, count in kinds.items() if count > 1)
    for pack in plan.packs:
        yield from (f"{pack.audience} {pack.length}: {what}" for what in _of_pack(pack, names, criteria))


def _of_pack(pack: Pack, cases: Collection[str], criteria: Collection[str]) -> Faults:
    taken = sum(one.minutes for one in pack.sessions)
    if taken > LONGEST[pack.length]:
        yield f"takes {taken} minutes; allowed: {LONGEST[pack.length]}"
    for session in pack.sessions:
        yield from (f"there is no case {name}" for name in session.cases if name not in cases)
        coded = session.coding.criteria if session.coding else ()
        yield from (f"no criterion {code}" for code in coded if code not in criteria)
    if sum(one.coding is not None for one in pack.sessions) > 1:
        yield "one sheet of exercises is enough"


def key_faults(key: Key, criteria: Collection[str], bill: Bill | None, files: Mapping[str, str]) -> Faults:
    """Each thing that is wrong in the key, in words."""
    numbers = {article.number for article in bill.articles()} if bill else set()
    for language in SCENARIO_LANGUAGES:
        if scenario_path(language) not in files:
            yield f"the bill is missing: {scenario_path(language)}"
    for one in (*key.planted, *key.good):
        yield from (f"{one.name}: {what}" for what in _of_clause(one, criteria, numbers))


def _of_clause(one: Planted, criteria: Collection[str], numbers: Collection[int]) -> Faults:
    if one.criterion not in criteria:
        yield f"no criterion {one.criterion}"
    yield from (f"the reference bill has no article {number}" for number in one.amend if number not in numbers)
    told = [answer for answer in (one.suggests.en, one.suggests.es) if answer]
    if one.answer in told:
        yield "suggests: only where it is another answer"
    if told and not one.tool:
        yield "tool: says why the check is wrong"
    for name, words in (("what", one.what), ("tool", one.tool)):
        missing = [language for language in SCENARIO_LANGUAGES if words and not getattr(words, language)]
        if missing:
            yield f"{name}: no wording in {', '.join(missing)}"
