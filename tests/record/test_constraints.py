# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The database refuses what no record may say, whoever writes it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import CheckConstraint, ProtectedError

from focus.record import shapes
from focus.record.actions.save import add_records
from focus.record.models import Citation, Entry
from focus.record.tables import model_of
from focus.standard.models import Criterion
from tests.whole_records import KIND_OF, build, one_of_each

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _newsroom() -> None:
    for code in ("R1", "R6", "R7", "P1", "E2"):
        Criterion.objects.create(code=code, applies_to="both", de_jure_or_de_facto="both")
    add_records((KIND_OF[type(record)], record) for record in one_of_each())


TWICE = {"second_coder": "Second", "second_answer": "no"}
DECIDED = {"note": "Decided in writing.", "reviewer": "Bilal", "reviewer_kind": "person"}
"""PostgreSQL names the first constraint by name that a row breaks, so that each row here breaks one alone."""

SEARCHED = [{"on": "2026-11", "where": "Official gazette", "words": "mechanism"}]

BAD_ROWS: list[tuple[str, Any, dict[str, Any]]] = [
    ("place_kind_is_in_its_list", shapes.Place, {"kind": "planet"}),
    ("place_region_is_in_its_list", shapes.Place, {"region": "arctic"}),
    ("place_sensitivity_is_in_its_list", shapes.Place, {"sensitivity": "secret"}),
    ("place_is_not_its_own_parent", shapes.Place, {"parent_id": "MX"}),
    ("place_texts_are_filled", shapes.Place, {"summary": ""}),
    ("source_kind_is_in_its_list", shapes.Source, {"kind": "rumour"}),
    ("source_address_known_is_in_its_list", shapes.Source, {"address_known": "perhaps"}),
    ("source_rights_is_in_its_list", shapes.Source, {"rights": "mine"}),
    ("source_exact_address_is_given", shapes.Source, {"address_known": "exact"}),
    ("source_address_status_is_in_its_list", shapes.Source, {"address_status": "odd", "checked_on": "2026-11-22"}),
    ("source_checked_address_has_its_day", shapes.Source, {"address_status": "gone"}),
    ("instrument_kind_is_in_its_list", shapes.Instrument, {"kind": "poem"}),
    ("instrument_relevance_is_in_its_list", shapes.Instrument, {"relevance": "some"}),
    ("body_kind_is_in_its_list", shapes.Body, {"kind": "club"}),
    ("body_nature_is_in_its_list", shapes.Body, {"nature": "private"}),
    ("mechanism_nature_is_in_its_list", shapes.Mechanism, {"nature": "private"}),
    ("mechanism_form_is_in_its_list", shapes.Mechanism, {"form": "club"}),
    ("event_kind_is_in_its_list", shapes.Event, {"kind": "party"}),
    ("event_date_basis_is_in_its_list", shapes.Event, {"date_basis": "guessed"}),
    ("figure_extent_is_in_its_list", shapes.Figure, {"extent": "some"}),
    ("figure_qualifier_is_in_its_list", shapes.Figure, {"qualifier": "roughly"}),
    ("figure_stage_is_in_its_list", shapes.Figure, {"stage": "dreamt"}),
    ("figure_value_is_not_negative", shapes.Figure, {"value": "-1"}),
    ("deadline_step_is_in_its_list", shapes.Deadline, {"step": "lunch"}),
    ("deadline_unit_is_in_its_list", shapes.Deadline, {"unit": "moons"}),
    ("deadline_day_count_is_in_its_list", shapes.Deadline, {"day_count": "bank"}),
    ("deadline_value_is_not_negative", shapes.Deadline, {"value": -1}),
    ("deadline_kept_is_in_its_list", shapes.Deadline, {"kept": "mostly", "kept_sources": ["mx-s1"]}),
    ("deadline_kept_rests_on_a_source", shapes.Deadline, {"kept": "kept"}),
    ("seat_holder_is_in_its_list", shapes.Seat, {"holder": "nobody"}),
    ("seat_right_is_in_its_list", shapes.Seat, {"right": "veto"}),
    ("seat_count_is_at_least_one", shapes.Seat, {"count": 0}),
    ("measure_measure_is_in_its_list", shapes.Measure, {"measure": "prayer"}),
    ("measure_track_is_in_its_list", shapes.Measure, {"track": "hoped"}),
    ("document_kind_is_in_its_list", shapes.Document, {"kind": "novel"}),
    ("document_exact_address_is_given", shapes.Document, {"address_known": "exact"}),
    ("lesson_kind_is_in_its_list", shapes.Lesson, {"kind": "moral"}),
    ("commitment_kind_is_in_its_list", shapes.Commitment, {"kind": "wish"}),
    ("commitment_answer_is_in_its_list", shapes.Commitment, {"answer": "maybe"}),
    ("commitment_with_a_day_of_answer_has_one", shapes.Commitment, {"answered_on": "2020"}),
    ("access_offer_is_in_its_list", shapes.Access, {"offer": "hope"}),
    ("access_consent_is_in_its_list", shapes.Access, {"consent": "asked"}),
    ("access_cost_is_in_its_list", shapes.Access, {"cost": "cheap"}),
    ("access_signature_has_day_and_role", shapes.Access, {"signed_on": "2026-11-22"}),
    ("regional_help_region_is_in_its_list", shapes.RegionalHelp, {"region": "arctic"}),
    ("regional_help_says_what_it_does", shapes.RegionalHelp, {"what": None}),
    ("coder_kind_is_in_its_list", shapes.Coder, {"kind": "robot"}),
    ("coder_declaration_is_in_its_list", shapes.Coder, {"declaration": "perhaps", "declared_on": "2026-11-22"}),
    ("coder_declaration_has_its_day", shapes.Coder, {"declared_on": "2026-11-22"}),
    ("coder_interests_are_declared", shapes.Coder, {"interests": [{"subject": "mx-body", "how": "funds"}]}),
    ("consultation_asked_is_in_its_list", shapes.Consultation, {"asked": "nobody"}),
    ("consultation_outcome_is_in_its_list", shapes.Consultation, {"outcome": "shrug"}),
    ("consultation_ends_after_it_began", shapes.Consultation, {"until": "2026-08-01"}),
    ("consultation_comment_has_its_words", shapes.Consultation, {"outcome": "commented"}),
    ("consultation_without_comment_has_no_words", shapes.Consultation, {"comment": "Words."}),
    ("consultation_withheld_says_why", shapes.Consultation, {"outcome": "withheld"}),
    ("finding_reviewer_kind_is_in_its_list", shapes.Finding, {"reviewer": "Bilal", "reviewer_kind": "oracle"}),
    ("finding_reviewer_is_person_or_machine", shapes.Finding, {"reviewer": "Bilal"}),
    ("correction_state_is_in_its_list", shapes.Correction, {"state": "lost"}),
    ("correction_made_has_its_day", shapes.Correction, {"state": "corrected"}),
    ("finding_answer_is_in_its_list", shapes.Finding, {"answer": "maybe"}),
    ("finding_grade_is_in_its_list", shapes.Finding, {"grade": "D"}),
    ("finding_read_is_in_its_list", shapes.Finding, {"read": "twice"}),
    ("finding_coder_kind_is_in_its_list", shapes.Finding, {"coder_kind": "oracle"}),
    ("finding_second_answer_is_in_its_list", shapes.Finding, {**TWICE, **DECIDED, "second_answer": "maybe"}),
    ("commitment_date_basis_is_in_its_list", shapes.Commitment, {"date_basis": "guessed"}),
    ("document_address_known_is_in_its_list", shapes.Document, {"address_known": "perhaps"}),
    ("finding_track_is_in_its_list", shapes.Finding, {"track": "rumour", "as_of": "2026-05-01"}),
    ("finding_by_others_is_grade_c", shapes.Finding, {"rests_on": "Another index"}),
    ("finding_not_standing_says_why", shapes.Finding, {"standing": False}),
    ("finding_standing_needs_no_reason", shapes.Finding, {"why_not_standing": "old"}),
    ("finding_first_answer_is_in_its_list", shapes.Finding, {**TWICE, **DECIDED, "first_answer": "maybe"}),
    ("finding_first_answer_has_a_second", shapes.Finding, {"first_answer": "no"}),
    ("place_legal_systems_rest_on_a_source", shapes.Place, {"legal_systems": ["civil_law"]}),
    ("finding_second_answer_has_a_coder", shapes.Finding, {**DECIDED, "second_answer": "no"}),
    ("finding_r7_yes_needs_the_whole_text", shapes.Finding, {"criterion_id": "R7", "read": "excerpt"}),
    ("finding_secondary_is_grade_c", shapes.Finding, {"read": "secondary", "grade": "B"}),
    ("finding_practice_has_a_day", shapes.Finding, {"track": "practice"}),
    ("finding_absence_is_a_practice_no", shapes.Finding, {"by_absence": True, "searched": SEARCHED}),
    (
        "finding_absence_needs_a_search",
        shapes.Finding,
        {"track": "practice", "answer": "no", "as_of": "2026", "by_absence": True},
    ),
    ("finding_confirmed_names_who_did", shapes.Finding, {"coder_kind": "machine_confirmed"}),
    ("finding_difference_is_decided_in_writing", shapes.Finding, TWICE),
    (
        "finding_no_by_silence_needs_the_whole_text",
        shapes.Finding,
        {"answer": "no", "locator": "", "read": "excerpt", "grade": "B"},
    ),
]


