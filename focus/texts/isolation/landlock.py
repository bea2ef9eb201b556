# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Landlock: a process shuts most of the disk to itself. Linux 5.13 and later; all machines share the numbers."""

import ctypes
import os
import struct
from collections.abc import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PATH_BENEATH = 1
EXECUTE, READ_FILE, READ_DIR = 1, 4, 8
ALL_OF_VERSION_1 = (1 << 13) - 1
READING = EXECUTE | READ_FILE | READ_DIR


def only_reading(libc: ctypes.CDLL, folders: Iterable[str]) -> bool:
    """Let this process and its children read below ``folders`` and open nothing else; false where it cannot be."""
    attributes = struct.pack("=Q", ALL_OF_VERSION_1)
    ruleset = libc.syscall(CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        return False
    try:
        for folder in folders:
            _allow(libc, ruleset, folder)
        return bool(libc.syscall(RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, folder: str) -> None:
    try:
        opened = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        libc.syscall(ADD_RULE, ruleset, PATH_BENEATH, struct.pack("=Qi", READING, opened), 0)
    finally:
        os.close(opened)
