# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Commitments: what was asked, the answer, and that nobody says "done" or "not done" for a source."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import ComplianceObservation
from focus.site.page import Gone, Wrong
from tests.builders import (
    a_commitment,
    a_place,
    a_source,
    a_subdivision,
    an_edition,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)


def twin_at(edition: Edition, address: str) -> Any:
    """The data twin at an address, which is the page's own body."""
    page = the_page(edition, address)
    twin = the_twin(edition, page)
    assert twin["data"] == as_told(page)
    return twin


def seen(compliance: str, date: str = "2022") -> ComplianceObservation:
    """What a source said on a date."""
    return ComplianceObservation(date=date, compliance=compliance, text=f"It was {compliance}.", sources=("mx-s1",))  # type: ignore[arg-type]


def several(directory: Path) -> Edition:
    """One done in the end, one not done, one of which nothing is known, one that was rejected and not done."""
    return an_edition(
        directory,
        a_source(),
        a_commitment("mx-commitment-1", compliance=(seen("done", "2023"), seen("not_done", "2020"))),
        a_commitment("mx-commitment-2", compliance=(seen("partly_done"),), criteria=("I4",)),
        a_commitment("mx-commitment-3", kind="court_order"),
        a_commitment("mx-commitment-4", answer="rejected", compliance=(seen("not_done"),)),
    )


def ids(edition: Edition, **chosen: str) -> set[str]:
    """The commitments left by some filters."""
    return {one.row.link.id for one in the_page(edition, "/commitments", **chosen).body.commitments}


def test_accepted_and_not_done_is_a_view_that_follows_the_latest_source(tmp_path: Path) -> None:
    edition = several(tmp_path)
    assert ids(edition, view="accepted-not-done") == {"mx-commitment-2"}
    assert ids(edition, view="accepted-not-known") == {"mx-commitment-3"}
    assert "Accepted, not done: 1" in the_html(edition, "/commitments")


def test_filters_work_together_and_say_how_many_they_leave(tmp_path: Path) -> None:
    edition = several(tmp_path)
    assert ids(edition, kind="court_order") == {"mx-commitment-3"}
    assert ids(edition, answer="accepted", compliance="done") == {"mx-commitment-1"}
    listing = the_page(edition, "/commitments", answer="rejected").body.listing
    by_name = {one.name: dict(one.options) for one in listing.filters}
    assert by_name["compliance"] == {"not_done": 1}
    assert by_name["answer"] == {"accepted": 3, "rejected": 1}


def test_filters_that_leave_nothing_say_so(tmp_path: Path) -> None:
    told = unescape(the_html(several(tmp_path), "/commitments", kind="court_order", answer="rejected"))
    assert "No commitment meets these filters." in told
    assert "0 of 4 records" in told


def test_a_country_s_list_holds_those_of_its_parts(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), a_subdivision(), a_commitment("mx-sin-commitment-1", place="MX-SIN"))
    assert ids(edition, place="mx") == ids(edition, place="mx-sin") == {"mx-sin-commitment-1"}


def test_a_wrong_value_is_told_with_those_that_are_allowed(tmp_path: Path) -> None:
    with pytest.raises(Wrong, match=r"compliance.*Allowed: done, partly_done, not_done, unknown"):
        the_page(several(tmp_path), "/commitments", compliance="kept")


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_compliance_is_never_called_not_done(tmp_path: Path, language: str) -> None:
    edition = several(tmp_path)
    page = the_page(edition, "/commitments/mx-commitment-3", language)
    assert page.body.asked.compliance == "unknown"
    assert "mark-abandoned" not in the_html(edition, "/commitments/mx-commitment-3", language)


def test_a_commitment_shows_its_observations_oldest_first_and_links_its_criteria(tmp_path: Path) -> None:
    edition = several(tmp_path)
    told = the_html(edition, "/commitments/mx-commitment-1")
    assert told.index("It was not_done.") < told.index("It was done.")
    assert 'href="/en/standard/I4"' in the_html(edition, "/commitments/mx-commitment-2")


def test_a_commitment_that_there_is_not_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Gone):
        the_page(several(tmp_path), "/commitments/mx-commitment-9")


def test_the_number_of_queries_does_not_grow(tmp_path: Path) -> None:
    counts = []
    for copies in (1, 50):
        records = [a_commitment(f"mx-commitment-{n}", sources=("mx-s1",)) for n in range(copies)]
        edition = an_edition(tmp_path / str(copies), a_source(), *records)
        with counted_queries(edition) as run:
            the_page(edition, "/commitments")
        counts.append(len(run))
    assert counts[0] == counts[1] <= 8


def test_the_twin_holds_what_the_page_shows(tmp_path: Path) -> None:
    twin = twin_at(several(tmp_path), "/commitments/mx-commitment-2")
    assert twin["data"]["asked"]["view"] == "accepted-not-done"
    assert twin["data"]["asked"]["row"]["gist"] == "Give the mechanism a budget."
