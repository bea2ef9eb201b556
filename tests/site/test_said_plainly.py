# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What several pages say in the same words, and codes and counts that no reader should meet raw."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.record.shapes import Disagreement, Observation, Version
from focus.site.view import View
from tests.builders import (
    a_figure,
    a_finding,
    a_measure,
    a_mechanism,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    the_html,
)

NEVER_ADOPTED = "not adopted; its text has clauses that can be used against defenders"
ADOPTED = "adopted, with clauses that can be used against defenders"


def _said(directory: Path, address: str, *records: Any, language: str = "en") -> str:
    return unescape(the_html(an_edition(directory, a_source(), *records), address, language))


@pytest.mark.parametrize(("state", "words"), [("bill", NEVER_ADOPTED), ("in_force", ADOPTED), ("suspended", ADOPTED)])
def test_a_text_with_harmful_clauses_is_called_adopted_only_where_it_was(
    tmp_path: Path, state: str, words: str
) -> None:
    law = an_instrument(observations=(Observation(state=state, seen_on="2020", sources=("mx-s1",)),))
    harmful = a_finding("mx-law-r7-law", criterion="R7", answer="no", locator="art. 3", sources=("mx-s1",))
    edition = an_edition(tmp_path, a_source(), law, harmful, a_mechanism(created_by=("mx-law",)))
    for address in ("/instruments", "/instruments/mx-law", "/mechanisms/mx-mechanism", "/standard/R7"):
        said = the_html(edition, address)
        assert [one for one in (NEVER_ADOPTED, ADOPTED) if one in said] == [words], address


def test_a_masked_count_reads_under_10(tmp_path: Path) -> None:
    said = _said(tmp_path, "/places/mx", a_figure(about="MX", value="9", qualifier="at_most"))
    assert "under 10" in said
    assert "at most" not in said


def test_a_disputed_date_is_written_as_the_reader_writes_dates(tmp_path: Path) -> None:
    values = (Version(value="2021-04-02", sources=("mx-s1",)), Version(value="a Tuesday", sources=("mx-s1",)))
    law = an_instrument(disagreements=(Disagreement(field="date_of_adoption", values=values),))
    said = _said(tmp_path, "/instruments/mx-law", law, language="fr")
    assert "2 avril 2021" in said
    assert "a Tuesday" in said
    assert "date of adoption" not in said


def test_only_whole_numbers_and_dates_are_rewritten(tmp_path: Path) -> None:
    view = View(an_edition(tmp_path), "fr")
    assert view.disputed("value", "6870") == "6\N{NARROW NO-BREAK SPACE}870"
    assert view.disputed("number", "6044") == "6044"
    assert view.disputed("value", "248 cases") == "248 cases"


def test_guidelines_made_for_defenders_abroad_stand_on_their_country_s_page(tmp_path: Path) -> None:
    said = _said(tmp_path, "/places/mx", an_instrument(title="Rules for embassies", relevance="abroad"))
    assert "Rules for embassies" in said[said.index('id="instruments"') : said.index('id="mechanisms"')]


def test_measures_nobody_promised_or_reported_share_one_row(tmp_path: Path) -> None:
    said = _said(tmp_path, "/mechanisms/mx-mechanism", a_mechanism(), a_measure(measure="vest"))
    table = said[said.index('id="measure-table"') : said.index('id="lens"')]
    assert table.count("<tr") == 3
    assert "panic button" in table


def test_an_event_of_no_special_kind_leads_with_what_it_is_about(tmp_path: Path) -> None:
    said = _said(tmp_path, "/places/mx", an_instrument(), an_event(kind="other", about=("mx-law",)))
    assert "<b>other</b>" not in said
