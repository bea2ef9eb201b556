# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Publish: from records to the next edition, or to the reasons why there is none."""

import datetime
import fcntl
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

from focus.edition.build import build, content_digest, move_into_place, sweep
from focus.edition.changes import Change, changes_between
from focus.edition.manifest import digest_of, read_manifest
from focus.edition.reader import Edition
from focus.edition.safety import Decision, Hit, check, masked, scan
from focus.edition.safety.texts import strings_of
from focus.edition.shelf import newest, next_name
from focus.edition.source import Material, Vocabularies, public_material
from focus.edition.suppression import SuppressionList
from focus.edition.withdraw import SUPPRESSED, without_suppressed
from focus.lib.errors import FocusError
from focus.record.contacts import with_checked_contacts
from focus.record.records import Records
from focus.standard.shapes import Standard


class Publication(Struct, frozen=True, kw_only=True):
    """What publishing did. ``edition`` is the one served now; ``new`` tells whether this call made it.

    With ``hits`` nothing was published: each waits for a decision in ``data/safety-decisions.yaml``.
    """

    edition: str | None
    digest: str | None = None
    new: bool = False
    counts: dict[str, int] = {}
    added: int = 0
    corrected: int = 0
    withdrawn: int = 0
    left_out: int = 0
    hits: tuple[Hit, ...] = ()


def publish(
    shelf: Path,
    records: Records,
    standard: Standard,
    vocabularies: Vocabularies,
    decisions: Sequence[Decision],
    day: datetime.date,
) -> Publication:
    """Compile what is public and safe into the next edition of ``shelf``.

    Unchanged contents make no new edition. Killed at any moment, the editions that were there stay as they were.
    """
    material = public_material(records, standard, vocabularies)
    suppression = SuppressionList.load(shelf / SUPPRESSED)
    material = without_suppressed(material, suppression)
    material.records = with_checked_contacts(masked(material.records), day)
    hits = [*check(material.records, decisions), *_hits_in_standard(standard, decisions)]
    if hits:
        return Publication(edition=None, hits=tuple(hits))
    with _alone(shelf):
        return _next(shelf, material, suppression, day)


def _hits_in_standard(standard: Standard, decisions: Sequence[Decision]) -> list[Hit]:
    return scan(strings_of("data", "standard", standard), decisions)


def _next(shelf: Path, material: Material, suppression: SuppressionList, day: datetime.date) -> Publication:
    last = newest(shelf)
    counts = material.records.counts()
    if last and read_manifest(last).get("content") == content_digest(material):
        return Publication(edition=last.name, digest=digest_of(last), counts=counts, left_out=material.left_out)
    name = next_name(shelf, day)
    changes = changes_between(Edition(last, suppression).records(), material.records) if last else []
    predecessor = {"edition": last.name, "digest": digest_of(last)} if last else None
    work, digest = build(shelf, name, material, changes, predecessor)
    move_into_place(work, shelf / name)
    return Publication(
        edition=name, digest=digest, new=True, counts=counts, left_out=material.left_out, **_tally(changes)
    )


def _tally(changes: list[Change]) -> dict[str, Any]:
    """Records (not fields) by what happened to them."""
    return {
        what: len({one.id for one in changes if one.change == what}) for what in ("added", "corrected", "withdrawn")
    }


@contextmanager
def _alone(shelf: Path) -> Iterator[None]:
    """One publication at a time; the lock goes with the process, so a killed one leaves none."""
    shelf.mkdir(parents=True, exist_ok=True)
    with (shelf / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FocusError(f"{shelf}: another publication is running; try again when it is done") from None
        sweep(shelf)
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            free = shutil.disk_usage(shelf).free // 1_000_000
            sweep(shelf)
            reason = getattr(error, "strerror", None) or str(error)
            raise FocusError(f"{shelf}: cannot write the edition: {reason} ({free} MB free)") from error
