# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Remove a text: its row, its file and its reading. Editions that hold it stay as they are."""

from django.db import transaction

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.texts.models import Wording
from focus.texts.queries import id_of
from focus.texts.store import directory_of, forget


def remove_text(instrument: str, wording_date: str, language: str) -> str:
    """Remove it and return its id. Raises ``FocusError`` where there is none."""
    key = {"instrument_id": instrument, "wording_date": wording_date, "language": language}
    row = Wording.objects.filter(**key).first()
    if row is None:
        raise FocusError(f"{instrument}: there is no text of {wording_date} in {language}.", WRONG_USAGE)
    with transaction.atomic():
        row.delete()
        forget(directory_of(instrument, wording_date, language))
    return id_of(row)
