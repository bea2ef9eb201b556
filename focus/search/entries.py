# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From the rows of an edition to what is indexed of each record."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from focus.edition.reader import Edition
from focus.edition.source import Vocabularies
from focus.edition.words import standard, vocabularies
from focus.lib.names import LANGUAGES
from focus.record.shapes import KINDS, Words
from focus.search import weights
from focus.search.entry import Entry
from focus.search.kept import WORDED, Kept
from focus.search.passages import UNKNOWN, Passage, Row, codes, passages, versions
from focus.search.provisions import provision_entries
from focus.search.whereabouts import Whereabouts, whereabouts
from focus.standard.shapes import CriterionText

TOLD = """
SELECT target, count(*) AS n FROM links WHERE role IN ('about', 'created_by', 'amends', 'implements', 'instrument')
GROUP BY target
"""
"""How many events, findings, figures, measures, amendments... tell of an instrument or a mechanism."""

SUBJECT_KINDS = ("instruments", "mechanisms", "places")
SUBJECT_FIELDS = ("subject", "about", "mechanism")
STATE_VOCABULARY = {"instruments": "instrument_state", "mechanisms": "mechanism_state", "places": "observatory_state"}
ASKING = Words(
    en="how to ask for protection, request help, I am in danger",
    es="cómo pedir protección, solicitar ayuda, estoy en peligro",
    fr="comment demander une protection, demander de l'aide, je suis en danger",
    pt="como pedir proteção, solicitar ajuda, estou em perigo",
)
"""What somebody who needs a guide may type; its own title is neutral and says none of it."""

FOUR_LANGUAGES = {"access", "criteria"}
REMEMBERED = 5_000
"""Labels and names kept as passages: each stands in many entries."""


@dataclass(slots=True)
class Surroundings:
    """What a record's entry takes from other records, and the words of the edition."""

    labels: Vocabularies
    criteria: dict[str, CriterionText]
    title: dict[str, str]
    names: dict[str, Words]
    where: Whereabouts
    rank: dict[str, int]
    told: dict[str, int]


def surroundings(edition: Edition) -> Surroundings:
    """Read once what many entries need."""
    marks = ", ".join("?" * len(SUBJECT_KINDS))
    subjects = edition.rows(f"SELECT id, title, titles FROM entries WHERE kind IN ({marks})", SUBJECT_KINDS)  # noqa: S608
    ids = [row["id"] for row in edition.rows("SELECT id FROM entries ORDER BY id")]
    return Surroundings(
        labels=vocabularies(edition),
        criteria={one.code: one for one in standard(edition).criteria},
        title={row["id"]: row["title"] for row in subjects},
        names={row["id"]: msgspec.json.decode(row["titles"], type=Words) for row in subjects if row["titles"]},
        where=whereabouts(edition),
        rank={record_id: n for n, record_id in enumerate(ids)},
        told={row["target"]: row["n"] for row in edition.rows(TOLD)},
    )


def entries(edition: Edition) -> Iterator[Entry]:
    """Every record of an edition, every criterion of its standard and every provision of its texts."""
    around = surroundings(edition)
    for kind in KINDS:
        heads = edition.rows("SELECT * FROM entries WHERE kind = ? ORDER BY id", [kind])
        if not heads:  # An older edition may even lack the table.
            continue
        rows = edition.rows(f"SELECT * FROM {kind} ORDER BY id")  # noqa: S608 (the name of a kind, not input)
        for head, row in zip(heads, rows, strict=True):
            yield _entry(kind, head, row, around)
    yield from (_criterion(one, n + len(around.rank)) for n, one in enumerate(around.criteria.values()))
    yield from provision_entries(edition, around.where, len(around.rank) + len(around.criteria))


