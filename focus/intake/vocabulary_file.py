# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A vocabulary's file: each code with its label in four languages."""

from pathlib import PurePath

from focus.intake.conform import WRONG, Conform
from focus.intake.nodes import Mapping, parse
from focus.intake.problems import Problems
from focus.record import vocab
from focus.record.shapes import Words

OPEN = ("indicator", "unit", "unit_one")
"""Vocabularies that grow by rows; the others are closed lists of ``record/vocab.py``.
``unit_one`` has a unit as it is written beside one."""

Labels = dict[str, Words]


def labels_of(text: str, file: str, problems: Problems) -> Labels:
    """Code to labels, in the order of the file; what is wrong in it is noted."""
    name = PurePath(file).stem
    if name not in vocab.VOCABULARIES and name not in OPEN:
        allowed = ", ".join(sorted([*vocab.VOCABULARIES, *OPEN]))
        problems.add(file, 0, f'there is no vocabulary "{name}"; allowed: {allowed}')
        return {}
    root = parse(text, file, problems)
    if not isinstance(root, Mapping):
        if root is not None:
            problems.add(file, root.line, "a vocabulary is written as code: {en, es, fr, pt}")
        return {}
    if name in vocab.VOCABULARIES:
        _compare_codes(root, vocab.codes(name), file, problems)
    conform = Conform(file, problems)
    found = {code: conform.shape(node, Words) for code, node in root.items.items()}
    return {code: words for code, words in found.items() if words is not WRONG}


def _compare_codes(root: Mapping, codes: tuple[str, ...], file: str, problems: Problems) -> None:
    for code in root.items:
        if code not in codes:
            problems.add(file, root.key_lines[code], f'"{code}" is no code of this list; allowed: {", ".join(codes)}')
    for code in codes:
        if code not in root.items:
            problems.add(file, root.line, f'the code "{code}" has no labels here')
