# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page that shows what was measured: each measurement writes its own part between two marks."""

from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"


def put(part: str, made: str) -> None:
    """Write a part of the page, at its end where it is new."""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2] or "\n"
    PAGE.write_text(f"{before.rstrip()}\n\n{begin}\n{made.strip()}\n{end}{after}", encoding="utf-8")
