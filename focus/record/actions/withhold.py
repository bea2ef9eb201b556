# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Keep records from every later edition, because somebody could come to harm."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from focus.record.models import Entry
from focus.record.tables import model_of


@transaction.atomic
def withhold(ids: Iterable[str]) -> list[str]:
    """Make records ``restricted``; return the ids that the newsroom holds. The records themselves are not lost."""
    held = list(Entry.objects.filter(id__in=list(ids)).values_list("id", "kind"))
    for record_id, kind in held:
        model_of(kind).objects.filter(pk=record_id).update(sensitivity="restricted")
    Entry.objects.filter(id__in=[record_id for record_id, _ in held]).update(updated_at=timezone.now())
    return sorted(record_id for record_id, _ in held)
