# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What every record has, and the kinds of values of which its fields are made."""

from typing import Annotated

from msgspec import Meta, Struct

from focus.record import vocab

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""Lower case letters, digits and hyphens; begins with its place: ``mx-ley-2012``, ``mx-s4``."""

PlaceId = Annotated[str, Meta(pattern=r"^[A-Z]{2}(?:-[A-Z0-9]{1,8})?$|^[0-9]{3}$|^INT(?:-[A-Z0-9]{1,8})?$")]
"""ISO 3166-1 (``MX``), ISO 3166-2 (``MX-COA``), UN M49 (``419``), or ``INT``, ``INT-EU`` (international bodies)."""

Date = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Period = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$")]
Prose = Annotated[str, Meta(min_length=1, max_length=6000)]
Line = Annotated[str, Meta(min_length=1, max_length=600)]
Url = Annotated[str, Meta(pattern=r"^https?://\S+$", max_length=900)]
Criterion = Annotated[str, Meta(pattern=r"^[RIPMAE][1-9]$")]
LanguageTag = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
Number = Annotated[str, Meta(pattern=r"^-?\d+(?:\.\d+)?$")]
"""A decimal number kept as text, so that no rounding creeps in."""


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """Immutable, named fields only, unknown fields refused."""


class Words(Shape, frozen=True, kw_only=True):
    """One text written (not machine translated) in the four languages of the interface."""

    en: Prose
    es: Prose
    fr: Prose
    pt: Prose


class Version(Shape, frozen=True, kw_only=True):
    """One of several values that sources give for the same thing."""

    value: Line
    sources: tuple[Id, ...]
    note: str = ""


class Disagreement(Shape, frozen=True, kw_only=True):
    """Sources that disagree about one field of a record: every value is kept and shown."""

    field: Line
    values: Annotated[tuple[Version, ...], Meta(min_length=2)]
    note: str = ""


class Record(Shape, frozen=True, kw_only=True):
    """What every record has. ``editor_note`` is private: no edition holds it."""

    id: Id
    place: PlaceId
    sources: tuple[Id, ...] = ()
    language: LanguageTag = "en"
    disagreements: tuple[Disagreement, ...] = ()
    sensitivity: vocab.Sensitivity
    last_safety_review: Day
    editor_note: str = ""
