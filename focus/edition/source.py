# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition is compiled from, already reduced to what is public."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from msgspec.structs import fields, replace

from focus.edition.public import PUBLIC
from focus.edition.texts import publishable, without_hidden
from focus.record.comments import published
from focus.record.hidden import owner_is_hidden, without_references
from focus.record.records import Records
from focus.record.shapes import KINDS, Words
from focus.standard.reference_bill import Article
from focus.standard.shapes import Standard
from focus.texts.wordings import HeldText

Vocabularies = dict[str, dict[str, Words]]


@dataclass(slots=True)
class Material:
    """Public records, the standard, the vocabularies, the texts; ``left_out`` counts records that lost a reference."""

    records: Records
    standard: Standard
    vocabularies: Vocabularies
    left_out: int = field(default=0)
    texts: tuple[HeldText, ...] = ()


def public_material(
    records: Records, standard: Standard, vocabularies: Vocabularies, texts: Sequence[HeldText] = ()
) -> Material:
    """Keep public records, allowed fields and texts that may be shown, and drop references to everything else.

    A record whose one subject (a finding's instrument, a figure's mechanism) is not public goes with it.
    """
    public = Records()
    for kind, shape in records:
        if getattr(shape, "sensitivity", "public") == "public":
            public.add(kind, _allowed(kind, shape))
    hidden = {shape.id for _, shape in records} - {shape.id for _, shape in public}
    shown = publishable(texts, public.by_kind["instruments"])
    return without(Material(public, _naming_only(public, standard), vocabularies, texts=shown), hidden)


def without(material: Material, hidden: set[str]) -> Material:
    """The same material without some records, without what is only about them, and without references to them."""
    if not hidden:
        return material
    gone = hidden | {shape.id for _, shape in material.records if owner_is_hidden(shape, hidden.__contains__)}
    kept = Records()
    dropped = material.left_out
    for kind, shape in material.records:
        if shape.id not in gone:
            cleaned = without_references(shape, gone.__contains__)
            dropped += cleaned is not shape
            kept.add(kind, cleaned)
    texts = without_hidden(material.texts, gone.__contains__)
    standard = _naming_only(kept, material.standard)
    return Material(kept, standard, material.vocabularies, dropped, texts)


def _naming_only(records: Records, standard: Standard) -> Standard:
    """The standard whose reference bill names as precedents only records that are there."""
    if standard.bill is None:
        return standard
    known = {shape.id for kind in ("lessons", "findings") for shape in records.of(kind)}
    parts = tuple(
        replace(part, articles=tuple(_article_naming(one, known) for one in part.articles))
        for part in standard.bill.parts
    )
    return replace(standard, bill=replace(standard.bill, parts=parts))


def _article_naming(article: Article, known: set[str]) -> Article:
    return replace(article, precedents=tuple(one for one in article.precedents if one in known))


def _allowed(kind: str, shape: Any) -> Any:
    """The record without its private fields. Most have none filled and are public as they are."""
    shown = published(shape) if kind == "consultations" else shape
    emptied = {name: empty for name, empty in _private(kind) if getattr(shown, name) != empty}
    return replace(shown, **emptied) if emptied else shown


@cache
def _private(kind: str) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind that are never published, with the value that stands for nothing."""
    return tuple((one.name, one.default) for one in fields(KINDS[kind]) if one.name not in PUBLIC[kind])
