# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The worked examples of ``docs/method.md``, computed by the code and compared with what the page prints."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.standard.scoring.framework import Given, framework
from focus.standard.scoring.score import Answered, Score, score
from tests.builders import the_page

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "method.md").read_text(encoding="utf-8")


def example(number: int) -> str:
    """The text of one example."""
    return PAGE.split(f"### {number}. ")[1].split("\n#")[0]


def printed(number: int, *values: float | None) -> bool:
    """Whether an example prints all these values in bold."""
    rounded = [Decimal(str(one)).quantize(Decimal("0.001"), ROUND_HALF_UP) for one in values if one is not None]
    return all(f"**{one}**" in example(number) for one in rounded)


def scored(answers: dict[str, str], core: str = "", **weights: int) -> Score:
    return score(
        Answered(criterion=code, answer=answer, core=code == core, weight=weights.get(code, 1))
        for code, answer in answers.items()
    )


def test_seven_answers() -> None:
    given = ["yes", "yes", "partly", "no", "unknown", "contested", "not_applicable"]
    found = scored({f"R{n}": answer for n, answer in enumerate(given, 1)})
    assert (found.mean, found.number, found.band) == (0.625, None, "")
    assert printed(1, found.mean, found.coverage, found.lower, found.upper)


def test_a_core_question_answered_no() -> None:
    answers = {"I1": "no"} | dict.fromkeys(("I2", "I3", "I5", "I6", "I7"), "yes")
    plain, heavy, without = (scored(answers, "I1", I1=weight) for weight in (1, 5, 0))
    assert (plain.band, plain.held_by, without.band) == ("partial", ("I1",), "substantial")
    assert printed(2, plain.mean, heavy.mean, without.mean)


def test_two_laws_one_of_them_hardly_read() -> None:
    read = {"I1": "yes", "I4": "partly", "P2": "no", "P1": "no", "R7": "yes"}
    given = [Given(subject="a", criterion=code, answer=answer) for code, answer in read.items()]
    given.append(Given(subject="b", criterion="P1", answer="no"))
    cells = framework(list(read), {"a": "in_force", "b": "in_force"}, given)
    assert {code: cell.answer for code, cell in cells.items()} == read | {"P2": "unknown", "R7": "unknown"}
    four = [cells[code] for code in ("I1", "I4", "P2", "P1")]
    found = score(Answered(criterion=one.criterion, answer=one.answer, open=one.open) for one in four)
    assert (found.mean, found.coverage, found.lower, found.upper) == (0.5, 0.75, 0.375, 0.75)
    assert printed(3, found.mean, found.coverage, found.lower, found.upper)


def _side(edition: Edition, address: str, dimension: str, **parameters: str) -> Any:
    profile = the_page(edition, address, **parameters).body.profile
    return next(one.law for one in profile.dimensions if one.id == dimension)


@pytest.mark.parametrize(("dimension", "mean"), [("I", 5.5 / 7), ("A", 2 / 5)])
def test_the_mexican_law(shipped: Edition, dimension: str, mean: float) -> None:
    found = _side(shipped, "/instruments/mx-ley-2012", dimension)
    assert found.number == pytest.approx(mean)
    assert (found.band, found.provisional) == ("", True)
    assert printed(4, found.number, found.coverage, found.lower, found.upper)


def test_the_peruvian_decree_on_two_days(shipped: Edition) -> None:
    then = _side(shipped, "/instruments/pe-ds-004-2021", "I", on="2021-12-31")
    today = _side(shipped, "/instruments/pe-ds-004-2021", "I")
    assert (then.lower, then.upper, then.core_no) == (0.375, 0.375, ("I4",))
    assert printed(5, then.number, then.coverage)
    assert (today.answered, today.lower, today.upper, len(today.not_coded_then)) == (0, 0, 1, 8)
