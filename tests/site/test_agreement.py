# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of agreement: kept figures with intervals, what they are, where coders differ, and the same everywhere."""

import csv
import io
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList, add
from focus.lib.names import LANGUAGES
from focus.site.interval_drawing import interval_drawing
from focus.site.queries.coder_agreement import AgreementLine
from focus.site.table import table_csv
from focus.site.view import View
from tests.builders import a_finding, an_edition, an_instrument, as_told, counted_queries, the_html, the_page, the_twin

ADDRESS = "/standard/agreement"
CAVEAT = "this is consistency, not reliability, and people will agree less"


def coded(law: str, second: str, first: str = "yes", criterion: str = "R1", **fields: Any) -> Any:
    """An answer that two coders gave; it stands where they agree, and is contested where they do not."""
    stands = first if first == second else "contested"
    return a_finding(
        f"{law}-{criterion.lower()}-law", subject=law, criterion=criterion,
        **{"answer": stands, "first_answer": first, "second_coder": "B", "second_answer": second, **fields},
    )  # fmt: skip


def twelve_laws(tmp_path: Path, **fields: Any) -> Edition:
    """R1 of twelve laws: eight times yes and yes, three times no and no, once yes against no. R2 of two of them."""
    laws = [f"mx-law-{n:02}" for n in range(12)]
    r1 = [coded(law, "yes", **fields) for law in laws[:8]] + [coded(law, "no", "no", **fields) for law in laws[8:11]]
    r2 = [coded(law, "partly", "partly", "R2", **fields) for law in laws[:2]]
    return an_edition(tmp_path, *map(an_instrument, laws), *r1, coded(laws[11], "no", **fields), *r2)


def lines_of(edition: Edition) -> dict[tuple[str, str], AgreementLine]:
    """The lines of the page by scope."""
    return {(one.scope, one.scope_id): one for one in the_page(edition, ADDRESS).body.lines}


def test_figures_are_those_computed_by_hand(tmp_path: Path) -> None:
    line = lines_of(twelve_laws(tmp_path))["criterion", "R1"]
    assert (line.cells, line.subjects, line.differing, line.left_contested, line.opposite) == (12, 12, 1, 1, 1)
    assert line.exact.value == pytest.approx(11 / 12)
    # Seen: 1 of 12 at distance 1. By the coders' own shares: (9 * 4 + 3 * 8) / 144.
    assert line.kappa.value == pytest.approx(1 - (1 / 12) / (60 / 144))
    # Of 24 answers 17 are yes and 7 no: 2 * 17 * 7 / (24 * 23) is expected.
    assert line.alpha.value == pytest.approx(1 - (1 / 12) / (2 * 17 * 7 / (24 * 23)))


