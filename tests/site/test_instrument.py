# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of an instrument and the list of them."""

import json
import re
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.record.shapes import Observation, Relation
from focus.site import render
from focus.site.page import Gone, Wrong
from focus.site.view import View
from tests.builders import (
    a_deadline,
    a_finding,
    a_measure,
    a_mechanism,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
)

LAW = "/instruments/mx-law"
SUBJECTS = ("instruments", "mechanisms")


def law_of_2012() -> list[object]:
    """A law adopted, published and repealed on known days."""
    days = (("adopted", "2012-04-30"), ("published", "2012-06-25"), ("repealed", "2020-01-15"))
    events = [
        an_event(f"mx-event-{day[:4]}-{n}", date=day, kind=kind, about=("mx-law",), sources=("mx-s1",))
        for n, (kind, day) in enumerate(days)
    ]
    return [an_instrument(), a_source(), *events]


def test_an_instrument_that_is_not_there_is_gone(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument())
    with pytest.raises(Gone):
        the_page(edition, "/instruments/mx-nothing")


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_title_stands_in_its_own_language_in_all_four(tmp_path: Path, language: str) -> None:
    html = the_html(an_edition(tmp_path, an_instrument()), LAW, language)
    assert '<h1 lang="es">Ley de protección</h1>' in html
    assert '<p class="translation" lang="en">Protection law</p>' in html


def test_the_twin_is_the_body(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, *law_of_2012(), a_finding(sources=("mx-s1",)))
    page = the_page(edition, LAW)
    twin = json.loads(render.twin(page, View(edition, "en"), "0" * 64))
    assert twin["data"]["link"]["id"] == "mx-law"
    assert twin["data"]["state"]["state"] == "repealed"
    assert "editor_note" not in json.dumps(twin)


@pytest.mark.parametrize(
    ("on", "state", "basis"),
    [
        ("2011", "unknown", "none"),
        ("2012-05", "adopted", "event"),
        ("2012-06-25", "in_force", "assumed"),
        ("2019", "in_force", "assumed"),
        ("2020", "repealed", "event"),
    ],
)
def test_the_state_on_any_date_is_computed_from_events(tmp_path: Path, on: str, state: str, basis: str) -> None:
    page = the_page(an_edition(tmp_path, *law_of_2012()), LAW, on=on)
    assert (page.body.asked.state, page.body.asked.basis) == (state, basis)
    assert page.query == f"on={on}"
    assert not page.indexed


def test_of_the_running_year_the_edition_s_own_day_counts(tmp_path: Path) -> None:
    page = the_page(an_edition(tmp_path, *law_of_2012()), LAW, on="2026")
    assert page.body.asked.day == "2026-11-22"


@pytest.mark.parametrize("on", ["2012-13", "2012-02-30", "yesterday", "2026-11-23", "2012/2013", "1500"])
def test_a_date_that_cannot_be_answered_is_told(tmp_path: Path, on: str) -> None:
    edition = an_edition(tmp_path, an_instrument())
    with pytest.raises(Wrong, match=r"2012-06-25.*2026-11-22"):
        the_page(edition, LAW, on=on)


def test_publication_stands_for_an_entry_into_force_that_nobody_saw(tmp_path: Path) -> None:
    html = the_html(an_edition(tmp_path, *law_of_2012()), LAW, on="2015")
    assert "assumed from publication (25 June 2012)" in html


def test_a_state_only_seen_names_its_day_and_source(tmp_path: Path) -> None:
    seen = Observation(state="in_force", seen_on="2019-03", sources=("mx-s1",), application="dormant")
    html = the_html(an_edition(tmp_path, an_instrument(observations=(seen,)), a_source()), LAW)
    assert "seen as “in force” in a source of: March 2019" in html
    assert "dormant" in html
    assert 'href="#mx-s1"' in html


def test_relations_are_shown_from_both_sides(tmp_path: Path) -> None:
    decree = an_instrument("mx-decree", title="Decreto", relations=(Relation(kind="amends", target="mx-law"),))
    edition = an_edition(tmp_path, an_instrument(), decree)
    assert "amended by" in the_html(edition, LAW)
    assert "amends" in the_html(edition, "/instruments/mx-decree")


