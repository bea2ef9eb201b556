# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages that may be asked for again: kept compressed, within a budget of bytes, the longest unasked dropped first."""

import gzip
import hashlib
import threading
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator

from django.http import HttpResponse

PAGES_BYTES = 24 * 1024 * 1024
"""For each process. A page has about 8 KB compressed, so that some thousand of them are kept."""
LISTS_BYTES = 8 * 1024 * 1024
"""For lists as filtered, of which there are more than anybody can keep: they never push out a page."""
LARGEST_BYTES = 1024 * 1024
"""A longer answer, such as a whole list as a file, is made anew each time."""
LEVEL = 6
GZIP = 31
"""What zlib calls the largest window with a gzip header, which has no time stamp."""
PIECE = 256 * 1024
Key = tuple[str, str]
"""The stamp of what is served, and the address."""


class KeptPages:
    """Pages of one process, within so many bytes. Safe among threads."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget_bytes = budget_bytes
        self._pages: OrderedDict[Key, HttpResponse] = OrderedDict()
        self._lock = threading.Lock()
        self.held_bytes = 0

    def get(self, key: Key) -> HttpResponse | None:
        """The page kept under this key."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: Key, made: HttpResponse, level: int) -> None:
        """Keep a page, compressed alone: almost every reader asks for that form."""
        size = len(compressed(made, level))
        if size > LARGEST_BYTES:
            return
        made.content = b""
        with self._lock:
            # Two threads may have made the same page.
            self.held_bytes += 0 if key in self._pages else size
            self._pages[key] = made
            while self.held_bytes > self._budget_bytes:
                _, dropped = self._pages.popitem(last=False)
                self.held_bytes -= len(compressed(dropped, level))

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


def packed(pieces: Iterable[bytes], level: int) -> HttpResponse:
    """A response whose body comes in pieces and is never held but compressed; it knows its length and its hash."""
    packing, digest, length, held = zlib.compressobj(level, zlib.DEFLATED, GZIP), hashlib.sha256(), 0, []
    for piece in pieces:
        digest.update(piece)
        length += len(piece)
        held.append(packing.compress(piece))
    made = HttpResponse()
    made.focus_gzip = b"".join([*held, packing.flush()])  # type: ignore[attr-defined]
    made.focus_hash = digest.hexdigest()  # type: ignore[attr-defined]
    made.focus_length = length  # type: ignore[attr-defined]
    return made


def hash_of(made: HttpResponse) -> str:
    """SHA-256 of the body, in hexadecimal digits."""
    kept: str | None = getattr(made, "focus_hash", None)
    return kept or hashlib.sha256(made.content).hexdigest()


def length_of(made: HttpResponse) -> int:
    """The bytes of the body of a packed response before they were packed; 0 for any other."""
    return getattr(made, "focus_length", 0)


def plain_pieces(made: HttpResponse) -> Iterator[bytes]:
    """The body of a packed response as it was made, a piece at a time."""
    opening = zlib.decompressobj(GZIP)
    waiting: bytes = made.focus_gzip  # type: ignore[attr-defined]
    while piece := opening.decompress(waiting, PIECE):
        waiting = opening.unconsumed_tail
        yield piece


def plain(made: HttpResponse) -> bytes:
    """The body as it was made."""
    kept: bytes | None = getattr(made, "focus_gzip", None)
    return gzip.decompress(kept) if kept is not None and not made.content else made.content
