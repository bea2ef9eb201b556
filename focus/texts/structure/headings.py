# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the headings of articles and of their groups stand: on the label's line, after it, or before it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from focus.texts.shapes import Line
from focus.texts.structure.candidates import Seen, is_headinglike
from focus.texts.structure.marks import Group
from focus.texts.structure.numbers import folded
from focus.texts.structure.points import POINT
from focus.texts.structure.roles import Role

MOST_LINES = 5
"""A heading has no more lines after the one with its number."""
MOST = 0.5
"""A habit of a text is what at least half of its articles do."""
FIRST_SENTENCE = re.compile(
    r"(?P<heading>[^.:;]{3,110}?)(?:\.\s?[-–—]\s*|\.\s+|:\s+|\.(?=[A-ZÁÉÍÓÚÂÊÔÀÇ])|\s[-–—]\s)(?=\S)"
)
IN_BRACKETS = re.compile(r"[(\[]\s*(?P<heading>[^()\[\]]{3,160}?)\s*[)\]][\s.:\-–—]*")
NUMBERED = ("article", "annex_article")


@dataclass
class Headings:
    """What was found out about headings before the units are put together."""

    before: dict[int, int] = field(default_factory=dict)
    """Line of a heading that stands before its article to the article's line."""
    crossing: dict[int, int] = field(default_factory=dict)
    """Line of a heading without a word like chapter, above several provisions, to its depth from 1."""
    of_groups: dict[int, int] = field(default_factory=dict)
    """Line that goes on with a group's heading to the line where the group begins."""
    in_first_sentence: bool = False
    on_the_label_line: bool = False
    """Whether a short sentence beside the label, with its full stop, is the heading."""


def headings_of(found: Seen, roles: Mapping[int, Role]) -> Headings:
    """Look at what stands around the labels; decide by what most of the articles do."""
    result = Headings()
    for at in found.groups:
        _continue_group(found, roles, at, result)
    articles = [at for at, role in sorted(roles.items()) if role.kind in NUMBERED]
    free = [at for at in articles if _is_free(found, roles, result, at - 1) and is_headinglike(found.lines[at - 1])]
    if articles and (not found.by_word or len(free) > MOST * len(articles)):
        _take_lines_before(found, roles, articles, result)
    starts = sum(1 for at in articles if FIRST_SENTENCE.match(_rest(found, roles, at)))
    result.on_the_label_line = sum(map(partial(_is_short_sentence, found, roles), articles)) > 0.6 * len(articles)
    result.in_first_sentence = starts > 0.6 * len(articles)
    return result


def article_heading(lines: Sequence[Line], habits: Headings) -> tuple[str, list[Line]]:
    """The heading of an article and the lines that remain; the first line comes without its label."""
    if not lines or not lines[0].text.strip():
        return _on_the_next_line(list(lines[1:]))
    first = lines[0].text
    bracketed = IN_BRACKETS.match(first[:400])
    if bracketed and not re.match(r"[(\[]\s*\d+\s*[)\]]", first):
        rest = first[bracketed.end() :]
        return bracketed["heading"], _with_first(lines, rest)
    stands_alone = len(lines) > 1 and len(first) < 200 and _ends_as_heading(lines[0], first, lines[1])
    if habits.on_the_label_line and len(lines) > 1 and lines[0].ends_paragraph and _short(first):
        stands_alone = True
    if stands_alone:
        return first.strip(" .:-–—"), list(lines[1:])
    sentence = FIRST_SENTENCE.match(first)
    if habits.in_first_sentence and sentence and len(sentence["heading"].split()) <= 16:
        return sentence["heading"].strip(), _with_first(lines, first[sentence.end() :])
    return "", list(lines)


def _short(text: str) -> bool:
    return len(text) < 110 and len(text.split()) <= 14 and text.rstrip().endswith(".") and text[:1].isupper()


def _is_short_sentence(found: Seen, roles: Mapping[int, Role], at: int) -> bool:
    goes_on = at + 1 < len(found.lines) and at + 1 not in roles and at + 1 not in found.groups
    return goes_on and found.lines[at].ends_paragraph and _short(_rest(found, roles, at))


