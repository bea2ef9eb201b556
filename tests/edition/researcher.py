# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A researcher with nothing but the data package: counts what the site's home and place pages say.

Nothing of Focus is imported here: whoever reads the codebook can write the same.
"""

from collections import Counter, defaultdict
from pathlib import Path

from tests.edition.packages import rows

KINDS = ("places", "instruments", "mechanisms", "events", "figures", "findings", "documents", "sources")
ADOPTED = {"adopted_nationally", "adopted_subnationally"}
NOT_IN_FORCE = {"draft", "bill", "lapsed", "rejected", "withdrawn", "repealed", "annulled", "suspended"}
DISPUTED = {"instruments", "mechanisms", "events", "findings", "deadlines", "commitments", "figures"}
"""Kinds whose pages cite each of several values that sources give."""
Row = dict[str, str]


class Researcher:
    """Reads tables by name, and counts."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._read: dict[str, list[Row]] = {}

    def table(self, name: str, **wanted: str) -> list[Row]:
        """The rows of a table in which columns have these values."""
        if name not in self._read:
            self._read[name] = rows(self._directory, name)
        return [row for row in self._read[name] if all(row[key] == value for key, value in wanted.items())]

    def home(self) -> dict[str, object]:
        """Every number of the home page. Findings are those in the files and those that stay out."""
        standing, out = self.table("findings", standing="true"), self.table("left_out", standing="true")
        counts = {kind: len(self.table(kind)) for kind in KINDS}
        counts["findings"] += len(self.table("left_out"))
        machine = sum(one["coder_kind"] == "machine" for one in standing) + len(
            [x for x in out if x["machine"] == "true"]
        )
        kinds = Counter(one["kind"] for one in self.table("places"))
        changed = {(one["change"], one["id"]) for one in self.table("changes")}
        return {
            "counts": counts,
            "below": {kind: kinds[kind] for kind in ("subdivision", "international")},
            "standing_findings": len(standing) + len(out),
            "reviewed": len(standing) + len(out) - machine,
            "groups": self._groups(),
            "changes": dict(Counter(change for change, _ in changed)),
        }

    def _groups(self) -> dict[str, tuple[set[str], set[str]]]:
        """The countries of each state, and those whose draft has clauses against defenders."""
        countries = {one["id"] for one in self.table("places", kind="country")}
        found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for one in self.table("place_states"):
            if one["place"] in countries:
                flag, adopted = one["harmful"] == "true", one["state"] in ADOPTED
                held, drafts = found["flagged" if flag and adopted else one["state"]]
                held.add(one["place"])
                drafts |= {one["place"]} if flag and not adopted else set()
        return dict(found)

    def shown(self, place: str) -> dict[str, list[Row]]:
        """The records that a place's page lists, by kind."""
        own = ("instruments", "events", "deadlines", "commitments", "figures", "lessons", "bodies")
        found = {kind: self.table(kind, place=place) for kind in own}
        reaching = {one["record"] for one in self.table("reach", reached_place=place)}
        naming = {one["record"] for one in self.table("document_places", named_place=place)}
        found["mechanisms"] = [x for x in self.table("mechanisms") if x["place"] == place or x["id"] in reaching]
        found["documents"] = [x for x in self.table("documents") if x["place"] == place or x["id"] in naming]
        found["findings"] = self.table("findings", place=place, standing="true")
        found["children"] = self.table("places", parent=place)
        return found

    def coverage(self, place: str) -> dict[tuple[str, str], tuple[int, int]]:
        """Criteria answered, of those asked, by dimension and track; "" stands for all dimensions."""
        states = {one["subject"]: one["state"] for one in self.table("states")}
        told = [
            x for x in self.table("findings", place=place, standing="true") if x["answer"] in {"yes", "partly", "no"}
        ]
        told += self.table("left_out", place=place, standing="true", answered="true")
        answered = {(x["criterion"], x["track"]) for x in told if states.get(x["subject"]) not in NOT_IN_FORCE}
        found: dict[tuple[str, str], list[bool]] = defaultdict(list)
        for one in self.table("standard_criteria"):
            for track in ("law", "practice") if one["track"] == "both" else (one["track"],):
                for dimension in (one["dimension"], ""):
                    found[dimension, track].append((one["code"], track) in answered)
        return {key: (sum(held), len(held)) for key, held in found.items()}

    def scores(
        self, place: str, groups: dict[str, tuple[str, ...]]
    ) -> dict[tuple[str, str], tuple[int, int, float | None, float, float, float | None]]:
        """By group of criteria (its id) and track: asked, answered, coverage, bounds, and the number from 0.7 on."""
        cells: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for one in self.table("framework_cells", place=place):
            for group, codes in groups.items():
                if one["criterion"] in codes and one["answer"] != "not_applicable":
                    cells[group, one["track"]].append(one)
        return {key: _score(held) for key, held in cells.items()}

    def answers(self, place: str, track: str) -> dict[str, str]:
        """The answer to each criterion on a track."""
        return {one["criterion"]: one["answer"] for one in self.table("framework_cells", place=place, track=track)}

    def figures(self, place: str) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
        """Every table of figures: what may be compared, then period, extent, qualifier and value."""
        found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for one in self.table("figures", place=place):
            key = tuple(one[name] for name in ("about", "indicator", "definition", "unit", "stage"))
            found[key].append(tuple(one[name] for name in ("id", "period", "extent", "qualifier", "value")))
        return {key: sorted(held) for key, held in found.items()}

    def sources(self, place: str) -> set[str]:
        """The sources that a place's page cites."""
        shown = self.shown(place)
        kinds = {one["id"]: kind for kind, held in shown.items() for one in held if kind != "children"} | {
            place: "places"
        }
        because = {one["record"] for one in self.table("place_states_because", place=place)}
        stated = {one["id"] for kind in ("instruments", "mechanisms") for one in shown[kind]} | because
        found = {one["source"] for one in self.table("state_sources") if one["subject"] in stated}
        for one in self.table("citations"):
            kind, part = kinds.get(one["record"], ""), one["part"].partition("/")[0]
            label = kind == "places" and part == "observations"
            told = (
                part in {"sources", "kept_sources", "legal_systems_sources", "compliance"}
                or label
                or (part == "disagreements" and kind in DISPUTED)
            )
            if told and kind:
                found.add(one["source"])
        return found

    def gaps(self, place: str) -> dict[str, tuple[int, int]]:
        """What is not known: how many of how many, where there are any."""
        shown, states = self.shown(place), {one["subject"]: one for one in self.table("states")}
        because = {one["record"] for one in self.table("place_states_because", place=place)}
        laws, own = shown["instruments"], [x for x in shown["mechanisms"] if x["place"] == place]
        routes = {one["mechanism"] for one in self.table("access") if one["route_en"]}
        binding = {"in_force", "adopted", "partly_annulled"}
        deciding = [x for x in laws if x["id"] in because and states[x["id"]]["state"] in binding]
        at_work = [
            x for x in own if x["nature"] == "state" and states[x["id"]]["state"] in {"operating", "partly_operating"}
        ]
        cited = [x for x in self.table("sources") if x["id"] in self.sources(place)]
        (law, laws_asked), (practice, practice_asked) = (self.coverage(place)["", one] for one in ("law", "practice"))
        found = {
            "application": (sum(states[x["id"]]["application"] == "unknown" for x in deciding), len(deciding)),
            "route": (sum(not x["how_to_request"] and x["id"] not in routes for x in at_work), len(own)),
            "text_address": (sum(not x["url"] for x in laws), len(laws)),
            "title": (sum(x["title_known"] == "false" for x in laws), len(laws)),
            "law": (laws_asked - law, laws_asked),
            "practice": (practice_asked - practice, practice_asked),
            "kept": (sum(x["kept"] == "unknown" for x in shown["deadlines"]), len(shown["deadlines"])),
            "sources": (sum(x["address_known"] != "exact" for x in cited), len(cited)),
        }
        return {code: counted for code, counted in found.items() if counted[0]}


def _score(cells: list[Row]) -> tuple[int, int, float | None, float, float, float | None]:
    """As docs/method.md says: unknown is 0 below and 1 above, and an open "partly" may still become a "yes"."""
    value = {"yes": 1.0, "partly": 0.5, "no": 0.0}
    known = [one for one in cells if one["answer"] in value]
    reached = sum(value[one["answer"]] for one in known)
    best = sum(1.0 if one["open"] == "true" else value.get(one["answer"], 1.0) for one in cells)
    coverage = len(known) / len(cells)
    number = reached / len(known) if coverage >= 0.7 else None
    return len(cells), len(known), coverage, reached / len(cells), best / len(cells), number
