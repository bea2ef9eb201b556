# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A process that publishes one more lesson each time it is asked: the victim of the kill test."""

import sys
from pathlib import Path

from tests import builders
from tests.edition.shelves import published, the_records


def main(shelf: Path, number: int) -> None:
    builders.the_standard()
    print("ready", flush=True)
    published(shelf, the_records(*(builders.a_lesson(f"mx-lesson-{n}") for n in range(1, number + 1))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