def test_an_interval_holds_its_value_and_stands_on_page_and_criterion(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    line = lines_of(edition)["criterion", "R1"]
    for one in (line.exact, line.kappa, line.alpha):
        assert (one.low or 0) <= (one.value or 0) <= (one.high or 0)
    twice = the_page(edition, "/standard/R1").body.lists.twice
    assert (twice.exact, twice.kappa, twice.alpha) == (line.exact, line.kappa, line.alpha)
    told = f"{line.alpha.low:.2f} to {line.alpha.high:.2f}"
    assert told in the_html(edition, ADDRESS)
    assert told in the_html(edition, "/standard/R1")
    assert line.no_interval == ""


def test_a_criterion_with_fewer_than_ten_cells_has_no_interval_and_says_why(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    line = lines_of(edition)["criterion", "R2"]
    assert (line.cells, line.exact.low, line.no_interval, line.against_the_rule) == (2, None, "few_cells", "undefined")
    assert "no interval: fewer than 10 answers" in the_html(edition, ADDRESS)
    assert "No interval: fewer than 10 answers." in the_html(edition, "/standard/R2")


def test_machines_are_consistent_and_the_caveat_goes_with_page_table_and_citation(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    page = the_page(edition, ADDRESS)
    assert {one.kind_of_figure for one in page.body.lines} == {"consistency"}
    told = unescape(the_html(edition, ADDRESS))
    assert "consistency of machines, not reliability" in told
    assert "The pilot with people has not taken place" in told
    assert told.count(CAVEAT) >= 2
    assert CAVEAT in table_csv(page, View(edition, "en"), "").decode()
    assert CAVEAT in unescape(the_html(edition, "/standard/R1"))


def test_where_a_person_coded_it_is_called_agreement(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path, coder_kind="person")
    assert {one.kind_of_figure for one in lines_of(edition).values()} == {"agreement"}
    assert CAVEAT not in unescape(the_html(edition, ADDRESS))
    confirmed = twelve_laws(tmp_path / "confirmed", coder_kind="machine_confirmed")
    assert ("coders", "machines") in lines_of(confirmed)


def test_the_table_twin_page_and_download_hold_the_same(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    page = the_page(edition, ADDRESS)
    assert the_twin(edition, page)["data"] == as_told(page)
    told = list(csv.DictReader(io.StringIO(table_csv(page, View(edition, "en"), "").decode("utf-8-sig"))))
    assert [float(one["exact_value"]) for one in told] == [one.exact.value for one in page.body.lines]
    with (edition.directory / "downloads" / "csv" / "agreement.csv").open(encoding="utf-8-sig") as file:
        kept = {(one["scope"], one["scope_id"], one["measure"]): one for one in csv.DictReader(file)}
    for one in page.body.lines:
        row = kept[one.scope, one.scope_id, "alpha"]
        assert [row["value"], row["low"]] == ["" if x is None else str(x) for x in (one.alpha.value, one.alpha.low)]


def test_answers_of_one_coder_stand_against_those_of_the_other(tmp_path: Path) -> None:
    pairs = {one.first: one.second for one in the_page(twelve_laws(tmp_path), ADDRESS).body.pairs}
    assert pairs["yes"] == {"yes": 8, "partly": 0, "no": 1}
    assert (pairs["partly"]["partly"], pairs["no"]["no"]) == (2, 3)


def test_each_answer_on_which_they_differ_leads_to_its_trail(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    (one,) = the_page(edition, ADDRESS).body.differing
    assert (one.first_answer, one.second_answer, one.contested, one.opposite) == ("yes", "no", True, True)
    assert f'href="/en/instruments/mx-law-11#{one.id}"' in the_html(edition, ADDRESS)
    assert f'id="{one.id}"' in the_html(edition, "/instruments/mx-law-11")


def test_what_differs_is_paged_with_as_many_queries_for_many_as_for_one(tmp_path: Path) -> None:
    laws = [f"mx-law-{n:03}" for n in range(101)]
    many = an_edition(tmp_path / "many", *map(an_instrument, laws), *(coded(law, "no") for law in laws))
    with counted_queries(many) as for_many:
        assert len(the_page(many, ADDRESS).body.differing) == 100
    assert len(the_page(many, ADDRESS, page="2").body.differing) == 1
    one = an_edition(tmp_path / "one", an_instrument(), coded("mx-law", "no"))
    with counted_queries(one) as for_one:
        the_page(one, ADDRESS)
    assert len(for_many) == len(for_one)


def test_what_is_withdrawn_is_in_no_figure_and_takes_the_intervals_with_it(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    add(tmp_path / "suppressed.json", ids=["mx-law-00"], fields=[])
    open_again = Edition(edition.directory, SuppressionList.load(tmp_path / "suppressed.json"))
    body = the_page(open_again, ADDRESS).body
    line = next(one for one in body.lines if one.scope_id == "R1")
    assert (body.kept, line.cells, line.exact.low, line.no_interval) == (False, 11, None, "not_kept")
    assert the_page(open_again, "/standard/R1").body.lists.twice.cells == 11
    assert "without intervals" in the_html(open_again, ADDRESS)


def test_an_answer_that_was_withdrawn_from_a_pair_is_not_told_by_the_page(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    add(tmp_path / "suppressed.json", ids=[], fields=[("mx-law-11-r1-law", "second_answer")])
    open_again = Edition(edition.directory, SuppressionList.load(tmp_path / "suppressed.json"))
    body = the_page(open_again, ADDRESS).body
    assert (body.differing, body.whole.cells) == ((), 13)


def test_an_edition_without_the_table_is_counted_without_intervals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = twelve_laws(tmp_path)
    kept = lines_of(edition)
    monkeypatch.setattr("focus.site.queries.coder_agreement.kept_agreement", lambda _edition: {})
    before = Edition(edition.directory)
    counted = lines_of(before)
    assert list(counted) == list(kept)
    assert all(one.exact.value == kept[key].exact.value and one.exact.low is None for key, one in counted.items())


def test_an_edition_that_nobody_coded_twice_says_so_in_every_language(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_finding())
    assert the_page(edition, ADDRESS).body.whole is None
    assert "so nothing is known of their agreement" in the_html(edition, ADDRESS)
    assert all(the_html(edition, ADDRESS, one) for one in LANGUAGES)


def test_the_neighbours_lead_to_it(tmp_path: Path) -> None:
    edition = twelve_laws(tmp_path)
    for address in ("/standard", "/standard/R1", "/method", "/data"):
        assert 'href="/en/standard/agreement"' in the_html(edition, address), address


def test_the_drawing_tells_an_interval_from_a_value_alone(tmp_path: Path) -> None:
    lines = lines_of(twelve_laws(tmp_path))
    assert "interval-range" in lines["criterion", "R1"].drawing
    few = lines["criterion", "R2"]
    assert "interval-dot-open" in interval_drawing(few.exact, 0.67)
    assert "circle" not in few.drawing
