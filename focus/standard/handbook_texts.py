# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook's connecting texts as files: ``data/handbook/<language>/<chapter>.md`` and ``.../criteria/<CODE>.md``.

The prose of workshops is of the same kind: ``data/training/<language>/<name>.md`` has the name ``training/<name>``.

Each begins with front matter between two lines ``---``. What stands in the body is read by the room ``handbook/``,
which has an edition to fill it from; here a file is only taken apart.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Literal

import msgspec
import yaml
from msgspec import Meta, Struct

from focus.lib.names import LANGUAGES

DIRECTORY = "handbook"
TRAINING = "training"
SUFFIX = ".md"
FENCE = "---"
PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}")
WITHDRAWN = "{{withdrawn}}"
"""What stands where a record was named that is withdrawn for safety: not even its id is left."""

State = Literal["written", "translated", "machine"]


class HandbookText(Struct, frozen=True, kw_only=True):
    """One file. ``name`` is its path below the language without ending: ``procedure``, ``criteria/P2``."""

    language: str
    name: str
    state: State
    text: str


class Front(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands before the body. Criteria have neither title nor opening: theirs are the standard's."""

    state: State
    title: Annotated[str, Meta(max_length=200)] = ""
    opening: Annotated[str, Meta(max_length=1200)] = ""


class FrontError(ValueError):
    """The front matter is wrong; ``line`` says where."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def is_handbook_text(path: str) -> bool:
    """Whether a path inside a tree of files is one of these."""
    return path.startswith((f"{DIRECTORY}/", f"{TRAINING}/")) and path.endswith(SUFFIX)


def text_path(language: str, name: str) -> str:
    """The path of a text in the tree."""
    if name.startswith(f"{TRAINING}/"):
        return f"{TRAINING}/{language}/{name.removeprefix(TRAINING)[1:]}{SUFFIX}"
    return f"{DIRECTORY}/{language}/{name}{SUFFIX}"


def front_of(text: str) -> tuple[Front, int]:
    """The front matter and the number of lines before the body. Raises ``FrontError``."""
    lines = text.splitlines()
    if not lines or lines[0] != FENCE or FENCE not in lines[1:]:
        raise FrontError(1, "begins with front matter between two lines ---: title, opening, state")
    end = lines.index(FENCE, 1)
    try:
        found = yaml.load("\n".join(lines[1:end]), Loader=yaml.CSafeLoader)
        return msgspec.convert(found, Front), end + 1
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise FrontError(mark.line + 2 if mark else 1, f"front matter is not YAML: {error}") from None
    except msgspec.ValidationError as error:
        raise FrontError(1, f"front matter: {error}") from None


def handbook_texts(files: Mapping[str, str]) -> tuple[HandbookText, ...]:
    """The texts among files (path to text), by language and name. They were checked when they were loaded."""
    found = []
    for path in sorted(files):
        if is_handbook_text(path):
            folder, language, below = path.removesuffix(SUFFIX).split("/", 2)
            name = f"{TRAINING}/{below}" if folder == TRAINING else below
            state = front_of(files[path])[0].state
            found.append(HandbookText(language=language, name=name, state=state, text=files[path]))
    return tuple(found)


def without_names(texts: Iterable[HandbookText], is_gone: Callable[[str], bool]) -> tuple[HandbookText, ...]:
    """The same texts, without the placeholders that name what is withdrawn."""

    def kept(found: re.Match[str]) -> str:
        return WITHDRAWN if any(map(is_gone, re.split(r"[\s{}:,=]+", found[0]))) else found[0]

    return tuple(msgspec.structs.replace(one, text=PLACEHOLDER.sub(kept, one.text)) for one in texts)


def faults(path: str, text: str) -> list[tuple[int, str]]:
    """What is wrong with one file, each with its line (0: the whole file)."""
    parts = path.removesuffix(SUFFIX).split("/")
    criteria = len(parts) == 4 and parts[2] == "criteria"
    if parts[1] not in LANGUAGES or not (len(parts) == 3 or criteria):
        return [(0, f"handbook texts lie in {DIRECTORY}/<{'|'.join(LANGUAGES)}>/[criteria/]<name>{SUFFIX}")]
    try:
        front, _ = front_of(text)
    except FrontError as error:
        return [(error.line, str(error))]
    return [] if criteria or front.title else [(1, "front matter: a chapter has a title")]
