# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill's files: each value checked at its line, then the bill as a whole."""

from focus.intake.conform import WRONG, Conform
from focus.intake.nodes import parse
from focus.intake.problems import Problems
from focus.standard.bill_rules import faults
from focus.standard.read_bill import DIRECTORY, HEAD, part_path, read_bill
from focus.standard.reference_bill import Bill, Head, Part


def bill_of(files: dict[str, str], directory: str, problems: Problems) -> Bill | None:
    """The bill from all files kept of a tree (path to text), or ``None`` where there is none or it is wrong."""
    own = {path: text for path, text in files.items() if path.startswith(f"{DIRECTORY}/")}
    if not own:
        return None
    expected = [HEAD, *(part_path(position) for position in range(1, len(own)))]
    for path in sorted(own.keys() ^ set(expected)):
        problems.add(f"{directory}/{path}", 0, f"the bill lies in {HEAD}, {part_path(1)}, {part_path(2)} and so on")
        return None
    sound = [_conforms(f"{directory}/{path}", text, path == HEAD, problems) for path, text in own.items()]
    bill = read_bill(own) if all(sound) else None
    for fault in faults(bill) if bill else ():
        problems.add(f"{directory}/{DIRECTORY}", 0, fault)
    return bill


def _conforms(file: str, text: str, is_head: bool, problems: Problems) -> bool:
    root = parse(text, file, problems)
    return root is not None and Conform(file, problems).shape(root, Head if is_head else Part) is not WRONG
