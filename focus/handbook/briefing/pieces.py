# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces that the sections of a briefing share: names with links, citations, answers, figures."""

from collections.abc import Iterable

from focus.compare.dossier.citations import Cites, SourceLine
from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import PairDeadline, PairFigure
from focus.compare.dossier.states import StateLine
from focus.handbook.briefing.shapes import Briefing
from focus.handbook.said import Said
from focus.sheet.blocks import Run, Runs

MACHINE = "machine"
PRINTED = frozenset({"exact", "shortened", "site_only"})
"""How an address is known that may be printed."""


def anchor(number: int) -> str:
    """Where a source stands in the document."""
    return f"source-{number}"


def cited(cites: Cites) -> Runs:
    """The raised numbers of some sources."""
    runs: list[Run] = []
    for _, number in cites:
        runs += [Run(",", raised=True)] if runs else []
        runs.append(Run(str(number), ref=anchor(number), raised=True))
    return tuple(runs)


def linked(one: Link) -> Run:
    """A record by its name, in its own language."""
    return Run(one.title, href=one.address, language=one.language)


def listed(links: Iterable[Link]) -> Runs:
    """Several records, one after another."""
    runs: list[Run] = []
    for one in links:
        runs += [Run(", ")] if runs else []
        runs.append(linked(one))
    return tuple(runs)


def by_machine(said: Said, coder_kind: str) -> Runs:
    """The marker that a machine's coding carries everywhere."""
    marker = said._("machine coding")
    return (Run(f" ({marker})", soft=True),) if coder_kind == MACHINE else ()


def criterion(said: Said, told: Briefing, code: str) -> str:
    """A criterion by code and name."""
    return f"{code} · {said.of(told.names.get(code))}"


def state(said: Said, link: Link, standing: StateLine) -> str:
    """What a text or body is, whether it is applied, since when, and on what that rests."""
    words = said.label(link.states, standing.state)
    if standing.application != "unknown":
        words += f", {said.label('application', standing.application)}"
    if standing.seen_on:
        told = said._("seen: %(date)s") if standing.basis == "observation" else said._("reported, %(date)s")
        seen = told % {"date": said.date(standing.seen_on)}
        return f"{words} ({seen})"
    return f"{words} ({said.date(standing.since)})" if standing.since else words


def figure(said: Said, one: PairFigure) -> str:
    """A figure with its unit and period."""
    value = f"{said.number(one.value)} {said.unit(one.unit, one.value)}"
    if one.qualifier != "exact":
        value = f"{said.label('qualifier', one.qualifier)} {value}"
    return f"{said.label('indicator', one.indicator)}{said.colon}{value} ({said.date(one.period)})"


def time_limit(said: Said, one: PairDeadline) -> str:
    """A promised time limit and whether it is kept."""
    length = said.duration(one.value, one.unit)
    return f"{said.label('deadline_step', one.step)}{said.colon}{length} ({said.label('kept', one.kept)})"


def source(said: Said, one: SourceLine) -> Runs:
    """A source with how well its address is known, and what became of it."""
    published = ", ".join(part for part in (one.publisher, said.date(one.date)) if part)
    runs = [Run(one.title, href=f"/sources/{one.id}", language="und"), Run(f". {published}. ")]
    if one.url and one.address_known in PRINTED:
        runs += [Run(one.url, href=one.url), Run(" ")]
    known = [said.label("address_known", one.address_known)]
    if one.address_status in {"gone", "moved", "changed"}:
        known.append(said.label("address_status", one.address_status))
    return (*runs, Run(f"[{said.semicolon.join(known)}]", soft=True))
