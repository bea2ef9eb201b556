# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The trail of an answer: when it holds, since which event, the words it rests on, where was looked, who reviewed."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from urllib.parse import urlencode

import msgspec
from msgspec import Struct

from focus.edition.reader import Edition
from focus.edition.texts import texts_of
from focus.findings.holding import Holding
from focus.findings.rules import is_claimed
from focus.record.shapes import Finding, Quotation, Search
from focus.texts.wordings import Text


class Quoted(Struct, frozen=True, kw_only=True):
    """Characters of a provision. ``words`` and ``address`` are empty where this edition does not hold the wording."""

    text: str
    provision: str
    first: int
    end: int
    words: str = ""
    language: str = ""
    address: str = ""


class Trail(Struct, frozen=True, kw_only=True):
    """What can be audited of an answer besides its sources and coders. Days are ``None`` where they are open.

    ``began_with`` and ``ended_by`` are the events that began and ended the wording that was coded. ``claimed``: an
    answer of practice that rests on the authority's own words alone; ``None`` where the page does not tell.
    """

    first: str | None = None
    last: str | None = None
    old_from: str | None = None
    dated: bool = True
    began_with: str = ""
    ended_by: str = ""
    by_absence: bool = False
    searched: tuple[Search, ...] = ()
    quotations: tuple[Quoted, ...] = ()
    reviewer: str = ""
    reviewer_kind: str | None = None
    recorded_on: str | None = None
    claimed: bool | None = None


def trails(edition: Edition, findings: Sequence[Finding], held: Mapping[str, Holding]) -> dict[str, Trail]:
    """The trail of each finding. A query where an answer is of practice, and two where something is quoted."""
    words = _quoted(edition, [span for one in findings for span in one.quotations])
    kinds = _source_kinds(edition, {source for one in findings if one.track == "practice" for source in one.sources})
    return {one.id: _trail(one, held.get(one.id), words, kinds) for one in findings}


def _source_kinds(edition: Edition, sources: Collection[str]) -> dict[str, str]:
    if not sources:
        return {}
    rows = edition.rows(
        "SELECT id, kind FROM sources WHERE id IN (SELECT value FROM json_each(?))",
        [msgspec.json.encode(sorted(sources)).decode()],
    )
    return {row["id"]: row["kind"] for row in rows}


def _trail(one: Finding, held: Holding | None, words: Mapping[Quotation, Quoted], kinds: Mapping[str, str]) -> Trail:
    return Trail(
        first=_day(held.first) if held else None,
        last=_day(held.last) if held else None,
        old_from=_day(held.old_from) if held else None,
        dated=held.dated if held else one.as_of is not None,
        began_with=held.began_with if held else "",
        ended_by=held.ended_by if held else "",
        by_absence=one.by_absence,
        searched=one.searched,
        quotations=tuple(words[span] for span in one.quotations),
        reviewer=one.reviewer,
        reviewer_kind=one.reviewer_kind,
        recorded_on=one.recorded_on,
        claimed=is_claimed(one, {kinds[id_] for id_ in one.sources if id_ in kinds}),
    )


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _quoted(edition: Edition, spans: Sequence[Quotation]) -> dict[Quotation, Quoted]:
    if not spans:
        return {}
    texts = {one.id: one for one in texts_of(edition)}
    wordings = _wordings(edition, {(one.text, one.provision) for one in spans if one.text in texts})
    return {one: _with_words(one, texts.get(one.text), wordings.get((one.text, one.provision), "")) for one in spans}


def _wordings(edition: Edition, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    rows = edition.rows(
        "SELECT p.text, p.eid, p.wording FROM json_each(?) w JOIN provisions p "
        "ON p.text = json_extract(w.value, '$[0]') AND p.eid = json_extract(w.value, '$[1]')",
        [msgspec.json.encode(sorted(wanted)).decode()],
    )
    return {(row["text"], row["eid"]): row["wording"] for row in rows}


def _with_words(span: Quotation, text: Text | None, wording: str) -> Quoted:
    own = msgspec.structs.asdict(span)
    if text is None or not wording:
        return Quoted(**own)
    query = urlencode({"on": text.wording_date, "language": text.language})
    address = f"/instruments/{text.instrument}/text?{query}#{span.provision}"
    return Quoted(**own, words=wording[span.first : span.end], language=text.language, address=address)
