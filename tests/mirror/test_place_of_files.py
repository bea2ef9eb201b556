# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A mirror takes its name when it is whole, and never somebody else's place."""

from pathlib import Path

import pytest

from focus.lib.errors import FocusError
from focus.mirror.manifest import UNFINISHED
from focus.mirror.place_of_files import written_whole
from focus.mirror.spots import Spot, spot_of


def test_what_a_stopped_run_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "copy.part").mkdir()
    (tmp_path / "copy.part" / UNFINISHED).touch()
    (tmp_path / "copy.part" / "half.html").touch()
    with written_whole(tmp_path / "copy") as part:
        (part / "whole.html").touch()
    assert [one.name for one in (tmp_path / "copy").iterdir()] == ["whole.html"]
    assert [one.name for one in tmp_path.iterdir()] == ["copy"]


def test_two_runs_do_not_write_one_copy(tmp_path: Path) -> None:
    with written_whole(tmp_path / "copy") as part:
        (part / "first.html").touch()
        with pytest.raises(FocusError, match="another run"), written_whole(tmp_path / "copy"):
            pass
    assert [one.name for one in (tmp_path / "copy").iterdir()] == ["first.html"]


def test_a_directory_of_somebody_that_is_in_the_way_is_kept(tmp_path: Path) -> None:
    (tmp_path / "copy.part").mkdir()
    (tmp_path / "copy.part" / "mine.txt").touch()
    with pytest.raises(FocusError, match="in the way"), written_whole(tmp_path / "copy"):
        pass
    assert (tmp_path / "copy.part" / "mine.txt").exists()


def test_a_file_or_a_whole_disk_is_no_place_for_a_mirror(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", Path("/proc")):
        with pytest.raises(FocusError), written_whole(place):
            pass


def test_another_wording_of_a_law_is_no_part_of_the_newest_one() -> None:
    text = "/en/instruments/mx-law/text"
    assert spot_of(text, "page=2") == Spot("en", "/instruments/mx-law/text", 2)
    assert spot_of(text, "on=2012") is None
    assert spot_of(f"{text}/changes", "from=2012&to=2020") is None
    assert spot_of("/en/places", "region=africa") == Spot("en", "/places")


def test_figures_of_an_indicator_are_a_page_of_their_own() -> None:
    spot = spot_of("/en/figures", "indicator=budget")
    assert spot is not None
    assert spot == Spot("en", "/figures", chosen="budget")
    assert (spot.file, spot.parameters) == ("en/figures-budget.html", {"indicator": "budget"})
    second = spot_of("/en/figures", "indicator=budget&page=2")
    assert second is not None
    assert (second.file, second.parameters) == ("en/figures-budget-2.html", {"indicator": "budget", "page": "2"})
    for other in ("indicator=budget&place=mx", "indicator=../x", "place=mx"):
        assert spot_of("/en/figures", other) == Spot("en", "/figures")
