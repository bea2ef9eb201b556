# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of one place: where it stands, what there is, what was answered, what is not known."""

from collections import Counter
from collections.abc import Iterator

from focus.handbook.facts import Facts
from focus.handbook.naming import harm, harm_words, name_of
from focus.handbook.placeholders.lessons import line, more
from focus.handbook.placeholders.records import worded_figure
from focus.handbook.writing import Writing
from focus.record.shapes import Figure, Finding, Instrument, Lesson, Mechanism, Place
from focus.record.vocab import codes
from focus.sheet.blocks import Block, Heading, Items, Paragraph, Run, Runs, plain

MOST = 8
"""Lines of each list: a country page is an entrance, the place's page on the site has all."""
TOLD = ("yes", "partly", "no", "contested")


def anchor(place: str) -> str:
    """The address of a place's page in the book."""
    return f"countries.{place.lower()}"


def country(writing: Writing, place: Place) -> list[Block]:
    """Its blocks, under a heading of the second level."""
    said = writing.said
    return [
        Heading(2, _name(writing, place), anchor(place.id)),
        Paragraph(tuple(_state(writing, place))),
        Paragraph(
            (
                Run(place.summary, language=writing.marked(place.language)),
                *writing.tongue(place.language),
                *writing.notes.of(place.sources),
            )
        ),
        *_records(writing, place, Instrument, said._("Texts")),
        *_records(writing, place, Mechanism, said._("Mechanisms")),
        *_answers(writing, place),
        *_figures(writing, place),
        *_lessons(writing, place),
        *_not_known(writing, place),
    ]


def _name(writing: Writing, place: Place) -> str:
    return writing.said.place(place.id) + writing.said.inside(place.id, place.parent)


def _state(writing: Writing, place: Place) -> Iterator[Run]:
    said, standing = writing.said, writing.facts.standings.get(place.id)
    state = said.label(standing.vocabulary, standing.code) if standing and standing.code else said._("not known")
    yield Run(said.begun(state), strong=True, href=f"/places/{place.id.lower()}")
    if standing and standing.since:
        since = said._("since %(date)s") % {"date": said.date(standing.since.date)}
        yield Run(f", {since}")
    elif standing and standing.seen:
        yield Run(f", {said.not_later(standing.seen)}")
    if standing and standing.flag:
        yield Run(f". {said.begun(harm_words(said, adopted=standing.flag == 'adopted'))}", strong=True)
    checked = said._("Last checked: %(date)s") % {"date": said.date(place.last_checked)}
    yield Run(f". {checked}.")


def _records(writing: Writing, place: Place, shape: type[Instrument | Mechanism], title: str) -> Iterator[Block]:
    found = [one for one in writing.facts.about(shape, place.id) if one.id in writing.facts.links]
    if not found:
        return
    yield Paragraph(plain(title), "label")
    yield Items(tuple(_record(writing, one) for one in found[:MOST]))
    yield from _more(writing, len(found) - MOST, place)


def _record(writing: Writing, one: Instrument | Mechanism) -> Runs:
    link = writing.facts.links[one.id]
    flag = harm(writing, one.id)
    state = writing.said.label(link.states, link.state) if link.state else ""
    told = "; ".join(part for part in (state, flag) if part)
    return (name_of(writing, one.id), *(plain(f" ({told})") if told else ()), *writing.notes.of(one.sources))


def _answers(writing: Writing, place: Place) -> Iterator[Block]:
    """Counts of standing answers, law and practice apart; no score."""
    said = writing.said
    for track, told in (
        ("law", said._("Answers about its texts")),
        ("practice", said._("Answers about practice")),
    ):
        counted: Counter[str] = Counter(one.answer for one in _standing(writing.facts, place.id, track))
        if counted:
            given = [f"{said.label('answer', one)} {said.number(counted[one])}" for one in TOLD if counted[one]]
            machine = all(one.coder_kind == "machine" for one in _standing(writing.facts, place.id, track))
            by = f" ({said.label('coder_kind', 'machine')})" if machine else ""
            yield Paragraph((Run(f"{told}{said.colon}", strong=True), Run(f"{', '.join(given)}{by}.")))


def _standing(facts: Facts, place: str, track: str) -> list[Finding]:
    found = (one for code in facts.criteria for one in facts.answers(code, track))
    return [one for one in found if one.place == place]


def _figures(writing: Writing, place: Place) -> Iterator[Block]:
    found = writing.facts.about(Figure, place.id)
    newest = sorted(found, key=lambda one: (one.period, one.id), reverse=True)[:MOST]
    if newest:
        yield Paragraph(plain(writing.said._("Figures")), "label")
        yield Items(tuple(_figure(writing, one) for one in newest))
        yield from _more(writing, len(found) - len(newest), place)


def _figure(writing: Writing, one: Figure) -> Runs:
    counted = one.counts or writing.said.label("indicator", one.indicator)
    language = writing.marked(one.language) if one.counts else ""
    # A share says of whom it was taken and not of what: its note does.
    share = one.unit == "percent" and one.note
    return (
        Run(f"{counted}{writing.said.colon}", language=language),
        Run(worded_figure(writing, one)),
        *((Run(writing.said.semicolon), Run(one.note, language=writing.marked(one.language))) if share else ()),
        *writing.notes.of(one.sources),
    )


def _lessons(writing: Writing, place: Place) -> Iterator[Block]:
    found = writing.facts.about(Lesson, place.id)
    for kind in codes("lesson_kind"):
        own = [one for one in found if one.kind == kind]
        if own:
            yield Paragraph(plain(writing.said.begun(writing.said.label("lesson_kind", kind))), "label")
            yield Items(tuple(line(writing, one)[2:] for one in own[:MOST]))
            yield from _more(writing, len(own) - MOST, place)


def _not_known(writing: Writing, place: Place) -> Iterator[Block]:
    if place.not_known:
        head = plain(writing.said._("Looked for and not found"))
        yield Paragraph((*head, *writing.tongue(place.language)), "label")
        language = writing.marked(place.language)
        yield Items(tuple((Run(one, language=language),) for one in place.not_known))


def _more(writing: Writing, number: int, place: Place) -> Iterator[Block]:
    if number > 0:
        yield more(writing, number, f"/places/{place.id.lower()}")
