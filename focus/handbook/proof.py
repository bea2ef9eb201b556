# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Prove a handbook before anybody reads it: every placeholder of every language is filled from this edition."""

from pathlib import Path

from focus.edition.reader import Edition
from focus.handbook.book import book
from focus.handbook.training.packs.proof import pack_faults
from focus.handbook.writing import Fault
from focus.lib.errors import FOUND_WRONG, FocusError
from focus.lib.names import LANGUAGES
from focus.sheet.blocks import Sheet

SHOWN = 20
"""Faults printed before the rest is only counted."""


def faults(edition: Edition) -> list[Fault]:
    """What cannot be filled, by file and line."""
    held = {one for language in LANGUAGES for one in book(edition, language).faults}
    return sorted(held | set(pack_faults(edition)))


def prove(directory: Path) -> None:
    """Raise ``FocusError`` that names each placeholder that the edition in this directory cannot fill."""
    if found := faults(Edition(directory)):
        raise FocusError(told(found), FOUND_WRONG)


def complete(edition: Edition, language: str, wanted: str) -> Sheet:
    """One handbook, whole. Raises ``FocusError`` where it has gaps for another reason than safety.

    What is withdrawn for safety leaves an ellipsis behind until somebody mends the text: it must not stop the book.
    """
    made = book(edition, language, wanted)
    if made.faults and not edition.suppression.state():
        raise FocusError(told(list(made.faults)), FOUND_WRONG)
    return made.sheet


def told(found: list[Fault]) -> str:
    """The faults, one a line, and what to do."""
    lines = [str(one) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"... and {len(found) - SHOWN} more")
    lines.append("The handbook's texts do not fit this edition. Mend these lines, or bring the records back.")
    return "\n".join(lines)
