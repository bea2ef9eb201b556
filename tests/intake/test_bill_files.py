# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong in the reference bill's files is told at its line, and a half-written language is refused."""

from pathlib import Path

import pytest

from focus.intake.bill_files import bill_of
from focus.intake.problems import Problems
from focus.standard.read_bill import HEAD

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def files() -> dict[str, str]:
    return {f"reference-bill/{path.name}": path.read_text("utf-8") for path in (DATA / "reference-bill").iterdir()}


def told(files: dict[str, str]) -> tuple[bool, str]:
    """Whether a bill came out, and everything that was found wrong."""
    problems = Problems()
    bill = bill_of(files, "data", problems)
    return bill is not None, "\n".join(str(one) for one in problems.found)


def test_the_shipped_bill_is_read_without_a_problem(files: dict[str, str]) -> None:
    assert told(files) == (True, "")


def test_a_tree_without_a_bill_is_no_problem() -> None:
    assert told({}) == (False, "")


def test_a_missing_part_is_told(files: dict[str, str]) -> None:
    del files["reference-bill/part-4.yaml"]
    assert "reference-bill/part-1.yaml" in told(files)[1]


def test_an_unknown_key_is_told_at_its_line(files: dict[str, str]) -> None:
    files[HEAD] = files[HEAD].replace("licence:", "license:")
    came, what = told(files)
    assert not came
    assert 'did you mean "licence"' in what


def test_a_language_called_done_before_it_is_written_is_told(files: dict[str, str]) -> None:
    missing = next(code for code in ("fr", "pt", "en") if code == "en" or f"{code}: missing" in files[HEAD])
    files[HEAD] = files[HEAD].replace(f"{missing}: missing", f"{missing}: done")
    files["reference-bill/part-1.yaml"] = files["reference-bill/part-1.yaml"].replace("  en: General provisions\n", "")
    assert "no wording in" in told(files)[1]


def test_an_article_that_says_less_in_one_language_is_told(files: dict[str, str]) -> None:
    part = files["reference-bill/part-2.yaml"]
    files["reference-bill/part-2.yaml"] = part.replace("        - text: No se requiere permiso previo.\n", "", 1)
    assert "article 8, text: es is not built as en" in told(files)[1]
