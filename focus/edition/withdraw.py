# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Withdrawal for safety: at once in every running server, then in every edition on disk.

The suppression list comes first because running servers follow it within seconds. Then each edition that
held the record, and each later one (they name their predecessor's digest), is reissued redacted.
Copies already taken cannot be recalled.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from focus.edition.alone import alone, told_of_disk
from focus.edition.build import build, move_into_place, sweep
from focus.edition.changes import Change
from focus.edition.manifest import digest_of, read_manifest
from focus.edition.reader import Edition
from focus.edition.shelf import editions_in
from focus.edition.source import Material, without
from focus.edition.suppression import SuppressionList, add
from focus.edition.texts import texts_of
from focus.edition.words import material
from focus.lib.errors import FocusError
from focus.record.hidden import without_fields
from focus.record.records import Records
from focus.standard.handbook_texts import without_names
from focus.standard.written import not_naming

SUPPRESSED = "suppressed.json"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def without_suppressed(content: Material, suppression: SuppressionList) -> Material:
    """The same material less every record and field on the suppression list."""
    if not suppression.state():
        return content
    hidden = {shape.id for _, shape in content.records if suppression.holds(shape.id)}
    hidden |= {held.text.id for held in content.texts if suppression.holds(held.text.id)}
    held = {shape.id for _, shape in content.records}
    content = without(content, hidden)
    gone = held - {shape.id for _, shape in content.records}

    def is_gone(name: str) -> bool:
        return name in gone or suppression.holds(name)

    texts, written = without_names(content.standard.handbook, is_gone), not_naming(content.standard.written, is_gone)
    standard = msgspec.structs.replace(content.standard, handbook=texts, written=written)
    kept = Records()
    for kind, shape in content.records:
        kept.add(kind, without_fields(shape, suppression))
    return Material(kept, standard, content.vocabularies, content.left_out, content.texts)


def withdraw(shelf: Path, ids: Iterable[str], fields: Iterable[tuple[str, str]] = ()) -> list[str]:
    """Withdraw records (and single fields of records) for safety; return the editions that were reissued.

    The list comes first and waits for nobody. The reissue waits for a publication that is running: the edition that
    this makes is reissued too.
    """
    add(shelf / SUPPRESSED, ids=list(ids), fields=list(fields))
    reissued: dict[str, str] = {}
    with alone(shelf, patient=True), _told_what_is_left(shelf):
        suppression = SuppressionList.load(shelf / SUPPRESSED)
        for directory in editions_in(shelf):
            if (digest := _reissue(shelf, directory, suppression, reissued)) is not None:
                reissued[directory.name] = digest
    return list(reissued)


@contextmanager
def _told_what_is_left(shelf: Path) -> Iterator[None]:
    """Who withdraws something on a full disk has to know what is done already and what is not."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        sweep(shelf)
        raise FocusError(
            f"{shelf}: {told_of_disk(error, shelf)}. Running servers hide what you named already; files of "
            "editions here still hold it. Make room, then run the same command again"
        ) from error


def _reissue(shelf: Path, directory: Path, suppression: SuppressionList, reissued: dict[str, str]) -> str | None:
    """Write the edition again without what is suppressed; ``None`` where nothing in it had to change."""
    edition = Edition(directory)
    before = material(edition)
    after = without_suppressed(before, suppression)
    changes = _changes_without(edition, after, suppression)
    manifest = read_manifest(directory)
    predecessor = manifest.get("predecessor")
    follows_reissued = predecessor is not None and predecessor["edition"] in reissued
    same = _same(before, after) and len(changes) == _count_changes(edition)
    if same and not follows_reissued:
        return None
    if predecessor is not None and follows_reissued:
        predecessor = {**predecessor, "digest": reissued[predecessor["edition"]]}
    redacted = not same or bool(manifest.get("redacted_for_safety"))
    work, _ = build(shelf, directory.name, after, changes, predecessor, redacted=redacted)
    move_into_place(work, directory)
    return digest_of(directory)


def still_holds(directory: Path, suppression: SuppressionList) -> bool:
    """Whether an edition's files hold something that was withdrawn, because it is not reissued yet."""
    edition = Edition(directory)
    before = material(edition)
    after = without_suppressed(material(edition), suppression)
    changes = _changes_without(edition, after, suppression)
    return not _same(before, after) or len(changes) != _count_changes(edition)


def _same(before: Material, after: Material) -> bool:
    """Whether nothing of the records and no text had to go."""
    texts = [[held.text for held in one.texts] for one in (before, after)]
    return before.records.by_kind == after.records.by_kind and texts[0] == texts[1]


def _count_changes(edition: Edition) -> int:
    return int(edition.rows("SELECT count(*) AS n FROM changes")[0]["n"])


def _changes_without(edition: Edition, after: Material, suppression: SuppressionList) -> list[Change]:
    """The edition's changes less those of suppressed records and fields, and those that mention one."""
    gone = {row["id"] for row in edition.rows("SELECT id FROM entries")} - {one.id for _, one in after.records}
    gone |= {one.id for one in texts_of(edition)} - {held.text.id for held in after.texts}
    kept = []
    for row in edition.rows("SELECT * FROM changes ORDER BY position"):
        values = {name: row[name] for name in Change.__struct_fields__}
        hidden = suppression.holds(values["id"]) or values["id"] in gone
        hidden = hidden or suppression.holds_field(values["id"], values["field"])
        named = ID.findall(values["before"] + " " + values["after"])
        mentions = any(one in gone or suppression.holds(one) for one in named)
        if not hidden and not mentions:
            kept.append(msgspec.convert(values, Change))
    return kept
