# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a place: where it stands, what that rests on, and everything the edition holds about it."""

import re
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import ComplianceObservation, Disagreement, Observation, Relation, Version
from focus.site.page import Gone, Moved
from tests.builders import (
    a_commitment,
    a_deadline,
    a_document,
    a_figure,
    a_finding,
    a_lesson,
    a_mechanism,
    a_place,
    a_source,
    a_subdivision,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
    words,
)

MACHINE = "machine coding, no person has reviewed it"


def full(directory: Path, copies: int = 1) -> Edition:
    """Mexico with ``copies`` records of every kind that its page shows."""
    records: list[Any] = [a_place(sources=("mx-s0",))]
    for n in range(copies):
        law, works = f"mx-law-{n}", f"mx-works-{n}"
        records += [
            a_source(f"mx-s{n}"),
            an_instrument(law, sources=(f"mx-s{n}",), relations=(Relation(kind="creates", target=works),)),
            a_mechanism(works, created_by=(law,)),
            an_event(f"mx-event-2012-{n}", about=(law,), sources=(f"mx-s{n}",)),
            a_finding(f"{law}-r1-law", subject=law),
            a_figure(f"mx-figure-{n}", about=works, period=str(2000 + n)),
            a_deadline(f"{works}-deadline-1", about=works),
            a_commitment(f"mx-commitment-{n}", about=(law,)),
            a_lesson(f"mx-lesson-{n}", about=(law,)),
            a_document(f"mx-document-{n}", about=(law,)),
        ]
    return an_edition(directory, *records)


def test_of_very_many_answers_the_page_shows_some_of_each_criterion_and_leads_to_all(tmp_path: Path) -> None:
    laws = [an_instrument(f"mx-law-{n}") for n in range(201)]
    force = an_event("mx-event-2012-1", kind="in_force", about=("mx-law-200",))
    answers = [a_finding(f"{one.id}-r1-law", subject=one.id) for one in laws]
    text = the_html(an_edition(tmp_path, a_place(), *laws, force, *answers), "/places/mx")
    assert text.count('class="finding"') == 3
    assert 'href="/en/matrix?kind=instruments&amp;place=mx&amp;dimension=R&amp;track=law">all 201 answers' in text
    assert "50 of 201 are shown here." in text
    assert 'href="/en/instruments?place=mx">All of them' in text


def test_two_sentences_say_the_state_and_what_decides_it(tmp_path: Path) -> None:
    text = the_html(full(tmp_path), "/places/mx")
    assert "The State has adopted a public policy made to protect human rights defenders." in text
    assert "Whether it is applied is not known." in text
    assert 'href="/en/instruments/mx-law-0"' in text


def test_clauses_against_defenders_follow_the_place(tmp_path: Path) -> None:
    finding = a_finding("mx-law-r7-law", criterion="R7", answer="no")
    edition = an_edition(tmp_path, an_instrument(), an_event(about=("mx-law",)), finding)
    assert the_page(edition, "/places/mx").body.standing.flag == "adopted"
    assert "adopted, with clauses that can be used against defenders" in the_html(edition, "/places/mx")


def test_the_other_label_stands_beside_ours_with_the_reason(tmp_path: Path) -> None:
    label = Observation(state="abandoned", seen_on="2023", sources=("mx-s1",), note="listed as abandoned")
    law = (an_instrument(), an_event(about=("mx-law",)), a_source())
    text = the_html(an_edition(tmp_path, a_place(observatory_label=label), *law), "/places/mx")
    assert "The existing observatory says something else" in text
    assert "Why we differ" in text
    assert "listed as abandoned" in text


def test_an_assumed_and_a_reported_date_say_so(tmp_path: Path) -> None:
    events = (
        an_event("mx-event-2012-1", kind="adopted", about=("mx-law",)),
        an_event("mx-event-2012-2", kind="published", date="2012-07", about=("mx-law",), date_basis="reported"),
    )
    text = the_html(an_edition(tmp_path, an_instrument(), *events), "/places/mx")
    assert "assumed from publication: July 2012" in text
    assert '<span class="tag">reported on</span>' in text


