# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The copy: a WARC file that other programs read, with everything that was sent and received."""

import hashlib
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from focus.archive.fetch import fetch
from focus.archive.warc import sweep, write_warc
from tests.archive.sites import PAGE, QUICK, Site, anything, local


def kept(site: Site, tmp_path: Path, path: str = "/law") -> Path:
    target = tmp_path / "mx-s1" / "20261122T140000Z.warc.gz"
    digest = write_warc(target, fetch(site.at(path), anything, local(), QUICK))
    assert digest == hashlib.sha256(target.read_bytes()).hexdigest()
    return target


def test_each_request_and_answer_is_a_record_and_its_digests_are_right(site: Site, tmp_path: Path) -> None:
    site.redirects("/old", "/law", 301)
    site.says("/law")
    with kept(site, tmp_path, "/old").open("rb") as file:
        reader = ArchiveIterator(file, check_digests="raise")
        records = [(one.rec_type, one.rec_headers["WARC-Target-URI"], one.content_stream().read()) for one in reader]
    told = [(kind, url) for kind, url, _ in records[1:]]
    hop, end = site.at("/old"), site.at("/law")
    assert told == [("response", hop), ("request", hop), ("response", end), ("request", end)]
    assert records[3][2] == PAGE.encode()


def test_the_answer_stands_in_it_byte_for_byte(site: Site, tmp_path: Path) -> None:
    answer = b"HTTP/1.1 200 Fine\r\nX-Odd:   Jos\xe9\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
    site.sends("/law", answer)
    with kept(site, tmp_path).open("rb") as file:
        blocks = [one.raw_stream.read() for one in ArchiveIterator(file, no_record_parse=True)]
    assert answer in blocks


def test_a_copy_that_cannot_be_finished_leaves_nothing(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("focus.archive.warc._write_hop", full)
    site.says("/law")
    with pytest.raises(OSError, match="No space"):
        kept(site, tmp_path)
    assert list((tmp_path / "mx-s1").iterdir()) == []


def test_what_a_killed_run_left_half_written_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "mx-s1").mkdir()
    for name in (".unfinished-x", "20261122T140000Z.warc.gz"):
        (tmp_path / "mx-s1" / name).write_text("x")
    sweep(tmp_path)
    assert [one.name for one in (tmp_path / "mx-s1").iterdir()] == ["20261122T140000Z.warc.gz"]
