# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far two coders agree, as the edition keeps it, and the answers on which they differ."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup
from msgspec import Struct

from focus.edition.agreement import kept_agreement
from focus.edition.reader import Edition
from focus.edition.words import standard as standard_of
from focus.findings.agreement import FEWEST_FOR_AN_INTERVAL, Agreement, Measure, answers_of, pair_of
from focus.findings.agreement_by import MACHINES, PERSON, REWRITTEN_BELOW, SCOPES, Scope, scopes, standing
from focus.record.shapes import Words
from focus.site.interval_drawing import interval_drawing
from focus.site.queries.criterion_lines import tells_when
from focus.standard.shapes import Standard

CONSISTENCY, AGREEMENT = "consistency", "agreement"
TWICE = (
    "SELECT id, subject, place, criterion, track, answer, {first} AS first_answer, second_answer, coder_kind "
    "FROM findings WHERE standing = 1 AND second_answer IS NOT NULL"
)
ANSWERS = ("first_answer", "second_answer")


class Coded(NamedTuple):
    """A standing answer that two coders gave."""

    id: str
    subject: str
    place: str
    criterion: str
    track: str
    answer: str
    first_answer: str | None
    second_answer: str
    coder_kind: str


class AgreementLine(Struct, frozen=True, kw_only=True):
    """The agreement in one scope; ``scope_name`` is of the standard, where the scope is.

    ``kind_of_figure`` is ``consistency`` between machines, else ``agreement``. ``no_interval`` says why there is none:
    ``few_cells``, ``one_text``, or ``not_kept`` by the edition. ``against_the_rule``: where a criterion stands to 0.67.
    """

    scope: str
    scope_id: str
    scope_name: Words | None
    kind_of_figure: str
    cells: int
    subjects: int
    exact: Measure
    kappa: Measure
    alpha: Measure
    differing: int
    left_contested: int
    opposite: int
    no_interval: str
    against_the_rule: str

    @property
    def drawing(self) -> Markup:
        """Alpha with its interval, from 0 to 1, and the bound of the standard. It repeats the row."""
        return interval_drawing(self.alpha, REWRITTEN_BELOW)


class Measured(NamedTuple):
    """What is shown of an edition: ``kept`` by it, or counted now, without intervals."""

    kept: bool
    machines: bool
    scopes: Mapping[tuple[str, str], Scope]


def measured(edition: Edition) -> Measured:
    """The figures of an edition. Its own, unless it keeps none or something that they rest on was withdrawn."""
    return edition.once("agreement", _measured)


def criterion_line(edition: Edition, code: str, counted: Agreement) -> Agreement:
    """The agreement on a criterion with the intervals that the edition keeps, where it was ``counted`` over as much."""
    kept = kept_agreement(edition).get(("criterion", code))
    return kept.agreement if kept and kept.agreement.cells == counted.cells else counted


def coded_twice_in(edition: Edition) -> list[Coded]:
    """Every standing answer that two coders gave. One query."""
    return edition.once("answers given twice", _coded)


def differing(edition: Edition) -> list[Coded]:
    """Those on which both could answer and did not answer alike."""
    return [one for one in coded_twice_in(edition) if pair_of(one) and len(set(answers_of(one))) > 1]


def lines(edition: Edition) -> tuple[AgreementLine, ...]:
    """A line for each scope, in the order of the standard."""
    names, found = _names(standard_of(edition)), measured(edition)
    return tuple(_line(one, names.get(key), found) for key, one in found.scopes.items())


def _coded(edition: Edition) -> list[Coded]:
    sql = TWICE.format(first="first_answer" if tells_when(edition) else "NULL")
    found = list(map(Coded._make, edition.rows(sql)))
    return [one for one in found if not _is_gone(edition, one)] if edition.suppression.state() else found


def _is_gone(edition: Edition, one: Coded) -> bool:
    """Whether the answer was withdrawn, or what either coder answered: then they cannot be compared any more."""
    hidden = edition.suppression.holds_field
    return any(map(edition.suppressed, (one.id, one.subject, one.place))) or any(hidden(one.id, x) for x in ANSWERS)


def _measured(edition: Edition) -> Measured:
    coded = coded_twice_in(edition)
    kept = kept_agreement(edition)
    whole = kept["all", "all"].agreement.cells if kept else 0
    if whole != sum(pair_of(one) is not None for one in coded):
        held = scopes(coded, standard_of(edition), _languages(edition), intervals=False)
        return _told(False, {(one.scope, one.scope_id): one for one in held})
    order = _order(standard_of(edition), kept)
    return _told(True, {key: kept[key] for key in order if key in kept})


def _told(kept: bool, held: Mapping[tuple[str, str], Scope]) -> Measured:
    return Measured(kept, ("coders", PERSON) not in held, held)


def _order(standard: Standard, kept: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Scope by scope, and within one in the standard's own order; what it does not order by name."""
    ranks = {key: number for number, key in enumerate(_names(standard))}
    return sorted(kept, key=lambda key: (SCOPES.index(key[0]), ranks.get(key, 0), key))


def _languages(edition: Edition) -> dict[str, str]:
    return {row["id"]: row["title_language"] for row in edition.rows("SELECT id, title_language FROM instruments")}


def _names(standard: Standard) -> dict[tuple[str, str], Words]:
    return (
        {("dimension", one.id): one.name for one in standard.dimensions}
        | {("weakness", one.id): one.name for one in standard.weaknesses}
        | {("criterion", one.code): one.name for one in standard.criteria}
    )


def _line(one: Scope, name: Words | None, found: Measured) -> AgreementLine:
    of = one.agreement
    return AgreementLine(
        scope=one.scope,
        scope_id=one.scope_id,
        scope_name=name,
        kind_of_figure=CONSISTENCY if found.machines or one.scope_id == MACHINES else AGREEMENT,
        cells=of.cells,
        subjects=of.subjects,
        exact=of.exact,
        kappa=of.kappa,
        alpha=of.alpha,
        differing=of.differing,
        left_contested=one.contested,
        opposite=of.opposite,
        no_interval=no_interval(of),
        against_the_rule=standing(of.alpha) if one.scope == "criterion" else "",
    )


def no_interval(of: Agreement) -> str:
    """Why there is no interval; empty where there is one."""
    if of.exact.low is not None:
        return ""
    if of.cells < FEWEST_FOR_AN_INTERVAL:
        return "few_cells"
    return "one_text" if of.subjects < 2 else "not_kept"