def test_an_answer_shows_its_article_its_coders_and_what_did_not_stand(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding(second_coder="second coding", second_answer="partly", coded_as="A5", note="By activity."),
        a_finding("mx-law-r1-law-2", answer="no", standing=False, why_not_standing="the text was not read"),
    )
    html = the_html(edition, LAW, "es")
    for told in ("art. 2", "By activity.", "inglés", "A5", "second coding"):
        assert told in html
    assert "the text was not read" in html
    assert 'id="mx-law-r1-law"' in html
    assert 'id="mx-law-r1-law-2"' in html


def test_a_bill_says_that_it_is_not_law(tmp_path: Path) -> None:
    bill = an_instrument(kind="bill", observations=(Observation(state="bill", seen_on="2024", sources=("mx-s1",)),))
    html = the_html(an_edition(tmp_path, bill, a_source(), a_finding()), LAW)
    assert "never counts as law in force" in html
    assert "not law in force: bill" in html


def test_a_text_that_can_be_turned_against_defenders_says_so_and_that_a_machine_coded_it(tmp_path: Path) -> None:
    seen = Observation(state="in_force", seen_on="2024", sources=("mx-s1",))
    clause = a_finding("mx-law-r7-law", criterion="R7", answer="no")
    html = the_html(an_edition(tmp_path, an_instrument(observations=(seen,)), a_source(), clause), LAW)
    assert "adopted, with clauses that can be used against defenders" in html
    assert "a proposal that awaits a person" in html


def test_what_is_not_known_is_said(tmp_path: Path) -> None:
    html = the_html(an_edition(tmp_path, an_instrument()), LAW)
    assert html.count("not known") >= 4
    assert "Not answered, which does not mean no:" in html


@pytest.mark.parametrize("records", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, records: int) -> None:
    many: list[object] = [a_finding(f"mx-law-r1-law-{n}", standing=False) for n in range(2, records + 2)]
    many += [an_event(f"mx-event-2012-{n}", about=("mx-law",), sources=("mx-s1",)) for n in range(1, records + 1)]
    many += [a_deadline(f"mx-mechanism-deadline-{n}", instrument="mx-law") for n in range(1, records + 1)]
    many += [a_measure(f"mx-mechanism-measure-{n}", instrument="mx-law") for n in range(1, records + 1)]
    edition = an_edition(tmp_path, an_instrument(), a_mechanism(), a_source(), *many)
    with counted_queries(edition) as queries:
        the_page(edition, LAW)
    assert len(queries) == 18


def test_the_list_is_filtered_and_a_wrong_value_is_told(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), an_instrument("mx-plan", kind="plan", title="Plan"))
    page = the_page(edition, "/instruments", kind="plan")
    assert [row.link.id for row in page.body.rows] == ["mx-plan"]
    assert page.query == "kind=plan"
    with pytest.raises(Wrong, match="plan"):
        the_page(edition, "/instruments", kind="poem")


@pytest.mark.parametrize("records", [1, 50])
def test_the_list_asks_a_fixed_number_of_queries(tmp_path: Path, records: int) -> None:
    edition = an_edition(tmp_path, *(an_instrument(f"mx-law-{n}") for n in range(records)))
    with counted_queries(edition) as queries:
        the_page(edition, "/instruments")
    assert len(queries) == 5


def test_a_long_list_is_paged_and_a_harmful_text_keeps_its_label(tmp_path: Path) -> None:
    seen = Observation(state="in_force", seen_on="2024", sources=("mx-s1",))
    many = [an_instrument(f"mx-law-{n}", observations=(seen,)) for n in range(101)]
    clause = a_finding("mx-law-7-r7-law", subject="mx-law-7", criterion="R7", answer="no")
    edition = an_edition(tmp_path, a_source(), clause, *many)
    first, second = the_page(edition, "/instruments"), the_page(edition, "/instruments", page="2")
    assert (len(first.body.rows), len(second.body.rows)) == (100, 1)
    assert the_html(edition, "/instruments").count("adopted, with clauses that can be used against defenders") == 1


@pytest.mark.parametrize("kind", SUBJECTS)
def test_every_address_of_the_shipped_records_has_its_anchor(shipped: Edition, kind: str) -> None:
    wanted: dict[str, set[str]] = {}
    for row in shipped.rows("SELECT address FROM entries WHERE address LIKE ?", [f"/{kind}/%#%"]):
        address, anchor = row["address"].split("#")
        wanted.setdefault(address, set()).add(anchor)
    assert wanted
    for address, anchors in wanted.items():
        held = re.findall(r' id="([^"]+)"', the_html(shipped, address))
        assert anchors <= set(held), address
        assert len(held) == len(set(held)), f"{address}: an id stands twice"
