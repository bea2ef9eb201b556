# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed in the yardstick between two editions: rules, method, labels, and what is written around them.

A rule that reads differently changes what every answer to it means, so it is told as a correction of a record is.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from focus.edition.changes import Change, shown
from focus.edition.source import Vocabularies
from focus.standard.shapes import Standard

STANDARD, WRITINGS, LABELS = "standard", "writings", "labels"
YARDSTICK = (STANDARD, WRITINGS, LABELS)
"""Kinds of changes beside those of records and texts."""


class Part(Struct, frozen=True, kw_only=True):
    """A part of the yardstick. ``values`` are its fields with what they hold, as ``answers.no.rule.es``."""

    kind: str
    title: str
    address: str
    values: dict[str, str]


Parts = Mapping[str, Part]
"""The parts of one edition by their ids."""


def standard_changes(old: Standard, new: Standard) -> list[Change]:
    """Every part of the standard, and of what is written around it, that came, went or reads differently."""
    return list(_changes(_parts(old), _parts(new)))


def label_changes(old: Vocabularies, new: Vocabularies) -> list[Change]:
    """Every code of a closed list that came, went or has another label."""
    return list(_changes(_labels(old), _labels(new)))


def _changes(old: Parts, new: Parts) -> Iterator[Change]:
    for part_id in dict.fromkeys([*new, *old]):
        if part_id not in old:
            yield Change(change="added", **_head(part_id, new[part_id]))
        elif part_id not in new:
            yield Change(change="withdrawn", **_head(part_id, old[part_id]))
        else:
            yield from _corrected(part_id, old[part_id], new[part_id])


def _corrected(part_id: str, was: Part, now: Part) -> Iterator[Change]:
    for name in dict.fromkeys([*was.values, *now.values]):
        before, after = was.values.get(name, ""), now.values.get(name, "")
        if before != after:
            yield Change(change="corrected", field=name, before=before, after=after, **_head(part_id, now))


def _head(part_id: str, part: Part) -> dict[str, str]:
    return {"kind": part.kind, "id": part_id, "place": "", "title": part.title, "address": part.address}


def _parts(standard: Standard) -> Parts:
    return dict([*_yardstick(standard), *_writings(standard)])


def _yardstick(standard: Standard) -> Iterator[tuple[str, Part]]:
    whole = {"version": standard.version, "date": standard.date, **_fields({"state": _plain(standard.state)})}
    yield STANDARD, Part(kind=STANDARD, title=standard.id, address="/standard", values=whole)
    for one in standard.criteria:
        yield one.code, _part(STANDARD, f"{one.code} {one.name.en}", f"/standard/{one.code}", one)
    for dimension in standard.dimensions:
        yield f"dimension-{dimension.id}", _part(STANDARD, dimension.name.en, "/standard", dimension)
    for weakness in standard.weaknesses:
        yield f"weakness-{weakness.id}", _part(STANDARD, weakness.name.en, "/standard", weakness)
    for principle in standard.principles:
        name = f"{principle.section}-{principle.key}"
        yield f"method-{name}", _part(STANDARD, name.replace("_", " "), "/method", principle)
    for pair in standard.pairs:
        yield f"pair-{pair.law}-{pair.practice}", _part(STANDARD, f"{pair.law}, {pair.practice}", "/standard", pair)


def _writings(standard: Standard) -> Iterator[tuple[str, Part]]:
    if standard.bill:
        bill = standard.bill
        yield bill.head.id, _part(WRITINGS, bill.head.title.en or bill.head.id, "/reference-bill", bill.head)
        for article in bill.articles():
            name = f"{bill.head.id}-{article.number}"
            yield name, _part(WRITINGS, name, "/reference-bill", article)
    for one in standard.exercises:
        yield f"exercises-{one.criterion}", _part(WRITINGS, f"exercises {one.criterion}", "/practice", one)
    for chapter in standard.handbook:
        name = f"handbook/{chapter.language}/{chapter.name}"
        yield name, _part(WRITINGS, name, "/handbook", chapter)
    for file in standard.training:
        yield f"training/{file.path}", _part(WRITINGS, file.path, "/data", file)
    for written in standard.written:
        # Its parts are told above, or it is a list of thousands of cues: that it differs is enough.
        digest = hashlib.sha256(written.text.encode()).hexdigest()
        yield written.path, Part(kind=WRITINGS, title=written.path, address="/data", values={"sha256": digest})


def _labels(vocabularies: Vocabularies) -> Parts:
    return {
        f"{name}/{code}": Part(kind=LABELS, title=f"{name}: {code}", address="/data", values=_fields(_plain(words)))
        for name, codes in vocabularies.items()
        for code, words in codes.items()
    }


def _part(kind: str, title: str, address: str, told: Struct) -> Part:
    return Part(kind=kind, title=title, address=address, values=_fields(_plain(told)))


def _plain(told: Struct) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(told)
    return plain


def _fields(told: Mapping[str, Any], within: str = "") -> dict[str, str]:
    """Every value by its path; rules stand under the answer that they are for, other lists stay whole."""
    found: dict[str, str] = {}
    for name, value in told.items():
        path = f"{within}.{name}" if within else name
        if isinstance(value, list | tuple) and value and all(isinstance(one, dict) and "rule" in one for one in value):
            rules = {one["answer"]: {key: held for key, held in one.items() if key != "answer"} for one in value}
            found |= _fields(rules, path)
        elif isinstance(value, dict):
            found |= _fields(value, path)
        else:
            found[path] = shown(value)
    return found
