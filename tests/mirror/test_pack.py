# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A pack holds one country, small enough to be sent."""

import zipfile
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.errors import FocusError
from focus.mirror.pack import spoken_in
from tests.builders import a_finding, a_subdivision
from tests.mirror.mirrored import broken_links, everything, mirror, small_edition

FIVE_MEGABYTES = 5_000_000


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The pack of Colombia, where Mexico is another place."""
    mirror(small_edition(tmp_path), tmp_path / "co", "es", place="co")
    return tmp_path / "co"


def test_a_pack_holds_its_place_and_not_another(pack: Path) -> None:
    assert (pack / "es/instruments/co-law.html").is_file()
    assert (pack / "es/guides/co.html").is_file()
    assert not (pack / "es/instruments/mx-law.html").exists()
    assert broken_links(pack) == []


def test_a_pack_begins_with_its_place(pack: Path) -> None:
    assert 'href="es/places/co.html"' in (pack / "index.html").read_text()


def test_what_is_not_in_a_pack_is_named_without_a_link(pack: Path) -> None:
    html = (pack / "es/instruments/co-law.html").read_text()
    assert "Ley de protección" in html
    assert "mx-law" not in html


def test_a_criterion_of_a_pack_lists_only_its_own_answers(tmp_path: Path) -> None:
    edition = small_edition(tmp_path, a_finding("co-law-r1-law", place="CO", subject="co-law"))
    mirror(edition, tmp_path / "co", place="CO")
    html = (tmp_path / "co/en/standard/R1.html").read_text()
    assert "co-law-r1-law" in html
    assert "mx-law-r1-law" not in html
    assert "only the answers on Colombia" in html


def test_a_pack_holds_the_parts_of_its_country(tmp_path: Path) -> None:
    mirror(small_edition(tmp_path, a_subdivision()), tmp_path / "mx", place="MX")
    assert (tmp_path / "mx/en/places/mx-sin.html").is_file()


def test_a_pack_holds_its_briefings_and_what_the_handbook_says_to_everybody(shipped: Edition, tmp_path: Path) -> None:
    mirror(shipped, tmp_path / "ni", "es", place="NI")
    held = tmp_path / "ni/es"
    assert (held / "places/ni/briefing.html").is_file()
    assert (held / "handbook/why-they-disappoint.html").is_file()
    assert not (held / "handbook/countries.html").exists()
    assert broken_links(tmp_path / "ni") == []


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FocusError, match="no such place"):
        mirror(small_edition(tmp_path), tmp_path / "xx", place="XX")
    assert not (tmp_path / "xx").exists()


def test_the_archive_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    mirror(edition, tmp_path / "one", place="CO")
    mirror(edition, tmp_path / "two", place="CO")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as file:
        assert {"index.html", "mirror.json", "en/places/co.html"} <= set(file.namelist())


def test_a_file_that_is_no_pack_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "co.zip").write_text("mine")
    with pytest.raises(FocusError, match="in the way"):
        mirror(small_edition(tmp_path), tmp_path / "co", place="CO")
    assert (tmp_path / "co.zip").read_text() == "mine"


@pytest.mark.parametrize("place", ["CO", "MX", "CA"])
def test_the_packs_of_the_shipped_data_are_under_five_megabytes(shipped: Edition, tmp_path: Path, place: str) -> None:
    written = mirror(shipped, tmp_path / "pack", *spoken_in(place), place=place)
    assert written.pages > 100
    assert written.size + (tmp_path / "pack/mirror.json").stat().st_size < FIVE_MEGABYTES
    assert (tmp_path / "pack.zip").stat().st_size < FIVE_MEGABYTES
    assert broken_links(tmp_path / "pack") == []
    assert len(everything(tmp_path / "pack")) > 0


def test_a_pack_speaks_the_languages_of_its_country() -> None:
    assert [spoken_in(one) for one in ("MX", "BR", "CA", "MN")] == [("es",), ("pt",), ("en", "fr"), ("en",)]
    assert [spoken_in(one) for one in ("mx-sin", "BR-ES", "INT-OAS")] == [("es",), ("pt",), ("en",)]
