# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read ``data/standard.yaml`` and its translations (``locale/*/LC_MESSAGES/standard.po``) into shapes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from focus.record.shapes import Words
from focus.standard.scoring.gaps import Pair
from focus.standard.shapes import (
    Authority,
    CriterionText,
    Dimension,
    Example,
    Principle,
    Rule,
    Standard,
    Weakness,
)

LOCALE = Path(__file__).resolve().parent.parent / "locale"
TRACK = {"de_jure": "law", "de_facto": "practice"}


@cache
def _catalog(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "standard.po").open("rb") as file:
        return read_po(file, locale=language)


def in_four_languages(text: str) -> Words:
    """A text of the standard with its translations; an untranslated text stays in English."""
    source = " ".join(text.split())
    return Words(en=source, es=_said(source, "es"), fr=_said(source, "fr"), pt=_said(source, "pt"))


def _said(source: str, language: str) -> str:
    message = _catalog(language).get(source)
    return str(message.string) if message and message.string and not message.fuzzy else source


def read_standard(text: str) -> Standard:
    """The standard from the text of its file. The file itself was checked when it was loaded."""
    raw = yaml.load(text, Loader=yaml.CSafeLoader)
    sources = raw["sources"]
    return Standard(
        id=raw["standard"]["id"],
        version=raw["standard"]["version"],
        date=str(raw["standard"]["date"]),
        state=in_four_languages(raw["standard"]["state"]),
        dimensions=tuple(_dimension(one) for one in raw["dimensions"]),
        criteria=tuple(_criterion(one, dim["id"], sources) for dim in raw["dimensions"] for one in dim["criteria"]),
        weaknesses=tuple(_weakness(one) for one in raw["weaknesses"]),
        principles=tuple(_principles(raw)),
        pairs=tuple(
            Pair(law=one["de_jure"], practice=one["de_facto"], indicators=tuple(one["figures"])) for one in raw["pairs"]
        ),
    )


def _dimension(raw: dict[str, Any]) -> Dimension:
    return Dimension(id=raw["id"], name=in_four_languages(raw["name"]), question=in_four_languages(raw["question"]))


def _weakness(raw: dict[str, Any]) -> Weakness:
    return Weakness(id=raw["id"], name=in_four_languages(raw["name"]), criteria=tuple(raw["criteria"]))


def _criterion(raw: dict[str, Any], dimension: str, sources: dict[str, Any]) -> CriterionText:
    return CriterionText(
        code=raw["code"],
        dimension=dimension,
        name=in_four_languages(raw["name"]),
        question=in_four_languages(raw["question"]),
        applies_to=raw["applies_to"],
        track=TRACK.get(raw["de_jure_or_de_facto"], "both"),
        core=raw.get("core", False),
        red_flag=raw.get("red_flag", False),
        answers=tuple(_rule(one) for one in raw["answers"]),
        answers_in_practice=tuple(_rule(one) for one in raw.get("answers_in_practice", ())),
        why=_optional(raw, "why"),
        not_here=_optional(raw, "not_here"),
        contested=_optional(raw, "contested"),
        evidence=_optional(raw, "evidence"),
        threshold_note=_optional(raw, "threshold_note"),
        authorities=tuple(_authority(one, sources) for one in raw.get("authorities", ())),
        examples=tuple(_example(one) for one in raw.get("examples", ())),
    )


def _optional(raw: dict[str, Any], key: str) -> Words | None:
    return in_four_languages(raw[key]) if raw.get(key) else None


def _rule(raw: dict[str, Any]) -> Rule:
    return Rule(answer=raw["answer"], value=float(raw["value"]), rule=in_four_languages(raw["rule"]))


def _authority(raw: dict[str, Any], sources: dict[str, Any]) -> Authority:
    ref = raw.get("ref", "")
    source = sources.get(ref, {})
    return Authority(
        ref=ref,
        source=raw["source"],
        locator=raw.get("locator", ""),
        url=raw.get("url", ""),
        seen=bool(raw.get("seen")),
        basis=source.get("basis", "none"),
        group=source.get("group", "persuasive"),
        treaty=source.get("treaty", ""),
        nature=source.get("nature", ""),
        binds=tuple(source.get("binds", ())),
    )


def _example(raw: dict[str, Any]) -> Example:
    return Example(**{key: str(raw.get(key, "")) for key in ("answer", "instrument", "where", "note", "read")})


def _interlocks(raw: dict[str, Any]) -> Iterator[tuple[int, dict[str, str]]]:
    """Which answer to one criterion settles others: pairs of a condition and what follows."""
    yield from enumerate(raw["scoring"].get("interlocks", ()), 1)


def _principles(raw: dict[str, Any]) -> list[Principle]:
    """The method's sentences in the order in which the method page shows them."""
    rows: list[tuple[str, str, str]] = [("units", key, text) for key, text in raw["units"].items()]
    rows += [("answer_scale", one["answer"], one["meaning"]) for one in raw["answer_scale"]]
    rows += [("statuses", one["status"], one["meaning"]) for one in raw["statuses_without_value"]]
    rows += [("scoring", key, text) for key, text in raw["scoring"].items() if isinstance(text, str)]
    rows += [("interlocks", f"{n}.{part}", one[part]) for n, one in _interlocks(raw) for part in ("if", "then")]
    rows += [("evidence_rules", str(n), text) for n, text in enumerate(raw["evidence_rules"], 1)]
    rows += [("evidence_grades", one["grade"], one["meaning"]) for one in raw["evidence_grades"]]
    rows += [("review_rules", str(n), text) for n, text in enumerate(raw["review_rules"], 1)]
    rows += [("one_clause_one_criterion", str(n), text) for n, text in enumerate(raw["one_clause_one_criterion"], 1)]
    return [Principle(section=section, key=key, text=in_four_languages(text)) for section, key, text in rows]
