# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a load found and did, for people and for programs."""

from msgspec import Struct

from focus.intake.difference import Difference, FieldChange
from focus.lib.errors import DONE, FOUND_WRONG
from focus.lib.excerpts import first_difference
from focus.texts.lock import Awaited

SHOWN = 200
"""Lines of a difference that are printed; the rest is counted. ``--json`` has all of them."""
LONGEST = 100
"""Characters of a value that are printed."""
BEFORE_IT = 20
"""Characters that two long values share and that are printed before the first that differs."""


class LoadReport(Struct, frozen=True, kw_only=True):
    """The outcome of a load.

    ``saved`` tells whether anything was written. ``not_in_files`` counts records of the newsroom that no file of
    the tree speaks of: they are left alone. ``awaited`` are the texts that a lock names and whose files are not here.
    """

    directory: str
    first: bool
    saved: bool
    read: dict[str, int]
    not_in_files: int
    difference: Difference
    awaited: tuple[Awaited, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 when there is nothing left to decide, 1 when a difference or a conflict waits for somebody."""
        open_difference = bool(self.difference) and not self.saved
        return FOUND_WRONG if open_difference or self.difference.conflicts else DONE

    def lines(self) -> list[str]:
        """The report as lines to print."""
        return [*self._record_lines(), *self._text_lines()]

    def _record_lines(self) -> list[str]:
        total = sum(self.read.values())
        if self.first:
            counts = ", ".join(f"{count} {kind}" for kind, count in self.read.items() if count)
            return [f"Loaded {total} records from {self.directory}: {counts}."]
        if not self.difference:
            return [f"Nothing to do: the newsroom already holds the {total} records of {self.directory} as they are."]
        return [*self._difference_lines(), *self._closing_lines()]

    def _text_lines(self) -> list[str]:
        lines = [f"  {one.id}: {one.file} from {one.url or one.source}" for one in self.awaited[:SHOWN]]
        if len(self.awaited) > SHOWN:
            lines.append(f"  ... and {len(self.awaited) - SHOWN} more: focus texts list")
        return [f"Official texts to be added, whose files are not here: {len(self.awaited)}.", *lines] if lines else []

    def _difference_lines(self) -> list[str]:
        found = self.difference
        lines = [f"+ {record_id}" for record_id in found.added]
        lines += [f"- {record_id}" for record_id in found.removed]
        lines += [f"~ {_told(one)}" for one in found.changed]
        lines += [f"! {_told(one)} ({one.why}; not overwritten)" for one in found.conflicts]
        return [*lines[:SHOWN], f"... and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else lines

    def _closing_lines(self) -> list[str]:
        found = self.difference
        counts = f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} fields changed"
        conflicts = f", {len(found.conflicts)} conflicts" if found.conflicts else ""
        if self.saved:
            return [f"Saved: {counts}{conflicts}."]
        if not (found.added or found.removed or found.changed):
            return [f"Nothing to save: {len(found.conflicts)} conflicts. The newsroom keeps what was edited there."]
        return [
            f"{counts[0].upper()}{counts[1:]}{conflicts}. Nothing was changed.",
            f"To save it: focus load {self.directory} --apply",
        ]


def _told(change: FieldChange) -> str:
    before, after = ("nothing" if one is None else repr(one) for one in (change.newsroom, change.file))
    same = first_difference(before, after) if max(len(before), len(after)) > LONGEST else 0
    start = max(0, same - BEFORE_IT)
    return f"{change.id} {change.field}: {_short(before, start)} -> {_short(after, start)}"


def _short(text: str, start: int) -> str:
    """A long value from shortly before it differs."""
    held = f"...{text[start:]}" if start else text
    return held if len(held) <= LONGEST else held[: LONGEST - 3] + "..."
