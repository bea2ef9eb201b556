# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``make bench``: measure, and write ``docs/speed.md``."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.speed.measured import CROWD_SECONDS, measured
from tests.speed.page import page

PAGE = Path(__file__).resolve().parents[2] / "docs" / "speed.md"


def main(arguments: list[str]) -> int:
    """Print the page and write it; with ``--publishing`` only print how long publishing takes."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure a big edition.")
    parser.add_argument("--scale", type=float, default=1.0, help="1 is 8,000 instruments and 240,000 findings")
    parser.add_argument(
        "--seconds", type=float, default=CROWD_SECONDS, help="how long sixteen readers ask each question"
    )
    parser.add_argument("--publishing", action="store_true", help="load and publish only, and write no page")
    parser.add_argument("--page", type=Path, default=PAGE, help="where the page is written")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="focus-bench-") as home:
        found = measured(options.scale, Path(home), options.seconds, options.publishing)
    text = page(found)
    print(text)
    if not options.publishing:
        options.page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
