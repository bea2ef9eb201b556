# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Add the official file of an instrument: its reading, its original, and the row that says what they are."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Literal

import msgspec
from django.db import transaction
from django.utils import timezone
from msgspec import Struct

from focus.lib import edtf
from focus.lib.errors import FOUND_WRONG, UNREADABLE, WRONG_USAGE, FocusError
from focus.record.models import Instrument, Source
from focus.texts.lock import Locked
from focus.texts.models import Wording
from focus.texts.queries import id_of
from focus.texts.shapes import Reading, Unit
from focus.texts.store import directory_of, keep
from focus.texts.wordings import published, units_sha256

Outcome = Literal["added", "replaced", "corrected", "unchanged"]
TOLD = ("source_id", "url", "rights", "file", "sha256", "reading_sha256", "pages", "articles", "provisions", "warnings")
"""What a second adding of the same text may change."""


class Added(Struct, frozen=True, kw_only=True):
    """What adding did. ``corrected``: the same file, told or read otherwise than before."""

    id: str
    outcome: Outcome
    articles: int
    provisions: int


def add_text(said: Locked, data: bytes, reading: Reading, replace: bool = False) -> Added:
    """Keep a file as the text that ``said`` describes. The same once more changes nothing.

    Another file for the same instrument, date and language is refused without ``replace``. Raises ``FocusError``, also
    where there is no such instrument or source, or nothing was found in the file.
    """
    _check(said)
    row = _row(said, _units(reading), reading)
    with transaction.atomic():
        here = _here(said)
        outcome = _outcome(here, row, replace)
        if outcome != "unchanged":
            row.pk, row.loaded = (here.pk, here.loaded) if here else (None, "")
            row.save()
            keep(directory_of(said.instrument, said.wording_date, said.language), data, said.file, reading)
    return Added(id=said.id, outcome=outcome, articles=row.articles, provisions=row.provisions)


def described(said: Mapping[str, str | None], data: bytes) -> Locked:
    """What somebody says of a file, checked. Raises ``FocusError`` with what is wrong."""
    given = {name: value for name, value in said.items() if value}
    _check_date(given.get("wording_date", ""))
    try:
        return msgspec.convert({**given, "sha256": hashlib.sha256(data).hexdigest()}, Locked)
    except msgspec.ValidationError as error:
        raise FocusError(f"{error}.", WRONG_USAGE) from None


def _check_date(text: str) -> None:
    try:
        if edtf.parse(text).precision == "interval":
            raise FocusError(
                f"{text}: a wording holds from one date on; write 2012, 2012-06 or 2012-06-25.", WRONG_USAGE
            )
    except edtf.ImpossibleDateError as error:
        raise FocusError(f"{error}.", WRONG_USAGE) from None


def _check(said: Locked) -> None:
    if not Instrument.objects.filter(pk=said.instrument).exists():
        raise FocusError(f"{said.instrument}: no such instrument in the newsroom.", WRONG_USAGE)
    if said.source and not Source.objects.filter(pk=said.source).exists():
        raise FocusError(f"{said.source}: no such source in the newsroom.", WRONG_USAGE)
    if not (said.source or said.url):
        raise FocusError("Name the source: the official address of the file, or the id of a source.", WRONG_USAGE)


def _units(reading: Reading) -> list[Unit]:
    found = list(published(reading.units))
    if not found:
        raise FocusError(f"{reading.file}: no provision was found in it.", UNREADABLE)
    twice = [eid for eid, count in Counter(one.eid for one in found).items() if count > 1]
    if twice:
        raise FocusError(f"{reading.file}: two provisions were given one address ({twice[0]}).", UNREADABLE)
    return found


def _row(said: Locked, units: list[Unit], reading: Reading) -> Wording:
    return Wording(
        instrument_id=said.instrument,
        wording_date=said.wording_date,
        language=said.language,
        source_id=said.source,
        url=said.url or "",
        rights=said.rights,
        file=said.file,
        sha256=said.sha256,
        reading_sha256=units_sha256(units),
        pages=reading.pages,
        articles=sum(one.kind == "article" for one in units),
        provisions=len(units),
        warnings=list(reading.warnings),
        added_at=timezone.now(),
    )


def _here(said: Locked) -> Wording | None:
    key = {"instrument_id": said.instrument, "wording_date": said.wording_date, "language": said.language}
    return Wording.objects.select_for_update().filter(**key).first()


def _outcome(here: Wording | None, row: Wording, replace: bool) -> Outcome:
    if here is None:
        return "added"
    if here.sha256 != row.sha256:
        if not replace:
            raise FocusError(
                f"{id_of(row)}: another file is {'kept' if here.reading_sha256 else 'waited for'} "
                f"({here.file}, SHA-256 {here.sha256[:12]}...). To take this one: --replace",
                FOUND_WRONG,
            )
        return "replaced" if here.reading_sha256 else "added"
    if not here.reading_sha256:
        return "added"
    return "unchanged" if all(getattr(here, name) == getattr(row, name) for name in TOLD) else "corrected"