def test_a_relation_is_shown_from_both_sides(tmp_path: Path) -> None:
    reform = an_instrument("mx-reform", relations=(Relation(kind="amends", target="mx-law"),))
    rows = the_page(an_edition(tmp_path, an_instrument(), reform), "/places/mx").body.instruments
    told = {row.link.id: [(one.kind, one.incoming, one.other.id) for one in row.relations] for row in rows}
    assert told == {"mx-law": [("amends", True, "mx-reform")], "mx-reform": [("amends", False, "mx-law")]}


def test_law_and_practice_stay_apart_and_what_is_not_coded_is_unknown(tmp_path: Path) -> None:
    law = a_finding("mx-law-i2-law", criterion="I2")
    practice = a_finding(
        "mx-mechanism-i2-practice", criterion="I2", subject="mx-mechanism", track="practice", answer="no"
    )
    edition = an_edition(tmp_path, an_instrument(), an_event(about=("mx-law",)), a_mechanism(), law, practice)
    block = next(one for one in the_page(edition, "/places/mx").body.dimensions if one.id == "I")
    (row,) = block.answered
    assert [one.answer for one in row.law] == ["yes"]
    assert [one.answer for one in row.practice] == ["no"]
    assert (block.law.answered, block.practice.answered) == (1, 1)
    assert len(block.unanswered) == block.law.asked - 1 or len(block.unanswered) > 1
    assert MACHINE in the_html(edition, "/places/mx")


def test_an_answer_on_a_bill_is_shown_but_does_not_count_as_law(tmp_path: Path) -> None:
    bill = (an_instrument(kind="bill"), an_event(kind="introduced", about=("mx-law",)))
    body = the_page(an_edition(tmp_path, *bill, a_finding()), "/places/mx").body
    assert body.law.answered == 0
    assert [row.code for block in body.dimensions for row in block.answered] == ["R1"]


def test_figures_of_two_definitions_or_stages_never_share_a_table(tmp_path: Path) -> None:
    figures = [
        a_figure("mx-figure-1", definition="by-ministry"),
        a_figure("mx-figure-2", definition="by-press"),
        a_figure("mx-figure-3", indicator="budget", unit="MXN", stage="planned"),
        a_figure("mx-figure-4", indicator="budget", unit="MXN", stage="executed"),
    ]
    tables = the_page(an_edition(tmp_path, *figures), "/places/mx").body.figures
    assert sorted(tuple(row.id for row in one.rows) for one in tables) == [(one.id,) for one in figures]


def test_a_total_over_years_has_no_bar_and_a_contested_value_shows_both(tmp_path: Path) -> None:
    versions = (Version(value="120", sources=("mx-s1",)), Version(value="150", sources=("mx-s2",)))
    contested = Disagreement(field="value", values=versions)
    years = [a_figure(f"mx-figure-{n}", period=str(2010 + n), counter="Ministry") for n in range(3)]
    total = a_figure("mx-figure-8", period="2010/2012", extent="cumulative", value="900", counter="Ministry")
    disputed = a_figure("mx-figure-9", period="2015", counter="Ministry", disagreements=(contested,))
    edition = an_edition(tmp_path, a_source("mx-s1"), a_source("mx-s2"), *years, total, disputed)
    (table,) = the_page(edition, "/places/mx").body.figures
    sizes = {row.id: row.size for row in table.rows}
    assert sizes["mx-figure-0"] == 120
    assert sizes["mx-figure-8"] is None
    assert sizes["mx-figure-9"] is None
    assert "150" in the_html(edition, "/places/mx")


def test_accepted_and_not_done_is_said(tmp_path: Path) -> None:
    seen = ComplianceObservation(date="2024", compliance="not_done", text="Nothing was paid.", sources=("mx-s1",))
    text = the_html(an_edition(tmp_path, a_source(), a_commitment(compliance=(seen,))), "/places/mx")
    assert "accepted, not done" in text
    assert "Nothing was paid." in text


def test_sources_are_numbered_as_they_are_met_and_each_citation_leads_to_one(tmp_path: Path) -> None:
    text = the_html(full(tmp_path, copies=3), "/places/mx")
    cited = set(re.findall(r'<a href="#(mx-s\d)" aria-label="source \d">', text))
    assert cited == set(re.findall(r'<li id="(mx-s\d)">', text)) == {"mx-s0", "mx-s1", "mx-s2"}


