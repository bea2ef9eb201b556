# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One line for the person at the terminal instead of a traceback."""

import errno
import os
import sqlite3

from focus.lib.errors import FOUND_WRONG, UNREADABLE, FocusError
from focus.lib.home import home

DATABASE_SAYS = {
    "disk is full": "the disk is full; nothing was saved",
    "readonly database": "it is on a read-only disk or belongs to another user",
    "unable to open": "its database cannot be opened; may you write there?",
    "disk I/O error": "the disk gives errors",
    "database is locked": "another command is writing; try again when it is done",
    "malformed": "its database is damaged; restore it from a backup",
    "not a database": "its database is not one; restore it from a backup",
}


def explain(error: BaseException) -> tuple[str, int]:
    """The line to print and the exit code for an error that ended a verb."""
    if isinstance(error, FocusError):
        return str(error), error.exit_code
    if isinstance(error, OSError):
        return _of_the_disk(error), FOUND_WRONG
    said = _said_by_database(error)
    if said:
        return f"FOCUS_HOME {home()}: {said}.", FOUND_WRONG
    if isinstance(error, UnicodeDecodeError):
        return f"Not UTF-8: {error}", UNREADABLE
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("focus"):
        return f"A package is missing ({error.name}). Run: make run", FOUND_WRONG
    kind = type(error).__name__
    return f"Focus failed unexpectedly ({kind}: {error}). Set FOCUS_DEBUG=1 to see where, and report it.", FOUND_WRONG


def _of_the_disk(error: OSError) -> str:
    where = error.filename or home()
    reasons = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is full",
        errno.EFBIG: "the file grows larger than allowed here",
        errno.EROFS: "the disk is read-only",
        errno.EACCES: "you may not read or write this",
        errno.EPERM: "you may not do this",
        errno.ENOENT: "there is no such file or directory",
        errno.ENOTDIR: "this is a file, a directory is needed",
        errno.EEXIST: "this is in the way: a file, where a directory is needed",
        errno.EISDIR: "this is a directory, a file is needed",
        errno.EADDRINUSE: "the address is taken by another program",
    }
    return f"{where}: {reasons.get(error.errno or 0) or os.strerror(error.errno or 0)}."


def _said_by_database(error: BaseException) -> str | None:
    """What an SQLite error means; Django's own errors carry SQLite's as their cause."""
    cause = error.__cause__ if isinstance(error.__cause__, sqlite3.Error) else error
    if not isinstance(cause, sqlite3.Error):
        return None
    text = str(cause)
    return next((meaning for sign, meaning in DATABASE_SAYS.items() if sign in text), None)
