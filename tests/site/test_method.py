# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Method, corrections, changes and about: what they promise, in every language, and what they never print."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.changes import Change
from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Wrong
from focus.site.view import View
from tests.builders import (
    a_correction,
    a_finding,
    a_source,
    an_edition,
    an_instrument,
    as_told,
    the_html,
    the_page,
    the_twin,
)

LARGEST_METHOD = 40_000


def twin_at(edition: Edition, address: str) -> Any:
    """The data twin at an address, which is the page's own body."""
    page = the_page(edition, address)
    twin = the_twin(edition, page)
    assert twin["data"] == as_told(page)
    return twin


class Withdrawn:
    """A suppression list of one record and one field."""

    def holds(self, record_id: str) -> bool:
        """The record."""
        return record_id == "mx-hidden"

    def holds_field(self, record_id: str, field: str) -> bool:
        """The field."""
        return (record_id, field) == ("mx-law", "gist")

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


def change(**fields: str) -> Change:
    """A correction of a law's number."""
    head = {"kind": "instruments", "id": "mx-law", "place": "MX", "title": "Ley", "address": "/instruments/mx-law"}
    told = {"change": "corrected", "field": "number", "before": "1", "after": "2", "reason": "misread"}
    return Change(**{**head, **told, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/method", "/corrections", "/changes", "/about"])
def test_the_page_answers_in_every_language_with_one_title(shipped: Edition, address: str, language: str) -> None:
    told = the_html(shipped, address, language)
    assert f'<html lang="{language}"' in told
    assert len(re.findall("<h1", told)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_stays_within_its_size(shipped: Edition, language: str) -> None:
    assert len(the_html(shipped, "/method", language).encode()) < LARGEST_METHOD


def test_the_method_restates_what_was_measured_with_its_date(shipped: Edition) -> None:
    told = unescape(the_html(shipped, "/method"))
    assert "In November 2026" in told
    assert "83 per cent, with a 95 per cent interval from 69 to 91" in told
    assert "No person has yet confirmed any answer of this edition." in told


def test_the_method_counts_agreement_text_by_text_from_the_edition(tmp_path: Path) -> None:
    twice = {"second_coder": "B"}
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding("mx-law-r1-law", second_answer="yes", **twice),
        a_finding("mx-law-r2-law", criterion="R2", answer="contested", second_answer="no", **twice),
        a_finding("mx-law-r3-law", criterion="R3"),
    )
    (law,) = the_page(edition, "/method").body.double_coded
    assert (law.criteria, law.alike) == (2, 1)


def test_what_was_decided_for_one_coder_is_no_agreement_and_what_is_withdrawn_none_either(tmp_path: Path) -> None:
    twice = {"second_coder": "B", "second_answer": "no"}
    decided = a_finding("mx-law-r1-law", answer="no", first_answer="yes", **twice)
    hidden = a_finding("mx-hidden", criterion="R2", answer="no", first_answer="no", **twice)
    edition = an_edition(tmp_path, an_instrument(), decided, hidden)
    edition.suppression = Withdrawn()
    body = the_page(edition, "/method").body
    assert [(one.criteria, one.alike) for one in body.double_coded] == [(1, 0)]
    assert [(one.id, one.answers, one.alike) for one in body.double_coded_dimensions] == [("R", 1, 0)]


def test_every_link_of_the_method_into_itself_leads_somewhere(shipped: Edition) -> None:
    told = the_html(shipped, "/method")
    assert set(re.findall(r'href="#([a-z]+)"', told)) <= set(re.findall(r'id="([a-z]+)"', told))


def test_a_known_error_shows_its_state_its_record_and_how_to_report_another(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_correction("correction-1", state="corrected", earlier_value="2011", corrected_on="2026-11-21"),
        a_correction("correction-2"),
    )
    body = the_page(edition, "/corrections").body
    assert [one.correction.id for one in body.corrections] == ["correction-2", "correction-1"]
    told = unescape(the_html(edition, "/corrections"))
    assert 'href="/en/instruments/mx-law"' in told
    assert "Earlier value: 2011" in told
    assert "Report it in private, never in a public place" in told


@pytest.mark.parametrize("address", ["/method", "/corrections", "/changes", "/about"])
def test_no_address_to_write_to_is_invented(shipped: Edition, address: str) -> None:
    assert "mailto:" not in the_html(shipped, address)
    assert not re.search(r"\w@\w", the_html(shipped, address))


def test_the_first_edition_says_that_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert "This is the first edition" in the_html(an_edition(tmp_path), "/changes")


def test_changes_are_told_field_by_field_with_their_reason(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), changes=[change(), change(change="added", field="", before="")])
    told = unescape(the_html(edition, "/changes"))
    assert "This is the first edition" not in told
    assert "misread" in told
    assert the_page(edition, "/changes", change="added").body.listing.total == 1
    with pytest.raises(Wrong, match="added, corrected, withdrawn"):
        the_page(edition, "/changes", change="moved")


def test_changes_never_print_what_was_withdrawn_for_safety(tmp_path: Path) -> None:
    held = an_edition(
        tmp_path,
        an_instrument(),
        changes=[
            change(id="mx-hidden", title="Secret one"),
            change(kind="findings", id="mx-hidden-r1-law", address="/instruments/mx-hidden#x", title="Secret two"),
            change(field="gist", before="Secret three", after="Secret four"),
            change(field="relations", before='["mx-hidden"]', after="[]"),
        ],
    )
    told = the_html(Edition(held.directory, Withdrawn()), "/changes")
    assert "Secret" not in told
    assert "mx-hidden" not in told
    assert the_page(Edition(held.directory, Withdrawn()), "/changes").body.listing.total == 2


def test_about_says_how_to_cite_this_edition(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_source())
    day = View(edition, "en").date("2026-11-22")
    assert f"Edition 2026-11-22.1, {day}." in unescape(the_html(edition, "/about"))
    assert twin_at(edition, "/about")["data"]["counts"]["sources"] == 1


def test_the_twin_of_the_method_holds_its_numbers(shipped: Edition) -> None:
    data = twin_at(shipped, "/method")["data"]
    assert data["standing"] == sum(data["answers"].values())
    assert data["sample"]["confirmed"] == 38
