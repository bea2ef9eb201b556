# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Lessons: one as a box with its text, or a short list by criteria and kind."""

from collections.abc import Iterable, Iterator

from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import Lesson
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Box, Items, Paragraph, Run, Runs, Tone, plain

TONES: dict[str, Tone] = {"good_practice": "calm", "lesson": "plain", "weakness": "warn"}
SHOWN = 5
ADDRESS = "/lessons/"


def case(writing: Writing, told: str) -> Iterable[Block]:
    """``{{case: cd-lesson-4}}``."""
    record_id = asked(told, 1).words[0]
    one = writing.facts.get(Lesson, record_id)
    if one is None:
        raise Unfilled(f"the edition holds no lesson {record_id}; look for its id in data/places/")
    return [box(writing, one)]


def box(writing: Writing, one: Lesson) -> Box:
    """A lesson with its text, place, kind and notes."""
    language = writing.marked(one.language)
    title = Run(writing.facts.links[one.id].title, strong=True, href=f"{ADDRESS}{one.id}", language=language)
    text = (title, Run(". ", strong=True), Run(one.text, language=language), *writing.tongue(one.language))
    kind = writing.said.begun(writing.said.label("lesson_kind", one.kind))
    return Box(
        TONES[one.kind],
        f"{kind} · {writing.said.place(one.place)}",
        (Paragraph((*text, *writing.notes.of(one.sources))),),
    )


def lessons(writing: Writing, told: str) -> Iterator[Block]:
    """``{{lessons: criteria=I4,I5 kind=weakness limit=5}}``."""
    wanted = asked(told, 0, ("criteria", "kind", "limit"))
    criteria = tuple(filter(None, wanted.named.get("criteria", "").split(",")))
    if strange := [one for one in criteria if one not in writing.facts.criteria]:
        raise Unfilled(f"the standard has no criterion {strange[0]}")
    kind = wanted.one_of("kind", tuple(codes("lesson_kind")))
    found = writing.facts.lessons(criteria or writing.facts.criteria, kind)
    found = [one for one in found if writing.within(one.place)]
    if kind and found:
        yield Paragraph(plain(writing.said.begun(writing.said.label("lesson_kind", kind))), "label")
    yield from listed(writing, found, wanted.number("limit", SHOWN))


def listed(writing: Writing, found: list[Lesson], limit: int) -> Iterator[Block]:
    """The first of some lessons, one a line; how many more there are."""
    _ = writing.said._
    if not found:
        yield Paragraph(plain(_("No such lesson is recorded in this edition.")), "small")
        return
    yield Items(tuple(line(writing, one) for one in found[:limit]))
    if len(found) > limit:
        yield more(writing, len(found) - limit, "/lessons")


def told_once(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without the lines of lists that tell a lesson again which stands among them as a box."""
    held = list(blocks)
    boxed = {one for block in held if isinstance(block, Box) for piece in block.blocks for one in _of_lessons(piece)}
    kept: list[Block] = []
    for block in held:
        if not isinstance(block, Items):
            kept.append(block)
            continue
        items = tuple(one for one in block.items if not boxed.intersection(_led_to(one)))
        if items:
            kept.append(Items(items))
        elif kept and isinstance(kept[-1], Paragraph) and kept[-1].style == "label":
            kept.pop()
    return kept


def _of_lessons(piece: Block) -> set[str]:
    return _led_to(piece.runs) if isinstance(piece, Paragraph) else set()


def _led_to(runs: Runs) -> set[str]:
    return {one.href for one in runs if one.href.startswith(ADDRESS)}


def more(writing: Writing, number: int, address: str) -> Paragraph:
    """How many are left out, with the page of the site that has them."""
    told = writing.said.n("%(num)s more on the site", "%(num)s more on the site", number)
    return Paragraph((Run(told, href=address),), "small")


def line(writing: Writing, one: Lesson) -> Runs:
    """A lesson in one line: place, title, notes."""
    place = Run(writing.said.place(one.place), href=f"/places/{one.place.lower()}")
    title = Run(writing.facts.links[one.id].title, href=f"{ADDRESS}{one.id}", language=writing.marked(one.language))
    return place, Run(writing.said.colon), title, *writing.tongue(one.language), *writing.notes.of(one.sources)
