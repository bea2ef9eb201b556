# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Lines longer than any paragraph of a law, cut into pieces that are looked through in bounded time.

Patterns that look for labels, quotations and dots may take the square of a line's length. A file without line breaks,
or one made to hurt, would otherwise keep the reader busy for hours.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from focus.texts.shapes import Line

LONGEST = 4_000
"""Characters. Longer paragraphs are rare; their pieces are put together again as printed lines are."""
LOOKED_BACK = 1_000
"""Characters in which a place to cut is looked for: before a word that can begin neither a label nor a sentence."""


def in_pieces(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, long ones in pieces of which only the last may end a paragraph."""
    for line in lines:
        if len(line.text) <= LONGEST:
            yield line
            continue
        *pieces, last = _cut(line.text)
        for piece in pieces:
            yield replace(line, text=piece, ends_paragraph=False)
        yield replace(line, text=last)


def _cut(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > LONGEST:
        end = _place(text, start + LONGEST)
        yield text[start:end].strip()
        start = end
    yield text[start:].strip()


def _place(text: str, end: int) -> int:
    spaces = [at for at in range(end - 1, end - LOOKED_BACK, -1) if text[at].isspace()]
    return next((at for at in spaces if text[at + 1].islower()), spaces[0] if spaces else end)
