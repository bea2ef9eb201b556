# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A whole pack as one document: what the trainer reads, what the class gets, and the keys."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from focus.edition.reader import Edition
from focus.handbook.facts import facts
from focus.handbook.notes import Notes
from focus.handbook.prose import contents
from focus.handbook.said import Said
from focus.handbook.training.exercise_blocks import exercise_blocks, how_to_code, key_blocks
from focus.handbook.training.exercises import Chosen, drawn
from focus.handbook.training.packs.cases import case_blocks, case_key, case_title
from focus.handbook.training.packs.choosing import Picked, picked
from focus.handbook.training.packs.plan import pack_of, plan
from focus.handbook.training.packs.scenario import bill_blocks, scenario_key
from focus.handbook.training.packs.sessions import Sessions, timetable
from focus.handbook.writing import Fault, Writing
from focus.sheet.blocks import Block, Facts, Heading, NewPage, Paragraph, Run, Sheet, plain
from focus.standard.training import Pack

PARTS = ("all", "trainer", "hand-outs", "key")
"""What a file may hold: the trainer's pages, the hand-outs for the class, the keys, or all of it."""


class Made(Struct, frozen=True):
    """The document, and what could not be filled in it."""

    sheet: Sheet
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What one pack is made of."""

    writing: Writing
    pack: Pack
    sessions: Sessions
    cases: list[Picked]
    exercises: tuple[Chosen, ...]
    seed: int

    @property
    def scenario(self) -> bool:
        """Whether the class works on the fictional bill."""
        return any(one.scenario for one in self.pack.sessions)


def pack(edition: Edition, audience: str, length: str, language: str, seed: int = 1, part: str = "all") -> Made:
    """The pack. The same edition, language and seed give the same words. Raises ``FocusError`` where there is none."""
    material = _material(edition, pack_of(edition, audience, length), language, seed)
    blocks = tuple(_blocks(material, part))
    return Made(_sheet(material, part, blocks), tuple(dict.fromkeys(material.writing.faults)))


def _material(edition: Edition, wanted: Pack, language: str, seed: int) -> Material:
    held = facts(edition)
    writing = Writing(
        facts=held,
        said=Said(edition, language),
        notes=Notes("pack", held),
        titles=contents(held.standard, language),
        language=language,
    )
    known = {one.name: one for one in plan(edition).cases}
    names = dict.fromkeys(name for one in wanted.sessions for name in one.cases)
    coding = next((one.coding for one in wanted.sessions if one.coding), None)
    return Material(
        writing=writing,
        pack=wanted,
        sessions=Sessions(writing, wanted),
        cases=picked(held, [known[name] for name in names], writing.faults),
        exercises=drawn(edition, seed, coding.count, coding.criteria) if coding else (),
        seed=seed,
    )


def _blocks(material: Material, part: str) -> Iterator[Block]:
    if part in ("all", "trainer"):
        # A table of contents of a day fills its page: objectives, preparation and timetable belong together.
        yield from [NewPage()] if part == "all" and material.pack.length == "one-day" else []
        yield from _trainer(material)
    if part in ("all", "hand-outs"):
        yield from _hand_outs(material)
    if part in ("all", "key"):
        yield from _keys(material)
        yield from material.writing.notes.listed(material.writing.said)


def _trainer(material: Material) -> Iterator[Block]:
    _, sessions = material.writing.said._, material.sessions
    yield Paragraph(plain(sessions.state), "small")
    for anchor in (f"objectives-{material.pack.length}", "before"):
        yield from sessions.section(anchor, 1)
    yield Heading(1, _("Timetable"), "timetable")
    yield timetable(material.writing.said, material.pack, sessions, list(_handed(material)))
    yield NewPage()
    yield Heading(1, _("Notes for the facilitator"), "notes-for-the-facilitator")
    for anchor in dict.fromkeys(one.text for one in material.pack.sessions):
        yield from sessions.section(anchor, 2)


def _handed(material: Material) -> Iterator[str]:
    """What is handed out in each session, in few words."""
    _, letters = material.writing.said._, _letters(material)
    for one in material.pack.sessions:
        told = [_("Case %(letter)s") % {"letter": letters[name]} for name in one.cases if name in letters]
        told += [_("Exercises")] if one.coding else []
        told += [_("Bill")] if one.scenario else []
        yield ", ".join(told)


def _hand_outs(material: Material) -> Iterator[Block]:
    writing, _ = material.writing, material.writing.said._
    yield NewPage()
    yield Heading(1, _("Hand-outs"), "hand-outs")
    language = _("Records stand in the language in which they were written down.")
    yield Paragraph(plain(f"{language} {material.sessions.state}"), "small")
    for place, one in enumerate(material.cases):
        yield from [NewPage()] if place else []
        yield Heading(2, _lettered(material, one), f"case-{one.case.name}")
        yield from case_blocks(writing, one)
        yield from material.sessions.questions(one.case.kind)
    if material.exercises:
        yield NewPage()
        yield Heading(2, _("Exercises in coding"), "exercises")
        yield how_to_code(writing.said)
        yield from exercise_blocks(writing.said, material.exercises, writing.facts.standard.bill, 3)
    if material.scenario:
        yield NewPage()
        yield Heading(2, _("The bill"), "bill")
        yield from bill_blocks(writing)


def _keys(material: Material) -> Iterator[Block]:
    writing, _ = material.writing, material.writing.said._
    yield NewPage()
    yield Heading(1, _("Answer keys"), "keys")
    yield Paragraph((Run(_("For the trainer: not to be handed out with the sheet."), strong=True),))
    for one in material.cases:
        yield Heading(2, _lettered(material, one), f"key-{one.case.name}")
        yield from case_key(writing, one)
    for kind in dict.fromkeys(one.case.kind for one in material.cases):
        yield from material.sessions.looking_for(kind)
    if material.exercises:
        yield Heading(2, _("Exercises in coding"), "key-exercises")
        yield from key_blocks(writing.said, material.exercises, writing.facts.standard.bill, 3)
    if material.scenario:
        yield Heading(2, _("The bill"), "key-bill")
        yield from scenario_key(writing)


def _letters(material: Material) -> dict[str, str]:
    return {one.case.name: chr(ord("A") + place) for place, one in enumerate(material.cases)}


def _lettered(material: Material, one: Picked) -> str:
    told = material.writing.said._("Case %(letter)s") % {"letter": _letters(material)[one.case.name]}
    return f"{told} · {case_title(material.writing, one)}"


def _sheet(material: Material, part: str, blocks: tuple[Block, ...]) -> Sheet:
    said, meta = material.writing.said, material.writing.facts.meta
    _ = said._
    lengths = {"two-hours": _("Workshop of two hours"), "one-day": _("Workshop of one day")}
    title, opening = material.sessions.title, material.sessions.opening
    rows = [
        (_("Edition"), plain(f"{meta['edition']} ({said.date(meta['date'])})")),
        (_("Standard"), plain(material.writing.facts.standard.version)),
        *([(_("Seed"), plain(str(material.seed)))] if material.exercises else []),
        (_("Licence"), plain(_("CC BY 4.0; the wording of the reference bill is CC0"))),
    ]
    return Sheet(
        language=said.language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=title,
        subtitle=lengths[material.pack.length],
        lead=opening if part in ("all", "trainer") else "",
        facts=Facts(tuple(rows)),
        footer=" · ".join((title, lengths[material.pack.length], meta["edition"])),
        day=meta["date"],
        contents=_("Contents") if part == "all" else "",
        page=_("Page"),
        on_page=_("p."),
        contents_depth=2,
        landscape=False,
        dense=True,
        blocks=blocks,
    )
