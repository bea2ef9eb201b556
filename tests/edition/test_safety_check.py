# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The check as a whole: which texts it reads, what it shows, and how a decision lets something stay."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from focus.edition.safety import Decision, Hit, check, lapsed, read_decisions, scan, texts_of
from focus.edition.safety.__main__ import main
from focus.lib.errors import FocusError
from focus.record.records import Records
from focus.record.shapes import Access, Channel, Document, Event, Source

COMMON: dict[str, Any] = {"place": "ZZ", "sensitivity": "public", "last_safety_review": "2026-11-22"}
NAME = "Marisol Quintanar"


def event(text: str, **fields: Any) -> Event:
    return Event(id="zz-event-1", date="2020", kind="other", text=text, **COMMON, **fields)


def records(kind: str, *shapes: Any) -> Records:
    held = Records()
    for shape in shapes:
        held.add(kind, shape)
    return held


def decision(hit: Hit, **fields: str) -> Decision:
    row = {
        "id": "decision-1", "record": hit.id, "field": hit.field, "rule": hit.rule, "text_sha256": hit.text_sha256,
        "reason": "An official in office.", "decided_on": "2026-11-22", "decided_by": "editor",
    }  # fmt: skip
    return Decision(**{**row, **fields})


def access(contact: str, verified_on: str | None) -> Records:
    channel = Channel(kind="email", contact=contact, verified_on=verified_on)
    return records(
        "access", Access(id="zz-access-1", offer="protection", channels=(channel,), compiled_on="2026-11-22", **COMMON)
    )


def test_private_fields_are_not_read_and_nested_ones_are() -> None:
    shape = event("Nothing here.", editor_note=f"Ask {NAME}.")
    assert check(records("events", shape), []) == []
    assert {text.field for text in texts_of("events", shape, public={"text"})} == {"text"}
    assert [hit.field for hit in check(access("ana@example.org", None), [])] == ["channels[0].contact"]


def test_an_address_is_read_decoded() -> None:
    source = Source(
        id="zz-s1", title="News", publisher="Daily", kind="news", address_known="exact",
        url="https://example.org/mar%C3%ADa-quintanar", **COMMON,
    )  # fmt: skip
    assert [hit.rule for hit in check(records("sources", source), [])] == ["name_in_address"]


def test_an_author_of_a_published_report_is_no_hit() -> None:
    document = Document(id="zz-document-1", title="Report", author=NAME, kind="report", **COMMON)
    assert check(records("documents", document), []) == []


def test_the_excerpt_does_not_repeat_what_was_found() -> None:
    hits = check(records("events", event(f"{NAME} can be called at +1 202 555 0142.")), [])
    assert {hit.rule for hit in hits} == {"person", "telephone"}
    assert not any("Marisol" in str(hit) or "0142" in str(hit) for hit in hits)


def test_a_decision_lets_the_same_words_stay_and_lapses_when_they_change() -> None:
    (hit,) = check(records("events", event(f"{NAME} spoke.")), [])
    settled = decision(hit)
    assert check(records("events", event(f"In May {NAME} spoke.")), [settled]) == []
    changed = check(records("events", event("Marisol Quintana spoke.")), [settled])
    assert [one.rule for one in changed] == ["person"]
    assert lapsed(changed, [settled]) == [settled]


@pytest.mark.parametrize("fields", [{"record": "zz-event-2"}, {"field": "note"}, {"rule": "email"}])
def test_a_decision_on_something_else_lets_nothing_stay(fields: dict[str, str]) -> None:
    (hit,) = check(records("events", event(f"{NAME} spoke.")), [])
    assert check(records("events", event(f"{NAME} spoke.")), [decision(hit, **fields)]) == [hit]


def test_a_decision_on_a_case_name_holds_wherever_the_case_is_cited() -> None:
    (hit,) = scan([("events", "zz-event-1", "text", "Quintanar Tordesal v. Honduras")], [])
    everywhere = decision(hit, record="*", field="*")
    assert scan([("documents", "zz-document-9", "title", "Quintanar Tordesal v. Honduras")], [everywhere]) == []


def test_a_name_cannot_be_allowed_everywhere(tmp_path: Path) -> None:
    (hit,) = scan([("events", "zz-event-1", "text", NAME)], [])
    row = {name: getattr(decision(hit, record="*"), name) for name in Decision.__struct_fields__}
    path = tmp_path / "safety-decisions.yaml"
    path.write_text(yaml.safe_dump([row]))
    with pytest.raises(FocusError, match=r"record '\*' is allowed for case_name only"):
        read_decisions(path)


@pytest.mark.parametrize("content", ["- {id: decision-1}", "{", "- 3"])
def test_decisions_that_cannot_be_read_stop_the_check(tmp_path: Path, content: str) -> None:
    path = tmp_path / "safety-decisions.yaml"
    path.write_text(content)
    with pytest.raises(FocusError):
        read_decisions(path)


@pytest.mark.parametrize(
    ("contact", "verified_on", "stays"),
    [
        ("contacto@mecanismo.example", "2026-11-01", True),
        ("contacto@mecanismo.example", None, False),
        ("ana.quintanar@mecanismo.example", "2026-11-01", False),
        ("+1 202 555 0142", "2026-11-01", True),
        ("+1 202 555 0142", None, False),
        ("112", None, True),
    ],
)
def test_a_role_contact_stays_only_in_a_verified_channel(contact: str, verified_on: str | None, stays: bool) -> None:
    assert (check(access(contact, verified_on), []) == []) is stays


def test_a_verified_contact_may_not_be_repeated_elsewhere() -> None:
    held = access("contacto@mecanismo.example", "2026-11-01")
    held.add("events", event("Write to contacto@mecanismo.example"))
    assert [hit.id for hit in check(held, [])] == ["zz-event-1"]


def test_the_command_prints_a_table_and_tells_by_its_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = {
        "id": "ZZ", "kind": "country", "region": "world", "summary": f"{NAME} spoke.", "last_checked": "2026-11-22",
        "sensitivity": "public", "last_safety_review": "2026-11-22",
    }  # fmt: skip
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "zz.yaml").write_text(yaml.safe_dump(place))
    assert main([str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert "| person | 1 | 0 | 1 |" in printed
    assert "Marisol" not in printed
    assert main([str(tmp_path / "nowhere")]) == 3
