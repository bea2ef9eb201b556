# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An invented law of many articles, and ways to print it on pages."""

import random
import re
import textwrap
from collections.abc import Iterable, Iterator

from focus.texts.shapes import Line
from tests.texts.formats.pdf_bytes import LETTER, Put

SIZE, LEADING = 8.0, 10.0
TOP, ROWS = 780.0, 68
COLUMNS = (45.0, 310.0)
LETTERS = 51
"""In a line of one column."""
SPOKEN = (
    "la autoridad protegerá a quien defiende los derechos de otras personas y responderá en cinco días hábiles por "
    "escrito con medidas razonadas que la persona podrá aceptar o rechazar ante el consejo"
)


def law(count: int, seed: int = 7) -> list[str]:
    """So many articles, each one paragraph that begins with its label."""
    chance = random.Random(seed)  # noqa: S311
    bodies = (" ".join(chance.choices(SPOKEN.split(), k=chance.randint(12, 60))) for _ in range(count))
    return [f"Artículo {number}. {body.capitalize()}." for number, body in enumerate(bodies, 1)]


def row_by_row(articles: Iterable[str]) -> Iterator[list[Put]]:
    """Pages of two columns whose lines are written from left to right across both, row after row."""
    lines = [line for article in articles for line in textwrap.wrap(article, LETTERS)]
    for start in range(0, len(lines), 2 * ROWS):
        page = lines[start : start + 2 * ROWS]
        yield [
            Put(COLUMNS[column], TOP - row * LEADING, page[column * ROWS + row], SIZE)
            for row in range(ROWS)
            for column in (0, 1)
            if column * ROWS + row < len(page)
        ]


def width(text: str) -> float:
    """In points, as printed."""
    return len(text) * LETTER * SIZE


def exact(articles: list[str], lines: Iterable[Line]) -> int:
    """How many articles came out word for word, cut at the labels that begin a line."""
    text = "\n".join(line.text for line in lines if line.kind == "text")
    found = {" ".join(part.split()) for part in re.split(r"^(?=Artículo \d+\. )", text, flags=re.MULTILINE)}
    return sum(article in found for article in articles)
