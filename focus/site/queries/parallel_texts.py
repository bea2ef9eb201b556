# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts that are asked for, compared: articles that answer to each other, and what stands alone."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from threading import BoundedSemaphore

from msgspec import Struct

from focus.compare.bill import bill_units
from focus.compare.counterparts import Shared
from focus.compare.side_by_side import Compared, Side, compared, side, word_changes
from focus.edition.reader import Edition
from focus.edition.texts import units_named
from focus.edition.words import standard
from focus.site.queries.text_choice import TextChoice
from focus.texts.differences import Change
from focus.texts.nesting import words
from focus.texts.shapes import Unit

KEPT_SIDES = 6
"""Texts whose traits a process keeps: some MB each."""
PATIENCE_SECONDS = 2.0
_one_at_a_time = BoundedSemaphore(1)
"""Two long laws take a second of a processor; the other threads of a process stay free for pages."""


class Provision(Struct, frozen=True, kw_only=True):
    """An article as it is shown here; ``address`` is where it stands on the site."""

    eid: str
    kind: str
    label: str
    heading: str
    language: str
    wording: str
    address: str


class Answering(Struct, frozen=True, kw_only=True):
    """An article that answers to one of the first text; ``changes`` where both are wordings of one rule."""

    provision: Provision
    sure: str
    shared: tuple[Shared, ...]
    changes: tuple[Change, ...]


class ComparedRow(Struct, frozen=True, kw_only=True):
    """An article of the first text with those of the second that answer to it, the most alike first."""

    provision: Provision
    answers: tuple[Answering, ...]


class ComparedLine(Struct, frozen=True, kw_only=True):
    """A pair as a line of a table; an article that stands alone has an empty other side."""

    a: str
    a_label: str
    a_heading: str
    b: str
    b_label: str
    b_heading: str
    sure: str
    shared_a: tuple[str, ...]
    shared_b: tuple[str, ...]


class Busy(Exception):  # noqa: N818 (it is an answer, not an error)
    """Another comparison takes the time of this process."""


def compare_chosen(edition: Edition, a: TextChoice, b: TextChoice) -> Compared:
    """The two texts side by side; at most two queries. Raises ``Busy``."""
    if not _one_at_a_time.acquire(timeout=PATIENCE_SECONDS):
        raise Busy
    try:
        left, right = (_side(tuple(_units(edition, one)), one.language) for one in (a, b))
        return compared(left, right)
    finally:
        _one_at_a_time.release()


def _units(edition: Edition, choice: TextChoice) -> Sequence[Unit]:
    if choice.link is not None:
        return units_named(edition, choice.id)
    bill = standard(edition).bill
    return bill_units(bill, choice.language) if bill else ()


@lru_cache(maxsize=KEPT_SIDES)
def _side(units: tuple[Unit, ...], language: str) -> Side:
    """Kept by the words themselves, so that nothing has to be told when an edition or a withdrawal changes them."""
    return side(units, language)


def compared_rows(found: Compared, a: TextChoice, b: TextChoice, start: int, stop: int) -> Iterator[ComparedRow]:
    """The articles of the first text from ``start`` to ``stop``."""
    for place, one in enumerate(found.left.articles[start:stop], start):
        answers = tuple(
            _answering(found, one.unit, link.right, link.sure, link.shared, b)
            for link in found.links
            if link.left == place
        )
        yield ComparedRow(provision=provision(one.unit, a), answers=answers)


def _answering(
    found: Compared, left: Unit, place: int, sure: str, shared: tuple[Shared, ...], b: TextChoice
) -> Answering:
    right = found.right.articles[place].unit
    languages = found.left.language, found.right.language
    return Answering(
        provision=provision(right, b),
        sure=sure,
        shared=shared,
        changes=word_changes(left, right, *languages) if sure == "clear" else (),
    )


def provision(unit: Unit, choice: TextChoice) -> Provision:
    """An article with its address in the text."""
    return Provision(
        eid=unit.eid,
        kind=unit.kind,
        label=unit.label,
        heading=unit.heading,
        language=unit.language or choice.language,
        wording=words(unit),
        address=f"{choice.address}#{unit.eid}",
    )


def compared_lines(found: Compared) -> tuple[ComparedLine, ...]:
    """All pairs, then what stands alone on the first and on the second side."""
    left, right = found.left.units, found.right.units
    lines = [_line(left[one.left], right[one.right], one.sure, one.shared) for one in found.links]
    lines += [_line(left[one], None, "", ()) for one in found.alone_left()]
    lines += [_line(None, right[one], "", ()) for one in found.alone_right()]
    return tuple(lines)


def _line(left: Unit | None, right: Unit | None, sure: str, shared: tuple[Shared, ...]) -> ComparedLine:
    return ComparedLine(
        a=left.eid if left else "",
        a_label=left.label if left else "",
        a_heading=left.heading if left else "",
        b=right.eid if right else "",
        b_label=right.label if right else "",
        b_heading=right.heading if right else "",
        sure=sure,
        shared_a=tuple(one.left for one in shared),
        shared_b=tuple(one.right for one in shared),
    )
