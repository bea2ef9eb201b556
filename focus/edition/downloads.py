# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files of ``downloads/``: JSON Lines a kind, the YAML tree, the changes since the predecessor."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from focus.edition.changes import Change
from focus.edition.source import Material
from focus.intake.tree import write_tree

NOTICE = """Focus, edition {name}
Licence: Creative Commons Attribution 4.0 International (CC BY 4.0)
Cite as: Focus, global observatory of public policies that protect human rights defenders, edition {name}.
Findings are answers coded by a machine unless they say otherwise; unknown is not zero.
"""


def write_downloads(directory: Path, material: Material, changes: Sequence[Change], name: str) -> None:
    """Write everything that can be downloaded from an edition below ``directory``."""
    lines = directory / "jsonl"
    lines.mkdir(parents=True)
    for kind in material.records.by_kind:
        body = b"".join(msgspec.json.encode(one) + b"\n" for one in material.records.of(kind))
        (lines / f"{kind}.jsonl").write_bytes(body)
    (lines / "changes.jsonl").write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in changes))
    write_tree(directory / "yaml", material.records)
    (directory / "README.txt").write_text(NOTICE.format(name=name))
