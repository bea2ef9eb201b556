# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between any two editions, less what was withdrawn for safety."""

from pathlib import Path

from focus.edition.changes import Change, changes_between
from focus.edition.reader import Edition
from focus.edition.standard_changes import label_changes, standard_changes
from focus.edition.text_changes import text_changes
from focus.edition.texts import texts_of
from focus.edition.words import standard, vocabularies
from focus.record.hidden import Suppression


def diff(older: Path, newer: Path, suppression: Suppression | None = None) -> list[Change]:
    """Every added, corrected and withdrawn record, text, rule and label between two editions' directories."""
    old, new = Edition(older, suppression), Edition(newer, suppression)
    before, after = old.records(), new.records()
    return [
        *standard_changes(standard(old), standard(new)),
        *changes_between(before, after),
        *text_changes(texts_of(old), texts_of(new), before, after),
        *label_changes(vocabularies(old), vocabularies(new)),
    ]
