# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read the coding exercises from the texts of their files."""

from collections.abc import Iterable, Mapping

import msgspec
import yaml

from focus.standard.exercises import Exercises

DIRECTORY = "exercises"


def exercise_path(criterion: str) -> str:
    """The path of the file of a criterion."""
    return f"{DIRECTORY}/{criterion}.yaml"


def read_exercises(files: Mapping[str, str], criteria: Iterable[str]) -> tuple[Exercises, ...]:
    """The exercises from path to text (other paths are passed over), in the order of the standard's criteria.

    Raises ``msgspec.ValidationError`` for a value outside its shape; loading told the line before.
    """
    paths = [exercise_path(code) for code in criteria]
    return tuple(
        msgspec.convert(yaml.load(files[path], Loader=yaml.CSafeLoader), Exercises) for path in paths if path in files
    )
