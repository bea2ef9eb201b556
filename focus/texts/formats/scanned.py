# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of pages that are pictures and stayed unread."""

from itertools import groupby

from focus.texts.shapes import Lines

PACKAGES = "tesseract-ocr tesseract-ocr-spa tesseract-ocr-fra tesseract-ocr-por"


def unread(found: Lines) -> str:
    """What to say of the pages that stayed pictures."""
    install = f"to read pictures of text install the Debian packages {PACKAGES}"
    if not found.lines:
        return f"its pages are pictures of text; {install}."
    return f"Not read, because they are pictures: {spoken(found.scanned)}; {install}."


def spoken(numbers: tuple[int, ...] | list[int]) -> str:
    """``pages 3, 5-7``."""
    runs = [[page for _, page in run] for _, run in groupby(enumerate(sorted(numbers)), lambda one: one[1] - one[0])]
    said = ", ".join(_run(run) for run in runs)
    return f"{'page' if len(numbers) == 1 else 'pages'} {said}"


def _run(run: list[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}"
