# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which subjects stand in the matrix: filtered, in the order of names or of the answers to one criterion, a part."""

from collections.abc import Sequence
from sys import intern

from msgspec import Struct

from focus.compare.dossier.legal import families_by_place
from focus.compare.matrix import Asked, Column
from focus.compare.reading import Kind, rows_on
from focus.edition.reader import Edition
from focus.record.legal import FAMILIES
from focus.record.vocab import codes
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.counted import Counted, Facet, year_facet
from focus.site.queries.listing import Listing, alphabetical, chosen_code, filter_of, place_facet
from focus.site.queries.matrix_choice import MOST_SUBJECTS, WITH_ALL_CRITERIA, MatrixChoice
from focus.standard.shapes import Standard

TYPES = {"places": "place_kind", "instruments": "instrument_kind", "mechanisms": "mechanism_form"}
SELECTED = {
    "places": "SELECT id, id AS place, region, record_kind AS type, year FROM entries WHERE kind = 'places' "
    "AND id IN (SELECT place FROM entries WHERE kind IN ('instruments', 'mechanisms'))",
    "instruments": "SELECT id, place, region, record_kind AS type, year FROM entries WHERE kind = 'instruments'",
    "mechanisms": "SELECT e.id, e.place, e.region, m.form AS type, e.year FROM entries e "
    "JOIN mechanisms m ON m.id = e.id WHERE e.kind = 'mechanisms'",
}
ANSWERS_IN_ORDER = ("yes", "partly", "no")


class Subject(Struct, frozen=True):
    """What a subject is filtered by."""

    id: str
    place: str
    region: str
    type: str
    year: str
    families: tuple[str, ...]


def chosen_subjects(ask: Ask, address: str, choice: MatrixChoice, standard: Standard) -> tuple[list[str], Listing]:
    """The ids of a part's subjects, and where it stands among how many. Raises ``Wrong`` and ``Moved``."""
    held = ask.edition.once(
        f"subjects of the matrix in {ask.language}: {choice.kind}", lambda edition: _counted(ask, edition, choice.kind)
    )
    chosen = {facet.name: chosen_code(ask, facet) for facet in held.facets}
    kept = held.some(held.meeting(chosen))
    # Where words fit several names, nothing is shown before a reader has said which is meant.
    all_of = not choice.ids and not choice.unsure
    wanted = [one.id for one in kept if all_of or one.id in choice.ids]
    if choice.sort not in {"", "name"}:
        wanted = _by_answer(ask, choice, wanted, standard)
    size = (MOST_SUBJECTS if choice.dimension else WITH_ALL_CRITERIA) // (2 if choice.then else 1)
    pages = max(1, -(-len(wanted) // size))
    number = _part(ask, address, pages, choice)
    listing = Listing(
        filters=tuple(filter_of(facet, chosen, held) for facet in held.facets if facet.name != "place"),
        total=len(wanted),
        of=len(held.rows),
        number=number,
        pages=pages,
        query="&".join(f"{name}={value}" for name, value in choice.values.items()),
    )
    return wanted[(number - 1) * size : number * size], listing


def _counted(ask: Ask, edition: Edition, kind: Kind) -> Counted[Subject]:
    found = edition.once(f"subjects of the matrix: {kind}", lambda edition: _subjects(edition, kind))
    names = {one: alphabetical(ask.view.place(one)) for one in {row.place for row in found}}
    facets: list[Facet[Subject]] = [
        Facet("region", "region", codes("region"), lambda one: [one.region]),
        Facet("legal", "legal_family", FAMILIES, lambda one: one.families),
        Facet("type", TYPES[kind], codes(TYPES[kind]), lambda one: [one.type]),
        year_facet(found, lambda one: one.year),
    ]
    if kind != "places":
        facets.insert(1, place_facet(ask, lambda one: [one.place]))
    ordered = sorted(found, key=lambda one: (names[one.place], one.id))
    return Counted(ordered, facets)


def _subjects(edition: Edition, kind: Kind) -> list[Subject]:
    """All subjects of a kind, in no order: the languages share them."""
    law = families_by_place(edition)
    return [
        Subject(
            row["id"],
            intern(row["place"]),
            intern(row["region"]),
            intern(row["type"] or ""),
            intern(str(row["year"] or "")),
            law.get(row["place"], ()),
        )
        for row in edition.each(SELECTED[kind])
        if not edition.suppressed(row["id"]) and not edition.suppressed(row["place"])
    ]


def _by_answer(ask: Ask, choice: MatrixChoice, ids: Sequence[str], standard: Standard) -> list[str]:
    """By the answer to one criterion: law first where both tracks are asked, and by name within an answer."""
    criterion = next(one for one in standard.criteria if one.code == choice.sort)
    tracks = [choice.track] if choice.track else ["law", "practice"]
    wanted = [Column(criterion=criterion.code, track=one) for one in tracks if criterion.track in {one, "both"}]
    asked = Asked(day=choice.on, edition_day=ask.view.day, people=choice.people)
    rows = rows_on(ask.edition, choice.kind, ids, wanted, asked)
    place = {row.subject: tuple(_place(cell.answer) for cell in row.cells) for row in rows}
    return sorted(ids, key=lambda one: place[one])


def _place(answer: str) -> int:
    return ANSWERS_IN_ORDER.index(answer) if answer in ANSWERS_IN_ORDER else len(ANSWERS_IN_ORDER)


def _part(ask: Ask, address: str, parts: int, choice: MatrixChoice) -> int:
    text = ask.parameters.get("part", "")
    if not text:
        return 1
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    if not 1 <= number <= parts:
        raise Wrong(ask.view._("This list has pages 1 to %(pages)s.") % {"pages": parts})
    if text != str(number) or number == 1:
        rest = [f"{name}={value}" for name, value in choice.values.items()] + ([f"part={number}"] if number > 1 else [])
        raise Moved(ask.view.at(address) + (f"?{'&'.join(rest)}" if rest else ""))
    return number
