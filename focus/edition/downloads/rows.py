# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of every table of the data package, from public material."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from msgspec.structs import astuple

from focus.edition.agreement import agreement_rows
from focus.edition.answers import cell_rows, holding_rows, tally_rows
from focus.edition.changes import Change
from focus.edition.codebook.tables import LISTS, TEXTS
from focus.edition.codebook.variables import own_columns, words_of
from focus.edition.compile import entries
from focus.edition.derived import Derived
from focus.edition.downloads.left_out import line
from focus.edition.source import Material
from focus.lib.names import LANGUAGES
from focus.record import titles
from focus.record.mentions import mentions, observations
from focus.record.shapes import KINDS, Finding, Words

Row = tuple[Any, ...]
TABLE = {one.name: one for one in TEXTS}
BELOW = " > "
"""Between the headings above a provision."""
NOWHERE: Row = (None,) * len(LANGUAGES)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the tables are made from."""

    material: Material
    derived: Derived
    changes: list[Change]
    left_out: tuple[Finding, ...]


def rows_of(table: str, contents: Contents) -> Iterator[Row]:
    """The rows of one table, in the order of the edition."""
    if table in KINDS:
        return _own(table, contents)
    if table in LISTS:
        return _listed(LISTS[table][0], contents)
    return MADE[table](contents)


def _own(kind: str, contents: Contents) -> Iterator[Row]:
    words = words_of(kind)
    names = list(dict.fromkeys(_field(one.name, words) for one in own_columns(kind)))
    for shape in contents.material.records.of(kind):
        cells: list[Any] = []
        for name in names:
            cells += _said(kind, shape, name) if name in words else [getattr(shape, name)]
        yield tuple(cells)


def _field(column: str, words: set[str]) -> str:
    stem = column.rpartition("_")[0]
    return stem if stem in words else column


def _said(kind: str, shape: Any, name: str) -> Row:
    """A text in four languages. A place without a name of its own has CLDR's, as on the site."""
    return _in_four(titles.place_names(shape) if kind == "places" else getattr(shape, name))


def _in_four(words: Words | str | None) -> Row:
    """Four cells; what was withdrawn for safety is told in each."""
    if words is None:
        return NOWHERE
    return (words,) * len(LANGUAGES) if isinstance(words, str) else astuple(words)


def _listed(field: str, contents: Contents) -> Iterator[Row]:
    for kind, shape in contents.material.records:
        value = getattr(shape, field, ())
        if isinstance(value, tuple):
            yield from ((shape.id, kind, n, one) for n, one in enumerate(value))


def _records(contents: Contents) -> Iterator[Row]:
    for one in entries(contents.material, contents.derived):
        record, kind, place, region, title, _names, language, address, year, state, _own_kind, harmful = one
        yield record, kind, place, region, title, language, address, year, state, bool(harmful)


def _states(contents: Contents) -> Iterator[Row]:
    for _, one in sorted(contents.derived.states.items()):
        yield one.subject, one.state, one.since, one.seen_on, one.basis, one.event, one.application, one.amended_on


def _state_sources(contents: Contents) -> Iterator[Row]:
    for _, one in sorted(contents.derived.states.items()):
        yield from ((one.subject, n, source) for n, source in enumerate(one.sources))


def _place_states(contents: Contents) -> Iterator[Row]:
    for _, one in sorted(contents.derived.places.items()):
        yield one.place, one.state, one.since, one.seen_on, one.harmful, one.label, one.differs


def _because(contents: Contents) -> Iterator[Row]:
    for _, one in sorted(contents.derived.places.items()):
        yield from ((one.place, n, record) for n, record in enumerate(one.because))


def _holdings(contents: Contents) -> Iterator[Row]:
    for finding, first, last, old_from, dated, began_with, ended_by in holding_rows(contents.derived):
        yield finding, first, last, old_from, bool(dated), began_with, ended_by


def _framework_cells(contents: Contents) -> Iterator[Row]:
    for (place, track, criterion, answer, is_open, *rest), _ in cell_rows(contents.derived):
        yield place, track, criterion, answer, bool(is_open), *rest


def _framework_cells_by(contents: Contents) -> Iterator[Row]:
    for (place, track, criterion, *_), by in cell_rows(contents.derived):
        yield from ((place, track, criterion, n, subject) for n, subject in enumerate(by))


def _tallies(contents: Contents) -> Iterator[Row]:
    return tally_rows(contents.material.records.of("findings"))


def _agreement(contents: Contents) -> Iterator[Row]:
    return agreement_rows(contents.material)


def _left_out(contents: Contents) -> Iterator[Row]:
    return map(line, contents.left_out)


def _changes(contents: Contents) -> Iterator[Row]:
    return ((n, *astuple(one)) for n, one in enumerate(contents.changes))


def _citations(contents: Contents) -> Iterator[Row]:
    for kind, shape in contents.material.records:
        for part, sources in mentions(kind, shape):
            yield from ((shape.id, kind, part, n, source) for n, source in enumerate(sources))


