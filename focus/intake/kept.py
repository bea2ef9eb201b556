# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Files that are kept as they are written: compared and saved as one text each."""

from django.utils import timezone

from focus.intake.difference import FieldChange
from focus.intake.read import STANDARD, Tree
from focus.record.models import KeptFile
from focus.standard.actions.save_criteria import save_criteria

Compared = tuple[list[str], list[FieldChange], list[FieldChange]]


def compare_kept(files: dict[str, str]) -> Compared:
    """Paths that are new, files that changed, files that were edited in the newsroom since the last load."""
    held = {kept.path: kept for kept in KeptFile.objects.all()}
    added = [path for path in files if path not in held]
    changed: list[FieldChange] = []
    conflicts: list[FieldChange] = []
    for path, text in files.items():
        here = held.get(path)
        if here is None or here.text == text:
            continue
        why = "" if here.text == here.loaded else "edited in the newsroom since the last load"
        (conflicts if why else changed).append(
            FieldChange(path, "files", "text", *_first_unequal(here.text, text), why)
        )
    return added, changed, conflicts


def _first_unequal(ours: str, theirs: str) -> tuple[str, str]:
    """The first line that differs, so that the report tells what it is about."""
    our_lines, their_lines = ours.splitlines(), theirs.splitlines()
    for our, their in zip(our_lines, their_lines, strict=False):
        if our != their:
            return our.strip(), their.strip()
    return f"{len(our_lines)} lines", f"{len(their_lines)} lines"


def save_kept(tree: Tree, conflicts: set[str]) -> None:
    """Write the files that may be written, and the criteria of the standard if it is among them."""
    rows = [
        KeptFile(path=path, text=text, loaded=text, updated_at=timezone.now())
        for path, text in tree.kept.items()
        if path not in conflicts
    ]
    KeptFile.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["path"], update_fields=["text", "loaded", "updated_at"]
    )
    if STANDARD in tree.kept and STANDARD not in conflicts:
        save_criteria((one.code, one.applies_to, one.de_jure_or_de_facto) for one in tree.criteria.values())
