# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The world handbook of ``data/`` as PDF: by typst as we make it, and the same document by WeasyPrint and by Chromium.

Both print the one-file HTML that ``focus handbook`` writes. A printer that is not installed is left out.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pypdfium2  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
LANGUAGES = ("en", "es")
OURS = "Focus, from the edition"
CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--no-pdf-header-footer",
)  # fmt: skip


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """One way to the PDF in one language: the median of its seconds, from the start of a process to the file."""

    language: str
    printer: str
    seconds: float
    pages: int
    megabytes: float


def papers(home: Path) -> list[Paper]:
    """Load and publish ``data/`` below ``home`` and print the handbook each way. Raises ``CalledProcessError``."""
    _focus(home, "load", str(ROOT / "data"), "--into-empty")
    _focus(home, "publish", "--if-none")
    return [paper for language in LANGUAGES for paper in _of(home, language)]


def _of(home: Path, language: str) -> list[Paper]:
    page, out = home / f"handbook-{language}.html", home / f"handbook-{language}.pdf"
    _focus(home, "handbook", "--lang", language, "--format", "html", "-o", str(page))
    ours: list[str] = ["handbook", "--lang", language, "--format", "pdf", "-o", str(out)]
    found = [_paper(language, OURS, out, lambda: _focus(home, *ours))]
    printing = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
    if _has_weasyprint():
        command = [sys.executable, "-c", printing, str(page), str(out)]
        found.append(_paper(language, "WeasyPrint, from our HTML", out, lambda: _run(command)))
    if chromium := shutil.which("chromium"):
        profile = f"--user-data-dir={home / 'profile'}"
        command = [chromium, *CHROMIUM, profile, f"--print-to-pdf={out}", page.as_uri()]
        found.append(_paper(language, "Chromium, from our HTML", out, lambda: _run(command)))
    return found


def _paper(language: str, printer: str, out: Path, make: Callable[[], None]) -> Paper:
    seconds = []
    for _ in range(RUNS):
        out.unlink(missing_ok=True)
        begun = time.perf_counter()
        make()
        seconds.append(time.perf_counter() - begun)
    with pypdfium2.PdfDocument(out) as made:
        pages = len(made)
    size = out.stat().st_size / 1e6
    return Paper(language=language, printer=printer, seconds=statistics.median(seconds), pages=pages, megabytes=size)


def _has_weasyprint() -> bool:
    """WeasyPrint is a package of the benchmark; the system must have Pango for it."""
    tried = subprocess.run([sys.executable, "-c", "import weasyprint"], capture_output=True, check=False)
    return tried.returncode == 0


def _focus(home: Path, *arguments: str) -> None:
    environment = os.environ | {"FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}
    _run([sys.executable, "-m", "focus.cli", *arguments], environment)


def _run(command: list[str], environment: dict[str, str] | None = None) -> None:
    subprocess.run(command, env=environment, capture_output=True, check=True, cwd=ROOT)
