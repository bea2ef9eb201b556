# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The tree in ``data/`` is whole: every record fits its shape, every reference leads somewhere, nothing was lost."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from focus.intake.emit import emit
from focus.lib import edtf
from focus.record import shapes, vocab

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
FACTS = ROOT.parent / "shared" / "facts"
SECTIONS = [kind for kind in shapes.KINDS if kind not in ("places", "corrections")]
CURRENCY = re.compile(r"^[A-Z]{3}$")
STARTER_SECTIONS = ["sources", "instruments", "mechanisms", "events", "figures", "findings", "documents", "lessons"]
DATED = {"date", "as_of", "seen_on", "period", "answered_on", "filled_on", "last_checked"}

needs_facts = pytest.mark.skipif(not FACTS.is_dir(), reason=f"the starter facts are not at {FACTS}")


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def _files() -> dict[str, dict[str, Any]]:
    return {path.stem: _read(path) for path in sorted((DATA / "places").glob("*.yaml"))}


@cache
def _records() -> list[tuple[str, Any]]:
    """Every record of every file as its shape; msgspec raises with the field that does not fit."""
    found: list[tuple[str, Any]] = []
    for raw in _files().values():
        own = {key: value for key, value in raw.items() if key not in SECTIONS}
        found.append(("places", msgspec.convert(own, shapes.Place)))
        for kind in SECTIONS:
            rows = [{**row, "place": raw["id"]} for row in raw.get(kind, [])]
            found += [(kind, msgspec.convert(row, shapes.KINDS[kind])) for row in rows]
    return found


@cache
def _ids() -> dict[str, str]:
    return {shape.id: kind for kind, shape in _records()}


