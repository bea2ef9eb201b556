# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What sites ask of us is kept: their robots.txt, their pace, and being left alone when they are busy."""

import pytest

from focus.archive.addresses import read_address
from focus.archive.failure import Failure
from focus.archive.fetch import Fetched, fetch
from focus.archive.pace import LONGEST_DELAY, Pace
from focus.archive.robots import Robots
from focus.archive.run import Asker, by_turns
from tests.archive.sites import QUICK, Site, anything, local


def quick() -> Pace:
    return Pace(0, 0)


def asked(site: Site, path: str = "/law") -> Fetched:
    return Asker(local(), quick(), QUICK)(site.at(path))


def test_a_page_that_robots_txt_excludes_is_not_asked_for(site: Site) -> None:
    site.says("/law")
    site.says("/robots.txt", "User-agent: *\nDisallow: /law\n")
    fetched = asked(site)
    assert fetched.failure is not None
    assert fetched.failure.cause == "robots"
    assert site.asked() == []


def test_rules_for_us_by_name_come_before_those_for_all(site: Site) -> None:
    site.says("/law")
    site.says("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: FocusArchive\nDisallow: /private\n")
    assert asked(site).status == 200


def test_a_redirect_is_asked_by_the_rules_of_where_it_leads(site: Site) -> None:
    site.redirects("/law", "/closed/law")
    site.says("/closed/law")
    site.says("/robots.txt", "User-agent: *\nDisallow: /closed/\n")
    fetched = asked(site)
    assert fetched.failure is not None
    assert (fetched.failure.cause, site.asked()) == ("robots", ["/law"])


@pytest.mark.parametrize(
    ("status", "cause"), [(404, None), (410, None), (401, "robots"), (403, "robots"), (500, "answer")]
)
def test_a_site_without_rules_is_open_and_a_failing_one_is_shut(site: Site, status: int, cause: str | None) -> None:
    site.says("/law")
    site.says("/robots.txt", "", status)
    failure = asked(site).failure
    assert (failure.cause if failure else None) == cause


def test_an_endless_robots_txt_shuts_the_site(site: Site) -> None:
    site.says("/law")
    site.says("/robots.txt", "# x\n" * 200_000)
    failure = asked(site).failure
    assert failure is not None
    assert failure.cause == "robots"


@pytest.mark.parametrize("line", ["Disallow: //[", "Crawl-delay: ²", "Crawl-delay: " + "9" * 5000])
def test_rules_that_cannot_be_read_shut_the_site(site: Site, line: str) -> None:
    site.says("/robots.txt", f"User-agent: *\n{line}\n")
    failure = asked(site).failure
    assert failure is not None
    assert failure.cause == "robots"


def test_rules_are_asked_for_once_a_run(site: Site) -> None:
    asker = Asker(local(), quick(), QUICK)
    for path in ("/a", "/b", "/c"):
        asker(site.says(path))
    assert [path for path, _ in site.seen].count("/robots.txt") == 1


def test_a_delay_that_is_asked_for_is_told(site: Site) -> None:
    site.says("/robots.txt", b"\xef\xbb\xbfUser-agent: *\nCrawl-delay: 7\nDisallow:\n\xff\n")
    robots = Robots(lambda address: fetch(address, anything, local(), QUICK))
    assert robots.delay(read_address(site.at("/law"), loopback=True)) == 7


def test_a_failure_of_the_rules_is_remembered(site: Site) -> None:
    robots = Robots(lambda _: Fetched([], Failure("slow", "the site stopped answering")))
    for _ in range(2):
        with pytest.raises(Failure, match="stopped answering"):
            robots.delay(read_address("http://a.example/"))


class Clock:
    """A clock that only sleeping moves on."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_the_same_site_waits_and_another_does_not_wait_as_long() -> None:
    clock = Clock()
    pace = Pace(5, 1, lambda: clock.now, clock.sleep)
    for host in ("a.example", "a.example", "b.example", "a.example"):
        pace.wait(host)
    assert clock.slept == [5, 1, 4]


@pytest.mark.parametrize(("wanted", "slept"), [(2, 5), (30, 30), (10**9, LONGEST_DELAY)])
def test_a_site_that_wants_more_time_gets_it_up_to_a_limit(wanted: float, slept: float) -> None:
    clock = Clock()
    pace = Pace(5, 1, lambda: clock.now, clock.sleep)
    pace.wait("a.example", wanted)
    pace.wait("a.example", wanted)
    assert clock.slept == [slept]


def test_sites_take_turns() -> None:
    due = [("1", "http://a.example/1"), ("2", "http://a.example/2"), ("3", "http://b.example/3")]
    assert [source for source, _ in by_turns(due)] == ["1", "3", "2"]