def _ends_as_heading(line: Line, text: str, after: Line) -> bool:
    if line.kind == "heading" or line.bold:
        return True
    if not line.ends_paragraph:
        return False
    return (
        not text.endswith((".", ";", ":", ","))
        and text[:1].isupper()
        and (after.text[:1].isupper() or bool(POINT.match(folded(after.text[:40]))) or after.text[:1] in "(1«“")
    )


def _on_the_next_line(lines: list[Line]) -> tuple[str, list[Line]]:
    if len(lines) < 2:
        return "", lines
    text = lines[0].text
    bracketed = IN_BRACKETS.fullmatch(text[:250])
    if bracketed and not text[1:2].isdigit():
        return bracketed["heading"], lines[1:]
    if (
        POINT.match(folded(text[:40]))
        or text.startswith(("«", "“", '"'))
        or not is_headinglike(lines[0])
        or not lines[0].ends_paragraph
    ):
        return "", lines
    return text, lines[1:]


def _with_first(lines: Sequence[Line], rest: str) -> list[Line]:
    import msgspec

    first = [msgspec.structs.replace(lines[0], text=rest)] if rest.strip() else []
    return [*first, *lines[1:]]


def _rest(found: Seen, roles: Mapping[int, Role], at: int) -> str:
    return found.lines[at].text[roles[at].candidate.label.end :]


def _is_free(found: Seen, roles: Mapping[int, Role], result: Headings, at: int) -> bool:
    """Whether a line is nothing else yet."""
    if at < 0 or at in roles or at in found.groups or at in found.zones or at in result.of_groups:
        return False
    return at not in found.notes and at not in found.contents and at not in found.signatures and at not in found.quoted


def _continue_group(found: Seen, roles: Mapping[int, Role], at: int, result: Headings) -> None:
    """Lines after ``CAPÍTULO II`` that are its heading, and the rest of a heading that a margin broke."""
    lines, group = found.lines, found.groups[at]
    last = lines[at]
    has_heading = bool(group.heading)
    for after in range(at + 1, min(at + 1 + MOST_LINES, len(lines))):
        if after in found.notes:
            continue
        line = lines[after]
        if not _is_free(found, roles, result, after) or line.kind == "struck":
            return
        goes_on = not last.ends_paragraph or (last.text.isupper() and line.text.isupper())
        if has_heading and not (goes_on and _could_head(line)):
            return
        if not _could_head(line):
            return
        if line.apart and roles.get(after + 1) and not has_heading and not found.by_word:
            return
        result.of_groups[after] = at
        last, has_heading = line, True


def _could_head(line: Line) -> bool:
    if line.kind == "heading" or line.bold or line.centred:
        return len(line.text) < 300
    return is_headinglike(line) or (line.text.isupper() and len(line.text) < 200) or _short_with_full_stop(line)


def _short_with_full_stop(line: Line) -> bool:
    return len(line.text) < 70 and line.text.endswith(".") and line.text[:1].isupper() and line.text.count(" ") < 9


def _take_lines_before(found: Seen, roles: Mapping[int, Role], articles: Sequence[int], result: Headings) -> None:
    depth = 1
    for at in articles:
        taken = at
        if not found.lines[at].apart and _heads(found, roles, result, at - 1):
            taken = at - 1
            result.before[taken] = at
        crossing: list[int] = []
        while len(crossing) < 4 and _heads(found, roles, result, taken - 1) and found.lines[taken].apart:
            taken -= 1
            crossing.append(taken)
        if taken - 1 in found.groups or taken - 1 in result.of_groups:
            depth = 1
        if at == articles[0] and not any(group < at for group in found.groups):
            # What stands above the first heading of a law is the law's own title.
            del crossing[1:]
        for place, one in enumerate(reversed(crossing)):
            depth = place + 1 if len(crossing) > 1 else depth
            result.crossing[one] = depth


def _heads(found: Seen, roles: Mapping[int, Role], result: Headings, at: int) -> bool:
    return _is_free(found, roles, result, at) and is_headinglike(found.lines[at])


def group_heading(found: Seen, group: Group, at: int, habits: Headings) -> str:
    """The whole heading of a group, from its own line and those after it."""
    near = range(at + 1, at + 1 + MOST_LINES)
    more = [found.lines[line].text for line in near if habits.of_groups.get(line) == at]
    return " ".join(part for part in (group.heading, *more) if part)
