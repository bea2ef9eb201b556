# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read the reference bill from the texts of its files."""

from collections.abc import Mapping
from typing import Any

import msgspec
import yaml

from focus.standard.reference_bill import Bill, Head, Part

DIRECTORY = "reference-bill"
HEAD = f"{DIRECTORY}/bill.yaml"


def part_path(position: int) -> str:
    """The path of a part's file; ``position`` counts from 1."""
    return f"{DIRECTORY}/part-{position}.yaml"


def read_bill(files: Mapping[str, str]) -> Bill | None:
    """The bill from path to text (other paths are passed over), or ``None`` where its head is not among them.

    Raises ``msgspec.ValidationError`` for a value outside its shape; loading told the line before.
    """
    if HEAD not in files:
        return None
    paths = [part_path(position) for position in range(1, 1 + sum(_is_part(path) for path in files))]
    return Bill(head=_read(files[HEAD], Head), parts=tuple(_read(files[path], Part) for path in paths))


def _is_part(path: str) -> bool:
    return path.startswith(f"{DIRECTORY}/part-")


def _read(text: str, shape: Any) -> Any:
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), shape)
