# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The whole handbook as one document: cover, chapters, index of places and criteria."""

from collections.abc import Iterable, Iterator
from statistics import mode
from typing import Any

from msgspec import Struct

from focus.edition.reader import Edition
from focus.handbook.chapter import Chapter, chapter
from focus.handbook.chapters import CHAPTERS, COUNTRIES, INDEX, METHOD, SOURCES
from focus.handbook.country import anchor
from focus.handbook.facts import Facts, facts
from focus.handbook.said import Said
from focus.handbook.scope import Scope, scope_of
from focus.handbook.writing import Fault
from focus.lib.names import alphabetical
from focus.sheet.blocks import Block, Heading, Index, NewPage, Run, Runs, Sheet, plain
from focus.sheet.blocks import Facts as FactRows

OF_PLACE = ("frame", COUNTRIES, METHOD, SOURCES)
"""A book about one place has no chapters about all of them."""
PLACE_PAGE = "/places/"


class Book(Struct, frozen=True, kw_only=True):
    """The document and what could not be filled in it."""

    sheet: Sheet
    faults: tuple[Fault, ...]


def book(edition: Edition, language: str, wanted: str = "world") -> Book:
    """The handbook of an edition in one language for the world, a region or a place. Raises ``FocusError``."""
    held, said = facts(edition), Said(edition, language)
    scope = scope_of(held, wanted)
    names = OF_PLACE if scope.kind == "place" else CHAPTERS
    made = [one for name in names if (one := chapter(edition, language, name, scope))]
    blocks = tuple(_bound([one.chapter for one in made]))
    index = tuple(_index(said, held, blocks))
    faults = tuple(sorted({fault for one in made for fault in one.faults}))
    return Book(sheet=_sheet(held, said, scope, (*blocks, *index)), faults=faults)


def _bound(chapters: Iterable[Chapter]) -> Iterator[Block]:
    for one in chapters:
        yield NewPage()
        yield from one.blocks


def _index(said: Said, held: Facts, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Where each place and each criterion is spoken of, by the nearest heading above."""
    places: dict[str, dict[str, None]] = {}
    criteria: dict[str, dict[str, None]] = {}
    at = ""
    for block in blocks:
        if isinstance(block, Heading) and block.anchor:
            at = block.anchor
            if at in held.criteria:
                criteria.setdefault(at, {})[at] = None
            continue
        for run in _runs(block):
            if run.href.startswith(PLACE_PAGE):
                places.setdefault(run.href.removeprefix(PLACE_PAGE).upper(), {})[at] = None
            elif run.ref in held.criteria:
                criteria.setdefault(run.ref, {})[at] = None
    if not places and not criteria:
        return
    _ = said._
    pages = {one.anchor for one in blocks if isinstance(one, Heading)}
    yield NewPage()
    yield Heading(1, _("Index"), INDEX)
    yield Heading(2, _("Places"), f"{INDEX}.places")
    named = sorted(places, key=lambda one: alphabetical(said.place(one)))
    yield Index(tuple((said.place(one), tuple(_first(anchor(one), places[one], pages))) for one in named))
    yield Heading(2, _("Criteria"), f"{INDEX}.criteria")
    ordered = [one for one in held.criteria if one in criteria]
    yield Index(tuple((f"{one} · {said.of(held.criteria[one].name)}", tuple(criteria[one])) for one in ordered))


def _first(own: str, found: Iterable[str], pages: set[str]) -> Iterator[str]:
    """The place's own page first, if it has one, then where else it is spoken of."""
    yield from (own,) if own in pages else ()
    yield from (one for one in found if one != own)


def _runs(value: Any) -> Iterator[Run]:
    """Every run in a block, however deep."""
    if isinstance(value, Run):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _runs(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _runs(one)


def _sheet(held: Facts, said: Said, scope: Scope, blocks: tuple[Block, ...]) -> Sheet:
    _ = said._
    spoken = {"world": _("The world"), "region": said.label("region", scope.key), "place": said.place(scope.key)}
    day = said.date(held.meta["date"])
    rows: tuple[tuple[str, Runs], ...] = (
        (_("Edition"), plain(f"{held.meta['edition']} ({day})")),
        (_("Speaks of"), plain(spoken[scope.kind])),
        (_("Standard"), plain(f"{held.standard.version} ({said.of(held.standard.state)})")),
        (_("Licence"), plain(_("CC BY 4.0; the wording of the reference bill is CC0"))),
        (_("Answers"), plain(_("Given by machines where they are marked so; a person has yet to confirm them."))),
    )
    kept = said.kept_in(mode(one.language for one in held.places()))
    rows += ((_("Records"), plain(kept)),) if kept else ()
    return Sheet(
        language=said.language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=_("Handbook of protection policies"),
        subtitle=spoken[scope.kind],
        lead=_("Not an endorsement of any policy: law and practice stand apart, and no State is ranked."),
        facts=FactRows(rows),
        footer=_("Focus handbook, edition %(name)s") % {"name": held.meta["edition"]},
        day=held.meta["date"],
        contents=_("Contents"),
        page=_("Page"),
        on_page=_("p."),
        landscape=False,
        blocks=blocks,
    )
