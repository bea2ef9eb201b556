# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Files of a tree that an edition carries as they are written, so that its archive is a whole tree again.

The standard with its comments, and what the check reads a draft with. Decisions of the safety check are not among
them: they name what somebody looked for and why, also in records that no reader may see.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

OF_THE_CHECK = ("thesaurus.yaml", "check-rules.yaml")
"""What a draft is read with (`focus/check/`). They are no records."""
WRITTEN = ("standard.yaml", *OF_THE_CHECK)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class WrittenFile(Struct, frozen=True, kw_only=True):
    """One file as it is written; ``path`` is that in the tree."""

    path: str
    text: str


def written_files(files: Mapping[str, str]) -> tuple[WrittenFile, ...]:
    """Those among files (path to text) that are carried so."""
    return tuple(WrittenFile(path=path, text=files[path]) for path in WRITTEN if path in files)


def not_naming(files: Iterable[WrittenFile], is_gone: Callable[[str], bool]) -> tuple[WrittenFile, ...]:
    """Without the files that name what is withdrawn: a hole in one of them would be no YAML any more."""
    return tuple(one for one in files if not any(map(is_gone, ID.findall(one.text))))
