# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""PDF files written by hand, so that a test decides in which order and at which place each line is written."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
LETTER = 0.6
"""Every letter of Courier is so wide, in letter sizes: places can be reckoned without a font's tables."""


class Put(NamedTuple):
    """Some text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(pages: Iterable[Iterable[Put]], extra: Sequence[bytes] = (), catalogue: bytes = b"") -> bytes:
    """A PDF with one content stream a page; ``extra`` objects count from 10 000, ``catalogue`` is added to it."""
    streams = [_stream(page) for page in pages]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(streams)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(streams)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    }
    for at, stream in enumerate(streams):
        objects[5 + 2 * at] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>" % (WIDTH, HEIGHT, 6 + 2 * at)
        )
        objects[6 + 2 * at] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    return written(objects | dict(enumerate(extra, 10_000)))


def written(objects: dict[int, bytes]) -> bytes:
    """A file of numbered objects, the first of which is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, start)
    return bytes(out)


def _stream(page: Iterable[Put]) -> bytes:
    rows = [
        b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET"
        % (b"B" if put.bold else b"F", put.size, put.x, put.y, _escaped(put.text))
        for put in page
    ]
    return b"\n".join(rows)


def _escaped(text: str) -> bytes:
    data = text.encode("cp1252")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
