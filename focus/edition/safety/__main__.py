# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m focus.edition.safety DIR``: check a tree of files and print the table of hits.

Exit code 0 when nothing waits for a decision, 1 when something does, 3 when the tree cannot be read.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from focus.edition.safety.decisions import lapsed, read_decisions, undecided
from focus.edition.safety.rules import RULES
from focus.edition.safety.scan import all_hits, scan
from focus.edition.safety.shapes import Hit
from focus.edition.safety.small_counts import RULE as SUBTRACTABLE
from focus.edition.safety.small_counts import masked
from focus.edition.safety.tree import DECISIONS, other_texts, read_tree
from focus.lib.errors import DONE, FOUND_WRONG, FocusError


def main(arguments: list[str] | None = None) -> int:
    """Print hits that wait for a decision, then counts by rule, then decisions that have lapsed."""
    parser = argparse.ArgumentParser(prog="python -m focus.edition.safety", description=__doc__)
    parser.add_argument("directory", type=Path, help="a tree of files like data/")
    directory = parser.parse_args(arguments).directory
    try:
        decisions = read_decisions(directory / DECISIONS)
        found = all_hits(masked(read_tree(directory))) + scan(other_texts(directory), [])
    except FocusError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    waiting = undecided(found, decisions)
    print("\n".join([*map(_line, waiting), *_table(found, waiting)]))
    for decision in lapsed(found, decisions):
        print(f"lapsed decision: {decision.id}")
    return FOUND_WRONG if waiting else DONE


def _line(hit: Hit) -> str:
    where = f"{hit.rule}: {hit.kind} {hit.id} {hit.field}: {hit.excerpt}"
    return f"{where}\n    {hit.why} {hit.what_to_do}\n    text_sha256: {hit.text_sha256}"


def _table(found: list[Hit], waiting: list[Hit]) -> list[str]:
    hits, open_ = Counter(hit.rule for hit in found), Counter(hit.rule for hit in waiting)
    names = [*(rule.name for rule in RULES), SUBTRACTABLE]
    rows = [f"| {name} | {hits[name]} | {hits[name] - open_[name]} | {open_[name]} |" for name in names]
    total = f"| all | {len(found)} | {len(found) - len(waiting)} | {len(waiting)} |"
    return ["| rule | hits | decided | waiting |", "|---|---|---|---|", *rows, total]


if __name__ == "__main__":
    sys.exit(main())
