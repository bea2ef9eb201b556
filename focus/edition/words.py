# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read the standard and the vocabularies back from an edition."""

from typing import Any, TypeVar

import msgspec

from focus.edition.reader import Edition
from focus.edition.source import Material, Vocabularies
from focus.edition.texts import held_in
from focus.record.shapes import Words
from focus.standard.exercises import Exercises
from focus.standard.handbook_texts import HandbookText
from focus.standard.reference_bill import Bill
from focus.standard.reference_bill import Head as BillHead
from focus.standard.reference_bill import Part as BillPart
from focus.standard.scoring.gaps import Pair
from focus.standard.shapes import CriterionText, Dimension, Principle, Standard, Weakness
from focus.standard.training import TrainingFile
from focus.standard.written import WrittenFile

T = TypeVar("T")


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The standard's own line: its id, version, date and state."""

    id: str
    version: str
    date: str
    state: Words


def vocabularies(edition: Edition) -> Vocabularies:
    """Every vocabulary with its labels, codes in the order in which they are shown."""
    return edition.once("vocabularies", _vocabularies)


def _vocabularies(edition: Edition) -> Vocabularies:
    found: Vocabularies = {}
    for row in edition.rows("SELECT name, code, en, es, fr, pt FROM vocabulary ORDER BY name, position"):
        words = Words(en=row["en"], es=row["es"], fr=row["fr"], pt=row["pt"])
        found.setdefault(row["name"], {})[row["code"]] = words
    return found


def standard(edition: Edition) -> Standard:
    """The standard as this edition holds it."""
    return edition.once("standard", _standard)


def _standard(edition: Edition) -> Standard:
    rows = edition.rows("SELECT section, body FROM standard ORDER BY position")
    parts: dict[str, list[Any]] = {}
    for row in rows:
        parts.setdefault(row["section"], []).append(row["body"])
    (head,) = _read(parts["standard"], Head)
    return Standard(
        id=head.id,
        version=head.version,
        date=head.date,
        state=head.state,
        dimensions=_read(parts["dimension"], Dimension),
        criteria=_read(parts["criterion"], CriterionText),
        weaknesses=_read(parts["weakness"], Weakness),
        principles=_read(parts["principle"], Principle),
        pairs=_read(parts.get("pair", []), Pair),
        bill=_bill(parts),
        exercises=_read(parts.get("exercises", []), Exercises),
        handbook=_read(parts.get("handbook", []), HandbookText),
        training=_read(parts.get("training", []), TrainingFile),
        written=_read(parts.get("written", []), WrittenFile),
    )


def _bill(parts: dict[str, list[str]]) -> Bill | None:
    heads = _read(parts.get("bill", []), BillHead)
    return Bill(head=heads[0], parts=_read(parts["bill_part"], BillPart)) if heads else None


def _read(bodies: list[str], shape: type[T]) -> tuple[T, ...]:
    decoder = msgspec.json.Decoder(shape)
    return tuple(decoder.decode(body) for body in bodies)


def material(edition: Edition) -> Material:
    """Everything an edition was compiled from, read back from it."""
    return Material(edition.records(), standard(edition), vocabularies(edition), texts=held_in(edition))
