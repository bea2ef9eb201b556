# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Articles of which only struck wording is left: they stay articles of the law, repealed."""

from collections.abc import Iterator, Sequence

from focus.texts.shapes import Line
from focus.texts.structure.labels import article_label
from focus.texts.structure.marks import REPEALED, opens_quote
from focus.texts.structure.numbers import folded

NOTE_WITHIN = 12
"""Lines after a struck label among which the note of its repeal is looked for: it stands behind the last paragraph."""


def with_repealed(lines: Sequence[Line]) -> list[Line]:
    """The lines, with label and note of each repealed article before its struck wording."""
    if not any(line.kind == "struck" for line in lines):
        return list(lines)
    return list(_with_repealed(lines, [_number(line) for line in lines]))


def _with_repealed(lines: Sequence[Line], numbers: list[str]) -> Iterator[Line]:
    following = _next_standing(lines, numbers)
    before = ""
    for at, line in enumerate(lines):
        number = numbers[at]
        if number and line.kind != "struck":
            before = number
        elif number and number not in (before, following[at]):
            label = article_label(line.text)
            printed = line.text[: label.end].strip() if label else ""
            yield Line(text=f"{printed} {_note(lines, numbers, at)}".strip(), page=line.page)
            before = number
        yield line


def _number(line: Line) -> str:
    """The number of the article whose label begins a line; nothing for mentions and quotations."""
    if line.kind not in ("text", "heading", "struck") or opens_quote(line.text):
        return ""
    label = article_label(line.text)
    return label.number if label and label.word == "article" and label.strength > 0.4 else ""


def _next_standing(lines: Sequence[Line], numbers: list[str]) -> list[str]:
    """For each line the number of the next label that is not struck: the wording that replaced a struck one."""
    following = [""] * len(lines)
    number = ""
    for at in range(len(lines) - 1, -1, -1):
        following[at] = number
        if numbers[at] and lines[at].kind != "struck":
            number = numbers[at]
    return following


def _note(lines: Sequence[Line], numbers: list[str], at: int) -> str:
    """The printed note that says it was repealed, if one stands before the next article."""
    for after in range(at + 1, min(at + NOTE_WITHIN, len(lines))):
        if numbers[after]:
            break
        if lines[after].kind != "struck" and REPEALED.match(folded(lines[after].text)):
            return lines[after].text
    return ""
