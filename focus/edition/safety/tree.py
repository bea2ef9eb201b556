# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a tree of files for the check alone: whoever checks a branch has no newsroom.

It trusts the tree, which ``focus load`` has validated; a file that does not fit its shapes stops the check.
"""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from focus.edition.safety.texts import strings_of, written_lines
from focus.lib.errors import UNREADABLE, FocusError
from focus.record.records import Records
from focus.record.shapes import KINDS, Place
from focus.standard.written import WRITTEN, written_files

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DECISIONS = "safety-decisions.yaml"


def read_tree(directory: Path) -> Records:
    """The records of ``places/*.yaml`` and ``corrections.yaml``."""
    records = Records()
    paths = sorted(directory.glob("places/*.yaml"))
    if not paths:
        raise FocusError(f"{directory}: no places/*.yaml here", UNREADABLE)
    for path in paths:
        _add_place(records, path)
    corrections = _load(directory / "corrections.yaml") if (directory / "corrections.yaml").exists() else []
    for row in corrections.get("corrections", []) if isinstance(corrections, dict) else corrections or []:
        records.add("corrections", _shape("corrections", row, directory / "corrections.yaml"))
    return records


def other_texts(directory: Path) -> list[tuple[str, str, str, str]]:
    """(kind, file, path, text) of what an edition holds besides: standard, bill, exercises, vocabularies."""
    folders = ("exercises", "reference-bill", "training", "training/scenario", "vocabularies")
    paths = [
        directory / "standard.yaml",
        *(one for name in folders for one in sorted(directory.glob(f"{name}/*.yaml"))),
    ]
    parsed = [text for path in paths if path.exists() for text in strings_of(path.parent.name, path.stem, _load(path))]
    written = {name: (directory / name).read_text("utf-8") for name in WRITTEN if (directory / name).exists()}
    return [*parsed, *written_lines(written_files(written))]


def _add_place(records: Records, path: Path) -> None:
    content = _load(path)
    own = {key: value for key, value in content.items() if key not in KINDS}
    place = _shape("places", own, path)
    records.add("places", place)
    for kind in KINDS:
        for row in content.get(kind) or []:
            needs_place = "place" in KINDS[kind].__struct_fields__ and kind != "places"
            records.add(kind, _shape(kind, {"place": place.id, **row} if needs_place else row, path))


def _shape(kind: str, row: dict[str, Any], path: Path) -> Any:
    try:
        return msgspec.convert(row, KINDS.get(kind, Place), strict=False)
    except msgspec.ValidationError as error:
        raise FocusError(f"{path}: {kind} {row.get('id', '?')}: {error}", UNREADABLE) from error


def _load(path: Path) -> Any:
    try:
        # The loader makes strings only, never objects.
        return yaml.load(path.read_text("utf-8"), Loader=LOADER)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FocusError(f"{path}: {error}", UNREADABLE) from error
