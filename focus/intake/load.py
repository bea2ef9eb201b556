# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Load a tree of files into the newsroom: everything is checked first, and all of it is saved or none."""

from collections import defaultdict
from pathlib import Path

from django.db import DatabaseError, IntegrityError, transaction

from focus.findings.rules import Asked
from focus.findings.versions import overwritten, told
from focus.intake.difference import (
    Difference,
    as_loaded,
    compare,
    loaded_after,
    merged,
    missing,
    values_of,
)
from focus.intake.judge import judge
from focus.intake.kept import compare_kept, save_kept
from focus.intake.lock_difference import LockDifference, compare_lock, save_lock
from focus.intake.lock_file import judge_lock
from focus.intake.read import STANDARD, Tree, read_files
from focus.intake.report import LoadReport
from focus.intake.tree import place_path
from focus.lib.collecting import uncollected
from focus.lib.errors import FocusError
from focus.record.actions.save import add_records, change_records, remember_loaded, remove_records
from focus.record.models import Entry
from focus.record.queries import records
from focus.record.records import Records
from focus.standard.models import Criterion
from focus.texts.lock import LOCK
from focus.texts.queries import awaited_texts


@uncollected()
def load(directory: Path, apply: bool = False) -> LoadReport:
    """Load ``directory``. Into a newsroom that holds records, nothing is changed without ``apply``.

    Raises ``UnreadableInputError`` with every problem found in the files.
    """
    tree = read_files(directory)
    if tree.incomplete:
        tree.problems.stop_if_any()
    try:
        with transaction.atomic():
            return _load(tree, directory, apply)
    except IntegrityError as error:
        what = str(error).splitlines()[0]
        raise FocusError(
            f"Nothing was loaded: the newsroom refused it ({what}). Did somebody save meanwhile?"
        ) from None
    except DatabaseError as error:
        what = " ".join(str(error).split())
        raise FocusError(f"Nothing was loaded, the newsroom's database says: {what}.") from None


def _load(tree: Tree, directory: Path, apply: bool) -> LoadReport:
    held = records()
    loaded = dict(Entry.objects.values_list("id", "loaded"))
    _check(tree, held, loaded)
    first = not any(held.counts().values())
    difference = _difference(tree, held, loaded)
    _check_versions(tree, held, difference)
    wanted = difference.added or difference.removed or difference.changed
    saved = bool(wanted) and (first or apply)
    if saved:
        _save(tree, held, loaded, difference)
    return LoadReport(
        directory=str(directory),
        first=first and saved,
        saved=saved,
        read=tree.records.counts(),
        not_in_files=sum(1 for kind, record in held if record.id not in tree.records.by_kind[kind]),
        difference=difference,
        awaited=tuple(awaited_texts()),
    )


def _check(tree: Tree, held: Records, loaded: dict[str, str]) -> None:
    """Judge the tree together with what the newsroom would still hold beside it."""
    if STANDARD not in tree.kept:
        rows = Criterion.objects.values_list("code", "applies_to", "de_jure_or_de_facto")
        tree.criteria = {code: Asked(code, *rest) for code, *rest in rows}
    leaving = {record.id for _, record in missing(tree.records, held) if loaded.get(record.id)}
    beside = Records()
    for kind, record in held:
        if record.id not in leaving:
            beside.add(kind, record)
    judge(tree, beside)
    _check_taken_ids(tree)
    _check_texts(tree, beside)
    tree.problems.stop_if_any()


def _check_versions(tree: Tree, held: Records, difference: Difference) -> None:
    """Refuse files that would overwrite an answer: whatever the newsroom holds must still be said after the load."""
    before, kept = held.by_kind["findings"], _kept_fields(difference)
    files = tree.records.by_kind["findings"]
    after = {i: merged("findings", one, before[i], kept[i]) if i in before else one for i, one in files.items()}
    gone = set(difference.removed)
    after |= {i: one for i, one in before.items() if i not in after and i not in gone}
    subjects = {record.id for records in (held, tree.records) for _, record in records if record.id not in gone}
    for old, new in overwritten(before.values(), after.values(), subjects):
        if new is not None and new.id in tree.written:
            tree.wrong(new.id, "answer", told(old))
        else:
            tree.problems.add(place_path(old.place), 0, told(old))
    tree.problems.stop_if_any()


def _check_texts(tree: Tree, beside: Records) -> None:
    kinds = tree.unread | {record.id: kind for held in (beside, tree.records) for kind, record in held}
    judge_lock(tree.texts or (), kinds, LOCK, tree.problems)


def _check_taken_ids(tree: Tree) -> None:
    kind_before = dict(Entry.objects.values_list("id", "kind"))
    for kind, record in tree.records:
        before = kind_before.get(record.id, kind)
        if before != kind:
            what = f'the id "{record.id}" was given to one of the {before}; an id is never used for anything else'
            tree.wrong(record.id, "id", what)


def _difference(tree: Tree, held: Records, loaded: dict[str, str]) -> Difference:
    found = compare(tree.records, held, loaded)
    added, changed, conflicts = compare_kept(tree.kept)
    texts = compare_lock(tree.texts) if tree.texts is not None else LockDifference()
    return Difference(
        added=(*added, *found.added, *(one.id for one in texts.added)),
        removed=(*found.removed, *texts.removed),
        changed=(*changed, *found.changed, *texts.changed),
        conflicts=(*conflicts, *found.conflicts, *texts.conflicts),
    )


def _save(tree: Tree, held: Records, loaded: dict[str, str], difference: Difference) -> None:
    save_kept(tree, {one.id for one in difference.conflicts})
    kept = _kept_fields(difference)
    _save_added(tree, set(difference.added))
    _save_changed(tree, held, loaded, {one.id for one in difference.changed}, kept)
    gone = set(difference.removed)
    remove_records((kind, record.id) for kind, record in held if record.id in gone)
    if tree.texts is not None:
        save_lock(tree.texts)


def _kept_fields(difference: Difference) -> defaultdict[str, set[str]]:
    """The fields of each record that stay as the newsroom has them."""
    kept: defaultdict[str, set[str]] = defaultdict(set)
    for conflict in difference.conflicts:
        kept[conflict.id].add(conflict.field)
    return kept


def _save_added(tree: Tree, added: set[str]) -> None:
    new = [(kind, shape) for kind, shape in tree.records if shape.id in added]
    add_records(new, {shape.id: as_loaded(values_of(shape)) for _, shape in new})


def _save_changed(
    tree: Tree, held: Records, loaded: dict[str, str], changed: set[str], kept: dict[str, set[str]]
) -> None:
    there = [(kind, shape, held.by_kind[kind].get(shape.id)) for kind, shape in tree.records]
    texts = {s.id: loaded_after(s, kept[s.id], loaded[s.id]) for _, s, here in there if here is not None}
    writing = [(kind, merged(kind, s, here, kept[s.id])) for kind, s, here in there if s.id in changed]
    change_records(writing)
    remember_loaded({record_id: text for record_id, text in texts.items() if loaded[record_id] != text})
