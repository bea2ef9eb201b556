# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The trail of an answer on the page of its subject."""

from pathlib import Path
from typing import Any

from focus.edition.reader import Edition
from focus.record.shapes import Quotation, Search
from focus.texts.shapes import Unit
from tests.builders import a_finding, a_mechanism, a_source, a_text, an_edition, an_event, an_instrument, the_html

WORDS = "The body shall answer within three hours."


def _law(tmp_path: Path, quoted: Quotation, *others: Any, held: bool = True) -> Edition:
    text = a_text([Unit(eid="art_2", kind="article", text=WORDS)])
    finding = a_finding(as_of="2021", quotations=(quoted,), sources=("mx-s1",))
    records = [an_instrument(), a_source(), finding, *others]
    return an_edition(tmp_path, *records, texts=[text] if held else [])


def _quotation(**fields: Any) -> Quotation:
    return Quotation(**{"text": "mx-law-text-2020-01-01-es", "provision": "art_2", "first": 4, "end": 8, **fields})


def test_the_words_on_which_an_answer_rests_are_shown_with_their_place(tmp_path: Path) -> None:
    page = the_html(_law(tmp_path, _quotation()), "/instruments/mx-law")
    assert '<p lang="es">body</p>' in page
    assert "/instruments/mx-law/text?on=2020-01-01&amp;language=es#art_2" in page


def test_words_of_a_wording_that_is_not_here_are_named_by_their_place(tmp_path: Path) -> None:
    page = the_html(_law(tmp_path, _quotation(), held=False), "/instruments/mx-law")
    assert "characters 5 to 8 of art_2" in page


def test_an_answer_says_until_when_it_holds_and_what_ended_it(tmp_path: Path) -> None:
    began = an_event(kind="in_force", date="2020-02-01", about=("mx-law",))
    ended = an_event("mx-event-2022-1", kind="amended", date="2022-03-05", about=("mx-law",))
    page = the_html(_law(tmp_path, _quotation(), began, ended), "/instruments/mx-law")
    assert "holds from 1 February 2020 to 4 March 2022" in page
    assert 'href="#mx-event-2022-1">what ended it' in page
    assert "no reviewer yet" in page


def test_an_answer_of_practice_from_the_authority_alone_is_marked_as_claimed(tmp_path: Path) -> None:
    told = a_finding(
        "e2",
        subject="mx-mechanism",
        criterion="E2",
        track="practice",
        answer="partly",
        as_of="2026",
        sources=("mx-s1",),
    )
    for kind, marked in (("gazette", True), ("ngo", False)):
        edition = an_edition(tmp_path / kind, a_mechanism(), a_source(kind=kind), told)
        assert ("claimed: the authority’s own words alone" in the_html(edition, "/mechanisms/mx-mechanism")) is marked


def test_a_no_by_absence_says_where_was_looked(tmp_path: Path) -> None:
    looked = Search(on="2026-10-02", where="Official gazette", words="regulation of the law")
    no = a_finding(
        "e2", subject="mx-mechanism", criterion="E2", track="practice", answer="no", as_of="2026-10", by_absence=True,
        searched=(looked,), reviewer="Bilal", reviewer_kind="person", recorded_on="2026-10-03",
    )  # fmt: skip
    page = the_html(an_edition(tmp_path, a_mechanism(), no), "/mechanisms/mx-mechanism")
    assert "rests on nothing having been found" in page
    assert "Official gazette (2 October 2026), with the words: regulation of the law" in page
    assert "reviewed by Bilal" in page
    assert "old from" in page
