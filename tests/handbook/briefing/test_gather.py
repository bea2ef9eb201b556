# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a briefing holds: structure by reader, risks first, nothing of attacks beside a law, unknown said as unknown."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.handbook.briefing.compose import compose
from focus.handbook.briefing.gather import briefing, places
from focus.handbook.briefing.order import ORDER
from focus.handbook.briefing.shapes import AUDIENCES, Audience, Briefing
from focus.handbook.said import Said
from focus.sheet.blocks import Box, Heading, Items, Picture, Run, Sheet, Steps
from tests.builders import (
    a_commitment,
    a_figure,
    a_finding,
    a_mechanism,
    a_place,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    words,
)

NAMES = {
    "standing": "standing", "timeline": "timeline", "mattering": "gaps", "pairs": "promises",
    "precedents": "precedents", "questions": "questions", "commitments": "commitments", "recent": "recent",
    "unknown": "unknown",
}  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Mexico with a law, answers, a promise and events; Colombia with a precedent; Chile with next to nothing."""
    return an_edition(
        Path(tmp_path_factory.mktemp("briefing")),
        a_place(sources=("mx-s9",), not_known=("How long it takes.",)),
        a_place("CO"),
        a_place("CL"),
        a_source("mx-s1"),
        a_source("mx-s2"),
        a_source("mx-s9"),
        an_instrument(),
        an_instrument("co-law", place="CO"),
        a_mechanism(created_by=("mx-law",)),
        an_event(about=("mx-law",), sources=("mx-s1",)),
        an_event("mx-event-2024-1", date="2024-03", kind="evaluation", text="A review.", about=("mx-mechanism",)),
        an_event("mx-event-2024-2", date="2024-04", kind="attack_context", text="An attack.", about=("mx-mechanism",)),
        an_event("co-event-2019-1", place="CO", date="2019", about=("co-law",)),
        a_finding(),
        a_finding("mx-law-i4-law", criterion="I4", answer="no", sources=("mx-s2",), note="No money is named."),
        a_finding("mx-law-i1-law", criterion="I1"),
        a_finding("co-law-i4-law", place="CO", subject="co-law", criterion="I4", locator="art. 7"),
        a_figure(),
        a_figure("mx-figure-2", indicator="killed_defenders", definition="killed", unit="people"),
        a_commitment("mx-commitment-1", date="2019"),
        a_commitment("mx-commitment-2", compliance=(not_done(),)),
    )


def not_done() -> object:
    """What a source says of a promise."""
    from focus.record.shapes import ComplianceObservation

    return ComplianceObservation(date="2020", compliance="not_done", text="Nothing came.", sources=("mx-s1",))


def told(edition: Edition, place: str = "MX", audience: Audience = "organisations") -> Briefing:
    found = briefing(edition, place, audience, "en", "0" * 64)
    assert found is not None
    return found


def sheet(edition: Edition, place: str = "MX", audience: Audience = "organisations", language: str = "en") -> Sheet:
    found = briefing(edition, place, audience, language, "0" * 64)
    assert found is not None
    return compose(found, Said(edition, language))


def anchors(made: Sheet) -> list[str]:
    return [one.anchor for one in made.blocks if isinstance(one, Heading) and one.level == 1]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_reader_has_the_same_sections_in_an_order_of_its_own(edition: Edition, audience: Audience) -> None:
    expected = [NAMES[one] for one in ORDER[audience]]
    assert anchors(sheet(edition, audience=audience)) == [*expected, "sources"]
    assert sorted(expected) == sorted(NAMES.values())


def test_diplomats_read_first_what_was_accepted_and_not_done(edition: Edition) -> None:
    assert ORDER["diplomats"][1] == "commitments"
    held = told(edition, audience="diplomats").commitments
    assert [(one.link.id, one.accepted_not_done) for one in held] == [
        ("mx-commitment-2", True),
        ("mx-commitment-1", False),
    ]


def test_the_gap_is_told_with_its_article_note_and_source_and_a_precedent_of_the_region(edition: Edition) -> None:
    one = told(edition)
    (gap,) = one.mattering
    assert (gap.criterion, gap.reasons[0]) == ("I4", "core_no")
    assert gap.law is not None
    assert gap.law.note == "No money is named."
    assert gap.law.coder_kind == "machine"
    (precedent,) = one.precedents[0].shown
    assert (precedent.place, precedent.locator, precedent.likeness) == ("CO", "art. 7", ("region",))


def test_no_attack_and_no_killing_is_told(edition: Edition) -> None:
    one = told(edition)
    assert "mx-event-2024-2" not in {event.id for event in one.recent}
    assert len(one.dots) == 2
    assert "killed_defenders" not in {figure.indicator for pair in one.pairs for figure in pair.figures}
    assert "killed_defenders" not in {figure.indicator for figure in one.figures}


def test_sources_are_numbered_as_they_are_read_and_every_number_leads_to_one(edition: Edition) -> None:
    made = sheet(edition)
    notes = next(one for one in made.blocks if isinstance(one, Steps) and one.anchors)
    read = [run.ref for block in made.blocks for run in runs_in(block) if run.raised and run.ref]
    assert list(dict.fromkeys(read)) == list(notes.anchors)


def runs_in(block: object) -> list[Run]:
    """Every run of a block, in the order of reading."""
    if isinstance(block, Run):
        return [block]
    if isinstance(block, tuple):
        return [run for one in block for run in runs_in(one)]
    fields = getattr(block, "__struct_fields__", ())
    return [run for name in fields for run in runs_in(getattr(block, name))]


def test_little_known_is_said_before_anything_else_and_nothing_is_padded(edition: Edition) -> None:
    one = told(edition, "CL")
    assert one.little
    assert one.held["findings"] == 0
    assert one.standing.state == "none_known"
    assert anchors(sheet(edition, "CL"))[:2] == ["standing", "unknown"]
    assert not {"gaps", "precedents", "promises"} & set(anchors(sheet(edition, "CL")))


def test_a_text_that_can_harm_stands_before_everything_else(tmp_path: Path) -> None:
    harmful = a_finding("mx-law-r7-law", criterion="R7", answer="no", note="A register.", locator="art. 9")
    edition = an_edition(tmp_path, an_instrument(), an_event(about=("mx-law",)), harmful)
    first = sheet(edition).blocks[0]
    assert isinstance(first, Box)
    assert first.tone == "alarm"
    assert "A register." in {run.text for run in runs_in(first)}


def test_answers_of_a_closed_compilation_stay_on_the_site_but_a_warning_does_not(tmp_path: Path) -> None:
    many = [a_finding(f"mx-law-{n}", criterion=code, rests_on="A table") for n, code in enumerate(CODES)]
    edition = an_edition(tmp_path, an_instrument(), an_event(about=("mx-law",)), *many)
    one = told(edition)
    assert (one.left_out, one.held["findings"], len(one.risks)) == (len(CODES), 0, 0)
    answer = a_finding("mx-law-r7-law", criterion="R7", answer="no", rests_on="A table")
    warned = told(an_edition(tmp_path / "warned", an_instrument(), an_event(about=("mx-law",)), *many, answer))
    assert [risk.locator for risk in warned.risks] == ["art. 2"]


CODES = ("R1", "R2", "R3", "R4", "R5", "R6", "I1", "I2", "I3", "I4", "I5")


def test_questions_are_about_the_gaps_first_and_marked_where_they_are_in_english(edition: Edition) -> None:
    one = told(edition)
    assert one.questions[0].criterion == "I4"
    assert len(one.questions) <= 6
    assert {question.language for question in one.questions} <= {"en"}


def test_the_picture_says_nothing_that_the_list_does_not(edition: Edition) -> None:
    made = sheet(edition)
    at = next(place for place, one in enumerate(made.blocks) if isinstance(one, Picture))
    years = " ".join(run.text for run in runs_in(made.blocks[at + 1]))
    assert "2012" in years
    assert "2024" in years
    assert "style" not in made.blocks[at].svg  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_every_language_has_the_same_blocks(edition: Edition, language: str) -> None:
    kinds = [type(one) for one in sheet(edition).blocks]
    assert [type(one) for one in sheet(edition, language=language).blocks] == kinds


def test_records_stay_in_their_language_and_say_so(edition: Edition) -> None:
    made = sheet(edition, language="es")
    gist = [run for one in made.blocks if isinstance(one, Items) for run in runs_in(one) if "budget" in run.text]
    assert gist
    assert {run.language for run in gist} == {"en"}


def test_an_international_body_is_asked_nothing_that_is_asked_of_a_state(tmp_path: Path) -> None:
    body = a_place("INT-UN", kind="international", name=words("United Nations"), region="world")
    edition = an_edition(tmp_path, body, an_event("int-un-event-1998-1", place="INT-UN", date="1998"))
    assert anchors(sheet(edition, "INT-UN", "diplomats")) == ["standing", "recent", "timeline", "unknown", "sources"]


def test_there_is_no_briefing_on_what_is_no_place(edition: Edition) -> None:
    assert briefing(edition, "ZZ", "organisations", "en") is None
    assert places(edition) == ["CL", "CO", "MX"]
