# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Errors that a person reads: one clear line and the exit code of the command."""

DONE = 0
FOUND_WRONG = 1
WRONG_USAGE = 2
UNREADABLE = 3


class FocusError(Exception):
    """Something to tell the person at the terminal, without a traceback."""

    def __init__(self, message: str, exit_code: int = FOUND_WRONG) -> None:
        super().__init__(message)
        self.exit_code = exit_code
