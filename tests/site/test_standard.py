# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard and its criteria: rules in every language, every answer in the world, counts without a score."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Gone, Moved, Wrong
from tests.builders import (
    a_finding,
    a_mechanism,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_standard,
    the_twin,
)

ADOPTED = "adopted, with clauses that can be used against defenders"
BILL = "not adopted; its text has clauses that can be used against defenders"


def twin_at(edition: Edition, address: str) -> Any:
    """The data twin at an address, which is the page's own body."""
    page = the_page(edition, address)
    twin = the_twin(edition, page)
    assert twin["data"] == as_told(page)
    return twin


def world(directory: Path, copies: int = 3) -> Edition:
    """Laws with an answer to R1, one law without, one mechanism with an answer on practice to I5."""
    laws = [an_instrument(f"mx-law-{n}", title=f"Ley {n}") for n in range(copies)]
    answers = [a_finding(f"mx-law-{n}-r1-law", subject=f"mx-law-{n}", sources=("mx-s1",)) for n in range(copies)]
    practice = a_finding("mx-mechanism-i5-practice", subject="mx-mechanism", criterion="I5", track="practice")
    return an_edition(directory, a_source(), *laws, *answers, an_instrument("mx-silent"), a_mechanism(), practice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_is_listed_with_its_question_in_the_reader_s_language(tmp_path: Path, language: str) -> None:
    told = unescape(the_html(world(tmp_path), "/standard", language))
    for one in the_standard().criteria:
        assert getattr(one.question, language) in told
        assert f'href="/{language}/standard/{one.code}"' in told


def test_the_standard_says_its_state_its_lens_and_its_interlocks(tmp_path: Path) -> None:
    told = unescape(the_html(world(tmp_path), "/standard"))
    assert "not yet piloted with two coders" in told
    assert "inability to launch an investigation" in told
    assert "If no mechanism exists: E2 = no and E3, E5, E6, E7 are not_applicable." in told


def test_every_criterion_has_a_page_in_every_language(shipped: Edition) -> None:
    for one in the_standard().criteria:
        for language in LANGUAGES:
            told = unescape(the_html(shipped, f"/standard/{one.code}", language))
            assert all(getattr(rule.rule, language) in told for rule in (*one.answers, *one.answers_in_practice))


def test_answers_are_counted_with_what_is_not_coded(tmp_path: Path) -> None:
    (law,) = the_page(world(tmp_path), "/standard/R1").body.tallies
    assert (law.track, law.answers, law.coded, law.uncoded, law.of) == ("law", {"yes": 3}, 3, 1, 4)


def test_law_and_practice_are_counted_and_listed_apart(tmp_path: Path) -> None:
    body = the_page(world(tmp_path), "/standard/I5").body
    assert {one.track: one.coded for one in body.tallies} == {"law": 0, "practice": 1}
    assert [one.group for one in body.answers] == ["practice"]


def test_no_page_of_the_standard_ranks_or_scores_a_place(shipped: Edition) -> None:
    body = the_page(shipped, "/standard/R6").body
    laws = [one for one in body.answers if one.group == "law"]
    assert len({one.answer.answer for one in laws}) > 1
    assert [one.answer.answer for one in laws] != sorted(one.answer.answer for one in laws)
    counts = re.search(r'id="coverage".*?</table>', the_html(shipped, "/standard/R6"), re.DOTALL)
    assert counts
    assert "%" not in counts[0]


def test_a_machine_s_answer_says_so_and_its_place_and_locator_stand_beside_it(tmp_path: Path) -> None:
    told = unescape(the_html(world(tmp_path), "/standard/R1"))
    assert told.count("(machine coding, no person has reviewed it)") == 3
    assert "art. 2" in told
    assert 'href="/en/places/mx"' in told


def test_an_answer_that_does_not_stand_is_kept_with_its_reason(tmp_path: Path) -> None:
    early = a_finding("mx-law-r1-law-2", answer="no", standing=False, why_not_standing="only a summary was read")
    edition = an_edition(tmp_path, an_instrument(), a_finding(), early)
    body = the_page(edition, "/standard/R1").body
    assert [one.group for one in body.answers] == ["law", "earlier"]
    assert body.tallies[0].answers == {"yes": 1}
    assert "only a summary was read" in the_html(edition, "/standard/R1")


def test_a_bill_with_harmful_clauses_is_not_called_adopted(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument("mx-law"),
        an_event("mx-event-1", about=("mx-law",), kind="in_force"),
        an_instrument("mx-bill", title="Iniciativa", kind="bill"),
        an_event("mx-event-2", about=("mx-bill",), kind="introduced"),
        a_finding("mx-law-r7-law", criterion="R7", answer="no"),
        a_finding("mx-bill-r7-law", subject="mx-bill", criterion="R7", answer="no"),
    )
    harmful = re.search(r'id="harmful".*?</ul>', the_html(edition, "/standard/R7"), re.DOTALL)
    assert harmful
    (bill, law) = re.findall(r"<li>.*?</li>", harmful[0], re.DOTALL)
    assert BILL in bill
    assert ADOPTED not in bill
    assert ADOPTED in law


def test_an_authority_that_was_not_read_is_said_to_be_not_read(tmp_path: Path) -> None:
    told = unescape(the_html(world(tmp_path), "/standard/R1"))
    unread = sum(not one.seen for one in the_standard().criteria[0].authorities)
    assert unread > 0
    assert told.count("not read: known only from other texts") == unread


def test_answers_over_a_hundred_are_paged(tmp_path: Path) -> None:
    edition = world(tmp_path, 120)
    first, second, last = (the_page(edition, "/standard/R1", **held) for held in ({}, {"page": "2"}, {"page": "3"}))
    assert [len(one.body.answers) for one in (first, second, last)] == [40, 40, 40]
    assert len({one.answer.id for page in (first, second, last) for one in page.body.answers}) == 120
    assert (first.query, second.query, second.indexed) == ("", "page=2", False)
    assert 'href="/en/standard/R1?page=2"' in the_html(edition, "/standard/R1")


def test_a_page_that_there_is_not_is_refused_and_the_first_has_one_address(tmp_path: Path) -> None:
    edition = world(tmp_path)
    for wrong in ("0", "2", "-1", "x", "²"):
        with pytest.raises(Wrong, match="pages 1 to 1"):
            the_page(edition, "/standard/R1", page=wrong)
    with pytest.raises(Moved) as moved:
        the_page(edition, "/standard/R1", page="1")
    assert moved.value.address == "/en/standard/R1"


def test_a_code_in_small_letters_is_moved_and_an_unknown_one_is_not_there(tmp_path: Path) -> None:
    edition = world(tmp_path)
    with pytest.raises(Moved):
        the_page(edition, "/standard/r1")
    with pytest.raises(Gone):
        the_page(edition, "/standard/Z9")


@pytest.mark.parametrize(("address", "most"), [("/standard", 10), ("/standard/R1", 27)])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, address: str, most: int) -> None:
    counts = []
    for copies in (1, 50):
        edition = world(tmp_path / str(copies), copies)
        with counted_queries(edition) as seen:
            the_page(edition, address)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= most


def test_the_twin_holds_what_the_page_shows(tmp_path: Path) -> None:
    twin = twin_at(world(tmp_path), "/standard/R1")
    assert twin["data"]["criterion"]["code"] == "R1"
    assert [one["answer"]["locator"] for one in twin["data"]["answers"]] == ["art. 2"] * 3
