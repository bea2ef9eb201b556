# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From access records, deadlines and regional help to information sheets."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from focus.record import vocab
from focus.record.contacts import checked_contact, is_fresh
from focus.record.shapes import Access, Channel, Deadline, Place, Source
from focus.site.pages.guide_known import known_of
from focus.site.pages.guide_shapes import Helper, Limit, Offer, Part, Sheet, Way
from focus.site.queries.guide import GuideRecords

"""Six months: an older contact may lead somebody in danger to the wrong door, so it is not shown."""

OFFERS_IN_ORDER = (
    "protection", "none_known", "complaint", "relocation_from_abroad", "monitoring_only", "registration",
)  # fmt: skip

STEPS_TOLD = (
    "admission", "emergency_decision", "emergency_measures", "risk_study", "decision", "notification",
    "implementation", "review",
)  # fmt: skip
"""The steps whose time limit binds the State. Who must act in time in an appeal is told by the editor's words."""

IN_DAYS = {"hours": 1 / 24, "days": 1, "weeks": 7, "months": 30, "years": 365}


def sheets_of(records: GuideRecords, day: datetime.date) -> Iterator[Sheet]:
    """The sheet of every country, and of every part that has offers of its own; ``day`` is the edition's date."""
    offered: dict[str, list[Access]] = defaultdict(list)
    for one in sorted(records.access, key=lambda one: (OFFERS_IN_ORDER.index(one.offer), one.id)):
        offered[records.place_of(one)].append(one)
    for place in records.places:
        if place.kind == "country" or place.id in offered:
            yield _sheet(place, offered, records, day)


def _sheet(place: Place, offered: dict[str, list[Access]], records: GuideRecords, day: datetime.date) -> Sheet:
    access = offered.get(place.id, [])
    country = place.parent if place.kind == "subdivision" else None
    programmes = {one.mechanism for one in access if one.mechanism}
    deadlines = [one for programme in programmes for one in records.deadlines.get(programme, [])]
    deadlines.sort(key=lambda one: one.id)
    limits = _limits(deadlines, records)
    signed = [one for one in access if one.signed_on] if all(one.signed_on for one in access) else []
    return Sheet(
        place=place.id,
        part_of=country,
        parts=_parts(place.id, offered, records),
        region=place.region,
        compiled_on=min((one.compiled_on for one in access), default=None),
        signed_on=min((one.signed_on for one in signed if one.signed_on), default=None),
        signed_by_role=", ".join(dict.fromkeys(one.signed_by_role for one in signed)),
        has_programme=any(one.offer == "protection" for one in [*access, *offered.get(country or "", [])]),
        offers=tuple(_offer(one, records, day) for one in access),
        known=known_of(place.id, country, {one.offer for one in access}, records),
        limits=limits,
        appeal_limits=any(one.step == "appeal" for one in deadlines),
        help=helpers_of(place.region, records, day) + helpers_of("world", records, day),
        sources=_sources(access, deadlines, {one.id for one in limits}, records),
    )


def _parts(country: str, offered: dict[str, list[Access]], records: GuideRecords) -> tuple[Part, ...]:
    return tuple(
        Part(place=one.id, offers=tuple(dict.fromkeys(access.offer for access in offered[one.id])))
        for one in records.parts.get(country, [])
        if one.id in offered
    )


def _offer(access: Access, records: GuideRecords, day: datetime.date) -> Offer:
    return Offer(
        id=access.id,
        offer=access.offer,
        programme=records.names.get(access.mechanism or ""),
        state=records.states.get(access.mechanism or ""),
        for_whom=access.for_whom,
        route=access.route,
        who_may_ask=access.who_may_ask,
        ways=tuple(way(one, day) for one in access.channels),
        consent=access.consent,
        proof=tuple(one for one in access.proof if one != "unknown"),
        seen_by=tuple(one for one in access.seen_by if one != "unknown"),
        seen_by_note=access.seen_by_note,
        cost=access.cost,
        alternatives_to_police=access.alternatives_to_police,
        beware=access.beware,
        if_no_answer=access.if_no_answer,
    )


def way(channel: Channel, day: datetime.date) -> Way:
    """A channel as it may be shown on ``day``: without its contact unless that was checked in the last six months."""
    return Way(
        kind=channel.kind,
        contact=checked_contact(channel, day).contact,
        checked_on=channel.verified_on if is_fresh(channel.verified_on, day) else None,
        note=channel.note,
    )


def helpers_of(region: str, records: GuideRecords, day: datetime.date) -> tuple[Helper, ...]:
    """Who helps in a region."""
    return tuple(
        Helper(
            id=one.id,
            region=one.region,
            name=one.name,
            what=one.what,
            url=one.url,
            checked_on=one.verified_on if is_fresh(one.verified_on, day) else None,
        )
        for one in records.help
        if one.region == region
    )


def _limits(deadlines: list[Deadline], records: GuideRecords) -> tuple[Limit, ...]:
    """Each limit once, though two sources may each have given it; the one whose keeping is better known stays."""
    told = [one for one in deadlines if one.step in STEPS_TOLD]
    best_known_first = sorted(told, key=lambda one: (one.kept == "unknown", one.kept_words is None, one.id))
    once: dict[tuple[str, str, float], Deadline] = {}
    for one in best_known_first:
        once.setdefault((one.about, one.step, _days(one)), one)
    in_order = sorted(
        once.values(), key=lambda one: (one.about, vocab.codes("deadline_step").index(one.step), _days(one))
    )
    return tuple(
        Limit(
            id=one.id,
            programme=records.names.get(one.about),
            step=one.step,
            value=one.value,
            unit=one.unit,
            day_count=one.day_count,
            kept=one.kept,
            kept_words=one.kept_words,
        )
        for one in in_order
    )


def _days(deadline: Deadline) -> float:
    return deadline.value * IN_DAYS[deadline.unit]


def _sources(
    access: list[Access], deadlines: list[Deadline], shown: set[str], records: GuideRecords
) -> tuple[Source, ...]:
    cited = [source for one in access for source in one.sources]
    cited += [source for one in deadlines if one.id in shown for source in (*one.sources, *one.kept_sources)]
    return tuple(records.sources[one] for one in dict.fromkeys(cited) if one in records.sources)
