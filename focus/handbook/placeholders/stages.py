# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Time limits of one step of a case, as texts set them, with what is known of their keeping."""

from collections.abc import Iterator

from focus.handbook.naming import name_of, with_place
from focus.handbook.placeholders.asked import asked
from focus.handbook.placeholders.records import worded_limit
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import Deadline
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Paragraph, Run, Runs, Table, plain


def deadlines(writing: Writing, told: str) -> Iterator[Block]:
    """``{{deadlines: emergency_decision}}``: a table, or that none is recorded."""
    step = asked(told, 1).words[0]
    if step not in codes("deadline_step"):
        raise Unfilled(f"there is no step {step}; allowed: {', '.join(codes('deadline_step'))}")
    said, _ = writing.said, writing.said._
    found = [one for one in writing.facts.all(Deadline) if one.step == step and writing.within(one.place)]
    caption = _("Time limits: %(step)s") % {"step": said.label("deadline_step", step)}
    if not found:
        yield Paragraph(plain(_("%(what)s. None is recorded in this edition.") % {"what": caption}), "small")
        return
    ordered = sorted(found, key=lambda one: (said.place(one.place), one.id))
    head = (_("By what"), _("Limit"), _("Article"), _("Kept?"))
    yield Table(caption, head, tuple(_row(writing, one) for one in ordered), (8, 5, 6, 4), titled=True)


def _row(writing: Writing, one: Deadline) -> tuple[Runs, ...]:
    held = one.instrument if one.instrument in writing.facts.links else one.about
    name = with_place(writing, held, name_of(writing, held)) if held in writing.facts.links else ()
    kept = (*plain(writing.said.label("kept", one.kept)), *writing.notes.of(one.kept_sources))
    notes = writing.notes.of(one.sources)
    return (*name, *notes), plain(worded_limit(writing, one)), (Run(one.locator, language="und"),), kept
