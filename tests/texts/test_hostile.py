# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A file made to hurt is read or refused in one line; it never hangs, grows, leaks the machine's files or acts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.isolated import read_isolated, read_isolated_bytes
from tests.texts.hostile import HOSTILE, acting_pdf, law_xml, outside, stream_bomb

SECONDS = 40
"""Enough for a slow machine with other things to do; most take a tenth of a second."""


@pytest.mark.parametrize(("make", "name"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_read_or_refused_in_one_line(make: Callable[[], bytes], name: str) -> None:
    try:
        reading = read_isolated_bytes(make(), name, seconds=SECONDS)
    except FocusError as error:
        said = str(error)
        assert said.startswith(f"{name}: ")
        assert "\n" not in said
        # Reading it is as right as refusing it.
        assert error.exit_code == UNREADABLE  # noqa: PT017
    else:
        assert reading.file == name
        assert "root:" not in "".join(unit.text for unit in reading.units)


def test_an_entity_from_outside_brings_nothing_in() -> None:
    try:
        reading = read_isolated_bytes(law_xml(outside("akomaNtoso"), "&e;"), "law.xml")
    except FocusError:
        return
    assert "/bin/" not in "".join(unit.text for unit in reading.units)


def test_a_pdf_that_wants_to_act_is_only_read(tmp_path: Path) -> None:
    mark = tmp_path / "launched"
    data = acting_pdf().replace(b"/tmp/launched", str(mark).encode())
    assert "five days" in read_isolated_bytes(data, "law.pdf").units[-1].text
    assert not mark.exists()


def test_a_page_that_unpacks_without_end_stays_within_its_memory() -> None:
    with pytest.raises(FocusError, match=r"memory|seconds"):
        read_isolated_bytes(stream_bomb(), "law.pdf", memory=700_000_000, seconds=SECONDS)


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(FocusError, match="it has 2,147 million bytes and Focus reads up to 200") as refused:
        read_isolated(path)
    assert refused.value.exit_code == UNREADABLE


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\0\0"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(FocusError, match=r"^law\.txt: the file is empty\.$"):
        read_isolated_bytes(data, "law.txt")
