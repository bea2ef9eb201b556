# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the rows of the criteria from the standard that was loaded."""

from collections.abc import Iterable

from focus.standard.models import Criterion


def save_criteria(criteria: Iterable[tuple[str, str, str]]) -> None:
    """Save (code, applies_to, de_jure_or_de_facto). A code that went stays: earlier answers may still name it."""
    rows = [Criterion(code=c, applies_to=a, de_jure_or_de_facto=t) for c, a, t in criteria]
    Criterion.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["code"], update_fields=["applies_to", "de_jure_or_de_facto"]
    )
