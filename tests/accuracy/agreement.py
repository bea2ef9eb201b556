# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far the two coders of the five laws agree. ``python -m tests.accuracy.agreement`` prints it.

With ``--write`` it is written into ``docs/accuracy.md``.

Both coders are machines of one kind that were given the same written rules: what is measured is consistency.
"""

import sys
from collections.abc import Iterable
from datetime import date

from focus.findings.agreement import Agreement, Measure, Pair, agreement
from focus.standard.scoring.score import VALUES
from tests.accuracy.check import PAGE
from tests.accuracy.codings import CODED, LAWS, codings
from tests.builders import the_standard

BEGIN, END = "<!-- agreement -->", "<!-- end of agreement -->"
NAMED_BELOW = 0.67
"""The standard rewrites a criterion whose agreement is lower than this."""
INTRODUCTION = """## Consistency of two coders

Measured {date} with `make accuracy` on {cells} answers to {laws} laws. **Both coders are machines of one kind that were
given the same written rules**, and answered apart. That they agree shows that the rules are clear enough to be followed
in one way; it is consistency and not reliability. Both may err alike, and people will agree less. Kappa has linear
weights, alpha is Krippendorff's with the interval metric; intervals are 95 %, whole laws drawn again ({laws} laws:
wide, and not to be leaned on). A dash: nothing varies, so that the measure is not defined."""


def groups(codes: Iterable[str]) -> list[list[Pair]]:
    """The pairs of values of some criteria, law by law."""
    wanted = set(codes)
    found = []
    for law in CODED:
        both = [held for (of, code), held in codings().items() if of == law and code in wanted]
        values = [tuple(VALUES.get(one.answer) for one in held) for held in both]
        found.append([(one[0], one[1]) for one in values if len(one) == 2 and None not in one])
    return [[(float(a), float(b)) for a, b in held if a is not None and b is not None] for held in found if held]


def section() -> str:
    """The tables: all together, by dimension, by criterion."""
    standard = the_standard()
    every = agreement(groups(one.code for one in standard.criteria))
    lines = [INTRODUCTION.format(date=date.today(), cells=every.cells, laws=len(CODED)), "", HEAD]
    lines.append(row("all", every))
    for dimension in standard.dimensions:
        codes = [one.code for one in standard.criteria if one.dimension == dimension.id]
        lines.append(row(f"{dimension.id} {dimension.name.en}", agreement(groups(codes))))
    lines += ["", "By criterion (five answers each at most, so that no interval is given):", "", SHORT_HEAD]
    by_code = {one.code: agreement(groups([one.code])) for one in standard.criteria}
    lines += [short_row(code, found) for code, found in by_code.items() if found.cells]
    lines += ["", _below(by_code)]
    return "\n".join(lines)


HEAD = "| criteria | answers | same answer | weighted kappa | alpha | yes against no |\n|---|---|---|---|---|---|"
SHORT_HEAD = (
    "| criterion | answers | same answer | weighted kappa | alpha | yes against no |\n|---|---|---|---|---|---|"
)


def row(name: str, found: Agreement) -> str:
    """A row with intervals."""
    cells = (interval(one) for one in (found.exact, found.kappa, found.alpha))
    return f"| {name} | {found.cells} | {' | '.join(cells)} | {found.opposite} |"


def short_row(name: str, found: Agreement) -> str:
    """A row without them."""
    cells = (told(one.value) for one in (found.exact, found.kappa, found.alpha))
    return f"| {name} | {found.cells} | {' | '.join(cells)} | {found.opposite} |"


def interval(one: Measure) -> str:
    """A measure with its interval, where it has one."""
    return told(one.value) + (f" ({told(one.low)} to {told(one.high)})" if one.low is not None else "")


def told(value: float | None) -> str:
    """Two decimals, or a dash."""
    return "–" if value is None else f"{value:.2f}"


def _below(by_code: dict[str, Agreement]) -> str:
    low = [code for code, one in by_code.items() if one.alpha.value is not None and one.alpha.value < NAMED_BELOW]
    return f"Alpha under {NAMED_BELOW}, where the standard asks for another wording: {', '.join(low) or 'none'}."


def main() -> int:
    """Print the tables, or write them between the markers of the page."""
    if not LAWS.exists():
        print(f"no codings: {LAWS.parent.name}/{LAWS.name} is not here")
        return 0
    made = section()
    print(made)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2] or chr(10)}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
