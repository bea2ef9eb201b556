# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The columns that many models share, and the constraints for a closed list and for a text that must be there."""

import functools
import operator
from typing import Any

from django.db.models import CharField, CheckConstraint, JSONField, Q, TextField

from focus.record import vocab


def code(*, null: bool = False, default: str | None = None) -> Any:
    """A code of a closed list; the list itself is a constraint, see ``closed``."""
    if null:
        return CharField(max_length=60, null=True, blank=True, default=None)
    return CharField(max_length=60) if default is None else CharField(max_length=60, default=default)


def day(*, null: bool = False) -> Any:
    """A date or interval of EDTF level 0, kept as text so that its precision is kept."""
    return CharField(max_length=21, null=True, blank=True, default=None) if null else CharField(max_length=21)


def nested() -> Any:
    """One small object that no other record points to; null where it is not known."""
    return JSONField(null=True, blank=True, default=None)


def words() -> Any:
    """One text in the four languages, an object with the keys en, es, fr, pt; null where it is not known."""
    return nested()


def many() -> Any:
    """A list of plain values or of small objects that no other record points to."""
    return JSONField(default=list, blank=True)


def prose() -> Any:
    """Text that may be empty."""
    return TextField(blank=True, default="")


def closed(table: str, column: str, vocabulary: str, *, null: bool = False) -> CheckConstraint:
    """The column holds a code of the list; a null passes only where the shape allows one."""
    allowed = Q(**{f"{column}__in": vocab.codes(vocabulary)})
    if null:
        allowed |= Q(**{f"{column}__isnull": True})
    return CheckConstraint(condition=allowed, name=f"{table}_{column}_is_in_its_list")


def filled(table: str, *columns: str) -> CheckConstraint:
    """None of these texts is empty."""
    condition = functools.reduce(operator.and_, (~Q(**{column: ""}) for column in columns))
    return CheckConstraint(condition=condition, name=f"{table}_texts_are_filled")
