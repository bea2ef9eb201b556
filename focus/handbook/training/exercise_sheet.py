# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A sheet of exercises for a class, or its key, as a whole document. Both name edition and seed, so that they meet."""

from collections.abc import Iterator, Sequence

from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.handbook.said import Said
from focus.handbook.training.exercise_blocks import exercise_blocks, how_to_code, key_blocks
from focus.handbook.training.exercises import Chosen
from focus.sheet.blocks import Block, Facts, Heading, Paragraph, Runs, Sheet, plain
from focus.standard.exercises import language_for
from focus.standard.reference_bill import Bill


def exercise_sheet(edition: Edition, chosen: Sequence[Chosen], seed: int, language: str, *, key: bool) -> Sheet:
    """The document. The same edition, seed and choice give the same words."""
    said = Said(edition, language)
    _ = said._
    meta, whole = edition.meta(), standard(edition)
    title = _("Exercises in coding: key") if key else _("Exercises in coding")
    return Sheet(
        language=language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=title,
        subtitle=said.n("%(num)s exercise", "%(num)s exercises", len(chosen)),
        lead=_("For the trainer: not to be handed out with the sheet.") if key else "",
        facts=Facts(tuple(_facts(said, meta, whole.version, seed, key))),
        footer=" · ".join((title, meta["edition"], _("seed %(seed)s") % {"seed": seed})),
        day=meta["date"],
        contents="",
        page=_("Page"),
        landscape=False,
        blocks=tuple(_blocks(said, chosen, whole.bill, key)),
    )


def _facts(said: Said, meta: dict[str, str], version: str, seed: int, key: bool) -> Iterator[tuple[str, Runs]]:
    _ = said._
    if not key:
        yield _("Name"), plain("_" * 40)
    yield _("Edition"), plain(meta["edition"])
    yield _("Standard"), plain(version)
    yield _("Seed"), plain(str(seed))


def _blocks(said: Said, chosen: Sequence[Chosen], bill: Bill | None, key: bool) -> Iterator[Block]:
    _ = said._
    if language_for(said.language) != said.language:
        yield Paragraph(plain(_("The exercises are written in English and Spanish; they are in English here.")))
    origin = _("The provisions come from our reference bill or were weakened by us on purpose. None is a law in force.")
    yield Paragraph(plain(origin))
    if key:
        yield Heading(1, _("Answers"))
        yield from key_blocks(said, chosen, bill)
        return
    yield Heading(1, _("How to code"))
    yield how_to_code(said)
    yield Heading(1, _("Exercises"))
    yield from exercise_blocks(said, chosen, bill)
