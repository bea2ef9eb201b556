# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which records of an index were withdrawn for safety, looked up again and again while a server runs."""

import threading
from collections.abc import Mapping

from focus.record.hidden import Suppression
from focus.record.shapes import KINDS


class Hidden:
    """The ids that are suppressed now, looked through once for each state of the list. Safe to share between threads.

    A record is also hidden while only one of its fields is withheld, because the index still holds its words;
    the redacted edition that follows within moments has an index of its own.
    """

    def __init__(self, kinds: Mapping[str, str], suppression: Suppression | None) -> None:
        self._kinds = kinds
        self._suppression = suppression
        self._lock = threading.Lock()
        self._known: list[str] = []
        self._state: tuple[object, ...] = ()

    def ids(self) -> list[str]:
        """Every suppressed id of the index."""
        state = self._suppression.state() if self._suppression else ()
        with self._lock:
            if state != self._state:
                self._known = [one for one, kind in self._kinds.items() if self._is_gone(one, kind)] if state else []
                self._state = state
            return self._known

    def holds(self, record_id: str) -> bool:
        """Whether this record is suppressed at this moment."""
        if self._suppression is None or not self._suppression.state():
            return False
        return self._is_gone(record_id, self._kinds.get(record_id, ""))

    def _is_gone(self, record_id: str, kind: str) -> bool:
        if self._suppression is None:
            return False
        if self._suppression.holds(record_id):
            return True
        shape = KINDS.get(kind)
        fields = shape.__struct_fields__ if shape else ()
        return any(self._suppression.holds_field(record_id, name) for name in fields)