def test_a_part_of_a_country_and_its_country_lead_to_each_other(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), a_subdivision())
    assert 'href="/en/places/mx-sin"' in the_html(edition, "/places/mx")
    below = the_html(edition, "/places/mx-sin")
    assert 'href="/en/places/mx"' in below
    assert 'href="/en/guides/mx"' in below


def test_an_international_body_has_no_state_and_no_guide(tmp_path: Path) -> None:
    body = a_place("INT-XX", kind="international", region="world", name=words("Body"))
    page = the_page(an_edition(tmp_path, body), "/places/int-xx")
    assert (page.body.standing.state, page.body.guide) == ("", "")


def test_what_the_records_leave_open_is_told(tmp_path: Path) -> None:
    codes = {one.code for one in the_page(full(tmp_path), "/places/mx").body.gaps}
    assert {"application", "text_address", "law", "practice", "kept"} <= codes


class Hidden:
    """A suppression list that holds one record."""

    def holds(self, record_id: str) -> bool:
        return record_id == "mx-event-2012-1"

    def holds_field(self, record_id: str, field: str) -> bool:
        return (record_id, field) == ("mx-law", "title")

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


def test_what_was_withdrawn_for_safety_leaves_no_date_or_title_behind(tmp_path: Path) -> None:
    event = an_event(date="1999-12-31", text="Planted.", about=("mx-law",))
    edition = an_edition(tmp_path, an_instrument(title="Secret law", title_en=""), event)
    held = Edition(edition.directory, Hidden())
    for address in ("/", "/places", "/places/mx"):
        assert "1999" in the_html(edition, address)
        text = the_html(held, address)
        assert not [one for one in ("1999", "Planted", "Secret law") if one in text], address


def test_an_unknown_place_is_gone_and_capitals_lead_to_the_address(tmp_path: Path) -> None:
    edition = full(tmp_path)
    with pytest.raises(Gone):
        the_page(edition, "/places/zz")
    with pytest.raises(Moved):
        the_page(edition, "/places/MX")


def test_the_number_of_queries_does_not_grow_with_the_records(tmp_path: Path) -> None:
    one, many = full(tmp_path / "one"), full(tmp_path / "many", copies=50)
    with counted_queries(one) as few, counted_queries(many) as lots:
        the_page(one, "/places/mx")
        the_page(many, "/places/mx")
    assert len(few) == len(lots) <= 32


def test_the_twin_is_the_body_of_the_page(tmp_path: Path) -> None:
    edition = full(tmp_path)
    page = the_page(edition, "/places/mx")
    told = the_twin(edition, page)
    assert told["data"] == as_told(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_place_answers_and_holds_each_record_addressed_on_it(shipped: Edition, language: str) -> None:
    edition = shipped
    addressed: dict[str, set[str]] = {}
    for row in edition.rows("SELECT id, address FROM entries WHERE address LIKE '/places/%'"):
        page, _, anchor = row["address"].partition("#")
        addressed.setdefault(page, set()).update({anchor} - {""})
    assert len(addressed) > 100
    for address, anchors in addressed.items():
        text = the_html(edition, address, language)
        ids = re.findall(r' id="([^"]+)"', text)
        assert anchors <= set(ids), address
        assert len(ids) == len(set(ids)), address


def test_a_place_says_which_kinds_of_law_apply_and_who_says_so(tmp_path: Path) -> None:
    law: dict[str, Any] = {"legal_systems": ("common_law", "customary"), "legal_systems_sources": ("mx-s1",)}
    edition = an_edition(tmp_path, a_place(**law), a_subdivision(), a_place("GT"), a_source())
    assert "Kinds of law that apply: common law, customary law" in the_html(edition, "/places/mx")
    part = the_page(edition, "/places/mx-sin").body.legal
    assert (part.systems, part.country, part.cites) == (("common_law", "customary"), "MX", (("mx-s1", 1),))
    assert the_page(edition, "/places/gt").body.legal.systems == ()