def _entry(kind: str, head: Row, row: Row, around: Surroundings) -> Entry:
    subjects = _subjects(kind, row, around)
    subject_title = around.title[subjects[0]] if subjects else ""
    kept = Kept(
        id=head["id"],
        kind=kind,
        place=head["place"],
        region=head["region"],
        address=head["address"],
        language=head["language"],
        title=head["title"],
        titles=around.names.get(head["place"]) if kind in {"places", "access"} else None,
        subject_title=subject_title,
        year=head["year"],
        state=head["state"],
        record_kind=head["record_kind"],
        harmful=bool(head["harmful"]),
        details={name: str(row[name]) for name in WORDED.get(kind, ())},
        passages=tuple(one for one in passages(kind, row) if one.text),
    )
    shared = [*_labels(kind, head, row, around), *_criterion_named(kind, row, around)]
    if kind == "access":
        shared.append(_worded(ASKING, title=True))
    if kept.titles is not None:
        shared.append(_worded(kept.titles, title=True))
    if subject_title:
        shared.append((Passage(subject_title, UNKNOWN, title=kind == "events" and not kept.title, shown=False),))
    places = _places(kind, head["place"], row, around)
    lies_in, named = around.where.of(head["place"], places)
    return Entry(
        kept=kept,
        rank=around.rank[kept.id],
        weight=_weight(kept, row, around),
        borrowed=(*subjects, *_owners(kept, row)),
        places=places,
        lies_in=lies_in,
        named=named,
        languages=LANGUAGES if kind in FOUR_LANGUAGES else (kept.language,),
        # A record is found by the words of its id too.
        unseen=(Passage(row["id"], UNKNOWN, shown=False),),
        shared=tuple(shared),
    )


def _subjects(kind: str, row: Row, around: Surroundings) -> list[str]:
    """The records whose title words this one's title: the finding's instrument, the figure's mechanism."""
    if kind not in WORDED and kind not in {"seats", "access"}:
        return []
    found: list[str] = []
    for name in SUBJECT_FIELDS:
        value = (row[name] if name in row.keys() else None) or ""  # noqa: SIM118 (a row is no mapping)
        found += json.loads(value) if value.startswith("[") else [value]
    return [one for one in found if one in around.title][:1]


def _weight(kept: Kept, row: Row, around: Surroundings) -> float:
    weight = weights.KIND[kept.kind]
    weight *= weights.told(around.told.get(kept.id, 0))
    if kept.kind == "instruments" and row["relevance"] == "dedicated":
        weight *= weights.DEDICATED
    return weight * weights.BELOW_STATE if kept.place in around.where.parent else weight


def _owners(kept: Kept, row: Row) -> Iterator[str]:
    """The records that a record goes with: its place, and what a correction is about."""
    if kept.kind != "places" and kept.place:
        yield kept.place
    if kept.kind == "corrections":
        yield row["record"]


def _labels(kind: str, head: Row, row: Row, around: Surroundings) -> Iterator[tuple[Passage, ...]]:
    coded = [*codes(kind, row), (STATE_VOCABULARY.get(kind, ""), head["state"] or "")]
    for vocabulary, code in coded:
        if words := around.labels.get(vocabulary, {}).get(code):
            yield _worded(words, title=kind == "figures")


def _criterion_named(kind: str, row: Row, around: Surroundings) -> Iterator[tuple[Passage, ...]]:
    """A finding is also found by the name of its criterion."""
    if kind == "findings":
        code = row["criterion"]
        named = around.criteria.get(code)
        yield (Passage(code, UNKNOWN, title=True, shown=False), *(_worded(named.name) if named else ()))


@lru_cache(maxsize=REMEMBERED)
def _worded(words: Words, title: bool = False) -> tuple[Passage, ...]:
    """Words in four languages that are found and never quoted."""
    return tuple(versions(msgspec.structs.asdict(words), title=title, shown=False))


def _places(kind: str, place: str, row: Row, around: Surroundings) -> tuple[str, ...]:
    """The places a record counts for: its own, the one above, and those it names."""
    named = {"documents": "places", "mechanisms": "reach"}.get(kind)
    found = [*around.where.with_above(place), *(json.loads(row[named]) if named else ())]
    return tuple(dict.fromkeys(one for one in found if one))


def _criterion(criterion: CriterionText, rank: int) -> Entry:
    texts = [criterion.question, *(rule.rule for rule in criterion.answers)]
    shown = [Passage(criterion.code, title=True, shown=False)]
    shown += versions(msgspec.structs.asdict(criterion.name), title=True, shown=False)
    for words in texts:
        shown += versions(msgspec.structs.asdict(words))
    named = {language: f"{criterion.code}: {getattr(criterion.name, language)}" for language in LANGUAGES}
    kept = Kept(
        id=criterion.code,
        kind="criteria",
        place="",
        region="world",
        address=f"/standard/{criterion.code}",
        language="en",
        titles=Words(**named),
        passages=tuple(shown),
    )
    return Entry(kept=kept, rank=rank, weight=weights.KIND["criteria"], languages=LANGUAGES)
