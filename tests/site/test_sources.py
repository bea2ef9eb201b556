# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sources: how well each address is known, which to find again, and what rests on one."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Gone
from focus.site.view import View
from tests.builders import (
    a_deadline,
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
    the_twin,
)


def twin_at(edition: Edition, address: str) -> Any:
    """The data twin at an address, which is the page's own body."""
    page = the_page(edition, address)
    twin = the_twin(edition, page)
    assert twin["data"] == as_told(page)
    return twin


def several(directory: Path, copies: int = 1) -> Edition:
    """A source with records of several kinds, and one whose address is shortened."""
    held = [an_event(f"mx-event-2012-{n}", about=("mx-law",), sources=("mx-s1",)) for n in range(copies)]
    return an_edition(
        directory,
        a_source(),
        a_source("mx-s2", kind="news", address_known="shortened", address_note="the tail is missing"),
        an_instrument(sources=("mx-s1",)),
        a_mechanism(),
        a_deadline(sources=("mx-s1",), locator="art. 26"),
        a_finding(sources=("mx-s1",)),
        *held,
    )


def test_the_list_to_find_again_holds_every_source_without_an_exact_address(tmp_path: Path) -> None:
    body = the_page(several(tmp_path), "/sources", known="find-again").body
    assert [one.source.id for one in body.sources] == ["mx-s2"]
    assert body.known == {"exact": 1, "shortened": 1, "site_only": 0, "second_hand": 0, "none": 0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_well_an_address_is_known_is_said_in_words(tmp_path: Path, language: str) -> None:
    words = {
        "en": "shortened address",
        "es": "dirección abreviada",
        "fr": "adresse abrégée",
        "pt": "endereço abreviado",
    }
    edition = several(tmp_path)
    for address in ("/sources", "/sources/mx-s2"):
        assert words[language] in the_html(edition, address, language)


def test_a_source_names_everything_that_rests_on_it_by_kind(tmp_path: Path) -> None:
    body = the_page(several(tmp_path), "/sources/mx-s1").body
    assert body.kinds == {"instruments": 1, "events": 1, "deadlines": 1, "findings": 1}
    (deadline,) = (one for one in body.resting if one.link.kind == "deadlines")
    assert (deadline.vocabulary, deadline.code, deadline.locator) == ("deadline_step", "emergency_decision", "art. 26")


def test_a_record_without_a_title_is_named_by_its_code(tmp_path: Path) -> None:
    edition = several(tmp_path)
    step = View(edition, "en").label("deadline_step", "emergency_decision")
    told = unescape(the_html(edition, "/sources/mx-s1"))
    assert f'href="/en/mechanisms/mx-mechanism#mx-mechanism-deadline-1">{step}</a>' in told


def test_the_list_counts_what_rests_on_each(tmp_path: Path) -> None:
    body = the_page(several(tmp_path), "/sources").body
    assert {one.source.id: one.resting for one in body.sources} == {"mx-s1": 4, "mx-s2": 0}


def test_what_rests_on_a_source_is_paged_over_a_hundred(tmp_path: Path) -> None:
    edition = several(tmp_path, 120)
    assert len(the_page(edition, "/sources/mx-s1").body.resting) == 100
    assert len(the_page(edition, "/sources/mx-s1", page="2").body.resting) == 23


def test_a_source_that_there_is_not_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Gone):
        the_page(several(tmp_path), "/sources/mx-s9")


@pytest.mark.parametrize("address", ["/sources", "/sources/mx-s1"])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, address: str) -> None:
    counts = []
    for copies in (1, 50):
        edition = several(tmp_path / str(copies), copies)
        with counted_queries(edition) as seen:
            the_page(edition, address)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8


def checked(directory: Path) -> Edition:
    """A source that works, one that is gone of which a copy is kept, and one that was never asked for."""
    return an_edition(
        directory,
        a_source(checked_on="2026-11-20", address_status="alive"),
        a_source("mx-s2", checked_on="2026-11-21", address_status="gone", archived=True),
        a_source("mx-s3"),
        an_instrument(sources=("mx-s1", "mx-s2", "mx-s3")),
    )


def test_what_became_of_each_address_is_told_with_its_day_and_its_copy(tmp_path: Path) -> None:
    edition = checked(tmp_path)
    told = " ".join(the_html(edition, "/sources/mx-s2").split())
    assert "the page is gone (checked: 21 November 2026); an archived copy is kept" in told
    assert "the address works (checked: 20 November 2026)" in the_html(edition, "/sources")
    assert "not checked yet" in the_html(edition, "/sources/mx-s3")


def test_the_list_counts_and_filters_by_what_became_of_the_address(tmp_path: Path) -> None:
    body = the_page(checked(tmp_path), "/sources", checked="gone").body
    assert [one.source.id for one in body.sources] == ["mx-s2"]
    assert (body.checked["gone"], body.checked["unchecked"], body.archived) == (1, 1, 1)


def test_a_page_that_cites_a_dead_address_says_so_and_is_silent_on_one_that_works(tmp_path: Path) -> None:
    told = the_html(checked(tmp_path), "/instruments/mx-law")
    assert "the page is gone (checked: 21 November 2026); an archived copy is kept" in told
    assert "the address works" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_an_address_is_said_in_words(tmp_path: Path, language: str) -> None:
    words = {
        "en": "the page is gone",
        "es": "la página ya no existe",
        "fr": "la page n’existe plus",
        "pt": "a página já não existe",
    }
    edition = checked(tmp_path)
    for address in ("/sources", "/sources/mx-s2"):
        assert words[language] in the_html(edition, address, language)


def test_the_twin_holds_what_the_page_shows(tmp_path: Path) -> None:
    twin = twin_at(several(tmp_path), "/sources/mx-s2")
    assert twin["data"]["source"]["address_note"] == "the tail is missing"
    assert twin["data"]["kinds"] == {}
