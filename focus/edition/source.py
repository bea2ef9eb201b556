# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition is compiled from, already reduced to what is public."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from focus.edition.public import PUBLIC
from focus.edition.texts import publishable, without_hidden
from focus.record.hidden import owner_is_hidden, without_references
from focus.record.records import Records
from focus.record.shapes import Words
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
    return without(Material(public, standard, vocabularies, texts=shown), hidden)


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
    return Material(kept, material.standard, material.vocabularies, dropped, texts)


def _allowed(kind: str, shape: Any) -> Any:
    return type(shape)(**{name: getattr(shape, name) for name in PUBLIC[kind]})
