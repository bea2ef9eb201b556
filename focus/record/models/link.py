# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ordered links from a record to other records."""

from typing import Any

from django.db.models import CASCADE, PROTECT, ForeignKey, Model, PositiveIntegerField, UniqueConstraint

from focus.record.models.entry import Entry


class Link(Model):
    """One link, in the order of the record. Who owns it and what it may point to is said by each table."""

    position = PositiveIntegerField()

    class Meta:
        abstract = True


def ordered(table: str) -> tuple[UniqueConstraint, ...]:
    """A list names nothing twice, and each of its positions holds one link."""
    return (
        UniqueConstraint(fields=("owner", "position"), name=f"{table}_has_one_place_in_its_list"),
        UniqueConstraint(fields=("owner", "target"), name=f"{table}_names_a_target_once"),
    )


def link_to(model: Any) -> Any:
    """What is pointed to: it cannot go while a link points to it."""
    return ForeignKey(model, on_delete=PROTECT, related_name="+")


class About(Link):
    """What an event, document, lesson or commitment is about: an instrument, a mechanism, a place, a body..."""

    owner = ForeignKey(Entry, on_delete=CASCADE, related_name="about")
    target = link_to(Entry)

    class Meta:
        constraints = ordered("about")
