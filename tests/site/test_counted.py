# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counted rows leave what a look at each row would leave, and what is kept goes when something is withdrawn."""

import weakref
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from focus.edition.reader import Edition
from focus.site.queries.counted import FEW_CODES, Counted, Facet
from focus.site.queries.listing import MOST_CHOICES, within_reach
from focus.site.view import View
from tests import builders

COLOURS = ("red", "green", "blue")
MANY = tuple(str(number) for number in range(FEW_CODES + 1))
ROWS = st.lists(st.tuples(st.sets(st.sampled_from(COLOURS)), st.sampled_from(MANY)), max_size=60)
Row = tuple[set[str], str]


def facets() -> list[Facet[Row]]:
    return [
        Facet("colour", "colour", COLOURS, lambda one: sorted(one[0])),
        Facet("number", "number", MANY, lambda one: [one[1]]),
    ]


@given(ROWS, st.sampled_from(["", *COLOURS]), st.sampled_from(["", *MANY[:3]]))
def test_rows_and_counts_are_those_of_looking_at_each_row(rows: list[Row], colour: str, number: str) -> None:
    held = Counted(rows, facets())
    chosen = {"colour": colour, "number": number}
    kept = [one for one in rows if (not colour or colour in one[0]) and number in ("", one[1])]
    assert held.some(held.meeting(chosen)) == tuple(kept)
    assert held.some(held.meeting(chosen), 1, 3) == tuple(kept[1:3])
    of_number = [one for one in rows if number in ("", one[1])]
    counts = held.counts(held.facets[0], held.meeting(chosen, but="colour"))
    assert {code: counts.get(code, 0) for code in COLOURS} == {
        code: sum(code in one[0] for one in of_number) for code in COLOURS
    }


class Growing:
    """A suppression that grows while a server runs."""

    def __init__(self) -> None:
        self.gone: set[str] = set()

    def holds(self, record_id: str) -> bool:
        return record_id in self.gone

    def holds_field(self, record_id: str, field: str) -> bool:
        return False

    def state(self) -> tuple[object, ...]:
        return tuple(sorted(self.gone))


def test_what_an_edition_remembers_is_made_anew_once_something_is_withdrawn(tmp_path: Path) -> None:
    growing = Growing()
    made = builders.an_edition(tmp_path, builders.a_place(), builders.an_instrument())
    edition = Edition(made.directory, growing)
    seen = [edition.once("gone", lambda one: one.suppressed("mx-law")) for _ in range(2)]
    growing.gone = {"mx-law"}
    assert [*seen, edition.once("gone", lambda one: one.suppressed("mx-law"))] == [False, False, True]


def test_a_piece_is_rendered_once_a_view(shipped: Edition) -> None:
    view, told = View(shipped, "en"), iter(["first", "second"])
    assert [view.kept("row", lambda: next(told)) for _ in range(2)] == ["first", "first"]


def test_a_select_of_thousands_offers_countries_and_the_parts_of_the_chosen_one() -> None:
    above = {f"{country}-{part}": country for country in ("aa", "bb") for part in range(MOST_CHOICES)}
    options = [(code, 1) for code in ("aa", *above, "bb")]

    def offered(*chosen: str) -> set[str]:
        return {code for code, _ in within_reach(options, above, chosen)}

    assert offered() == {"aa", "bb"}
    assert offered("aa") == offered("aa-7") == {"aa", "bb", *(code for code in above if above[code] == "aa")}


def test_a_select_of_a_few_hundred_offers_all() -> None:
    options = [("aa", 1), *((f"aa-{part}", 1) for part in range(MOST_CHOICES - 1))]
    assert within_reach(options, {code: "aa" for code, _ in options[1:]}, ()) == tuple(options)


def test_choices_stand_in_the_order_of_their_list_and_the_chosen_one_is_always_there() -> None:
    codes = [f"p{number:03}" for number in range(150)]
    held = Counted(["p003", "p001", "p003"], [Facet("place", "place", codes, lambda one: [one])])
    (facet,) = held.facets
    backwards = held.offering("place", codes[::-1])
    for _ in range(2):
        assert held.choices(facet, 0b111, "") == (("p001", 1), ("p003", 2))
        assert held.choices(facet, 0b111, "p002") == (("p001", 1), ("p002", 0), ("p003", 2))
        assert held.choices(facet, 0b011, "p003") == (("p001", 1), ("p003", 1))
        assert backwards.choices(backwards.facets[0], 0b111, "") == (("p003", 2), ("p001", 1))


class Codes(list[str]):
    """A list of which one can tell whether somebody holds it."""


def test_no_other_order_can_take_the_place_of_one_by_which_choices_are_kept() -> None:
    codes = Codes(f"p{number:03}" for number in range(150))
    held = Counted(["p003", "p001"], [Facet("place", "place", sorted(codes), lambda one: [one])])
    order = held.offering("place", codes)
    held.choices(order.facets[0], 0b11, "")
    known = weakref.ref(codes)
    del codes, order
    assert known() is not None
