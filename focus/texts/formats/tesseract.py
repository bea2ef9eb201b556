# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The program tesseract: its words of one picture with their places. It runs shut in, as the readers do."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.pdf_pieces import Piece
from focus.texts.isolation.process import run

LANGUAGES = {"es": "spa", "en": "eng", "fr": "fra", "pt": "por"}
SECONDS = 90
"""For one page; a dense page of a gazette takes about ten."""
MEMORY = 2_000_000_000
DOTS_PER_INCH = 300
POINTS = 72 / DOTS_PER_INCH
MOST_WRITTEN = 20_000_000
START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from focus.texts.isolation.limits import give_up; import os;"
    "give_up(memory=int(sys.argv[2]), seconds=int(sys.argv[3]), read_only=['/'], programs=True);"
    "os.execv(sys.argv[4], sys.argv[4:])"
)
ROOT = str(Path(__file__).resolve().parent.parent.parent.parent)
LINE, WORD = "4", "5"


class Engine(NamedTuple):
    """Where tesseract lies, and its names of our languages that are installed."""

    program: str
    languages: tuple[str, ...]


class Page(NamedTuple):
    """A recognised page; ``trust`` of 100."""

    pieces: list[Piece]
    trust: float


def installed() -> Engine | None:
    """The program with at least one of the four languages; ``None`` where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    ended = run([program, "--list-langs"], [], seconds=10, most=100_000, environment=_environment())
    there = {line.strip() for line in ended.out.decode(errors="replace").splitlines()}
    languages = tuple(code for code in LANGUAGES.values() if code in there)
    return Engine(program, languages) if languages else None


def page(engine: Engine, picture: bytes, language: str, tell: Callable[[float], None] | None = None) -> Page:
    """The words of a picture; in ``language`` where it is one of the four, else in all. No words where it fails."""
    known = LANGUAGES.get(language, "")
    languages = known if known in engine.languages else "+".join(engine.languages)
    asked = [engine.program, "-", "-", "-l", languages, "--dpi", str(DOTS_PER_INCH), "--psm", "3", "tsv"]
    command = [sys.executable, "-I", "-c", START, ROOT, str(MEMORY), str(SECONDS), *asked]
    ended = run(command, [picture], seconds=SECONDS + 1, most=MOST_WRITTEN, environment=_environment(), tell=tell)
    if ended.late:
        raise FocusError(f"recognising one page took more than {SECONDS} seconds.", UNREADABLE)
    return _read(ended.out.decode(errors="replace")) if ended.code == 0 else Page([], 0)


def _environment() -> dict[str, str]:
    kept = ("TESSDATA_PREFIX", "LD_LIBRARY_PATH", "PATH")
    return {
        "OMP_THREAD_LIMIT": "1",
        "LC_ALL": "C.UTF-8",
        **{key: os.environ[key] for key in kept if key in os.environ},
    }


def _read(table: str) -> Page:
    rows = [row.split("\t") for row in table.splitlines()]
    lines: dict[tuple[str, ...], list[list[str]]] = {}
    for row in rows:
        if len(row) == 12 and row[0] == WORD and row[11].strip():
            lines.setdefault(tuple(row[1:5]), []).append(row)
    if not lines:
        return Page([], 0)
    pieces = list(_pieces(lines, {tuple(row[1:5]): row for row in rows if len(row) == 12 and row[0] == LINE}))
    return Page(pieces, mean(float(word[10]) for words in lines.values() for word in words))


def _pieces(lines: dict[tuple[str, ...], list[list[str]]], boxes: dict[tuple[str, ...], list[str]]) -> Iterator[Piece]:
    """One piece a line, its letters as large as the page's: a line's own height changes with the letters in it."""
    heights = {key: int((boxes.get(key) or words[0])[9]) for key, words in lines.items()}
    usual = median(heights.values())
    for key, words in lines.items():
        top = int((boxes.get(key) or words[0])[7])
        height = heights[key] if not 0.6 < heights[key] / usual < 1.5 else usual
        first, last = words[0], words[-1]
        yield Piece(
            text=" ".join(word[11].strip() for word in words),
            left=int(first[6]) * POINTS,
            right=(int(last[6]) + int(last[8])) * POINTS,
            base=-(top + heights[key]) * POINTS,
            size=max(1.0, 0.8 * height * POINTS),
            first=int(first[8]) * POINTS,
        )
