# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of page that shows records as a table or a paged list has them as CSV, or a reason why not."""

import csv
import io

import pytest

from focus.edition.reader import Edition
from focus.site.routes import find
from tests.journeys.kinds import EDITION, EXAMPLES, path_of
from tests.site.asking import Site

WITHOUT = {
    "/": "counts places by their state; the places are the rows of /places.csv",
    "/places/mx/briefing": "a paper for a meeting; its answers are rows of the CSV of each text and body",
    "/handbook/countries": "a chapter to read; what it counts are rows of /places.csv and of the downloads",
    "/search": "a ranked list of pages of every kind, shortened to what a reader looks through",
}
"""Pages whose CSV is not made, and why; docs/decisions/0008 says the same to readers."""
NOTHING_TO_LIST = {
    "/instruments/mx-ley-2012/text": "its wording is not held here",
    "/instruments/mx-ley-2012/text/changes": "no two wordings of it are held here",
    "/compare-texts": "no texts are chosen yet",
}
"""Examples of lists that are not there, so that no table is shown; with something to show they have their CSV."""


@pytest.fixture
def site(shipped: Edition, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of everything that the project ships."""
    return Site(shipped, monkeypatch)


def kinds(shipped: Edition) -> list[str]:
    """The examples, with the edition that this site serves."""
    return sorted({one.replace(EDITION, shipped.directory.name) for one in EXAMPLES})


def twin_of(example: str) -> str:
    path, mark, query = example.partition("?")
    return f"{path}.csv{mark}{query}"


def shows_records(site: Site, example: str) -> bool:
    found = find(path_of(example))
    assert found
    return "page" in found[0].parameters or has_table(site, example)


def is_whole_list(example: str) -> bool:
    """Without filters, and not about one record, which may have no row of the kind that its CSV holds."""
    found = find(example)
    return found is not None and found[1] == {}


def has_table(site: Site, example: str) -> bool:
    return b"<table" in site.get(f"/en{example}".rstrip("/")).content


def test_every_page_with_a_table_of_records_has_it_as_csv(shipped: Edition, site: Site) -> None:
    shown = [one for one in kinds(shipped) if path_of(one) not in WITHOUT and shows_records(site, one)]
    assert len(shown) > 40
    assert {one for one in shown if site.get(f"/en{twin_of(one)}").status_code != 200} == set(NOTHING_TO_LIST)
    assert not [one for one in NOTHING_TO_LIST if has_table(site, one)]


def test_a_reason_stands_only_where_records_are_shown_without_csv(shipped: Edition, site: Site) -> None:
    for one in WITHOUT:
        assert one in {path_of(example) for example in kinds(shipped)}
        assert shows_records(site, one), one
        assert site.get(f"/en{twin_of(one)}").status_code == 404, one


def test_the_csv_of_a_whole_list_has_rows_and_its_page_links_to_it(shipped: Edition, site: Site) -> None:
    lists = [one for one in kinds(shipped) if is_whole_list(one) and one not in WITHOUT and has_table(site, one)]
    assert len(lists) > 10
    for one in lists:
        told = site.get(f"/en{one}.csv").content.decode("utf-8-sig")
        assert list(csv.DictReader(io.StringIO(told))), one
        assert f'href="/en{one}.csv"' in site.get(f"/en{one}").content.decode(), one


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/commitments/gn-commitment-2", {"date", "compliance", "text", "cites"}),
        ("/reference-bill", {"criterion", "seen", "basis"}),
        ("/method", {"id", "name", "kind", "declared_on", "answers"}),
        ("/data", {"name", "bytes", "sha256"}),
    ],
)
def test_tables_beside_prose_have_their_columns(site: Site, address: str, named: set[str]) -> None:
    assert named <= set(next(csv.reader(io.StringIO(site.get(f"/en{address}.csv").content.decode("utf-8-sig")))))