@pytest.mark.parametrize(("constraint", "shape", "fields"), BAD_ROWS, ids=[row[0] for row in BAD_ROWS])
def test_the_database_refuses(constraint: str, shape: Any, fields: dict[str, Any]) -> None:
    record = build(shape)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model_of(KIND_OF[shape]).objects.filter(pk=record.id).update(**fields)


def test_only_one_answer_to_a_criterion_stands() -> None:
    second = build(shapes.Finding, id="mx-law-r1-law-2")
    with pytest.raises(IntegrityError), transaction.atomic():
        add_records([("findings", second)])
    earlier = build(shapes.Finding, id="mx-law-r1-law-2", standing=False, why_not_standing="An earlier answer.")
    add_records([("findings", earlier)])
    assert model_of("findings").objects.count() == 2


def test_an_id_is_unique_over_all_kinds() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.create(id="mx-law", kind="events")


def test_no_source_can_go_while_something_rests_on_it() -> None:
    Citation.objects.create(owner_id="mx-law", position=0, target_id="mx-s1")
    with pytest.raises(ProtectedError):
        model_of("sources").objects.filter(pk="mx-s1").delete()


def test_an_unknown_kind_of_entry_is_refused() -> None:
    with pytest.raises(IntegrityError, match="entry_kind_is_known"), transaction.atomic():
        Entry.objects.create(id="x", kind="ghosts")


def test_every_check_of_every_record_is_tried_here() -> None:
    names = {
        constraint.name
        for kind in shapes.KINDS
        for constraint in model_of(kind)._meta.constraints
        if isinstance(constraint, CheckConstraint)
    }
    # Sensitivity and the texts that must be filled are made by one function each: one table stands for all.
    alike = {name for name in names if name.endswith(("_sensitivity_is_in_its_list", "_texts_are_filled"))}
    assert names - alike - {row[0] for row in BAD_ROWS} == set()
