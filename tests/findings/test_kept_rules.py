# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of evidence over many findings, and what publishing says of those that break one."""

from typing import Any

import pytest

from focus.edition.evidence import refuse_broken_evidence
from focus.findings.kept_rules import asked_of, faults
from focus.lib.errors import FocusError
from focus.record.records import Records
from focus.record.shapes import Quotation
from focus.texts.shapes import Unit
from tests.builders import a_finding, a_mechanism, a_source, a_text, an_instrument, the_shipped, the_standard
from tests.whole_records import as_records


def _held(*findings: Any, **source: Any) -> Records:
    return as_records(an_instrument(), a_mechanism(), a_source(**source), *findings)


def _said(records: Records, texts: Any = ()) -> str:
    with pytest.raises(FocusError) as error:
        refuse_broken_evidence(records, the_standard(), texts)
    return str(error.value)


def test_what_the_project_ships_keeps_the_rules() -> None:
    refuse_broken_evidence(the_shipped()[0], the_standard())


def test_a_standing_answer_without_a_source_stops_the_edition() -> None:
    assert "mx-law-r1-law, sources: a standing answer names at least one source" in _said(_held(a_finding()))


def test_an_answer_that_is_not_public_stops_nothing() -> None:
    refuse_broken_evidence(_held(a_finding(sensitivity="internal")), the_standard())


def test_a_yes_of_practice_from_the_gazette_alone_stops_the_edition() -> None:
    claimed = a_finding(
        "claim", subject="mx-mechanism", criterion="E2", track="practice", as_of="2026", locator="", sources=("mx-s1",)
    )
    assert "independent of the authority" in _said(_held(claimed, kind="gazette"))
    refuse_broken_evidence(_held(claimed, kind="ngo"), the_standard())


def test_a_second_standing_answer_names_the_first() -> None:
    twice = [a_finding(id_, sources=("mx-s1",)) for id_ in ("first", "second")]
    assert "second, standing: a standing answer to R1 is there already: first" in _said(_held(*twice))


def test_a_criterion_is_asked_on_its_own_track() -> None:
    wrong = a_finding(criterion="R1", track="practice", as_of="2026", sources=("mx-s1",))
    asked = asked_of(the_standard().criteria)
    assert [field for _, field, _ in faults([wrong], {"mx-law": "instruments"}, {}, asked)] == ["track"]


@pytest.mark.parametrize(
    ("provision", "end", "what"),
    [("art_9", 3, "is no provision of"), ("art_2", 99, "has 9 characters"), ("art_2", 9, "")],
)
def test_a_quotation_fits_the_text_that_is_held(provision: str, end: int, what: str) -> None:
    text = a_text([Unit(eid="art_2", kind="article", text="Nine char")])
    quoted = Quotation(text=text.text.id, provision=provision, first=0, end=end)
    records = _held(a_finding(sources=("mx-s1",), quotations=(quoted,)))
    if what:
        assert what in _said(records, [text])
    else:
        refuse_broken_evidence(records, the_standard(), [text])
