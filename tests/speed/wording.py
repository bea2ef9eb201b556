# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The phrases of ``wording.yaml``, by language."""

from functools import cache
from pathlib import Path

import msgspec

PHRASES = Path(__file__).with_name("wording.yaml")


class Wording(msgspec.Struct, frozen=True):
    """Who, what they do, to what, and when; ``also`` leads in rare words, made of ``syllables``."""

    who: tuple[str, ...]
    does: tuple[str, ...]
    what: tuple[str, ...]
    when: tuple[str, ...]
    also: tuple[str, ...]
    syllables: tuple[str, ...]


@cache
def wordings() -> dict[str, Wording]:
    """Language to its phrases."""
    return msgspec.yaml.decode(PHRASES.read_bytes(), type=dict[str, Wording])
