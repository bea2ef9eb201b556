# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reports on the invented bills, and a world with two precedents: one that is clean and one with clauses to fear."""

import datetime
from functools import cache

from focus.check.check import check
from focus.check.report.build import build
from focus.check.report.shapes import NO_WORLD, Binding, Precedent, Report, SeenIn, World
from focus.check.report.yardstick import yardstick
from focus.texts.reading import read
from focus.texts.shapes import Reading, Unit
from tests.check.known import BILLS, checked

DAY = datetime.date(2026, 11, 22)
GAZETTE = SeenIn(id="vd-s1", title="Gazette of Valdora", publisher="Valdora", date="2020", url="https://example.org/1")
CLEAN = Precedent(
    place="Valdora", instrument="vd-law", title="Act on defenders", title_language="en", title_en="", state="in force",
    in_force=True, locator="art. 4", grade="A", by_machine=False, harmful=False, sources=(GAZETTE,),
)  # fmt: skip
FEARED = Precedent(
    place="Morland", instrument="ml-law", title="Registered Defenders Act", title_language="en", title_en="",
    state="in force", in_force=True, locator="s. 9", grade="C", by_machine=True, harmful=True, sources=(GAZETTE,),
)  # fmt: skip
ORDER = Binding(
    issuer="Court of Valdora", occasion="Case 7", date="2021-05-04", reported=False, gist="Keep the clock.",
    sources=(GAZETTE,),
)  # fmt: skip
WORLD = World(
    edition="2026-11-22.1", date="2026-11-22", place="Valdora", precedents={"P2": (CLEAN, FEARED)},
    left_out={"P3": 2}, binding={"P3": (ORDER,)},
)  # fmt: skip
HOSTILE = (
    '#read("/etc/passwd") $x^2$ *bold* <script>alert(1)</script></style> \u202egnihton\u202c =1+1 #set page(width: 1pt)'
)


@cache
def reading(language: str) -> Reading:
    """An invented bill, read."""
    return read(BILLS / f"{language}.txt")


def report(language: str, world: World = NO_WORLD) -> Report:
    """The report on it in its own language."""
    return build(reading(language), checked(language), yardstick(), world, day=DAY, digest="ab" * 32)


def hostile() -> tuple[Reading, Report]:
    """A draft whose every word is meant for a program: its name, headings, labels and text."""
    told = f"The defender shall be registered and carry an identity card. {HOSTILE}"
    units = (
        Unit(eid="art_1", kind="article", label=f"=Article 1 {HOSTILE}", number="1", heading=HOSTILE, text=told),
        Unit(
            eid="art_2", kind="article", label="-2+3", number="2", path=(HOSTILE,), text=f"=cmd|' /C calc'!A0 {HOSTILE}"
        ),
    )
    held = Reading(file=f"/home/ana/secret/{HOSTILE}.txt", language="en", pages=0, units=units)
    return held, build(held, check(held), yardstick(), WORLD, day=DAY, digest="")
