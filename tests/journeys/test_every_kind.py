# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What holds on every kind of page: it is quiet, it fits, it says what it is. Scripts are off throughout."""

import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext

from focus.lib.names import LANGUAGES
from focus.site.routes import ROUTES, find
from tests.journeys.kinds import EXAMPLES, GUIDES, TROUBLE, path_of
from tests.journeys.visits import Visit, at

Visited = Callable[[str, str], Visit]
ALL = (*EXAMPLES, *TROUBLE)
every_kind = pytest.mark.parametrize("example", EXAMPLES)
every_page = pytest.mark.parametrize("example", ALL)
BOTH = ("en", "fr")


def test_every_route_has_an_example() -> None:
    patterns = {found[0].pattern for example in EXAMPLES if (found := find(path_of(example)))}
    assert [route.pattern.pattern for route in ROUTES if route.pattern not in patterns] == []


@every_page
def test_a_page_asks_only_this_host_and_nothing_fails(visited: Visited, address: str, example: str) -> None:
    for language in BOTH:
        seen = visited(language, example)
        assert [url for url in seen.requests if not url.startswith((f"{address}/", "data:,"))] == []
        assert seen.trouble == []
        assert seen.cookies == 0
        assert "set-cookie" not in seen.headers


@every_page
def test_a_page_forbids_scripts_and_inline_styles(visited: Visited, example: str) -> None:
    seen = visited("en", example)
    policy = seen.headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert seen.headers["referrer-policy"] == "no-referrer"
    assert seen.headers["x-content-type-options"] == "nosniff"


@every_page
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_its_window(visited: Visited, example: str, language: str) -> None:
    seen = visited(language, example)
    assert {width: over for width, over in seen.over.items() if over > 0} == {}
    assert seen.over_with_larger_text <= 0, "with text at 200 %"


@every_page
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_its_title_and_one_heading(visited: Visited, example: str, language: str) -> None:
    seen = visited(language, example)
    assert (seen.language, seen.direction, seen.headings) == (language, "ltr", 1)
    assert seen.title
    assert seen.status == TROUBLE.get(example, 200)


@every_kind
def test_a_page_names_its_address_and_itself_in_each_language(
    visited: Visited, plain: BrowserContext, address: str, example: str
) -> None:
    seen = visited("en", example)
    assert f"{address}{seen.canonical}" == seen.url
    assert set(seen.alternates) == set(LANGUAGES)
    for language, link in seen.alternates.items():
        assert f"{address}{link}" == at(address, language, example)
        assert plain.request.get(f"{address}{link}", max_redirects=0).status == 200


@every_kind
def test_the_twin_tells_the_same_title_edition_and_address(
    visited: Visited, plain: BrowserContext, address: str, example: str
) -> None:
    for language in BOTH:
        url = urlsplit(at(address, language, example))
        twin = plain.request.get(url._replace(path=f"{url.path}.json").geturl(), max_redirects=0)
        told = json.loads(twin.body())
        assert (twin.status, told["language"]) == (200, language)
        assert visited(language, example).title == " ".join(told["title"].split())
        assert f"{address}{told['address']}" == url.geturl()
        # A page with findings sends coverage, the flag and what is no endorsement along.
        assert set(told) - {"caveat"} == {"edition", "digest", "licence", "address", "title", "language", "data"}


@pytest.mark.parametrize("example", TROUBLE)
def test_trouble_is_said_with_a_way_on(plain: BrowserContext, address: str, example: str) -> None:
    page = plain.new_page()
    page.goto(at(address, "en", example))
    assert len(page.locator("main").inner_text()) > 60
    assert page.locator("main a").count() >= 1
    page.close()


def test_guides_ask_for_nothing_but_themselves(visited: Visited) -> None:
    for example in (one for one in EXAMPLES if one.startswith(GUIDES)):
        seen = visited("fr", example)
        assert seen.requests == [seen.url]