def _relations(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("instruments"):
        yield from ((one.id, n, to.kind, to.target, to.note) for n, to in enumerate(one.relations))


def _observations(contents: Contents) -> Iterator[Row]:
    for kind, shape in contents.material.records:
        for n, seen in enumerate(observations(kind, shape)):
            yield shape.id, kind, n, seen.state, seen.seen_on, seen.application, seen.note


def _disagreements(contents: Contents) -> Iterator[Row]:
    for kind, shape in contents.material.records:
        for n, one in enumerate(getattr(shape, "disagreements", ())):
            for version, held in enumerate(one.values):
                yield shape.id, kind, n, version, one.field, held.value, held.note, one.note


def _compliance(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("commitments"):
        yield from ((one.id, n, seen.date, seen.compliance, seen.text) for n, seen in enumerate(one.compliance))


def _closures(contents: Contents) -> Iterator[Row]:
    for kind, shape in contents.material.records:
        for n, one in enumerate(getattr(shape, "closed", ())):
            yield shape.id, kind, n, one.what, one.since, one.note


def _implementing_acts(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("instruments"):
        if act := one.implementing_act:
            yield one.id, act.needed, act.locator, act.note


def _searches(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("findings"):
        yield from ((one.id, n, held.on, held.where, held.words) for n, held in enumerate(one.searched))


def _quotations(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("findings"):
        yield from ((one.id, n, *astuple(held)) for n, held in enumerate(one.quotations))


def _channels(contents: Contents) -> Iterator[Row]:
    for one in contents.material.records.of("access"):
        for n, way in enumerate(one.channels):
            yield one.id, n, way.kind, way.contact, way.verified_on, *_in_four(way.note)


def _dimensions(contents: Contents) -> Iterator[Row]:
    for one in contents.material.standard.dimensions:
        yield one.id, *astuple(one.name), *astuple(one.question)


def _criteria(contents: Contents) -> Iterator[Row]:
    for one in contents.material.standard.criteria:
        said = (*astuple(one.name), *astuple(one.question))
        yield one.code, one.dimension, *said, one.applies_to, one.track, one.core, one.red_flag


def _rules(contents: Contents) -> Iterator[Row]:
    for one in contents.material.standard.criteria:
        own = "practice" if one.track == "practice" else "law"
        for track, held in ((own, one.answers), ("practice", one.answers_in_practice)):
            yield from ((one.code, track, rule.answer, rule.value, *astuple(rule.rule)) for rule in held)


def _weaknesses(contents: Contents) -> Iterator[Row]:
    for one in contents.material.standard.weaknesses:
        yield from ((one.id, *astuple(one.name), n, code) for n, code in enumerate(one.criteria))


def _pairs(contents: Contents) -> Iterator[Row]:
    return ((one.law, one.practice) for one in contents.material.standard.pairs)


def _vocabulary(contents: Contents) -> Iterator[Row]:
    for name, held in sorted(contents.material.vocabularies.items()):
        yield from ((name, code, n, *astuple(words)) for n, (code, words) in enumerate(held.items()))


def _texts(contents: Contents) -> Iterator[Row]:
    names = [one.name for one in TABLE["texts"].variables]
    return (tuple(getattr(held.text, name) for name in names) for held in contents.material.texts)


def _text_warnings(contents: Contents) -> Iterator[Row]:
    for held in contents.material.texts:
        yield from ((held.text.id, n, one) for n, one in enumerate(held.text.warnings))


def _provisions(contents: Contents) -> Iterator[Row]:
    for held in contents.material.texts:
        for n, one in enumerate(held.units()):
            where = BELOW.join(one.path)
            words = (one.eid, one.kind, one.label, one.number, one.heading, where, one.text)
            yield held.text.id, n, *words, one.page, one.language, one.repealed


MADE: dict[str, Callable[[Contents], Iterator[Row]]] = {
    "records": _records,
    "states": _states,
    "state_sources": _state_sources,
    "place_states": _place_states,
    "place_states_because": _because,
    "holdings": _holdings,
    "framework_cells": _framework_cells,
    "framework_cells_by": _framework_cells_by,
    "tallies": _tallies,
    "agreement": _agreement,
    "left_out": _left_out,
    "changes": _changes,
    "citations": _citations,
    "relations": _relations,
    "observations": _observations,
    "disagreements": _disagreements,
    "compliance": _compliance,
    "closures": _closures,
    "implementing_acts": _implementing_acts,
    "searches": _searches,
    "quotations": _quotations,
    "channels": _channels,
    "standard_dimensions": _dimensions,
    "standard_criteria": _criteria,
    "standard_rules": _rules,
    "standard_weaknesses": _weaknesses,
    "standard_pairs": _pairs,
    "vocabulary": _vocabulary,
    "texts": _texts,
    "text_warnings": _text_warnings,
    "provisions": _provisions,
}
"""Tables that are neither a kind nor a list."""
