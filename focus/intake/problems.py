# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong in the files, collected so that one run tells everything."""

from dataclasses import dataclass, field

from focus.lib.errors import UNREADABLE, FocusError

SHOWN = 50
"""Problems printed before the rest is only counted: more than a person mends in one sitting."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, at one line of one file (line 0 where the whole file is meant)."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}" if self.line else f"{self.file}: {self.what}"


class UnreadableInputError(FocusError):
    """The files hold problems; nothing was loaded. ``problems`` has all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        if len(problems) > SHOWN:
            lines.append(f"... and {len(problems) - SHOWN} more")
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        lines.append(f"{count} found; nothing was loaded.")
        super().__init__("\n".join(lines), UNREADABLE)


@dataclass(slots=True)
class Problems:
    """The problems found so far."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, line: int, what: str) -> None:
        """Note one problem and go on."""
        self.found.append(Problem(file, line, what))

    def stop_if_any(self) -> None:
        """Raise ``UnreadableInputError`` if anything is wrong."""
        if self.found:
            raise UnreadableInputError(self.found)
