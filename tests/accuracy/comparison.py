# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How often the article of another text that answers to an article is found.

``python -m tests.accuracy.comparison`` prints two tables, ``--write`` puts them into ``docs/accuracy.md``. Texts in two
languages tell themselves which article is which: it has the same number, which the comparison does not look at. For a
law and the reference bill there is no such truth; there an answer counts as right when coders found a criterion in the
article of the law that the article of the bill was written for.
"""

import sys
import time
from collections.abc import Iterator
from itertools import pairwise

from focus.check.comparison import likeness
from focus.check.meaning.model import Model, load
from focus.check.report.yardstick import yardstick
from focus.compare.bill import bill_units
from focus.compare.counterparts import Link
from focus.compare.side_by_side import Compared, Side, compared, side
from focus.texts.reading import read
from focus.texts.shapes import Reading, Unit
from tests.accuracy.codings import CODED, LAWS, codings, reading_of
from tests.accuracy.meaning import LANGUAGES, articles
from tests.accuracy.page import put

RELATED = LAWS.parent / "related-laws"
TODAY = "2026-11-22"
DIRECTIVE, ACT = "eu-dir-2019-1937.cons-2024-12-30", "ca-witness-protection-program-act"
FIRST = """\
Two texts that are one in two languages. "Right" is the same number, which plays no part in the comparison. "Half"
leaves every second article of the second text out: how many of the articles that are still there are called clearly
alike with the right one, and how many of those left out are called clearly alike with a wrong one. The bounds of
"clearly" were set on the first line; the others test them."""
SECOND = """\
A coded law and the reference bill. "Right" is a first answer that was written for a criterion that coders found in the
article; for the articles without an answer nothing like them was found; "chance" is what articles drawn by lot would
give. The bound of "possibly" was set on the Mexican law."""


def bill(language: str) -> Side:
    """The reference bill as a side."""
    held = yardstick().bill
    assert held is not None
    return side(bill_units(held, language), language)


def declaration(language: str) -> Side:
    """The Universal Declaration as a side."""
    units = [
        Unit(eid=f"art_{n}", kind="article", number=str(n), text=text) for n, text in enumerate(articles(language), 1)
    ]
    return side(units, language[:2])


def law(name: str) -> Side:
    """A related law as a side."""
    return of_reading(read(RELATED / name))


def of_reading(reading: Reading) -> Side:
    """A reading as a side."""
    return side(reading.units, reading.language)


def pairs() -> Iterator[tuple[str, Side, Side]]:
    """Texts in two languages."""
    for other in ("es", "fr", "pt"):
        yield f"reference bill, en-{other}", bill("en"), bill(other)
    yield "EU directive 2019/1937, en-fr", law(f"{DIRECTIVE}.en.html"), law(f"{DIRECTIVE}.fr.html")
    yield "Canada, witness protection act, en-fr", law(f"{ACT}.en.xml"), law(f"{ACT}.fr.xml")
    for one, other in pairwise(LANGUAGES):
        yield f"Universal Declaration, {one} / {other}", declaration(one), declaration(other)


def parallel(model: Model | None) -> list[str]:
    """The first table."""
    lines = [
        "| texts | articles in both | right first, words | right first, model | clearly alike, of them right"
        " | half: still found | half: wrongly found | ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, left, right in pairs():
        begun = time.perf_counter()
        found = compared(left, right)
        took = 1000 * (time.perf_counter() - begun)
        known = {one.number for one in right.units}
        both = [place for place, one in enumerate(left.units) if one.number in known]
        clear = [one for one in first(found).values() if one.sure == "clear" and one.left in both]
        with_model = _right(compared(left, right, likeness(model, left, right)), both) if model else "not made"
        lines.append(
            f"| {name} | {len(both)} | {_right(found, both)} | {with_model} | {len(clear)}, "
            f"{sum(_same(found, one.left, one.right) for one in clear)} | {_halves(left, right)} | {took:.0f} |"
        )
    return lines


def first(found: Compared) -> dict[int, Link]:
    """The first answer of each article on the left."""
    best: dict[int, Link] = {}
    for one in found.links:
        best.setdefault(one.left, one)
    return best


def _right(found: Compared, places: list[int]) -> int:
    best = first(found)
    return sum(place in best and _same(found, place, best[place].right) for place in places)


def _same(found: Compared, left: int, right: int) -> bool:
    return found.left.units[left].number == found.right.units[right].number


def _halves(left: Side, right: Side) -> str:
    kept = Side(language=right.language, articles=right.articles[::2], left_out=0)
    found = compared(left, kept)
    numbers = {one.number for one in kept.units}
    clear = {place: one for place, one in first(found).items() if one.sure == "clear"}
    still = [place for place, one in enumerate(left.units) if one.number in numbers]
    gone = [place for place, one in enumerate(left.units) if one.number not in numbers]
    right_ones = sum(place in clear and _same(found, place, clear[place].right) for place in still)
    return f"{right_ones} of {len(still)} | {sum(place in clear for place in gone)} of {len(gone)}"


def with_bill(model: Model | None) -> list[str]:
    """The second table."""
    held = yardstick().bill
    assert held is not None
    written = {str(one.number): set(one.criteria) for one in held.articles()}
    lines = ["| law | bill in | articles coded | right, of those answered: words | with model | chance, of all |"]
    lines.append("|---|---|---|---|---|---|")
    for name, file in CODED.items():
        left = of_reading(reading_of(file))
        wanted = {place: codes for place, one in enumerate(left.units) if (codes := coded(name, one))}
        for language in ("en", "es", "fr", "pt"):
            right = bill(language)

            serves = [written[one.number] for one in right.units]
            chance = sum(bool(own & codes) for codes in wanted.values() for own in serves) / len(serves)
            by_model = _shared(compared(left, right, likeness(model, left, right)), wanted, serves) if model else "–"
            by_words = _shared(compared(left, right), wanted, serves)
            lines.append(f"| {name} | {language} | {len(wanted)} | {by_words} | {by_model} | {chance:.1f} |")
    return lines


def coded(name: str, unit: Unit) -> set[str]:
    """The criteria that coders found in an article."""
    number = f"annex {unit.number}" if unit.kind == "annex_article" else unit.number
    if unit.kind not in {"article", "annex_article"}:
        return set()
    said = (one for (law_id, _), both in codings().items() if law_id == name for one in both)
    return {
        one.criterion
        for one in said
        if one.answer in {"yes", "partly"} and number.lower() in {article.lower() for article in one.articles}
    }


def _shared(found: Compared, wanted: dict[int, set[str]], serves: list[set[str]]) -> str:
    """How many first answers are right, of how many given."""
    best = {place: one for place, one in first(found).items() if place in wanted}
    right = sum(bool(serves[one.right] & wanted[place]) for place, one in best.items())
    return f"{right} of {len(best)}"


def main() -> int:
    """Print the tables, or write them."""
    model = load()
    made = (
        f"## Laying texts side by side\n\nMeasured on {TODAY}; sentence model: {model.name if model else 'not made'}."
    )
    told = "\n".join([made, "", FIRST, "", *parallel(model), "", SECOND, "", *with_bill(model)])
    if "--write" in sys.argv:
        put("comparison", told)
    print(told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
