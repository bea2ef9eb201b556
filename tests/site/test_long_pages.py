# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Long pages: what a phone folds is all there, and what a day tells of a mechanism agrees with itself or says so."""

import re
from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from tests.builders import a_finding, a_mechanism, a_place, an_edition, an_event, an_instrument, the_html

STATIC = Path(__file__).resolve().parents[2] / "focus" / "site" / "static"
MATRIX = {"kind": "mechanisms", "on": "2021-01-01"}
ONLY_ANNOUNCED = "it was only announced on 1 January 2021"


def events(count: int) -> list[object]:
    """So many events of Mexico, one a year."""
    return [an_event(f"mx-event-{2000 + one}-1", date=str(2000 + one), about=()) for one in range(count)]


def announced(directory: Path, *more: object) -> Edition:
    """A mechanism that was announced in 2020, and what else is given."""
    return an_edition(
        directory,
        a_place(),
        a_mechanism(),
        an_event(kind="body_created", about=("mx-mechanism",), date="2020-05-01"),
        *more,
    )


def practice(**fields: object) -> object:
    """An answer on the practice of the mechanism, seen in June 2020."""
    told: dict[str, object] = {"subject": "mx-mechanism", "criterion": "E2", "track": "practice", "as_of": "2020-06-01"}
    return a_finding("mx-mechanism-e2-practice", **(told | fields))


def test_a_long_timeline_is_folded_for_a_phone_with_all_its_events_and_their_anchors(tmp_path: Path) -> None:
    html = the_html(an_edition(tmp_path, a_place(), *events(9)), "/places/mx")
    folded = re.search(r'<details class="fold narrow">(.*?)</details>', html, re.DOTALL)
    assert folded
    assert "9 entries" in folded[1]
    assert folded[1].count('<li id="mx-event-') == 9


def test_a_short_timeline_is_not_folded(tmp_path: Path) -> None:
    assert "narrow" not in the_html(an_edition(tmp_path, a_place(), *events(8)), "/places/mx")


def test_a_wide_window_and_paper_hold_what_a_phone_folds() -> None:
    style = (STATIC / "focus.css").read_text(encoding="utf-8")
    wide = style[style.index("@supports selector(::details-content)") :].partition("}\n}")[0]
    assert ".narrow::details-content { content-visibility: visible" in wide
    assert ".fold::details-content { content-visibility: visible" in style.partition("@media print")[2]


def test_each_link_of_the_contents_leads_to_a_part_of_the_page(tmp_path: Path) -> None:
    told = an_edition(
        tmp_path,
        a_place(),
        a_place("KE", region="africa"),
        an_instrument(),
        an_event(kind="in_force", about=("mx-law",), date="2012-06-25"),
        a_finding(as_of="2015"),
    )
    for address, chosen in (("/matrix", {"then": "2012-01-01"}), ("/side-by-side", {"a": "ke", "b": "mx"})):
        html = the_html(told, address, **chosen)
        contents = re.findall(r'href="#([^"]+)"', html.partition('class="toc"')[2].partition("</nav>")[0])
        assert len(contents) > 2
        assert [one for one in contents if f'id="{one}"' not in html] == []


def test_a_state_that_the_answers_on_practice_outrun_is_told_with_a_word_on_it(tmp_path: Path) -> None:
    told = announced(tmp_path, practice())
    assert ONLY_ANNOUNCED in the_html(told, "/matrix", **MATRIX)
    assert "it was only announced on" in the_html(told, "/mechanisms/mx-mechanism")


def test_a_state_that_nothing_outruns_is_told_without_it(tmp_path: Path) -> None:
    assert ONLY_ANNOUNCED not in the_html(announced(tmp_path), "/matrix", **MATRIX)


def test_a_state_on_a_day_says_that_the_rest_of_the_page_is_not_of_that_day(tmp_path: Path) -> None:
    told = announced(tmp_path, practice())
    assert "Only the state is that of this day" in the_html(told, "/mechanisms/mx-mechanism", on="2020-07")
    assert "Only the state is that of this day" not in the_html(told, "/mechanisms/mx-mechanism")


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_it_is_said_in_every_language(tmp_path: Path, language: str) -> None:
    html = the_html(announced(tmp_path, practice()), "/matrix", language, **MATRIX)
    assert {"es": "solo estaba anunciado", "fr": "il n’était qu’annoncé", "pt": "só estava anunciado"}[language] in html
