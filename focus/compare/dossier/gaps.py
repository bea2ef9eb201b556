# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is not known about a place: counted from what its records leave open, never typed."""

from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.answers import Coverage
from focus.compare.dossier.citations import SourceLine
from focus.compare.dossier.links import Link
from focus.compare.dossier.policies import InstrumentRow, MechanismRow
from focus.compare.dossier.standing import Standing
from focus.record.shapes import Deadline, Instrument

IN_FORCE = {"in_force", "adopted", "partly_annulled"}
AT_WORK = {"operating", "partly_operating"}


class Gap(Struct, frozen=True, kw_only=True):
    """One thing that is not known: a code that the page words, how many of how many, and which."""

    code: str
    count: int
    of: int
    subjects: tuple[Link, ...] = ()


def gaps(
    standing: Standing,
    instruments: tuple[InstrumentRow, ...],
    records: Iterable[Instrument],
    mechanisms: tuple[MechanismRow, ...],
    deadlines: Iterable[Deadline],
    law: Coverage,
    practice: Coverage,
    sources: Iterable[SourceLine],
) -> tuple[Gap, ...]:
    """Every gap that there is, in the order in which somebody at work on the place would want to close it."""
    without_address = {one.id for one in records if one.url is None}
    own = [one for one in mechanisms if not one.from_elsewhere]
    deciding = [one for one in instruments if one.link.id in standing.because and one.standing.state in IN_FORCE]
    limits, cited = list(deadlines), list(sources)
    found = [
        _of("application", [one.link for one in deciding if one.standing.application == "unknown"], len(deciding)),
        _of("route", [one.link for one in own if _asks(one) and not one.route_known], len(own)),
        _of("text_address", [one.link for one in instruments if one.link.id in without_address], len(instruments)),
        _of("title", [one.link for one in instruments if not one.title_known], len(instruments)),
        Gap(code="law", count=law.asked - law.answered, of=law.asked),
        Gap(code="practice", count=practice.asked - practice.answered, of=practice.asked),
        Gap(code="kept", count=sum(one.kept == "unknown" for one in limits), of=len(limits)),
        Gap(code="sources", count=sum(one.address_known != "exact" for one in cited), of=len(cited)),
    ]
    return tuple(one for one in found if one.count)


def _of(code: str, subjects: list[Link], of: int) -> Gap:
    return Gap(code=code, count=len(subjects), of=of, subjects=tuple(subjects))


def _asks(mechanism: MechanismRow) -> bool:
    return mechanism.nature == "state" and mechanism.standing.state in AT_WORK
