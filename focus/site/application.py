# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The public process: what it serves, and the WSGI application."""

from functools import cache
from pathlib import Path

from django.conf import settings

from focus.site.served import Served


@cache
def served() -> Served:
    """The one edition holder of this process."""
    alone = Path(settings.FOCUS_EDITION) if settings.FOCUS_EDITION else None  # type: ignore[misc]
    shelf = Path(settings.FOCUS_SHELF) if settings.FOCUS_SHELF else (alone or Path()).parent  # type: ignore[misc]
    return Served(shelf, alone)
