# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A process that publishes one more lesson each time it is asked: the victim of the kill test.

With ``beside`` as its last argument it works with a second process, however few the records are.
"""

import sys
from pathlib import Path

from focus.lib import beside
from tests import builders
from tests.edition.shelves import published, the_records


def main(shelf: Path, number: int) -> None:
    builders.the_standard()
    print("ready", flush=True)
    published(shelf, the_records(*(builders.a_lesson(f"mx-lesson-{n}") for n in range(1, number + 1))))


if __name__ == "__main__":
    if sys.argv[3:] == ["beside"]:
        beside.pays = lambda things: True
    main(Path(sys.argv[1]), int(sys.argv[2]))
