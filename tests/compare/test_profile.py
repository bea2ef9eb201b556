# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Profiles: what is printed, what never is, and what no other subject can move."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.compare.coded import CodedCell
from focus.compare.profile import Line, changed, lines
from focus.edition.reader import Edition
from focus.site.page import Wrong
from focus.standard.scoring.choice import Choice
from tests.builders import a_finding, an_edition, an_event, an_instrument, the_html, the_page

GROUP = [("R", ("R1", "R2", "R3"))]
ANSWERS = st.dictionaries(
    st.sampled_from(GROUP[0][1]), st.sampled_from(["yes", "partly", "no", "unknown", "contested", "not_applicable"])
)


def cells(answers: dict[str, str], kind: str = "machine") -> dict[str, CodedCell]:
    return {code: CodedCell(criterion=code, answer=answer, coder_kind=kind) for code, answer in answers.items()}


def line(law: dict[str, str], practice: dict[str, str] | None = None, choice: Choice | None = None) -> Line:
    (found,) = lines(GROUP, cells(law), cells(practice or {}), choice or Choice())
    return found


def test_a_band_is_never_said_for_paper_alone() -> None:
    full = dict.fromkeys(GROUP[0][1], "yes")
    alone, beside = line(full), line(full, full)
    assert alone.law
    assert alone.law.number == 1
    assert alone.law.band == ""
    assert beside.law
    assert beside.law.band == "substantial"


def test_what_only_a_machine_answered_is_provisional_until_it_is_left_out() -> None:
    found = line({"R1": "yes"})
    left = line({"R1": "yes"}, choice=Choice(without_machine=True))
    assert found.law
    assert found.law.provisional
    assert left.law
    assert (left.law.provisional, left.law.answered, left.law.upper) == (False, 0, 1.0)


@given(ANSWERS)
def test_weights_of_one_are_the_standards_own(answers: dict[str, str]) -> None:
    assert line(answers, choice=Choice(weights=dict.fromkeys(answers, 1))) == line(answers)


def test_a_changed_band_is_a_changed_conclusion() -> None:
    law = {"R1": "no", "R2": "yes", "R3": "yes"}
    before, after = line(law, law), line(law, law, Choice(weights={"R2": 0, "R3": 0}))
    assert {(one.track, one.before, one.after) for one in changed([before], [after])} == {
        ("law", "partial", "absent"),
        ("practice", "partial", "absent"),
    }


def test_another_printed_mean_is_a_changed_conclusion_even_where_no_word_is_shown() -> None:
    law = {"R1": "no", "R2": "yes", "R3": "yes"}
    heavy, hardly = (line(law, choice=Choice(weights=weights)) for weights in ({"R1": 5}, {"R1": 2, "R2": 2, "R3": 2}))
    (found,) = changed([line(law)], [heavy])
    assert (found.before, found.after, found.number_after) == ("", "", 2 / 7)
    assert changed([line(law)], [hardly]) == ()


def _profile(edition: Edition, address: str, **parameters: str) -> Any:
    return the_page(edition, address, **parameters).body.profile


def test_the_edition_s_own_date_is_the_plain_page(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        an_event(kind="in_force", about=("mx-law",)),
        an_event("e2", kind="amended", date="2024", about=("mx-law",)),
        a_finding(as_of="2020"),
        a_finding("mx-law-r2-law", criterion="R2", as_of="2025"),
    )
    plain, same = (_profile(edition, "/instruments/mx-law", **x) for x in ({}, {"on": "2026-11-22"}))
    then = _profile(edition, "/instruments/mx-law", on="2021")
    assert plain == same
    assert (plain.dimensions[0].law.not_coded_then, then.dimensions[0].law.not_coded_then) == (("R1",), ("R2",))


def test_a_place_s_page_shows_what_the_edition_computed(shipped: Edition) -> None:
    rows = shipped.rows("SELECT place, criterion, answer FROM framework_cells WHERE track = 'law' AND answer = 'yes'")
    for place in ("MX", "HN", "CO", "PE"):
        told = _profile(shipped, f"/places/{place.lower()}")
        yes = sum(1 for row in rows if row["place"] == place)
        full = sum(round(one.law.lower * one.law.asked * 2) for one in told.dimensions if one.law)
        partly = shipped.rows(
            "SELECT count(*) FROM framework_cells WHERE track = 'law' AND answer = 'partly' AND place = ?", [place]
        )
        assert full == 2 * yes + partly[0][0]


def test_a_finding_on_another_text_moves_no_profile(tmp_path: Path) -> None:
    base = (an_instrument(), an_event(kind="in_force", about=("mx-law",)), a_finding())
    added = (an_instrument("mx-other", kind="bill"), a_finding("x", subject="mx-other", answer="no", criterion="R2"))
    before = _profile(an_edition(tmp_path / "a", *base), "/places/mx")
    after = _profile(an_edition(tmp_path / "b", *base, *added), "/places/mx")
    assert msgspec.to_builtins(before) == msgspec.to_builtins(after)


def test_only_one_value_leaves_machine_codings_out(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_finding())
    assert "Leave machine codings out" in the_html(edition, "/instruments/mx-law")
    told = the_html(edition, "/instruments/mx-law", people="1")
    assert "Only answers that a person gave or confirmed are counted." in told
    assert not the_page(edition, "/instruments/mx-law", people="1").indexed
    with pytest.raises(Wrong, match="people"):
        the_page(edition, "/instruments/mx-law", people="yes")


def test_a_flagged_text_says_so_in_its_profile(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_finding(criterion="R7", answer="no"))
    told = the_html(edition, "/instruments/mx-law")
    assert "R7 is answered no." in told
    assert "not an endorsement" in told
