# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Goes through the lines of a text once and opens and closes its units, when it is known what each line begins."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from focus.texts.shapes import Line, Unit, UnitKind
from focus.texts.structure.candidates import Seen
from focus.texts.structure.eids import Addresses
from focus.texts.structure.headings import Headings, article_heading, group_heading
from focus.texts.structure.marks import RANK
from focus.texts.structure.roles import Role
from focus.texts.structure.units import article_units, plain_units

CROSSING_RANK = 10
"""Headings without a word like chapter stand below all that have one."""
ZONE_RANK = 0


@dataclass
class Open:
    """A unit whose lines are still being collected."""

    kind: UnitKind
    role: Role | None = None
    lines: list[Line] = field(default_factory=list)
    quotes_at: int = -1
    """Where it began inside quotation marks, else -1."""


class Assembly:
    """Writes the units in reading order."""

    def __init__(self, found: Seen, roles: Mapping[int, Role], habits: Headings, language: str) -> None:
        self.found, self.roles, self.habits, self.language = found, roles, habits, language
        self.units: list[Unit] = []
        self.addresses = Addresses()
        self.above: list[tuple[int, str, str]] = []
        """Rank, label with heading, and address of the groups that hold what comes next."""
        self.scope = ""
        self.open: Open | None = None
        self.inner: Open | None = None
        """Another law's wording inside the open article."""
        self.waiting: list[Unit] = []
        """Notes and other laws' wording seen inside the open unit; they follow it."""
        self.starts = sorted(at for at, role in roles.items() if role.kind not in ("quoted", "former"))

    def run(self) -> tuple[Unit, ...]:
        """All units."""
        for at, line in enumerate(self.found.lines):
            self._take(at, line)
        self._close()
        return tuple(self.units)

    def _take(self, at: int, line: Line) -> None:
        if self.inner and self.inner.quotes_at >= 0 and at not in self.found.quoted:
            self._close_inner()
        if at in self.roles:
            self._begin_labelled(at, line, self.roles[at])
        elif at in self.habits.before or at in self.habits.of_groups:
            self._close()
        elif at in self.found.notes or at in self.found.contents:
            self._aside("note", line)
        elif line.kind == "struck":
            self._aside("former", line)
        elif not self._begin_heading(at, line):
            self._go_on(line)

    def _begin_labelled(self, at: int, line: Line, role: Role) -> None:
        rest = msgspec.structs.replace(line, text=line.text[role.candidate.label.end :])
        if role.kind == "quoted" and self.open:
            self._close_inner()
            self.inner = Open("quoted", role, [rest], at if at in self.found.quoted else -1)
            self.open.lines.append(line)
            return
        self._close()
        if role.scope != self.scope and role.kind not in ("former", "quoted"):
            self._enter(role, line)
        self.open = Open(role.kind, role, [rest])

    def _enter(self, role: Role, line: Line) -> None:
        """Begin a series: an annex that no heading announced gets its own unit, a body leaves the annex."""
        self.scope = role.scope
        opened = {address for _, _, address in self.above}
        if role.scope.startswith("annex") and role.scope not in opened:
            self._begin_group(ZONE_RANK, "annex", "", role.scope, "", line)
        elif role.kind == "decree" or (not role.scope and self.above and self.above[0][0] == ZONE_RANK):
            self.above = [one for one in self.above if one[0] != ZONE_RANK]

    def _begin_heading(self, at: int, line: Line) -> bool:
        """Begin a group, a zone or the signatures if this line does; say whether it does."""
        found = self.found
        if at in found.groups:
            group = found.groups[at]
            heading = group_heading(found, group, at, self.habits)
            self._begin_group(RANK[group.kind], group.kind, group.label, group.number, heading, line)
        elif at in self.habits.crossing:
            self._begin_group(CROSSING_RANK + self.habits.crossing[at], "section", "", "", line.text, line)
        elif at in found.zones:
            self._begin_zone(at, line)
        elif at in found.signatures and self._ends_a_series(at):
            if not (self.open and self.open.kind == "signature"):
                self._close()
                self.open = Open("signature")
            self.open.lines.append(line)
        else:
            return False
        return True

    def _begin_zone(self, at: int, line: Line) -> None:
        zone, number = self.found.zones[at]
        after = self._next(at)
        scope = after.scope if after and after.scope != self.scope else ""
        if zone == "annex":
            self._begin_group(ZONE_RANK, "annex", line.text, scope or number, "", line)
        elif zone == "transitory":
            goes_on = after is not None and after.kind == "article"
            self._begin_group(3 if goes_on else ZONE_RANK, "title", line.text, scope, "", line)
        elif scope.startswith("annex"):
            self._begin_group(ZONE_RANK, "annex", "", scope, line.text, line)
        elif self.open and self.open.kind in ("preamble", "signature", "article", "transitional", "annex_article"):
            self._go_on(line)
        else:
            self._close()
            self.open = Open("preamble", None, [line])

    def _next(self, at: int) -> Role | None:
        place = bisect_right(self.starts, at)
        return self.roles[self.starts[place]] if place < len(self.starts) else None

    def _ends_a_series(self, at: int) -> bool:
        """Whether what looks like a signature is none of an article's own words."""
        place = bisect_right(self.starts, at)
        if not place > 0:
            return False
        last, after = self.roles[self.starts[place - 1]], self._next(at)
        return after is None or (after.kind, after.scope) != (last.kind, last.scope)

    def _begin_group(self, rank: int, kind: UnitKind, label: str, number: str, heading: str, line: Line) -> None:
        self._close()
        while self.above and self.above[-1][0] >= rank:
            self.above.pop()
        path = tuple(name for _, name, _ in self.above)
        within = self.above[-1][2] if self.above else ""
        if number.startswith(("annex", "trans", "decree")):
            address = self.addresses.plain(number)
            self.scope = number
        else:
            address = self.addresses.of(kind, number or ("" if kind != "section" else heading[:40]), within)
        self.units.append(
            Unit(
                eid=address,
                kind=kind,
                label=label,
                number="" if "_" in number else number,
                heading=heading,
                path=path,
                text="",
                page=line.page,
                language=self.language,
            )
        )
        self.above.append((rank, " ".join(part for part in (label, heading) if part), address))

    def _go_on(self, line: Line) -> None:
        if self.open is None:
            first = not any(unit.kind in ("article", "decree") for unit in self.units)
            self.open = Open("preamble" if first and not self.above else "paragraph")
        self.open.lines.append(line)
        if self.inner:
            self.inner.lines.append(line)

    def _aside(self, kind: UnitKind, line: Line) -> None:
        within = self.above[-1][2] if self.above else ""
        unit = Unit(
            eid=self.addresses.of(kind, str(len(self.addresses.taken)), within),
            kind=kind,
            path=self._path(),
            text=line.text,
            page=line.page,
            language=self.language,
        )
        (self.waiting if self.open else self.units).append(unit)

    def _path(self) -> tuple[str, ...]:
        return tuple(name for _, name, _ in self.above)

    def _close_inner(self) -> None:
        if self.inner and self.inner.role:
            within = self.addresses.last_article
            self.waiting.extend(self._labelled(self.inner, within))
        self.inner = None

    def _close(self) -> None:
        self._close_inner()
        if self.open and self.open.role:
            within = self.open.role.scope
            self.units.extend(self._labelled(self.open, within))
        elif self.open:
            within = self.above[-1][2] if self.above else ""
            self.units.extend(
                plain_units(self.open.kind, self.open.lines, self._path(), within, self.addresses, self.language)
            )
        self.units.extend(self.waiting)
        self.open, self.waiting = None, []

    def _labelled(self, one: Open, within: str) -> list[Unit]:
        role = one.role
        if role is None:
            return []
        heading, lines = article_heading(one.lines, self.habits)
        before = role.candidate.at - 1
        if self.habits.before.get(before) == role.candidate.at:
            heading = self.found.lines[before].text
        printed = self.found.lines[role.candidate.at]
        return article_units(role, printed, heading, lines, self._path(), within, self.addresses, self.language)
