# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages that may be asked for again: kept compressed, within a budget of bytes, the longest unasked dropped first."""

import gzip
import threading
from collections import OrderedDict

from django.http import HttpResponse

BUDGET_BYTES = 32 * 1024 * 1024
"""For each process. A page has about 8 KB compressed, so that some thousand of them are kept."""
LARGEST_BYTES = 1024 * 1024
"""A longer answer, such as a whole list as a file, is made anew each time."""
LEVEL = 6
Key = tuple[str, str]
"""The stamp of what is served, and the address."""


class KeptPages:
    """The pages of one process. Safe among threads."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Key, HttpResponse] = OrderedDict()
        self._lock = threading.Lock()
        self.held_bytes = 0

    def get(self, key: Key) -> HttpResponse | None:
        """The page kept under this key."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: Key, made: HttpResponse) -> None:
        """Keep a page, compressed alone: almost every reader asks for that form."""
        size = len(compressed(made, LEVEL))
        if size > LARGEST_BYTES:
            return
        made.content = b""
        with self._lock:
            # Two threads may have made the same page.
            self.held_bytes += 0 if key in self._pages else size
            self._pages[key] = made
            while self.held_bytes > BUDGET_BYTES:
                _, dropped = self._pages.popitem(last=False)
                self.held_bytes -= len(compressed(dropped, LEVEL))

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._pages.clear()
            self.held_bytes = 0


def compressed(made: HttpResponse, level: int) -> bytes:
    """The body as gzip, made once a response; the time stamp is left out so that the bytes stay the same."""
    kept: bytes | None = getattr(made, "focus_gzip", None)
    if kept is None:
        kept = gzip.compress(made.content, level, mtime=0)
        made.focus_gzip = kept  # type: ignore[attr-defined]
    return kept


def plain(made: HttpResponse) -> bytes:
    """The body as it was made."""
    kept: bytes | None = getattr(made, "focus_gzip", None)
    return gzip.decompress(kept) if kept is not None and not made.content else made.content
