# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A researcher with nothing but the data package: counts what the site's home and place pages say.

Nothing of Focus is imported here: whoever reads the codebook can write the same.
"""

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tests.edition.packages import as_english, rows

TELLING = {"under_discussion": {"introduced", "adopted", "published"}}
TELLING["abandoned"] = {"repealed", "annulled", "lapsed", "rejected", "withdrawn", "suspended", "not_applied_since"}
BEGINNINGS = {"adopted", "promulgated", "published", "in_force", "body_created", "body_operating"}
KINDS = ("places", "instruments", "mechanisms", "events", "figures", "findings", "documents", "sources")
ADOPTED = {"adopted_nationally", "adopted_subnationally"}
NOT_IN_FORCE = {"draft", "bill", "lapsed", "rejected", "withdrawn", "repealed", "annulled", "suspended"}
DISPUTED = {"instruments", "mechanisms", "events", "findings", "deadlines", "commitments", "figures"}
"""Kinds whose pages cite each of several values that sources give."""
Row = dict[str, str]
Score = tuple[int, int, float | None, float, float, float | None]
"""Asked, answered, coverage, lower and upper bound, and the number where enough is answered."""


class Researcher:
    """Reads tables by name, and counts."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._read: dict[str, list[Row]] = {}
        self._sorted: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def table(self, name: str, **wanted: str) -> list[Row]:
        """The rows of a table in which columns have these values."""
        if name not in self._read:
            self._read[name] = rows(self._directory, name)
        if not wanted:
            return self._read[name]
        (column, first), *others = wanted.items()
        held = self._by(name, column).get(first, [])
        return [row for row in held if all(row[key] == value for key, value in others)]

    def _by(self, name: str, column: str) -> dict[str, list[Row]]:
        """The rows of a table by the value of a column: there are many places to look up."""
        if (name, column) not in self._sorted:
            found = self._sorted[name, column] = defaultdict(list)
            for row in self.table(name):
                found[row[column]].append(row)
        return self._sorted[name, column]

    def names(self) -> set[str]:
        """The tables that were downloaded."""
        return {path.stem for path in self._directory.glob("*.csv")}

    def home(self) -> dict[str, Any]:
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
        with_page = {one["id"] for kind in ("instruments", "mechanisms") for one in self.table(kind)}
        told = self.table("findings", place=place)
        found["findings"] = [x for x in told if x["standing"] == "true" or x["subject"] not in with_page]
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

    def scores(self, place: str) -> dict[tuple[str, str], Score]:
        """By group of criteria (its id) and track: asked, answered, coverage, bounds, and the number from 0.7 on."""
        cells: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for one in self.table("framework_cells", place=place):
            for group, codes in self.groups().items():
                if one["criterion"] in codes and one["answer"] != "not_applicable":
                    cells[group, one["track"]].append(one)
        return {key: _score(held) for key, held in cells.items()}

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The criteria of every dimension and weakness, by its id."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.table("standard_criteria"):
            found[one["dimension"]].append(one["code"])
        for one in self.table("standard_weaknesses"):
            found[one["weakness"]].append(one["criterion"])
        return {key: tuple(held) for key, held in found.items()}

    def coded(self, place: str) -> dict[str, tuple[int, int]]:
        """By dimension: criteria with an answer about this place, and those without one."""
        told = self.table("findings", place=place, standing="true") + self.table(
            "left_out", place=place, standing="true"
        )
        there = {one["criterion"] for one in told}
        held = {key: [code in there for code in codes] for key, codes in self.groups().items() if len(key) == 1}
        return {key: (sum(one), len(one) - sum(one)) for key, one in held.items()}

    def answers(self, place: str, track: str) -> dict[str, str]:
        """The answer to each criterion on a track."""
        return {one["criterion"]: one["answer"] for one in self.table("framework_cells", place=place, track=track)}

    def figures(self, place: str) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
        """Every table of figures: what one has in common, then period, extent, qualifier and value."""
        found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for one in self.table("figures", place=place):
            alike = ("about", "indicator", "definition", "unit", "stage", "counter", "counts")
            key = tuple(one[name] for name in alike)
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
        return found | self._of_the_country(place)

    def _of_the_country(self, place: str) -> set[str]:
        """What says which kinds of law apply, where a part of a country has only its country's."""
        (own,) = self.table("places", id=place)
        if own["kind"] != "subdivision" or self.table("legal_systems", record=place):
            return set()
        held = self.table("citations", record=own["parent"])
        return {one["source"] for one in held if one["part"] == "legal_systems_sources"}

    def withheld(self, place: str) -> set[tuple[str, str]]:
        """The scores (by group and track) that rest on answers which stay out of the files."""
        out = {(one["criterion"], one["track"]) for one in self.table("left_out", place=place)}
        return {(group, track) for group, codes in self.groups().items() for code, track in out if code in codes}

    def since(self, place: str) -> str:
        """The first event that tells where a place stands (the last for what ended); else what it is not later than."""
        because = {one["record"] for one in self.table("place_states_because", place=place)}
        for held in self.table("place_states", place=place):
            about = {one["record"] for subject in because for one in self.table("about", subject=subject)}
            kinds = TELLING.get(held["state"], BEGINNINGS)
            dates = sorted(x["date"] for one in about for x in self.table("events", id=one) if x["kind"] in kinds)
            told = held["since"] or held["seen_on"]
            seen = [x["seen_on"] for one in because for x in self.table("states", subject=one, basis="observation")]
            assert told in {*dates, *seen, ""}, f"{place}: {told} is the date of nothing that decides"
            return told
        return ""

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
        sources = self.sources(place)
        cited = [x for x in self.table("sources") if x["id"] in sources]
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


