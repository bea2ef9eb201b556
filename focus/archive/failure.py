# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Why an address gave no whole answer."""

from typing import Literal

Cause = Literal["address", "name", "robots", "connection", "slow", "large", "answer", "redirects"]
"""Not one that may be asked for; the name is gone; robots.txt; no connection or a broken one; out of time; over
the size that is kept; an answer that cannot be read; too many redirects or a loop."""


class Failure(Exception):  # noqa: N818 (what it says matters, not that it is an error)
    """``cause`` decides the verdict, ``note`` tells an editor in one line; neither repeats what the site sent."""

    def __init__(self, cause: Cause, note: str) -> None:
        super().__init__(note)
        self.cause: Cause = cause
        self.note = note
