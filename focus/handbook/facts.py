# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything a handbook says of an edition, read once: records by kind and id, states, links, standing answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.standing import Standing, standings
from focus.edition.reader import KIND_OF, Edition
from focus.edition.words import standard
from focus.record.records import Records
from focus.record.shapes import Finding, Lesson, Place
from focus.record.vocab import codes
from focus.standard.shapes import CriterionText, Standard

S = TypeVar("S")
WEIGHT = {code: place for place, code in enumerate(codes("address_known"))}
"""How well an address is known, the best first: what is known best is shown first."""
GRADES = codes("evidence_grade")
BY_PEOPLE = {"person": 0, "machine_confirmed": 1, "machine": 2}
NOT_BINDING = {"draft", "bill", "lapsed", "rejected", "withdrawn", "repealed", "annulled", "suspended"}


class Facts:
    """The records of one edition. Made once for it; whoever shares it changes nothing."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.meta = edition.meta()
        self.standard: Standard = standard(edition)
        self.criteria: dict[str, CriterionText] = {one.code: one for one in self.standard.criteria}
        self._records: Records = edition.records()
        self._kinds = {shape.id: kind for kind, shape in self._records}
        self.links: dict[str, Link] = links_to(edition, self._kinds)
        self.standings: dict[str, Standing] = standings(edition)
        self._answers = _by_question(self.all(Finding))
        self._lessons = _by_criterion(self.all(Lesson))

    def all(self, shape: type[S]) -> list[S]:
        """All records of a kind, by id."""
        return self._records.of(KIND_OF[shape])

    def get(self, shape: type[S], record_id: str) -> S | None:
        """One record of a kind."""
        return self._records.by_kind[KIND_OF[shape]].get(record_id)

    def record(self, record_id: str) -> Any | None:
        """One record of any kind."""
        kind = self._kinds.get(record_id)
        return self._records.by_kind[kind][record_id] if kind else None

    def kind(self, record_id: str) -> str:
        """The kind of a record, empty for none."""
        return self._kinds.get(record_id, "")

    def about(self, shape: type[S], place: str) -> list[S]:
        """The records of a kind that belong to a place."""
        return [one for one in self.all(shape) if one.place == place]  # type: ignore[attr-defined]

    def answers(self, criterion: str, track: str) -> list[Finding]:
        """The standing answers to one question, those best known first."""
        return self._answers.get((criterion, track), [])

    def lessons(self, criteria: Iterable[str], kind: str = "") -> list[Lesson]:
        """Lessons tied to any of these criteria, those best known first, each once."""
        found = {one.id: one for code in criteria for one in self._lessons.get(code, [])}
        wanted = [one for one in found.values() if kind in ("", one.kind)]
        return sorted(wanted, key=lambda one: (self.well_known(one.sources), one.id))

    def well_known(self, sources: Iterable[str]) -> int:
        """How well the best of some sources is known; 0 is best."""
        known = [one.address_known for source in sources if (one := self.record(source))]
        return min((WEIGHT[one] for one in known), default=len(WEIGHT))

    def harmful(self, record_id: str) -> bool:
        """Whether a text has clauses that can be used against defenders, or rests on one that has."""
        link = self.links.get(record_id)
        made_by = getattr(self.record(record_id), "created_by", ())
        return bool(link and link.harmful) or any(self.harmful(one) for one in made_by if one != record_id)

    def binds(self, subject: str) -> bool:
        """Whether a text is more than a draft and has not ended."""
        link = self.links.get(subject)
        return link is not None and link.state not in NOT_BINDING

    def places(self, region: str = "") -> list[Place]:
        """Countries and their parts, of one region or of all; international bodies are none."""
        held = (one for one in self.all(Place) if one.kind in ("country", "subdivision"))
        return [one for one in held if region in ("", one.region)]


def facts(edition: Edition) -> Facts:
    """The facts of an edition, kept until something else of it is withdrawn."""
    return edition.once("handbook facts", Facts)


def _by_question(findings: list[Finding]) -> dict[tuple[str, str], list[Finding]]:
    held: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in sorted(findings, key=_strength):
        if one.standing:
            held[one.criterion, one.track].append(one)
    return dict(held)


def _strength(one: Finding) -> tuple[int, int, str]:
    return GRADES.index(one.grade), BY_PEOPLE[one.coder_kind], one.id


def _by_criterion(lessons: list[Lesson]) -> dict[str, list[Lesson]]:
    held: dict[str, list[Lesson]] = defaultdict(list)
    for one in lessons:
        for code in one.criteria:
            held[code].append(one)
    return dict(held)


def sources_of(record: Any) -> Iterator[str]:
    """The sources of a record and of what it holds inside; a source is its own."""
    yield from getattr(record, "sources", (record.id,))
    for name in ("observations", "compliance", "closed"):
        for one in getattr(record, name, ()):
            yield from one.sources