def _score(cells: list[Row]) -> Score:
    """As docs/method.md says: unknown is 0 below and 1 above, and an open "partly" may still become a "yes"."""
    value = {"yes": 1.0, "partly": 0.5, "no": 0.0}
    known = [one for one in cells if one["answer"] in value]
    reached = sum(value[one["answer"]] for one in known)
    best = sum(1.0 if one["open"] == "true" else value.get(one["answer"], 1.0) for one in cells)
    coverage = len(known) / len(cells)
    number = reached / len(known) if coverage >= 0.7 else None
    return len(cells), len(known), coverage, reached / len(cells), best / len(cells), number


class Wording(Researcher):
    """The same numbers in the words of the English pages."""

    def sections(self, place: str) -> dict[str, int]:
        """How much each section of a place's page holds."""
        shown, lists = (
            self.shown(place),
            ("instruments", "mechanisms", "deadlines", "commitments", "figures", "lessons"),
        )
        found = {kind: len(shown[kind]) for kind in lists}
        found |= {"timeline": len(shown["events"]), "library": len(shown["documents"])}
        found |= {"sources": len(self.sources(place)), "comments": len(self.table("consultations", about=place))}
        return found | ({"within": len(shown["children"])} if shown["children"] else {})

    def coverage_lines(self, place: str) -> list[list[str]]:
        """The table of what is answered."""
        held = self.coverage(place)
        dimensions = [*(one["id"] for one in self.table("standard_dimensions")), ""]
        pairs = [[held.get((one, track)) for track in ("law", "practice")] for one in dimensions]
        return [[f"{one[0]} of {one[1]}" if one else "not asked" for one in pair] for pair in pairs]

    def score_words(self, place: str) -> list[list[str] | None]:
        """The numbers in each cell of a profile; ``None`` where answers that stay out of the files are counted."""
        held, out = self.scores(place), self.withheld(place)
        cells = [(group, track) for group in self.groups() for track in ("law", "practice")]
        return [None if one in out or not held else _score_words(*held.get(one, NOTHING)) for one in cells]

    def coded_words(self, place: str) -> list[str]:
        """How many criteria of each dimension have an answer, and how many none."""
        held = self.coded(place)
        if not any(answered for answered, _ in held.values()):
            return [f"None of the {sum(rest for _, rest in held.values())}"]
        found = []
        for answered, rest in held.values():
            found += [f"{answered} {_criteria(answered)} with an answer"] if answered else []
            found += [f"{rest} {_criteria(rest)} not coded yet, so not known:"] if rest else []
        return found

    def home_phrases(self) -> list[str]:
        """Sentences with numbers of the home page. The edition's day begins its name."""
        kinds = Counter(one["kind"] for one in self.table("places"))
        read = (self._directory / "README.txt").read_text("utf-8")
        day = read.partition("Edition ")[2][:10]
        answers = len(self.table("findings", standing="true")) + len(self.table("left_out", standing="true"))
        places = f"{kinds['subdivision']} parts of countries", f"{kinds['international']} international and"
        return [f"All {answers} answers", *places, *as_english(day)]

    def phrases(self, place: str) -> list[str]:
        """Sentences with numbers about the whole place."""
        worded = {
            "text_address": "The address of the text (instruments: {} of {}):",
            "law": "What the law says on {} of the {} criteria asked of a text in force.",
            "practice": "What happens in practice on {} of {} criteria.",
            "kept": "Whether time limits are kept ({} of {}).",
            "sources": "The exact address of sources of this page ({} of {}).",
        }
        more = len(self.table("place_states_because", place=place)) - 1
        found = [worded[code].format(*n) for code, n in self.gaps(place).items() if code in worded]
        return [*found, f"and {more} more text{'' if more == 1 else 's'} or bod{'y' if more == 1 else 'ies'}"]


NOTHING: Score = (0, 0, None, 0, 0, None)


def _score_words(
    asked: int, answered: int, _: float | None, lower: float, upper: float, number: float | None
) -> list[str]:
    if not answered:
        return [f"none of {asked} answered"] if asked else []
    mean = [f"mean {round(100 * number)} of 100"] if number is not None else []
    bounds = [] if mean and lower == upper else [f"between {round(100 * lower)} and {round(100 * upper)}"]
    return [*mean, *bounds, f"{answered} of {asked} answered"]


def _criteria(number: int) -> str:
    return "criterion" if number == 1 else "criteria"
