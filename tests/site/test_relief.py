# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A process that holds too much lets go of what it can read again."""

import os
import subprocess
import sys
from pathlib import Path

from focus.edition.reader import Edition
from focus.site.relief import LEAST_SECONDS, Relief, own_megabytes
from tests.builders import DATA, an_edition

ROOT = DATA.parent


def test_it_lets_go_only_above_the_limit() -> None:
    let_go: list[str] = []
    assert not Relief(most=150, held=lambda: 150).look(lambda: let_go.append("few"))
    assert Relief(most=150, held=lambda: 151).look(lambda: let_go.append("much"))
    assert let_go == ["much"]


def test_it_lets_go_no_more_often_than_pages_can_bear() -> None:
    relief = Relief(most=0, held=lambda: 1)
    clock = iter([0.0, 0.0, LEAST_SECONDS - 1, LEAST_SECONDS, LEAST_SECONDS])
    assert [relief.look(lambda: None, now=lambda: next(clock)) for _ in range(3)] == [True, False, True]


def test_the_memory_of_this_process_is_told_where_the_system_tells_it() -> None:
    assert 1 < own_megabytes() < 100_000 or not Path("/proc/self/statm").exists()


def test_an_edition_makes_again_what_it_forgot(tmp_path: Path) -> None:
    edition: Edition = an_edition(tmp_path)
    numbers = iter(range(3))
    assert [edition.once("example", lambda _: next(numbers)) for _ in range(2)] == [0, 0]
    edition.forget()
    assert edition.once("example", lambda _: next(numbers)) == 1


def test_a_process_that_serves_pages_has_not_loaded_what_only_some_files_need() -> None:
    asked = "import sys, focus.site.routes as _; print(*sorted({'xlsxwriter', 'snowballstemmer'} & set(sys.modules)))"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "focus.site.settings"}
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert told.stdout.split() == []
