# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Take over what a ``texts.lock`` says: texts to wait for, and corrections of what is told of a text."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from focus.texts.lock import Locked
from focus.texts.models import Wording
from focus.texts.queries import id_of, wordings


@transaction.atomic
def take_lock(
    added: Iterable[Locked], changed: Mapping[str, Mapping[str, Any]], removed: Iterable[str], said: Mapping[str, str]
) -> None:
    """Save texts to wait for, change fields of texts by id, forget awaited ones; ``said`` is kept as last loaded."""
    for one in added:
        _waited_for(one).save()
    gone = set(removed)
    for row in wordings():
        text = id_of(row)
        if text in gone:
            row.delete()
        elif text in said or text in changed:
            for name, value in changed.get(text, {}).items():
                setattr(row, "source_id" if name == "source" else name, value if name == "source" else value or "")
            row.loaded = said.get(text, row.loaded)
            row.save()


def _waited_for(one: Locked) -> Wording:
    return Wording(
        instrument_id=one.instrument,
        wording_date=one.wording_date,
        language=one.language,
        source_id=one.source,
        url=one.url or "",
        rights=one.rights,
        file=one.file,
        sha256=one.sha256,
    )
