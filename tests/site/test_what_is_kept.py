# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which finished answers a process keeps: pages and lists as filtered, and nothing that a reader typed."""

from pathlib import Path

import pytest

from focus.site import answer
from focus.site.routes import ROUTES
from tests.builders import an_edition
from tests.site.asking import Site


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Site, list[str]]:
    """A site, and the addresses whose pages were made anew."""
    site, anew, before = Site(an_edition(tmp_path), monkeypatch), list[str](), answer._made

    def counted(request, language, address):  # type: ignore[no-untyped-def]
        anew.append(request.get_full_path())
        return before(request, language, address)

    monkeypatch.setattr(answer, "_made", counted)
    return site, anew


@pytest.mark.parametrize("address", ["/en/places", "/en/places?region=americas", "/en/places.csv?region=americas"])
def test_a_page_and_a_list_as_filtered_are_made_once(made: tuple[Site, list[str]], address: str) -> None:
    site, anew = made
    first, second = site.get(address), site.get(address)
    assert (first.status_code, first.content) == (200, second.content)
    assert anew == [address]


@pytest.mark.parametrize("address", ["/en/search?q=escort", "/en/own-weights?P2=5", "/en/places?region=nowhere"])
def test_what_a_reader_typed_or_weighed_and_what_is_wrong_is_not_kept(
    made: tuple[Site, list[str]], address: str
) -> None:
    site, anew = made
    assert site.get(address).status_code == site.get(address).status_code
    assert anew == [address, address]


def test_two_filters_are_two_answers(made: tuple[Site, list[str]]) -> None:
    site, anew = made
    one, other = site.get("/en/places?region=americas"), site.get("/en/places?region=africa")
    assert one.content != other.content
    assert len(anew) == 2


LISTS = [one for one in ROUTES if one.is_list]


@pytest.mark.parametrize(
    ("address", "name"), [(one.pattern.pattern.strip("^$"), name) for one in LISTS for name in one.parameters]
)
def test_no_filter_of_a_list_takes_words_of_a_reader(made: tuple[Site, list[str]], address: str, name: str) -> None:
    assert made[0].get(f"/en{address}?{name}=my-own-words").status_code != 200
