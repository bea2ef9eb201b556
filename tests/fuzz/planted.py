# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Readers with a known fault, to see that the fuzzer finds it."""

import os
import time


def crashes(_data: bytes, _name: str) -> None:
    """Ends the process."""
    os.abort()


def hangs(_data: bytes, _name: str) -> None:
    """Never answers."""
    time.sleep(3600)


def errs(data: bytes, _name: str) -> None:
    """Raises what is no line for a person."""
    raise ValueError(f"odd {len(data)}")
