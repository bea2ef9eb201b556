# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What each series of labels is: the law's own articles, the decree that promulgates it, transitory ones, an annex."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from focus.texts.shapes import UnitKind
from focus.texts.structure import marks
from focus.texts.structure.candidates import SURE, Candidate, Seen
from focus.texts.structure.numbers import folded
from focus.texts.structure.sequence import Series

SHORT_DECREE = 6
SPELLED_OUT = ("words", "sole")


class Role(NamedTuple):
    """What a labelled line begins."""

    kind: UnitKind
    candidate: Candidate
    scope: str = ""
    """Where it stands beside the body: ``annex_1``, ``trans_2``, ``decree``; part of its eId."""


def roles_of(found: Seen, series: Sequence[Series]) -> dict[int, Role]:
    """Line to what begins there, of every label of the text."""
    kinds = _kinds(found, series)
    roles: dict[int, Role] = {}
    for (kind, scope), one in zip(kinds, series, strict=True):
        for member in one.members:
            roles[member.at] = Role(kind, member, scope)
    _add_leftovers(found, roles)
    _add_versions(found, roles)
    return roles


def _kinds(found: Seen, series: Sequence[Series]) -> list[tuple[UnitKind, str]]:
    main = _main(found, series)
    kinds: list[tuple[UnitKind, str]] = []
    counts = {"trans": 0, "annex": 0, "decree": 0}
    for index in range(len(series)):
        kind = _kind(found, series, index, main)
        name = {"transitional": "trans", "annex_article": "annex", "decree": "decree"}.get(kind)
        if name is None:
            kinds.append((kind, ""))
            continue
        counts[name] += 1
        kinds.append((kind, "decree" if name == "decree" and counts[name] == 1 else f"{name}_{counts[name]}"))
    return kinds


def _kind(found: Seen, series: Sequence[Series], index: int, main: int) -> UnitKind:
    one = series[index]
    if index == main or (one.style == "code" and series[main].style == "code"):
        return "article"
    if one.style == "loose":
        return "transitional"
    if index < main:
        return _kind_before_the_body(found, one, series[main])
    if one.zone == "transitory":
        return "transitional"
    if one.zone in ("annex", "title"):
        return "annex_article"
    spelled_out = one.style in SPELLED_OUT and series[main].style not in SPELLED_OUT
    return "transitional" if spelled_out else "annex_article"


def _kind_before_the_body(found: Seen, one: Series, main: Series) -> UnitKind:
    """Contents list the same numbers without text; a preliminary title is the law's own; the rest promulgates it."""
    lines = found.lines
    first, last = one.members[0].at, one.members[-1].at
    span = sum(len(lines[at].text) for at in range(first, last + 1))
    if len(one.members) > 2 and span / len(one.members) < 90 and len(one.members) <= 1.2 * len(main.members) + 2:
        return "note"
    if one.style == "roman" or any(at in found.groups for at in range(max(0, first - 4), first)):
        return "article"
    return "decree"


def _main(found: Seen, series: Sequence[Series]) -> int:
    """Which series is the body of the law."""
    own = [index for index, one in enumerate(series) if one.zone in ("body", "title")] or list(range(len(series)))
    own = [index for index in own if series[index].style != "loose"] or own
    if not own:
        return 0
    first = own[0]
    if series[first].style == "roman":
        # A preliminary title with Roman numbers: the body counts from one after it, be it long or short.
        after = [i for i in own[1:] if series[i].style == "digits" and series[i].members[0].label.place.base == 1]
        if after:
            return after[0]
    if series[first].style in SPELLED_OUT:
        own = [index for index, one in enumerate(series) if index >= first and one.zone != "transitory"]
    if _promulgates(found, series, first, own):
        later = [
            index
            for index in own[1:]
            if len(series[index].members) >= len(series[first].members) and series[index].style != "loose"
        ]
        if later:
            return max(later, key=lambda index: len(series[index].members))
    return first


def _promulgates(found: Seen, series: Sequence[Series], first: int, own: Sequence[int]) -> bool:
    """Whether the first series only enacts what follows: a sole article, a few spelled out, or a table of contents."""
    one = series[first]
    if len(own) < 2:
        return False
    longest = max(len(series[index].members) for index in own[1:])
    if one.style == "roman":
        return longest > len(one.members)
    if one.style in SPELLED_OUT:
        return len(one.members) <= SHORT_DECREE and longest > len(one.members)
    span = sum(len(found.lines[at].text) for at in range(one.members[0].at, one.members[-1].at + 1))
    return len(one.members) > 2 and span / len(one.members) < 90 and longest >= 0.8 * len(one.members)


def _add_leftovers(found: Seen, roles: dict[int, Role]) -> None:
    """Labels that no series holds, in reading order: transitory ones, versions, other laws' wording."""
    numbers: dict[str, Role] = {}
    following = _numbers_after(found, roles)
    own = [at for at, role in roles.items() if role.kind == "article"]
    first, last = min(own, default=0), max(own, default=0)
    since = min((at for at, (kind, _) in found.zones.items() if kind == "transitory" and at > last), default=1 << 60)
    for one in found.candidates:
        role = roles.get(one.at)
        if role:
            numbers = {one.label.number: role}
            continue
        transitory = since < one.at
        if one.label.style in ("bare", "dotted") or one.label.strength < SURE:
            continue
        if one.at < first and one.label.style in SPELLED_OUT and not one.amending:
            roles[one.at] = Role("decree", one, "decree")
        elif one.quoted or one.amending:
            near = numbers.get(one.label.number) or following.get(one.at)
            same = near and near.candidate.label.number == one.label.number and not one.amending
            roles[one.at] = Role("former" if same else "quoted", one)
        elif one.label.number in numbers:
            roles[one.at] = Role("former", one)
        elif transitory:
            roles[one.at] = Role("transitional", one, "trans_1")
        elif one.strength >= SURE and one.label.style != "loose":
            roles[one.at] = Role("quoted", one)


def _numbers_after(found: Seen, roles: Mapping[int, Role]) -> dict[int, Role]:
    """Candidate's line to the next label that a series holds."""
    after: dict[int, Role] = {}
    nearest: Role | None = None
    for one in reversed(found.candidates):
        if one.at in roles:
            nearest = roles[one.at]
        elif nearest:
            after[one.at] = nearest
    return after


def _add_versions(found: Seen, roles: dict[int, Role]) -> None:
    """Where an editor's note says that an article was changed and the new wording follows, the later one stands."""
    current: Role | None = None
    for at in sorted(roles):
        role = roles[at]
        if role.kind != "former":
            current = role if role.kind in ("article", "annex_article", "transitional") else current
        elif (
            current and role.candidate.label.number == current.candidate.label.number and _announced_by_note(found, at)
        ):
            place = current.candidate.at
            roles[place] = Role("former", current.candidate, current.scope)
            roles[at] = current = Role(current.kind, role.candidate, current.scope)


def _announced_by_note(found: Seen, at: int) -> bool:
    before = [one for one in range(max(0, at - 3), at) if one in found.notes]
    return any(marks.ARTICLE_WAS_CHANGED.search(folded(found.lines[one].text)) for one in before)
