# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The suppression list: what is on it, what it gives away, and what happens when the file is damaged."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import focus
from focus.edition.suppression import SuppressionList, Suppressions, UnreadableSuppressionList, add


def test_a_missing_file_is_an_empty_list(tmp_path: Path) -> None:
    suppression = SuppressionList.load(tmp_path / "suppressed.json")
    assert not suppression.holds("zz-law-1")
    assert not suppression.holds_field("zz-law-1", "gist")


def test_a_withdrawn_record_is_held_and_its_neighbour_is_not(tmp_path: Path) -> None:
    add(tmp_path / "suppressed.json", ids=["zz-law-1"])
    suppression = SuppressionList.load(tmp_path / "suppressed.json")
    assert suppression.holds("zz-law-1")
    assert not suppression.holds("zz-law-10")
    assert not suppression.holds_field("zz-law-1", "gist")


def test_a_withdrawn_field_leaves_its_record(tmp_path: Path) -> None:
    add(tmp_path / "suppressed.json", fields=[("zz-law-1", "gist")])
    suppression = SuppressionList.load(tmp_path / "suppressed.json")
    assert suppression.holds_field("zz-law-1", "gist")
    assert not suppression.holds_field("zz-law-1", "title")
    assert not suppression.holds("zz-law-1")


def test_a_withdrawn_address_is_no_record(tmp_path: Path) -> None:
    add(tmp_path / "suppressed.json", addresses=["/en/instruments/zz-law-1"])
    suppression = SuppressionList.load(tmp_path / "suppressed.json")
    assert suppression.holds_address("/en/instruments/zz-law-1")
    assert not suppression.holds("/en/instruments/zz-law-1")


def test_the_file_holds_no_id_field_or_address(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    add(path, ids=["zz-law-1"], fields=[("zz-law-2", "gist")], addresses=["/en/places/zz"])
    content = path.read_text()
    assert not any(word in content for word in ("zz-law", "gist", "/en/"))


def test_two_lists_of_the_same_ids_share_no_hash(tmp_path: Path) -> None:
    first = add(tmp_path / "a.json", ids=["zz-law-1"])
    second = add(tmp_path / "b.json", ids=["zz-law-1"])
    assert first.salt != second.salt
    assert not first.records & second.records


def test_adding_keeps_the_salt_and_what_was_held(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    first = add(path, ids=["zz-law-1"])
    second = add(path, ids=["zz-law-2"])
    assert second.salt == first.salt
    assert second.holds("zz-law-1")
    assert second.holds("zz-law-2")
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"format":1}', '{"format":2,"salt":"' + "0" * 32 + '"}',
     '{"format":1,"salt":"zz","records":[]}', '{"format":1,"salt":"' + "0" * 32 + '","records":["zz-law-1"]}',
     '{"format":1,"salt":"' + "0" * 32 + '","titles":[]}'],
)  # fmt: skip
def test_a_damaged_list_is_refused_and_not_written_over(tmp_path: Path, content: str) -> None:
    path = tmp_path / "suppressed.json"
    path.write_text(content)
    with pytest.raises(UnreadableSuppressionList):
        SuppressionList.load(path)
    with pytest.raises(UnreadableSuppressionList):
        add(path, ids=["zz-law-1"])
    assert path.read_text() == content


def watcher(path: Path) -> Suppressions:
    return Suppressions(path, check_every_seconds=0)


def test_a_running_watcher_follows_the_file(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    seen = watcher(path)
    assert not seen.holds("zz-law-1")
    add(path, ids=["zz-law-1"], fields=[("zz-law-2", "gist")], addresses=["/en/x"])
    assert seen.holds("zz-law-1")
    assert seen.holds_field("zz-law-2", "gist")
    assert seen.holds_address("/en/x")
    assert seen.healthy


def test_a_watcher_looks_at_most_as_often_as_told(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    seen = Suppressions(path, check_every_seconds=0.2)
    assert not seen.holds("zz-law-1")
    add(path, ids=["zz-law-1"])
    assert not seen.holds("zz-law-1")
    time.sleep(0.25)
    assert seen.holds("zz-law-1")


@pytest.mark.parametrize("damage", ["", '{"format":1,"sa', "[]"])
def test_a_damaged_file_keeps_the_last_good_list_and_raises_the_flag(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "suppressed.json"
    add(path, ids=["zz-law-1"])
    good = path.read_bytes()
    seen = watcher(path)
    assert seen.holds("zz-law-1")
    path.write_text(damage)
    assert not seen.healthy
    assert seen.holds("zz-law-1")
    path.write_bytes(good)
    assert seen.healthy


def test_a_file_that_disappears_is_no_permission_to_show(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    add(path, ids=["zz-law-1"])
    seen = watcher(path)
    assert seen.holds("zz-law-1")
    path.unlink()
    assert not seen.healthy
    assert seen.holds("zz-law-1")


def test_a_server_that_starts_with_a_damaged_file_knows_it(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    path.write_text("{")
    assert not watcher(path).healthy


def test_readers_never_see_a_part_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    add(path, ids=["zz-law-0"])
    seen = watcher(path)
    wrong: list[float] = []

    def read() -> None:
        while writer.is_alive():
            if not (seen.healthy and seen.holds("zz-law-0")):
                wrong.append(time.monotonic())

    writer = threading.Thread(target=lambda: [add(path, ids=[f"zz-law-{n}"]) for n in range(40)])
    readers = [threading.Thread(target=read) for _ in range(2)]
    writer.start()
    for thread in readers:
        thread.start()
    for thread in (writer, *readers):
        thread.join()
    assert wrong == []
    assert seen.holds("zz-law-39")


WRITE = """
import sys
from pathlib import Path
from focus.edition.suppression import add
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
for number in range(count):
    add(path, ids=[f"{name}-{number}"])
"""


def writer_process(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    """Another process that withdraws one record after the other, once it has said that it is ready."""
    root = str(Path(focus.__file__).parent.parent)
    command = [sys.executable, "-c", WRITE, str(path), name, str(count)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": root})
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "suppressed.json"
    for process in [writer_process(path, name, 15) for name in ("zz-a", "zz-b")]:
        process.communicate()
        assert process.returncode == 0
    held = SuppressionList.load(path)
    assert all(held.holds(f"{name}-{number}") for name in ("zz-a", "zz-b") for number in range(15))


@pytest.mark.parametrize("milliseconds", [0, 1, 2, 5, 9, 17])
def test_a_writer_killed_at_any_moment_leaves_a_whole_list(tmp_path: Path, milliseconds: int) -> None:
    path = tmp_path / "suppressed.json"
    add(path, ids=["zz-law-1"])
    process = writer_process(path, "zz-a", 100_000)
    time.sleep(milliseconds / 1000)
    process.kill()
    process.communicate()
    assert SuppressionList.load(path).holds("zz-law-1")
    assert add(path, ids=["zz-law-3"]).holds("zz-law-3")
