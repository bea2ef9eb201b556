# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is kept as data: the thesaurus, what each criterion asks for, and the cues of the standard."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from focus.search.thesaurus import Phrases, concepts, phrases_of

DATA = Path(__file__).resolve().parents[2] / "data"
WITHIN = 25
"""Words within which concepts stand together where a rule says nothing else."""
WHOLE_ARTICLE = 100_000


class Combination(msgspec.Struct, frozen=True):
    """Concepts that must stand close together; ``without`` are those that must not stand there."""

    concepts: tuple[str, ...]
    without: tuple[str, ...]


class Asked(msgspec.Struct, frozen=True):
    """One element that a criterion asks for."""

    key: str
    name: dict[str, str]
    combinations: tuple[Combination, ...]
    within: int
    weight: float
    adverse: bool


class Rule(msgspec.Struct, frozen=True):
    """A criterion's elements and the conditions under which "yes" and "partly" are suggested."""

    code: str
    elements: tuple[Asked, ...]
    yes: tuple[str, ...]
    partly: tuple[str, ...]


class Cues(msgspec.Struct, frozen=True):
    """A criterion's cues in the standard; ``weak`` are those that count only near a word for defender."""

    code: str
    cues: Phrases
    against: Phrases
    weak: Phrases


class Knowledge(msgspec.Struct, frozen=True):
    """Everything that the check knows before it reads a text."""

    standard: str
    concepts: dict[str, Phrases]
    rules: tuple[Rule, ...]
    cues: dict[str, Cues]
    questions: dict[str, str]
    """Criterion to its question in English."""


@cache
def knowledge(data: Path = DATA) -> Knowledge:
    """The thesaurus, rules and cues of a data tree; a broken file raises ``yaml`` or key errors: it is our own."""
    standard = _yaml(data / "standard.yaml")
    criteria = [one for dimension in standard["dimensions"] for one in dimension["criteria"]]
    rules = _yaml(data / "check-rules.yaml")
    return Knowledge(
        standard=str(standard["standard"]["version"]),
        concepts=concepts(data / "thesaurus.yaml"),
        rules=tuple(_rule(one["code"], rules[one["code"]]) for one in criteria if one["code"] in rules),
        cues={one["code"]: _cues(one) for one in criteria},
        questions={one["code"]: one["question"] for one in criteria},
    )


def _yaml(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def _cues(raw: dict[str, Any]) -> Cues:
    said = (phrases_of(raw.get(one)) for one in ("cues", "cues_against", "weak_cues"))
    return Cues(raw["code"], *said)


def _rule(code: str, raw: dict[str, Any]) -> Rule:
    elements = tuple(_asked(one) for one in raw["elements"])
    return Rule(code, elements, tuple(raw["yes"]), tuple(raw["partly"]))


def _asked(raw: dict[str, Any]) -> Asked:
    within = raw.get("within", WITHIN)
    return Asked(
        key=raw["key"],
        name=raw["name"],
        combinations=tuple(_combination([one] if isinstance(one, str) else one) for one in raw["any"]),
        within=WHOLE_ARTICLE if within == "article" else within,
        weight=raw.get("weight", 1),
        adverse=raw.get("adverse", False),
    )


def _combination(names: list[str]) -> Combination:
    wanted = tuple(name for name in names if not name.startswith("-"))
    return Combination(wanted, tuple(name[1:] for name in names if name.startswith("-")))


def names_in(asked: Asked) -> frozenset[str]:
    """The concepts that an element looks for."""
    return frozenset(name for one in asked.combinations for name in one.concepts)
