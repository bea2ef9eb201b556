# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every link of the running site answers, and every anchor that a link or a record names is there."""

import re
import sqlite3
from collections import defaultdict
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.forms import addresses_of_forms
from focus.site.view import View
from tests.builders import the_page
from tests.contracts.crawl import Site, crawl, read

SAMPLE = 25
"""Of the other languages every so-manieth page is read; they are the same pages in other words."""


@pytest.fixture(scope="module")
def site(address: str) -> Site:
    """Everything that can be reached in English from the home page."""
    return crawl(address, "/en")


def test_every_page_that_is_linked_answers(site: Site) -> None:
    assert len(site.pages) > 1500
    assert site.broken == {}


def test_every_anchor_that_is_linked_is_there(site: Site) -> None:
    missing = [
        f"{page.path} -> {path}#{anchor}"
        for page in site.pages.values()
        for path, anchor in page.links
        if anchor and path in site.pages and anchor not in site.pages[path].anchors
    ]
    assert missing == []


def test_every_record_is_at_its_address(site: Site, home: Path) -> None:
    (edition,) = (home / "editions").glob("*/edition.sqlite")
    with sqlite3.connect(f"file:{edition}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT id, address FROM entries").fetchall()
    connection.close()
    wanted: dict[str, set[str]] = defaultdict(set)
    for _, address in rows:
        path, _, anchor = address.partition("#")
        wanted[f"/en{path}"] |= {anchor} if anchor else set()
    assert len(rows) > 3000
    assert sorted(wanted.keys() - site.pages.keys()) == [], "records that no page leads to"
    assert {path: found for path, held in wanted.items() if (found := held - site.pages[path].anchors)} == {}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_page_in_another_language_links_to_the_same_pages(site: Site, address: str, language: str) -> None:
    # The wording of an exercise is named in an address only where it is not the reader's own.
    same = sorted(path for path in site.pages if "." not in path and "wording=" not in path)
    for path in same[::SAMPLE]:
        other = read(address, [path.replace("/en", f"/{language}", 1)])[0]
        assert other.status == 200, other.path
        own = [link for link, _ in other.links if link.startswith(f"/{language}") and not re.search(r"[?.]", link)]
        assert [link for link in own if link.replace(f"/{language}", "/en", 1) not in site.pages] == [], other.path


def test_no_page_sets_a_cookie_or_names_a_resource_elsewhere(site: Site) -> None:
    assert [page.path for page in site.pages.values() if page.cookie] == []
    assert (
        sorted({link for page in site.pages.values() for link in page.resources if re.match(r"https?:|//", link)}) == []
    )


def test_the_table_of_a_whole_list_is_linked_without_a_page_number(shipped: Edition) -> None:
    forms = addresses_of_forms(the_page(shipped, "/instruments", page="2"), View(shipped, "en"))
    assert (forms["csv"], forms["json"]) == ("/en/instruments.csv", "/en/instruments.json?page=2")
