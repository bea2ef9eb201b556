# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The tree of YAML files, a file a place, as an editor reads and writes it."""

from focus.edition.downloads.rows import Contents
from focus.intake.lock_file import lock_text
from focus.intake.tree import tree_texts
from focus.texts.lock import LOCK, locked

FORM = (
    "YAML (UTF-8): a file a place with one section a kind, as editors read and write the record. Values that are "
    "the usual ones are left out; a record's place is that of its file. texts.lock names the official texts by address "
    "and hash."
)


def yaml_files(contents: Contents) -> dict[str, bytes]:
    """Path to content of every file."""
    texts = tree_texts(contents.material.records)
    if contents.material.texts:
        texts[LOCK] = lock_text(locked(held.text) for held in contents.material.texts)
    return {path: text.encode() for path, text in texts.items()}
