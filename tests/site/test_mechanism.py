# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a mechanism and the list of them."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from focus.record.shapes import Disagreement, Observation, Relation, Version
from focus.record.vocab import codes
from focus.site import render
from focus.site.page import Gone, Wrong
from focus.site.view import View
from tests.builders import (
    a_body,
    a_deadline,
    a_figure,
    a_finding,
    a_measure,
    a_mechanism,
    a_place,
    a_seat,
    a_source,
    a_subdivision,
    an_access,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
)

MECHANISM = "/mechanisms/mx-mechanism"


def practice(code: str, answer: str = "partly") -> object:
    """A machine's answer on the mechanism's practice."""
    name = f"mx-mechanism-{code.lower()}-practice"
    return a_finding(name, subject="mx-mechanism", criterion=code, track="practice", answer=answer, locator="")


def test_a_mechanism_that_is_not_there_is_gone(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_mechanism())
    with pytest.raises(Gone):
        the_page(edition, "/mechanisms/mx-nothing")


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_name_stands_in_its_own_language_in_all_four(tmp_path: Path, language: str) -> None:
    html = the_html(an_edition(tmp_path, a_mechanism()), MECHANISM, language)
    assert '<h1 lang="es">Mecanismo</h1>' in html
    assert '<p class="translation" lang="en">Mechanism</p>' in html


def test_the_twin_is_the_body(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_mechanism(run_by="mx-body"), a_body(), a_seat())
    twin = json.loads(render.twin(the_page(edition, MECHANISM), View(edition, "fr"), "0" * 64))
    assert twin["data"]["run_by"]["kind"] == "ministry_of_interior_or_security"
    assert twin["data"]["seats"][0]["right"] == "vote"


def test_who_runs_it_for_whom_and_what_created_it_are_told(tmp_path: Path) -> None:
    mechanism = a_mechanism(run_by="mx-body", covers=("journalists",), covers_as_found=("press",), reach=("MX",))
    law = an_instrument(relations=(Relation(kind="creates", target="mx-mechanism"),))
    html = the_html(an_edition(tmp_path, mechanism, a_body(), law), MECHANISM)
    for told in ("Ley de protección", "Ministry", "ministry of interior or security", "journalists", "press", "Mexico"):
        assert told in html


@pytest.mark.parametrize("nature", ["civil_society", "un", "donor", "regional"])
def test_what_is_not_of_the_state_says_so_on_its_page_and_in_the_list(tmp_path: Path, nature: str) -> None:
    edition = an_edition(tmp_path, a_mechanism(nature=nature))
    assert "this is not a body of the State" in the_html(edition, MECHANISM)
    assert "not a body of the State" in the_html(edition, "/mechanisms")


def test_a_body_of_the_state_carries_no_such_mark(tmp_path: Path) -> None:
    assert "not a body of the State" not in the_html(an_edition(tmp_path, a_mechanism()), MECHANISM)


def test_the_way_to_ask_is_the_guide_and_prose_is_marked_as_no_guide(tmp_path: Path) -> None:
    here = a_mechanism(place="MX-SIN", how_to_request="Write to the office.")
    html = the_html(an_edition(tmp_path, here, a_subdivision(), an_access(place="MX-SIN")), MECHANISM)
    assert 'href="/en/guides/mx"' in html
    assert html.index("not a guide") < html.index("Write to the office.")


def test_registration_is_never_shown_as_a_way_to_be_protected(tmp_path: Path) -> None:
    only_registers = an_edition(tmp_path / "a", a_mechanism(), an_access(offer="registration"))
    protects = an_edition(tmp_path / "b", a_mechanism(), an_access(offer="protection"))
    assert "That is not a programme of protection." in the_html(only_registers, MECHANISM)
    assert "That is not a programme of protection." not in the_html(protects, MECHANISM)


def test_a_time_limit_stands_beside_what_is_known_of_its_keeping(tmp_path: Path) -> None:
    limits = [a_deadline(), a_deadline("mx-mechanism-deadline-2", kept="not_kept", kept_note="Often late.")]
    html = the_html(an_edition(tmp_path, a_mechanism(), *limits), MECHANISM)
    first, second = html.split('id="mx-mechanism-deadline-')[1:3]
    assert "We do not know whether it is kept." in first
    assert "Often late." in second


def test_seats_tell_voice_from_vote_and_unknown_from_both(tmp_path: Path) -> None:
    seats = [a_seat(f"mx-mechanism-seat-{right}", right=right) for right in ("vote", "voice", "unknown")]
    html = the_html(an_edition(tmp_path, a_mechanism(), *seats), MECHANISM)
    for right, words in (("vote", "voice and vote"), ("voice", "voice only"), ("unknown", "not known")):
        assert words in html.split(f'id="mx-mechanism-seat-{right}"')[1].split("</tr>")[0]


def test_measures_are_held_against_the_whole_catalogue(tmp_path: Path) -> None:
    promised = a_measure(instrument="mx-law", locator="art. 33")
    reported = a_measure("mx-mechanism-measure-2", measure="vehicle", track="reported", sources=("mx-s1",))
    edition = an_edition(tmp_path, a_mechanism(), an_instrument(), a_source(), promised, reported)
    rows = the_page(edition, MECHANISM).body.measures
    assert [row.measure for row in rows] == list(codes("measure_kind"))
    assert {row.measure for row in rows if row.promised} == {"panic_button"}
    assert {row.measure for row in rows if row.reported} == {"vehicle"}
    assert "art. 33" in the_html(edition, MECHANISM)


