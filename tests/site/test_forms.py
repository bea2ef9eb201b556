# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Forms of a page: each suffix answers for every page that offers it, and for no other."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.site.forms import FORMS, Form, split
from tests.builders import an_edition, an_instrument
from tests.site.asking import Site


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One law."""
    return an_edition(Path(tmp_path_factory.mktemp("forms")), an_instrument())


@pytest.fixture
def site(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of that edition."""
    return Site(edition, monkeypatch)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form.suffix))
def test_a_form_of_the_home_page_and_of_a_record_has_its_type(site: Site, form: Form) -> None:
    for address in ("/en", "/en/instruments/mx-law"):
        response = site.get(address + form.suffix)
        if response.status_code == 200:
            assert response["Content-Type"] == form.content_type
            assert response["Access-Control-Allow-Origin"] == "*"
            assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("suffix", [".json", ".bib", ".ris", ".csl.json", ".jsonld"])
def test_every_page_has_these_forms(site: Site, suffix: str) -> None:
    for address in ("/en", "/pt/places/mx", "/fr/instruments/mx-law", "/es/standard/R7", "/en/guides/mx", "/en/about"):
        assert site.get(address + suffix).status_code == 200


@pytest.mark.parametrize("address", ["/en.atom", "/en/about.atom", "/en/places.atom", "/en/changes/nothing.atom"])
def test_a_form_that_a_page_does_not_offer_is_not_there(site: Site, address: str) -> None:
    response = site.get(address)
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")


def test_a_form_of_a_page_that_moved_is_that_form_of_the_other_page(site: Site) -> None:
    response = site.get("/en/places/MX.bib")
    assert (response.status_code, response["Location"]) == (302, "/en/places/mx.bib")


def test_a_longer_suffix_is_not_taken_for_a_shorter_one() -> None:
    suffixes = [form.suffix for form in FORMS]
    for suffix in suffixes:
        address, form = split(f"/places/mx{suffix}")
        assert (address, form and form.suffix) == ("/places/mx", suffix)
