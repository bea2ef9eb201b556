# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Filters: what may be chosen, and the clauses they become. A wrong value is refused, never passed over."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from tantivy import FieldType, Query, Schema

from focus.edition.reader import Edition
from focus.edition.texts import texts_of
from focus.lib.edtf import EARLIEST_YEAR, LATEST_YEAR
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.record.shapes import KINDS
from focus.record.vocab import codes
from focus.search.schema import FACETS

YEARS = re.compile(r"^(\d{4})(?:-(\d{4}))?$", re.ASCII)
STATES = tuple(
    dict.fromkeys(c for name in ("observatory_state", "instrument_state", "mechanism_state") for c in codes(name))
)
MOST_VALUES = 40


class Filters(Struct, frozen=True, kw_only=True):
    """Chosen values by facet: several of one facet mean any of them. A year is ``2012`` or ``2012-2016``."""

    kind: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    language: tuple[str, ...] = ()

    @classmethod
    def of(cls, chosen: Mapping[str, str | Iterable[str]]) -> "Filters":
        """From names and values as they come from an address or a command; empty values choose nothing."""
        unknown = sorted(set(chosen) - set(FACETS))
        if unknown:
            raise FocusError(f"No filter {unknown[0]!r}. Allowed: {', '.join(FACETS)}", WRONG_USAGE)
        listed = {name: [value] if isinstance(value, str) else list(value) for name, value in chosen.items()}
        return cls(**{name: tuple(dict.fromkeys(v for v in values if v)) for name, values in listed.items()})

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The facets on which something is chosen."""
        return {name: values for name in FACETS if (values := getattr(self, name))}

    def without(self, *names: str) -> "Filters":
        """The same filters with some facets left open."""
        return Filters(**{name: values for name, values in self.chosen().items() if name not in names})


def allowed_values(edition: Edition) -> dict[str, tuple[str, ...]]:
    """What each facet accepts in this edition. Years are any from the first to the last the record can speak of."""
    places = [row["id"] for row in edition.rows("SELECT id FROM places ORDER BY id")]
    languages = {row["language"] for row in edition.rows("SELECT DISTINCT language FROM entries")}
    languages |= {one.language for one in texts_of(edition)}
    return {
        "kind": (*KINDS, "criteria", "provisions"),
        "place": tuple(places),
        "region": codes("region"),
        "state": STATES,
        "language": tuple(sorted(languages | {"en", "es", "fr", "pt"})),
    }


def checked(filters: Filters, allowed: Mapping[str, Sequence[str]]) -> Filters:
    """The filters in their canonical spelling; raise ``FocusError`` (wrong usage) that names what is allowed."""
    return Filters(**{name: _checked(name, values, allowed) for name, values in filters.chosen().items()})


def _checked(name: str, values: Sequence[str], allowed: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    if len(values) > MOST_VALUES:
        raise FocusError(f"At most {MOST_VALUES} values of {name} at once", WRONG_USAGE)
    if name == "year":
        return tuple(_year(value) for value in values)
    if all(value in allowed[name] for value in values):
        return tuple(dict.fromkeys(values))
    spelling = {one.lower(): one for one in allowed[name]}
    for value in values:
        if value.lower() not in spelling:
            raise FocusError(f"No {name} {value[:40]!r}. Allowed: {', '.join(allowed[name])}", WRONG_USAGE)
    return tuple(dict.fromkeys(spelling[value.lower()] for value in values))


def _year(value: str) -> str:
    match = YEARS.match(value)
    first, last = (match[1], match[2] or match[1]) if match else ("0", "0")
    if not EARLIEST_YEAR <= int(first) <= int(last) <= LATEST_YEAR:
        limits = f"{EARLIEST_YEAR} to {LATEST_YEAR}"
        raise FocusError(f"No year {value[:40]!r}. Allowed: {limits}, as 2012 or 2012-2016", WRONG_USAGE)
    return value


def clauses(filters: Filters, schema: Schema) -> list[Query]:
    """One clause a facet; none of them changes a score."""
    return [Query.const_score_query(_clause(name, values, schema), 0.0) for name, values in filters.chosen().items()]


def _clause(name: str, values: Sequence[str], schema: Schema) -> Query:
    if name != "year":
        if len(values) == 1:
            # A set of terms is gone through from end to end; one term can be skipped through.
            return Query.term_query(schema, name, values[0])
        return Query.term_set_query(schema, name, list(values))
    spans = [tuple(int(one) for one in value.split("-")) for value in values]
    ranges = [Query.range_query(schema, "year", FieldType.Integer, span[0], span[-1]) for span in spans]
    return ranges[0] if len(ranges) == 1 else ranges[0].or_should_match(*ranges[1:])
