# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What every page of the shipped edition weighs on its way to a reader, in four languages."""

import gzip
import re
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.crawl.addresses import addresses
from focus.site.kept_pages import LEVEL
from tests.site.asking import Site
from tests.speed.weights import FIRST_VISIT, LINKED, OTHER_PAGES

STATIC = Path(__file__).resolve().parents[2] / "focus" / "site" / "static"
NUMBERED = re.compile(r"\.[0-9a-f]{10}\.")
ONE_FILE_BOOKS = {"/guides/all", "/reference-bill"}
"""Made to be kept or copied whole: every sheet of the world, and the bill with its reasons and options."""
HEADS = 1000
"""More than the heads of an answer take; those of ``docs/speed.md`` are measured with it."""


def weight(page: bytes) -> int:
    """A page as a browser is sent it."""
    return len(gzip.compress(page, LEVEL, mtime=0)) + HEADS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_weighs_at_most_forty_kilobytes(
    shipped: Edition, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    site = Site(shipped, monkeypatch)
    asked = [one for one in addresses(shipped) if one not in ONE_FILE_BOOKS]
    held = {one: site.get(f"/{language}{one}".rstrip("/")) for one in asked}
    assert {one.status_code for one in held.values()} == {200}
    assert len(held) > 1000
    assert {one: size for one, made in held.items() if (size := weight(made.content)) > OTHER_PAGES} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_weighs_at_most_a_hundred_kilobytes(
    shipped: Edition, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    page = Site(shipped, monkeypatch).get(f"/{language}").content
    linked = {NUMBERED.sub(".", one.decode().rsplit("/", 1)[-1]) for one in LINKED.findall(page)}
    styles = [STATIC / one for one in linked]
    assert b'class="map"' in page
    assert weight(page) + sum(weight(one.read_bytes()) for one in styles) <= FIRST_VISIT
