# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Publish: from records to the next edition, or to the reasons why there is none."""

import datetime
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct
from msgspec.structs import replace

from focus.edition.alone import alone, told_of_disk
from focus.edition.build import build, content_digest, move_into_place, sweep
from focus.edition.changes import Change, changes_between
from focus.edition.definitions import refuse_two_wordings
from focus.edition.evidence import refuse_broken_evidence
from focus.edition.manifest import digest_of, read_manifest
from focus.edition.reader import Edition
from focus.edition.review import refuse_broken_review, refuse_overwritten
from focus.edition.safety import Decision, Hit, check, masked, scan
from focus.edition.safety.decisions import undecided
from focus.edition.safety.provisions import hits_in_texts
from focus.edition.safety.texts import strings_of, written_lines
from focus.edition.shelf import newest, next_name
from focus.edition.signature import checked, put_key, sign
from focus.edition.source import Material, Vocabularies, public_material
from focus.edition.standard_changes import label_changes, standard_changes
from focus.edition.suppression import SuppressionList
from focus.edition.text_changes import text_changes
from focus.edition.texts import texts_of
from focus.edition.verify import verify
from focus.edition.withdraw import SUPPRESSED, without_suppressed
from focus.edition.words import standard as standard_of
from focus.edition.words import vocabularies as vocabularies_of
from focus.lib.errors import FocusError
from focus.record.contacts import with_checked_contacts
from focus.record.records import Records
from focus.standard.shapes import Standard
from focus.texts.wordings import HeldText

Prove = Callable[[Path], None]


class Publication(Struct, frozen=True, kw_only=True):
    """What publishing did. ``edition`` is the one served now; ``new`` tells whether this call made it.

    ``signed_by`` is the id of the key whose signature the edition carries, empty for an unsigned one.
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
    signed_by: str = ""
    hits: tuple[Hit, ...] = ()


def publish(
    shelf: Path,
    records: Records,
    standard: Standard,
    vocabularies: Vocabularies,
    decisions: Sequence[Decision],
    day: datetime.date,
    key: Ed25519PrivateKey | None = None,
    texts: Sequence[HeldText] = (),
    prove: Prove | None = None,
) -> Publication:
    """Compile what is public and safe into the next edition of ``shelf``, and sign it where there is a key.

    Raises ``FocusError`` where an answer breaks a rule of evidence or of review, or one definition has two wordings.

    Unchanged contents make no new edition; one that was published unsigned is signed then. Killed at any moment,
    the editions that were there stay as they were. ``prove`` looks at the finished directory before it becomes an
    edition, and raises where something that is made from it would be wrong.
    """
    refuse_broken_evidence(records, standard, texts)
    refuse_broken_review(records, day)
    refuse_two_wordings(records)
    material = public_material(records, standard, vocabularies, texts)
    suppression = SuppressionList.load(shelf / SUPPRESSED)
    material = without_suppressed(material, suppression)
    material.records = with_checked_contacts(masked(material.records), day)
    hits = [*check(material.records, decisions), *_hits_in_standard(standard, decisions)]
    hits += undecided(hits_in_texts(material.texts), decisions)
    if hits:
        return Publication(edition=None, hits=tuple(hits))
    with _alone(shelf):
        _refuse_outdated(shelf, suppression)
        return _next(shelf, material, suppression, day, key, prove, records)


def _refuse_outdated(shelf: Path, suppression: SuppressionList) -> None:
    """What was withdrawn since the records were read would come back, in an edition that nobody reissues."""
    if SuppressionList.load(shelf / SUPPRESSED).state() != suppression.state():
        raise FocusError("Something was withdrawn for safety meanwhile. Nothing was published; publish again")


def _hits_in_standard(standard: Standard, decisions: Sequence[Decision]) -> list[Hit]:
    return undecided(list(_all_hits_in(standard)), decisions)


@cache
def _all_hits_in(standard: Standard) -> tuple[Hit, ...]:
    """Remembered, because the standard is long and hardly ever changes between two publications."""
    parsed = strings_of("data", "standard", replace(standard, written=()))
    return tuple(scan([*parsed, *written_lines(standard.written)], []))


def _next(
    shelf: Path,
    material: Material,
    suppression: SuppressionList,
    day: datetime.date,
    key: Ed25519PrivateKey | None,
    prove: Prove | None,
    held: Records,
) -> Publication:
    last = newest(shelf)
    told: dict[str, Any] = {
        "counts": material.records.counts() | {"texts": len(material.texts)},
        "left_out": material.left_out,
    }
    if key:
        put_key(shelf, key.public_key())
    if last and read_manifest(last).get("content") == content_digest(material):
        signed_by = sign_if_unsigned(last, key)
        return Publication(edition=last.name, digest=digest_of(last), signed_by=signed_by, **told)
    name = next_name(shelf, day)
    changes = _changes_since(Edition(last, suppression), material, held) if last else []
    predecessor = {"edition": last.name, "digest": digest_of(last)} if last else None
    work, digest = build(shelf, name, material, changes, predecessor, key=key)
    if prove:
        _proven(work, prove)
    move_into_place(work, shelf / name)
    signed_by = checked(shelf / name, {}).key
    return Publication(edition=name, digest=digest, new=True, signed_by=signed_by, **told, **_tally(changes))


def _proven(work: Path, prove: Prove) -> None:
    try:
        prove(work)
    except FocusError:
        shutil.rmtree(work, ignore_errors=True)
        raise


def _changes_since(last: Edition, material: Material, held: Records) -> list[Change]:
    """What changed; refused where an answer of the last edition was overwritten in the newsroom (``held``)."""
    before = last.records()
    refuse_overwritten(before, held)
    return [
        *standard_changes(standard_of(last), material.standard),
        *changes_between(before, material.records),
        *text_changes(texts_of(last), (held.text for held in material.texts), before, material.records),
        *label_changes(vocabularies_of(last), material.vocabularies),
    ]


def sign_if_unsigned(directory: Path, key: Ed25519PrivateKey | None) -> str:
    """Sign an edition that has no signature; return the id of the key whose signature it carries now.

    An edition with a changed byte is refused: the signature would vouch for the change.
    """
    found = checked(directory, {})
    if key is None or found.state != "unsigned":
        return found.key
    if problems := verify(directory):
        raise FocusError(f"{directory.name} is not signed, because it is not whole: {problems[0]}")
    return sign(directory, key)


def _tally(changes: list[Change]) -> dict[str, Any]:
    """Records (not fields) by what happened to them."""
    return {
        what: len({one.id for one in changes if one.change == what}) for what in ("added", "corrected", "withdrawn")
    }


@contextmanager
def _alone(shelf: Path) -> Iterator[None]:
    """One publication at a time, and what it left unfinished is removed where the disk fails."""
    with alone(shelf):
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            reason = told_of_disk(error, shelf)
            sweep(shelf)
            raise FocusError(f"{shelf}: cannot write the edition: {reason}") from error
