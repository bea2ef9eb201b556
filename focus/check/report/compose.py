# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word a report: its cover, what to know before reading, and everything that follows."""

from collections.abc import Iterable, Iterator

import msgspec

from focus.check.report.criterion import criteria
from focus.check.report.pieces import MOST_PRECEDENTS
from focus.check.report.said import Said
from focus.check.report.shapes import Entry, Report, SeenIn, Subject, World
from focus.check.report.summary import deadline_table, dimension_tables, summary
from focus.check.report.weight import named, read_how, treaty_table
from focus.search.fold import fold
from focus.sheet.blocks import Block, Facts, Heading, Items, NewPage, Paragraph, Run, Runs, Sheet, plain
from focus.standard.shapes import Authority


def compose(report: Report) -> Sheet:
    """The report as a document in its language."""
    said = Said(report.language)
    _ = said._
    return Sheet(
        language=report.language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=_("Check of a text against the standard"),
        subtitle=report.subject.title or report.subject.file,
        lead=_("Suggested, never a verdict: a person answers."),
        facts=Facts(tuple(_cover(said, report))),
        footer=report.subject.file,
        day=report.subject.day.isoformat(),
        contents=_("Contents"),
        page=_("Page"),
        landscape=False,
        blocks=tuple(_blocks(said, report)),
    )


def _blocks(said: Said, report: Report) -> Iterator[Block]:
    yield from _before_reading(said, report)
    yield from summary(said, report)
    yield from dimension_tables(said, report)
    yield from deadline_table(said, report)
    yield NewPage()
    yield from criteria(said, report)
    yield from treaty_table(said, report.world)
    yield from _where_read(said, report)


def subject_facts(said: Said, subject: Subject) -> Iterator[tuple[str, Runs]]:
    """What was read and when."""
    _ = said._
    yield _("File"), plain(subject.file)
    yield _("Language of the text"), plain(said.language_name(subject.language))
    yield _("Pages"), plain(str(subject.pages) if subject.pages else _("none in this format"))
    yield _("Articles read"), plain(str(subject.articles))
    if subject.digest:
        yield _("SHA-256 of the file"), plain(subject.digest)
    yield _("Checked on"), plain(said.date(subject.day.isoformat()))


def world_facts(said: Said, world: World) -> Iterator[tuple[str, Runs]]:
    """Which State, and which edition gave the precedents."""
    _ = said._
    yield _("State concerned"), plain(world.place or _("not named"))
    held = f"{world.edition} ({said.date(world.date)})" if world.edition else ""
    yield _("Edition of precedents"), plain(held or _("none: precedents could not be looked up"))


def _cover(said: Said, report: Report) -> Iterator[tuple[str, Runs]]:
    _ = said._
    yield from subject_facts(said, report.subject)
    yield _("It reads as"), plain(said.instruments.get(report.result.instrument, report.result.instrument))
    yield from world_facts(said, report.world)
    yield _("Standard"), plain(f"{report.result.standard} ({report.standard_state})")
    yield _("Sentence model"), plain(report.result.model or _("not used: words alone"))


def _before_reading(said: Said, report: Report) -> Iterator[Block]:
    _ = said._
    yield Heading(1, _("Before you read"), "before")
    yield Items(
        (
            plain(
                _(
                    "A machine looked for words in the text. It suggests an answer and shows the passages; a person "
                    "reads them and decides."
                )
            ),
            plain(_("The text was judged on its own words. Other laws, and practice, were not looked at.")),
            plain(
                _(
                    "Marked words are those that were found. An article that says it in other words may have been "
                    "missed."
                )
            ),
            plain(_("Reference clauses are drafted by Focus under CC0; each says whether a lawyer has reviewed it.")),
            plain(_("Authorities: only places that somebody read are named, in English where no translation is held.")),
        )
    )
    if report.result.warnings:
        yield Paragraph(plain(_("What the reading could not settle")), "label")
        yield Items(tuple(plain(one, language="en") for one in dict.fromkeys(report.result.warnings)))


def _where_read(said: Said, report: Report) -> Iterator[Block]:
    _ = said._
    yield NewPage()
    yield Heading(1, _("Where authorities and precedents were read"), "sources")
    read = {(one.source, one.url): one for entry in report.entries for one in _printed(entry)}
    yield Heading(2, _("Authorities"))
    by_name = sorted(read.values(), key=lambda one: (fold(named(said, one).text), one.url))
    yield Items(tuple(_address(said, one) for one in by_name))
    seen = {one.id: one for entry in report.entries for one in _seen(entry)}
    seen |= {one.id: one for treaty in report.world.treaties for one in treaty.sources}
    yield Heading(2, _("Sources of precedents and records"))
    if seen:
        yield Items(tuple(source_runs(said, seen[one]) for one in sorted(seen)))
    else:
        yield Paragraph(plain(_("None.")))


def _printed(entry: Entry) -> Iterable[Authority]:
    held = entry.authorities
    return [one.authority for one in (*held.binding_texts, *held.persuasive, *held.civil_society)]


def _seen(entry: Entry) -> Iterator[SeenIn]:
    for precedent in entry.precedents[:MOST_PRECEDENTS]:
        yield from precedent.sources
    for one in entry.authorities.binding:
        yield from one.sources


def _address(said: Said, one: Authority) -> Runs:
    how = read_how(said, one)
    note = (Run(f" ({how})", soft=True),) if how else ()
    return (msgspec.structs.replace(named(said, one), href=""), *note, Run(". "), Run(one.url, href=one.url, soft=True))


def source_runs(said: Said, one: SeenIn) -> Runs:
    """A source as a list of sources tells it."""
    told = ", ".join(filter(None, (one.publisher, said.date(one.date))))
    head = (Run(f"[{one.id}] ", strong=True), Run(one.title), Run(f", {told}. "))
    return (*head, Run(one.url, href=one.url, soft=True)) if one.url else head
