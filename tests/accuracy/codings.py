# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Laws coded by two machine coders who worked apart, and how many of a check's passages and answers agree with them."""

from functools import cache
from pathlib import Path

import msgspec

from focus.check.shapes import CriterionResult
from focus.search.fold import fold
from focus.texts.reading import read
from focus.texts.shapes import Reading

LAWS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "hrd-laws"
CODED = {
    "mx-lppddhp-2012": "mx-lppddhp-2012/mx-lppddhp-2012.docx",
    "co-decreto-4912-2011": "co-decreto-4912-2011.md",
    "pe-ds-004-2021-jus": "pe-ds-004-2021-jus.md",
    "br-decreto-6044-2007": "br-decreto-6044-2007.html",
    "br-decreto-8724-2016": "br-decreto-8724-2016.html",
}


class Coding(msgspec.Struct, frozen=True):
    """One coder's answer to one criterion for one law."""

    law: str
    criterion: str
    answer: str
    articles: tuple[str, ...]


class Tally(msgspec.Struct, frozen=True):
    """Counts for one law."""

    asked: int = 0
    first: int = 0
    first_three: int = 0
    first_five: int = 0
    answers: int = 0
    agreed: int = 0
    opposite: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )


@cache
def codings() -> dict[tuple[str, str], tuple[Coding, ...]]:
    """Law and criterion to what the two coders said."""
    found: dict[tuple[str, str], tuple[Coding, ...]] = {}
    for coder in ("a", "b"):
        for line in (LAWS / "codings" / f"coder-{coder}.jsonl").read_text(encoding="utf-8").splitlines():
            one = msgspec.json.decode(line, type=Coding)
            found[one.law, one.criterion] = (*found.get((one.law, one.criterion), ()), one)
    return found


@cache
def reading_of(file: str) -> Reading:
    """A law of the corpus, read once."""
    return read(LAWS / file)


def tally(law: str, criteria: tuple[CriterionResult, ...]) -> Tally:
    """What was right for one law."""
    total = Tally()
    for one in criteria:
        said = codings()[law, one.code]
        total = total.plus(_passages(one, said)).plus(_answer(one, said))
    return total


def _answer(one: CriterionResult, said: tuple[Coding, ...]) -> Tally:
    """Only where the coders agree: elsewhere the standard's rule is unclear."""
    answers = {coding.answer for coding in said}
    if len(answers) != 1:
        return Tally()
    return Tally(answers=1, agreed=one.suggested in answers, opposite={one.suggested, *answers} == {"yes", "no"})


def _passages(one: CriterionResult, said: tuple[Coding, ...]) -> Tally:
    """Only where somebody answered yes or partly and named an article; any article of either coder is right."""
    right = {article_of(name) for coding in said if coding.answer != "no" for name in coding.articles}
    if not right:
        return Tally()
    hits = [(passage.kind, fold(passage.number)) in right for passage in one.passages]
    return Tally(asked=1, first=any(hits[:1]), first_three=any(hits[:3]), first_five=any(hits[:5]))


def article_of(name: str) -> tuple[str, str]:
    """``annex 22-A``, ``transitorio Quinto``, ``26`` as kind and number."""
    folded = fold(name)
    if folded == "preamble":
        return "preamble", ""
    if folded.startswith("annex "):
        return "annex_article", folded.removeprefix("annex ")
    words = folded.split()
    return ("transitional", words[-1]) if len(words) > 1 else ("article", folded)
