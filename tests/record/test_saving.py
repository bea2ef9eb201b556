# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What goes into the newsroom comes out of it unchanged."""

from typing import Any

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from focus.record import shapes
from focus.record.actions.save import add_records, change_records, remove_records
from focus.record.models import Citation, Entry
from focus.record.queries import records
from focus.standard.models import Criterion
from tests.whole_records import DAY, KIND_OF, as_records, build, one_of_each, words

pytestmark = pytest.mark.django_db
OBSERVED = shapes.Observation(state="in_force", seen_on="2020-05", sources=("mx-s2", "mx-s1"), note="Seen.")


def _kinds(*built: Any) -> list[tuple[str, Any]]:
    return [(KIND_OF[type(record)], record) for record in built]


def _full() -> list[Any]:
    """Records that use every kind of nested value and link, in an order that is not that of the alphabet."""
    disagreement = shapes.Disagreement(
        field="number", values=tuple(shapes.Version(value=v, sources=("mx-s2",)) for v in ("1", "2"))
    )
    return [
        build(
            shapes.Place,
            name=words("México"),
            sources=("mx-s2", "mx-s1"),
            not_known=("Deaths.",),
            observatory_label=shapes.Observation(state="abandoned", seen_on="2019", sources=("mx-s1",)),
        ),
        build(shapes.Source),
        build(shapes.Source, id="mx-s2", date="2012-06-25", editor_note="Private."),
        build(
            shapes.Instrument,
            sources=("mx-s2", "mx-s1"),
            disagreements=(disagreement,),
            relations=(shapes.Relation(kind="creates", target="mx-mechanism", note="art. 1"),),
            observations=(OBSERVED,),
            languages=("es", "nah"),
        ),
        build(shapes.Body),
        build(
            shapes.Mechanism,
            created_by=("mx-law",),
            run_by="mx-body",
            reach=("MX",),
            covers=("journalists", "family"),
            observations=(shapes.Observation(state="operating", seen_on="2021", sources=()),),
        ),
        build(shapes.Event, about=("mx-mechanism", "mx-law", "MX")),
        build(shapes.Deadline, kept="kept", kept_sources=("mx-s2",), instrument="mx-law"),
        build(
            shapes.Commitment,
            compliance=(
                shapes.ComplianceObservation(date="2022", compliance="not_done", text="No.", sources=("mx-s1",)),
            ),
        ),
        build(shapes.Access, route=words("Go."), channels=(shapes.Channel(kind="office", verified_on=DAY),)),
    ]


def test_every_field_comes_back_as_it_was() -> None:
    full = _full()
    add_records(_kinds(*full))
    assert records() == as_records(*full)


def test_a_change_replaces_links_and_keeps_their_order() -> None:
    full = _full()
    add_records(_kinds(*full))
    changed = build(shapes.Instrument, sources=("mx-s1", "mx-s2"), observations=(OBSERVED, OBSERVED))
    change_records([("instruments", changed)])
    assert records().by_kind["instruments"]["mx-law"] == changed


def test_every_mention_of_a_source_is_a_row() -> None:
    add_records(_kinds(*_full()))
    places = set(Citation.objects.filter(target_id="mx-s2").values_list("owner_id", "field"))
    assert ("mx-deadline-1", "kept_sources") in places
    assert ("mx-law", "disagreements/0/1") in places
    assert ("mx-law", "observations/0") in places


def test_an_id_stays_taken_when_its_record_goes() -> None:
    Criterion.objects.create(code="R1", applies_to="both", de_jure_or_de_facto="both")
    add_records(_kinds(*one_of_each()))
    remove_records([("lessons", "mx-lesson-1")])
    assert "mx-lesson-1" not in records().by_kind["lessons"]
    assert Entry.objects.get(id="mx-lesson-1").kind == "lessons"


@pytest.mark.parametrize("count", [1, 50])
def test_reading_takes_the_same_queries_for_one_record_and_for_many(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    add_records(_kinds(build(shapes.Place), *(build(shapes.Source, id=f"mx-s{n}") for n in range(count))))
    with django_assert_num_queries(26):
        records()
