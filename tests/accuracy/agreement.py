# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far two coders agree, as an edition of ``data/`` keeps it. ``python -m tests.accuracy.agreement`` prints it.

With ``--write`` it is written into ``docs/accuracy.md``. ``groups`` are the codings from which the records came.

Both coders are machines of one kind that were given the same written rules: what is measured is consistency.
"""

import sys
from collections.abc import Iterable
from datetime import date

from babel.numbers import format_decimal

from focus.edition.agreement import agreement_of
from focus.edition.source import public_material
from focus.findings.agreement import Agreement, Measure, Pair
from focus.findings.agreement_by import REWRITTEN_BELOW
from focus.standard.scoring.score import VALUES
from tests.accuracy.check import PAGE
from tests.accuracy.codings import CODED, codings
from tests.builders import the_shipped, the_standard

BEGIN, END = "<!-- agreement -->", "<!-- end of agreement -->"
INTRODUCTION = """## Consistency of two coders

Measured {date} with `make accuracy` on {cells} answers to {laws} laws. **Both coders are machines of one kind that were
given the same written rules**, and answered apart. That they agree shows that the rules are clear enough to be followed
in one way; it is consistency and not reliability. Both may err alike, and people will agree less. Kappa has linear
weights, alpha is Krippendorff's with the interval metric; intervals are 95 %, whole laws drawn again ({laws} laws:
wide, and not to be leaned on), and given from ten answers on. A dash: nothing varies, so that the measure is not
defined. The figures are those that an edition of `data/` keeps: its page `/standard/agreement`, the pages of criteria
and the table `agreement` of the downloads show the same, with language, weakness, kind of coder and each answer that
differs."""


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
    """The tables: all together, by dimension, by criterion, from the figures that pages and downloads show."""
    records, vocabularies = the_shipped()
    found = agreement_of(public_material(records, the_standard(), vocabularies))
    names = {one.id: f"{one.id} {one.name.en}" for one in the_standard().dimensions}
    whole = next(one.agreement for one in found if one.scope == "all")
    lines = [INTRODUCTION.format(date=date.today(), cells=whole.cells, laws=whole.subjects), "", HEAD]
    lines.append(row("all", whole))
    lines += [row(names[one.scope_id], one.agreement) for one in found if one.scope == "dimension"]
    lines += ["", "By criterion:", "", HEAD.replace("criteria", "criterion")]
    by_code = {one.scope_id: one.agreement for one in found if one.scope == "criterion"}
    lines += [row(code, one) for code, one in by_code.items()]
    lines += ["", _below(by_code)]
    return "\n".join(lines)


HEAD = "| criteria | answers | same answer | weighted kappa | alpha | yes against no |\n|---|---|---|---|---|---|"


def row(name: str, found: Agreement) -> str:
    """A row, with intervals where there are enough answers."""
    cells = (interval(one) for one in (found.exact, found.kappa, found.alpha))
    return f"| {name} | {found.cells} | {' | '.join(cells)} | {found.opposite} |"


def interval(one: Measure) -> str:
    """A measure with its interval, where it has one."""
    return told(one.value) + (f" ({told(one.low)} to {told(one.high)})" if one.low is not None else "")


def told(value: float | None) -> str:
    """Two decimals as on the site, or a dash."""
    return "–" if value is None else str(format_decimal(value, format="0.00", locale="en"))


def _below(by_code: dict[str, Agreement]) -> str:
    low = [code for code, one in by_code.items() if one.alpha.value is not None and one.alpha.value < REWRITTEN_BELOW]
    return (
        f"Alpha under {REWRITTEN_BELOW}: {', '.join(low) or 'none'}. The standard has a criterion rewritten that stays "
        "under it in the pilot\nwith people, which has not taken place."
    )


def main() -> int:
    """Print the tables, or write them between the markers of the page."""
    made = section()
    print(made)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2] or chr(10)}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
