# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sitemaps, the search description and robots.txt: what crawlers and browsers find, and that it is really there."""

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from django.conf import settings

from focus.edition.reader import Edition
from focus.site.crawl import sitemap
from focus.site.crawl.addresses import addresses
from tests.builders import (
    a_commitment,
    a_document,
    a_lesson,
    a_mechanism,
    a_source,
    an_edition,
    an_instrument,
    counted_queries,
    the_page,
)
from tests.site.asking import Site

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One record of each kind that has a page of its own."""
    records = [an_instrument(), a_mechanism(), a_document(), a_lesson(), a_commitment(), a_source()]
    return an_edition(Path(tmp_path_factory.mktemp("mapped")), *records)


@pytest.fixture
def site(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of that edition."""
    return Site(edition, monkeypatch)


def locations(site: Site, address: str, host: str = "testserver") -> list[str]:
    """Every address that a sitemap or an index names."""
    root = fromstring(site.get(address, host).content)  # noqa: S314
    return [one.text or "" for one in root.iterfind(".//s:loc", NS)]


def test_the_index_leads_to_a_file_for_each_language(site: Site) -> None:
    files = locations(site, "/sitemap.xml")
    assert files == [f"http://testserver/sitemap-{code}-1.xml" for code in ("en", "es", "fr", "pt")]
    for one in files:
        assert site.get(one.removeprefix("http://testserver")).status_code == 200


def test_every_address_of_the_map_is_a_page_in_its_canonical_form(edition: Edition) -> None:
    for address in addresses(edition):
        page = the_page(edition, address)
        assert (page.address, page.query, page.indexed, page.status) == (address, "", True, 200), address


def test_no_address_has_parameters_and_none_stands_twice(site: Site) -> None:
    found = locations(site, "/sitemap-fr-1.xml")
    assert len(found) == len(set(found)) > 60
    assert all(re.fullmatch(r"http://testserver/fr(/[A-Za-z0-9/_-]+)?", one) for one in found)
    assert {"http://testserver/fr", "http://testserver/fr/guides/mx"} <= set(found)


def test_every_address_stands_beside_its_other_languages(site: Site) -> None:
    root = fromstring(site.get("/sitemap-pt-1.xml").content)  # noqa: S314
    for one in root.iterfind("s:url", NS):
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in one.iterfind("x:link", NS)}
        assert list(links) == ["en", "es", "fr", "pt"]
        assert links["pt"] == one.findtext("s:loc", "", NS)
        assert one.findtext("s:lastmod", "", NS) == "2026-11-22"


def test_what_was_withdrawn_for_safety_is_on_no_map(edition: Edition) -> None:
    class Withdrawn:
        def holds(self, record_id: str) -> bool:
            return record_id in {"mx-law", "mx-s1"}

        def holds_field(self, _record_id: str, _field: str) -> bool:
            return False

        def state(self) -> tuple[object, ...]:
            """Something is withdrawn."""
            return ("withdrawn",)

    found = addresses(Edition(edition.directory, Withdrawn()))
    assert not {"/instruments/mx-law", "/sources/mx-s1"} & set(found)
    assert "/lessons/mx-lesson-1" in found


def test_a_long_map_is_cut_into_files(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = locations(site, "/sitemap-en-1.xml")
    monkeypatch.setattr(sitemap, "MOST_IN_A_FILE", len(whole) - 1)
    assert len(locations(site, "/sitemap.xml")) == 8
    assert locations(site, "/sitemap-en-1.xml") + locations(site, "/sitemap-en-2.xml") == whole
    assert [site.get(f"/sitemap-en-{n}.xml").status_code for n in (0, 3)] == [404, 404]


def test_the_configured_base_is_named_whatever_host_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "FOCUS_SITE", "https://focus.example", raising=False)
    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["*"])
    for address in ("/sitemap.xml", "/sitemap-en-1.xml"):
        assert all(one.startswith("https://focus.example/") for one in locations(site, address, "forged.example"))
    assert "forged" not in site.get("/robots.txt", "forged.example").content.decode()


def test_a_forged_host_is_not_told_to_the_next_reader(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["*"])
    assert all("forged.example" in one for one in locations(site, "/sitemap-en-1.xml", "forged.example"))
    assert not any("forged.example" in one for one in locations(site, "/sitemap-en-1.xml"))


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_browser_can_offer_the_search_of_each_language(site: Site, language: str) -> None:
    response = site.get(f"/opensearch-{language}.xml")
    root = fromstring(response.content)  # noqa: S314
    assert response["Content-Type"] == "application/opensearchdescription+xml"
    assert len(root.findtext("o:ShortName", "", SEARCH)) in range(1, 17)
    assert len(root.findtext("o:Description", "", SEARCH)) in range(10, 1025)
    templates = {one.attrib["type"]: one.attrib["template"] for one in root.iterfind("o:Url", SEARCH)}
    assert templates["text/html"] == f"http://testserver/{language}/search?q={{searchTerms}}"
    assert f'href="/opensearch-{language}.xml"' in site.get(f"/{language}").content.decode()


def test_robots_find_the_map(site: Site) -> None:
    assert "\nSitemap: http://testserver/sitemap.xml\n" in site.get("/robots.txt").content.decode()


@pytest.mark.parametrize("records", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, records: int) -> None:
    edition = an_edition(tmp_path, *[a_lesson(f"mx-lesson-{n}") for n in range(records)])
    with counted_queries(edition) as queries:
        addresses(edition)
    assert len(queries) == 7
