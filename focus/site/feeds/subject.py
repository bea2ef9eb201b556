# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a feed is about: the page it stands beside, said as conditions on an edition's tables."""

import re

from msgspec import Struct

from focus.edition.standard_changes import LABELS, STANDARD
from focus.record.shapes import KINDS

NEVER = ("0", ())
LINKED = "id IN (SELECT origin FROM links WHERE target = ? AND role = 'about' AND origin_kind = 'events')"
PATTERN = re.compile(
    r"^/changes(?:/(?P<kind>[a-z_]+))?$|^/places/(?P<place>[a-z0-9-]+)$|^/standard/(?P<criterion>[A-Z][0-9])$"
    r"|^/(?:instruments|mechanisms)/(?P<record>[a-z0-9-]+)$"
)
Condition = tuple[str, tuple[str, ...]]
"""An SQL condition and its parameters."""


class Subject(Struct, frozen=True, kw_only=True):
    """Conditions on the tables ``changes``, ``events`` and ``findings``; ``editions``: each edition is news itself."""

    changes: Condition
    events: Condition = NEVER
    findings: Condition = NEVER
    editions: bool = False


def subject_of(address: str) -> Subject | None:
    """The subject of the feed beside a page, ``None`` where there is no feed."""
    match = PATTERN.match(address)
    if match is None:
        return None
    if place := match["place"]:
        return _of_place(place.upper())
    if record := match["record"]:
        return _of_record(address, record)
    if criterion := match["criterion"]:
        return _of_criterion(criterion)
    return _of_kind(match["kind"]) if match["kind"] else _everything()


def _everything() -> Subject:
    """Attacks are context and no step of a policy: as on the home page they do not lead. Labels are for programs."""
    return Subject(changes=("kind <> ?", (LABELS,)), events=("kind <> ?", ("attack_context",)), editions=True)


def _of_place(place: str) -> Subject:
    """A place with its parts, as in lists: who follows a country hears of the law of one of its states."""
    here = ("place = ? OR place IN (SELECT id FROM places WHERE parent = ?)", (place, place))
    return Subject(changes=here, events=here, findings=here)


def _of_record(address: str, record: str) -> Subject:
    """An instrument or mechanism, and what stands on its page or tells of it."""
    return Subject(
        changes=(f"address = ? OR address LIKE ? OR {LINKED}", (address, f"{address}#%", record)),
        events=(LINKED, (record,)),
        findings=("subject = ?", (record,)),
    )


def _of_criterion(code: str) -> Subject:
    """A criterion's answers, and its own rules: where they read differently, every answer means another thing."""
    own = "(kind = 'findings' AND id IN (SELECT id FROM findings WHERE criterion = ?)) OR (kind = ? AND id = ?)"
    return Subject(changes=(own, (code, STANDARD, code)), findings=("criterion = ?", (code,)))


def _of_kind(kind: str) -> Subject | None:
    if kind not in KINDS:
        return None
    all_of_it: Condition = ("1", ())
    return Subject(
        changes=("kind = ?", (kind,)),
        events=all_of_it if kind == "events" else NEVER,
        findings=all_of_it if kind == "findings" else NEVER,
    )
