# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What ``focus check OLD NEW`` prints: what became of a bill, clauses against defenders first. No verb of its own."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.checked import LANGUAGES, checked, write
from focus.commands.output import print_json
from focus.lib.errors import DONE, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.check.deadlines.shapes import Deadline
    from focus.check.shapes import Element
    from focus.check.versions.shapes import ArticleChange, CriterionChange, LimitChange, Versions
    from focus.texts.differences import Change

GROUPS = {
    "worse": "Worse",
    "vanished": "Vanished",
    "mixed": "Partly better, partly worse",
    "better": "Better",
    "reworded": "The same was found, in other words",
    "same": "Stayed",
}
LIMITS = {
    "longer": "longer",
    "shorter": "shorter",
    "other_days": "other days count",
    "gone": "gone",
    "new": "new",
}
AROUND = 60
"""Unchanged characters shown on each side of words that changed."""


def run_versions(options: Namespace, forms: Iterable[str]) -> int:
    """Check both versions and print or write what changed; 0 whatever it is."""
    from focus.check.versions.compare import versions

    if options.place or options.edition:
        raise FocusError("--place and --edition are for the report on one text.", WRONG_USAGE)
    old, before = checked(options)
    new, after = checked(Namespace(**{**vars(options), "file": options.new}))
    found = versions(old, before, new, after)
    wanted = {name: getattr(options, name) for name in forms if getattr(options, name)}
    if wanted:
        _write(found, options.lang or new.language, wanted)
    if options.json:
        print_json(found)
    elif not wanted:
        print("\n".join(_lines(found)))
    return DONE


def _write(found: "Versions", language: str, wanted: dict[str, Path]) -> None:
    import datetime

    from focus.check.report.versions_sheet import versions_sheet
    from focus.sheet.write import WRITERS

    day = datetime.datetime.now(datetime.UTC).date()
    sheet = versions_sheet(found, language if language in LANGUAGES else "en", day)
    for name, path in wanted.items():
        write(path, WRITERS[name](sheet))


def _lines(found: "Versions") -> Iterator[str]:
    yield f"{found.old.file} ({found.old.articles} articles) -> {found.new.file} ({found.new.articles} articles)"
    yield "These are suggestions before and after, no verdicts. Read the words that changed."
    by_eid = {one.change.eid: one for one in found.articles}
    if found.harmful:
        yield "FIRST: clauses of the new version that can be turned against defenders"
    for clause in found.harmful:
        told = "its words changed" if clause.new else "as before"
        yield f"    {clause.passage.label} ({told}): {' '.join(clause.passage.text.split())[:160]}"
    criteria = sorted(found.criteria, key=lambda one: one.code not in found.loud)
    for what, title in GROUPS.items():
        of_it = [one for one in criteria if one.what == what]
        if of_it and what == "same":
            yield f"{title}: {' '.join(one.code for one in of_it)}"
        elif of_it:
            yield f"{title}:"
            for one in of_it:
                yield from _criterion(one, by_eid)
    if found.limits:
        yield "Time limits that changed:"
        yield from (f"    {_limit(one)}" for one in found.limits)
    yield from dict.fromkeys((*found.old.warnings, *found.new.warnings))


def _criterion(one: "CriterionChange", articles: "dict[str, ArticleChange]") -> Iterator[str]:
    yield f"{one.code}  {one.before.answer} ({one.before.confidence}) -> {one.after.answer} ({one.after.confidence})"
    yield from _elements("found now", one.gained)
    yield from _elements("no longer found", one.lost)
    yield from (f"    time limit: {_limit(limit)}" for limit in one.limits)
    for eid in one.articles:
        change = articles[eid].change
        yield f"    {change.label or eid} ({change.what}): {words_changed(change.changes)}"


def _elements(what: str, elements: "Iterable[Element]") -> Iterator[str]:
    for one in elements:
        yield f"    {what}: {one.name['en']}{'  <- speaks against the text' if one.adverse else ''}"


def _limit(one: "LimitChange") -> str:
    return f"{one.article}: {_time(one.before)} -> {_time(one.after)} ({LIMITS[one.what]})"


def _time(one: "Deadline | None") -> str:
    return f"{one.words} [{one.kind}]" if one else "none"


def words_changed(changes: "Iterable[Change]") -> str:
    """Changed words in brackets, with a little of what stands around them."""
    told = []
    for one in changes:
        text = " ".join(one.text.split())
        if one.what == "same":
            told.append(text if len(text) <= 2 * AROUND else f"{text[:AROUND]} ... {text[-AROUND:]}")
        else:
            told.append(f"[-{text}-]" if one.what == "removed" else f"[+{text}+]")
    return " ".join(told)
