# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A run: which sources are asked, what is kept of each, and that it can be stopped at any moment."""

import datetime
import fcntl
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from focus.archive.actions.keep_check import keep_check
from focus.archive.fetch import Fetched
from focus.archive.models import SourceCheck
from focus.archive.pace import Pace
from focus.archive.run import Asker, Choice, Outcome, run
from focus.archive.standing import with_checks
from focus.lib.errors import FocusError
from focus.record.actions.save import add_records
from focus.record.queries import records
from tests import builders
from tests.archive.sites import PAGE, QUICK, Site, local

pytestmark = pytest.mark.django_db


def hold(*sources: object) -> None:
    add_records([("places", builders.a_place()), *(("sources", one) for one in sources)])


def quick() -> Callable[[str], Fetched]:
    return Asker(local(), Pace(0, 0), QUICK)


def archive(directory: Path, ask: Callable[[str], Fetched] | None = None, **choice: object) -> Outcome:
    return run(directory, Choice(**choice), ask or quick(), lambda *_: None)  # type: ignore[arg-type]


def test_a_page_is_kept_with_its_hash_and_its_day(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    (check,) = archive(tmp_path).checks
    kept = (tmp_path / check.warc).read_bytes()
    assert (check.verdict, check.http_status, check.bytes) == ("alive", 200, len(PAGE))
    assert check.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert check.warc_sha256 == hashlib.sha256(kept).hexdigest()
    assert check.warc.startswith("mx-s1/2")
    assert check == SourceCheck.objects.get()


def test_what_was_asked_lately_is_left_alone_unless_asked_again(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    assert [archive(tmp_path).skipped, archive(tmp_path).skipped] == [0, 1]
    assert len(archive(tmp_path, again=True).checks) == 1
    assert len(archive(tmp_path, days=0).checks) == 1


def test_the_same_content_is_kept_once_and_a_changed_one_again(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    for body in (PAGE, PAGE + "<script>var visit = 2</script>", PAGE.replace("everybody", "nobody")):
        site.says("/law", body)
        archive(tmp_path, again=True)
    told = [(one.verdict, bool(one.warc)) for one in SourceCheck.objects.order_by("checked_at")]
    assert told == [("alive", True), ("alive", False), ("changed", True)]


def test_a_copy_that_was_lost_is_made_again(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    (check,) = archive(tmp_path).checks
    (tmp_path / check.warc).unlink()
    assert archive(tmp_path, again=True).checks[0].warc


def test_a_dead_page_keeps_its_earlier_copy(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    archive(tmp_path)
    site.says("/law", "", 410)
    archive(tmp_path, again=True)
    source = with_checks(records()).by_kind["sources"]["mx-s1"]
    assert (source.address_status, source.archived) == ("gone", True)


def test_sources_that_are_not_public_or_have_no_whole_address_are_not_asked(site: Site, tmp_path: Path) -> None:
    hold(
        builders.a_source("mx-s1", url=site.says("/1"), sensitivity="restricted"),
        builders.a_source("mx-s2", url=site.says("/2"), address_known="site_only"),
        builders.a_source("mx-s3", url=None, address_known="none"),
        builders.a_source("mx-s4", url=site.says("/4"), address_known="second_hand"),
    )
    assert [one.source_id for one in archive(tmp_path).checks] == ["mx-s4"]
    assert site.asked() == ["/4"]


def test_a_run_can_be_of_one_place_of_some_sources_or_of_a_number(site: Site, tmp_path: Path) -> None:
    hold(*(builders.a_source(f"mx-s{n}", url=site.says(f"/{n}")) for n in range(1, 5)))
    assert archive(tmp_path, place="co").checks == []
    assert [one.source_id for one in archive(tmp_path, sources=("mx-s3",)).checks] == ["mx-s3"]
    limited = archive(tmp_path, limit=2, place="mx")
    assert [one.source_id for one in limited.checks] == ["mx-s1", "mx-s2"]
    assert (limited.skipped, limited.left) == (1, 1)


def test_limited_runs_reach_every_source_in_turn(site: Site, tmp_path: Path) -> None:
    hold(*(builders.a_source(f"mx-s{n}", url=site.says(f"/{n}")) for n in range(1, 4)))
    turns = [archive(tmp_path, limit=1, again=True).checks[0].source_id for _ in range(4)]
    assert turns == ["mx-s1", "mx-s2", "mx-s3", "mx-s1"]


@pytest.mark.parametrize(("status", "asked"), [(503, 1), (429, 1), (500, 2), (404, 4)])
def test_a_site_that_is_busy_or_failing_is_left_alone_for_this_run(
    site: Site, tmp_path: Path, status: int, asked: int
) -> None:
    hold(*(builders.a_source(f"mx-s{n}", url=site.says(f"/{n}", "", status)) for n in range(1, 5)))
    outcome = archive(tmp_path)
    assert (len(outcome.checks), outcome.left) == (asked, 4 - asked)


def test_stopped_halfway_what_was_done_is_kept(site: Site, tmp_path: Path) -> None:
    hold(*(builders.a_source(f"mx-s{n}", url=site.says(f"/{n}")) for n in range(1, 4)))
    ask = quick()

    def stopped_at_the_second(address: str) -> Fetched:
        if address.endswith("/2"):
            raise KeyboardInterrupt
        return ask(address)

    with pytest.raises(KeyboardInterrupt):
        archive(tmp_path, stopped_at_the_second)
    assert [one.source_id for one in archive(tmp_path).checks] == ["mx-s2", "mx-s3"]


def test_two_runs_at_once_are_refused(tmp_path: Path) -> None:
    with (tmp_path / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(FocusError, match="another run"):
            archive(tmp_path)


def test_publishing_says_what_was_found_at_the_address_of_today(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source("mx-s1", url=site.says("/1")), builders.a_source("mx-s2"))
    archive(tmp_path, sources=("mx-s1",))
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    held = records()
    found = with_checks(held).by_kind["sources"]
    assert (found["mx-s1"].address_status, found["mx-s1"].checked_on, found["mx-s1"].archived) == ("alive", today, True)
    assert found["mx-s2"] == held.by_kind["sources"]["mx-s2"]
    held.add("sources", replace(held.by_kind["sources"]["mx-s1"], url="https://example.org/corrected"))
    assert with_checks(held).by_kind["sources"]["mx-s1"].address_status == "unchecked"


def test_a_look_is_never_kept_over_another(site: Site, tmp_path: Path) -> None:
    hold(builders.a_source(url=site.says("/law")))
    (check,) = archive(tmp_path).checks
    again = keep_check(
        SourceCheck(
            source_id="mx-s1",
            checked_at=check.checked_at + datetime.timedelta(seconds=1),
            address=check.address,
            verdict="gone",
        )
    )
    assert SourceCheck.objects.count() == 2
    assert again.pk != check.pk