def _log() -> list[dict[str, str]]:
    with (ROOT / "docs" / "conversion.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _plain(shape: Any) -> dict[str, Any]:
    return msgspec.json.decode(msgspec.json.encode(shape), type=dict[str, Any])


def _walk(value: Any, key: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [pair for name, held in value.items() for pair in _walk(held, name)]
    if isinstance(value, list):
        return [pair for held in value for pair in _walk(held, key)]
    return [(key, value)]


def test_every_record_fits_its_shape_and_ids_are_used_once() -> None:
    counts = Counter(shape.id for _, shape in _records())
    assert len(counts) > 3000
    assert [one for one, times in counts.items() if times > 1] == []


def test_every_file_lies_under_the_name_of_its_place() -> None:
    assert [name for name, raw in _files().items() if raw["id"].lower() != name] == []


def test_every_source_that_a_record_names_exists() -> None:
    ids = _ids()
    named = [
        (shape.id, source)
        for _, shape in _records()
        for key, source in _walk(_plain(shape))
        if key in ("sources", "kept_sources")
    ]
    assert len(named) > 3000
    assert [pair for pair in named if ids.get(pair[1]) != "sources"] == []


def _references(shape: Any) -> list[str]:
    raw = _plain(shape)
    about = raw.get("about", [])
    fields = ["run_by", "instrument", "mechanism", "subject", "parent"]
    targets = [about] if isinstance(about, str) else list(about)
    targets += [raw[field] for field in fields if raw.get(field)]
    targets += [relation["target"] for relation in raw.get("relations", [])]
    return [*targets, *raw.get("created_by", []), *raw.get("reach", []), *raw.get("places", [])]


def test_every_reference_leads_to_a_record() -> None:
    ids = _ids()
    lost = [(shape.id, one) for _, shape in _records() for one in _references(shape) if one not in ids]
    assert lost == []


def test_a_finding_names_a_criterion_of_the_standard_and_at_most_one_stands() -> None:
    standard = _read(DATA / "standard.yaml")
    codes = {one["code"] for dimension in standard["dimensions"] for one in dimension["criteria"]}
    findings = [shape for kind, shape in _records() if kind == "findings"]
    assert {one.criterion for one in findings} <= codes
    standing = Counter((one.subject, one.criterion, one.track) for one in findings if one.standing)
    assert max(standing.values()) == 1
    assert [one.id for one in findings if not one.standing and not one.why_not_standing] == []


def test_every_date_is_a_day_of_the_calendar() -> None:
    dates = [value for raw in _files().values() for key, value in _walk(raw) if key in DATED]
    assert len(dates) > 2000
    for date in dates:
        edtf.parse(date)


def test_every_code_has_its_labels_in_four_languages() -> None:
    for name in [*vocab.VOCABULARIES, "indicator", "unit"]:
        labels = msgspec.convert(_read(DATA / "vocabularies" / f"{name}.yaml"), dict[str, shapes.Words])
        if name in vocab.VOCABULARIES:
            assert tuple(labels) == vocab.codes(name), name


def test_every_indicator_and_unit_is_in_its_vocabulary() -> None:
    figures = [shape for kind, shape in _records() if kind == "figures"]
    indicators = _read(DATA / "vocabularies" / "indicator.yaml")
    units = _read(DATA / "vocabularies" / "unit.yaml")
    assert {one.indicator for one in figures} <= set(indicators)
    others = {one.unit for one in figures} - set(units)
    assert {unit for unit in others if not CURRENCY.match(unit)} == set()


def test_writing_a_file_again_gives_the_same_bytes() -> None:
    for name in ("mx", "mn", "int", "cd"):
        path = DATA / "places" / f"{name}.yaml"
        assert emit(_read(path)) == path.read_text(encoding="utf-8")


def test_the_corrections_are_about_records_that_exist() -> None:
    corrections = [msgspec.convert(one, shapes.Correction) for one in _read(DATA / "corrections.yaml")]
    assert [one.record for one in corrections if one.record not in _ids() and one.record != "standard"] == []


def test_every_record_that_the_log_names_exists() -> None:
    outputs = [one for row in _log() for one in row["output"].split()]
    assert len(outputs) > 3000
    assert [one for one in outputs if one not in _ids()] == []


def test_what_was_dropped_or_merged_says_why() -> None:
    quiet = {"dropped", "merged", "not_standing", "split"}
    assert [row for row in _log() if row["outcome"] in quiet and not row["reason"]] == []
    assert [row for row in _log() if not row["output"] and row["outcome"] != "dropped"] == []


def _facts_in() -> Counter[tuple[str, str]]:
    """Number of starter records by file and section."""
    counted: Counter[tuple[str, str]] = Counter()
    for path in [*sorted(FACTS.glob("countries/*.yaml")), FACTS / "international.yaml"]:
        raw = _read(path)
        name = str(path.relative_to(FACTS))
        counted[name, "place"] = 1
        for section in STARTER_SECTIONS:
            counted[name, section] = len(raw.get(section) or [])
    counted["documents-focus.yaml", "documents"] = len(_read(FACTS / "documents-focus.yaml"))
    return +counted


@needs_facts
def test_every_starter_record_is_accounted_for_once() -> None:
    logged = Counter((row["file"], row["section"]) for row in _log() if ":" not in row["record"])
    logged.update({key: -logged[key] for key in list(logged) if key[1] == "mechanisms.deadlines"})
    assert +logged == _facts_in()
    rows = Counter((row["file"], row["section"], row["record"]) for row in _log())
    assert max(rows.values()) == 1


@needs_facts
def test_the_standard_was_copied_with_the_same_content() -> None:
    ours, starter = _read(DATA / "standard.yaml"), _read(FACTS / "standard.yaml")
    # The one sentence that named a field of the file to its readers was reworded.
    not_applicable = ours["statuses_without_value"][1]
    not_applicable["meaning"] = not_applicable["meaning"].replace("the criterion's scope", "applies_to")
    # Who speaks in a source was added, so that a report can group its authorities.
    assert {one.pop("group") for one in ours["sources"].values()} == {"persuasive", "civil_society"}
    # So was the treaty or judgment that a source rests on, which a record of a State can make binding.
    rests = [
        {key: one.pop(key) for key in ("treaty", "nature", "binds") if key in one} for one in ours["sources"].values()
    ]
    assert {one["nature"] for one in rests if one} == {"treaty", "judgment", "organ"}
    assert ours == starter
