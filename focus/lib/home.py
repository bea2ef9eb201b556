# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the state lives: ``FOCUS_HOME``, or ``.focus`` in the current directory."""

import os
from pathlib import Path


def home() -> Path:
    """The state's directory; it may not exist yet."""
    return Path(os.environ.get("FOCUS_HOME") or ".focus").absolute()


def editions() -> Path:
    """The directory that holds the editions, one directory an edition."""
    return home() / "editions"