def test_an_article_of_another_law_names_that_law(tmp_path: Path) -> None:
    law = an_instrument(relations=(Relation(kind="creates", target="mx-mechanism"),))
    other = an_instrument("mx-decree", title="Decreto posterior")
    promised = a_measure(instrument="mx-decree", locator="art. 9")
    html = the_html(an_edition(tmp_path, a_mechanism(), law, other, promised), MECHANISM)
    assert "Decreto posterior</a>, art. 9" in html


def test_figures_with_two_definitions_never_share_a_table_and_a_dispute_is_shown(tmp_path: Path) -> None:
    disputed = Disagreement(
        field="value",
        values=(
            Version(value="5", sources=("mx-s1",)),
            Version(value="9", sources=("mx-s1",), note="by its own count"),
        ),
    )
    figures = [
        a_figure(about="mx-mechanism", disagreements=(disputed,)),
        a_figure("mx-figure-2", about="mx-mechanism", definition="requests-admitted"),
    ]
    edition = an_edition(tmp_path, a_mechanism(), a_source(), *figures)
    assert len(the_page(edition, MECHANISM).body.figures) == 2
    assert "by its own count" in the_html(edition, MECHANISM)


def test_each_weakness_shows_law_and_practice_apart_and_what_is_unknown(tmp_path: Path) -> None:
    law = an_instrument(relations=(Relation(kind="creates", target="mx-mechanism"),))
    answers = [a_finding("mx-law-i2-law", criterion="I2", answer="yes"), practice("I2", "no")]
    body = the_page(an_edition(tmp_path, a_mechanism(), law, *answers), MECHANISM).body
    names = [one.id for one in body.lens]
    assert names[:2] == ["limited_power", "lack_of_resources"]
    assert len(names) == 7
    rows = {row.code: row for one in body.lens for row in one.criteria}
    assert [one.answer for one in rows["I2"].law] == ["yes"]
    assert [one.answer for one in rows["I2"].practice] == ["no"]
    assert (rows["E3"].law, rows["E3"].practice) == ((), ())


def test_an_answer_of_a_bill_does_not_count_for_the_mechanism(tmp_path: Path) -> None:
    seen = Observation(state="bill", seen_on="2024", sources=("mx-s1",))
    bill = an_instrument(
        kind="bill", relations=(Relation(kind="creates", target="mx-mechanism"),), observations=(seen,)
    )
    answer = a_finding("mx-law-i2-law", criterion="I2")
    html = the_html(an_edition(tmp_path, a_mechanism(), a_source(), bill, answer), MECHANISM)
    assert "not law in force: bill" in html


def test_the_state_on_any_date_is_computed(tmp_path: Path) -> None:
    closed = an_event(kind="body_closed", date="2019-05", about=("mx-mechanism",))
    edition = an_edition(tmp_path, a_mechanism(), an_event("mx-event-2013-1", kind="body_operating", date="2013",
                                                           about=("mx-mechanism",)), closed)  # fmt: skip
    asked = [the_page(edition, MECHANISM, on=on).body.asked.state for on in ("2012", "2013", "2020")]
    assert asked == ["unknown", "operating", "closed"]
    with pytest.raises(Wrong):
        the_page(edition, MECHANISM, on="soon")


@pytest.mark.parametrize("records", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, records: int) -> None:
    law = an_instrument(relations=(Relation(kind="creates", target="mx-mechanism"),))
    many: list[object] = [a_seat(f"mx-mechanism-seat-{n}", sources=("mx-s1",)) for n in range(records)]
    many += [a_figure(f"mx-figure-{n}", about="mx-mechanism") for n in range(records)]
    many += [a_measure(f"mx-mechanism-measure-{n}", instrument="mx-law") for n in range(records)]
    many += [an_event(f"mx-event-2012-{n}", about=("mx-mechanism",)) for n in range(records)]
    edition = an_edition(tmp_path, a_mechanism(), law, a_source(), practice("E2"), *many)
    with counted_queries(edition) as queries:
        the_page(edition, MECHANISM)
    assert len(queries) == 24


def test_the_list_is_filtered_by_nature_and_by_territory(tmp_path: Path) -> None:
    other = a_mechanism("mx-network", nature="civil_society", place="MX-SIN")
    edition = an_edition(tmp_path, a_mechanism(), other, a_subdivision())
    assert [row.link.id for row in the_page(edition, "/mechanisms", nature="state").body.rows] == ["mx-mechanism"]
    assert [row.link.id for row in the_page(edition, "/mechanisms", place="mx-sin").body.rows] == ["mx-network"]
    with pytest.raises(Wrong, match="civil_society"):
        the_page(edition, "/mechanisms", nature="good")


def test_headings_come_in_order_and_ids_stand_once(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_mechanism(), a_seat(), a_deadline(), a_measure(), a_figure(about="mx-mechanism"))
    html = the_html(edition, MECHANISM)
    levels = [int(level) for level in re.findall(r"<h(\d)", html)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_two_tables_of_one_name_and_counter_are_told_apart(tmp_path: Path) -> None:
    body = a_mechanism("mx-body")
    ways = [a_figure(f"mx-figure-{n}", about="mx-body", definition=f"way-{n}", counter="The ministry") for n in (1, 2)]
    told = the_html(an_edition(tmp_path, a_place(), body, *ways), "/mechanisms/mx-body")
    captions = [" ".join(re.sub("<[^>]+>", "", one).split()) for one in re.findall(r"<caption.*?</caption>", told)]
    figures = [one for one in captions if "The ministry" in one]
    assert len(figures) == len(set(figures)) == 2
