# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures: one way of counting a table, what may be drawn, and nothing compared that is not comparable."""

import re
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import Disagreement, Figure, Version
from focus.site.page import Gone, Moved, Wrong
from tests.builders import (
    a_figure,
    a_mechanism,
    a_place,
    a_source,
    a_subdivision,
    an_edition,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)
from tests.site.yearly import ALIKE, COMPARED, yearly


def contested(*said: str) -> Figure:
    """A year of which sources say different values, the first one kept."""
    values = tuple(Version(value=value, sources=("mx-s1",)) for value in said)
    return a_figure(
        "mx-figure-9",
        period="2021",
        value=said[0],
        counter="Ministry",
        disagreements=(Disagreement(field="value", values=values),),
    )


def money(id: str, stage: str, value: str, **fields: object) -> Figure:
    """A budget of Mexico at a stage."""
    return a_figure(
        id, indicator="budget", definition="mechanism-budget", unit="MXN", stage=stage, value=value, **fields
    )


def several(directory: Path, *more: Figure) -> Edition:
    """Requests in Mexico and Kenya counted alike, and budgets at two stages."""
    return an_edition(
        directory,
        a_place(),
        a_subdivision(),
        a_place("KE", region="africa"),
        a_source(),
        *yearly("MX", "10", "20", "40", counter="Ministry", sources=("mx-s1",)),
        *yearly("KE", "5", "7", counter="Ministry"),
        money("mx-figure-7", "approved", "1000"),
        money("mx-figure-8", "executed", "300"),
        *more,
    )


def keys(edition: Edition, **chosen: str) -> list[tuple[str, str, str | None, list[str]]]:
    """The blocks of a choice: indicator, unit, stage and the places in it."""
    blocks = the_page(edition, "/figures", **chosen).body.blocks
    return [(one.indicator, one.unit, one.stage, [series.place for series in one.series]) for one in blocks]


def shapes(html: str) -> list[str]:
    """The marks drawn beside the tables, without those of the key."""
    charts = "".join(re.findall(r'<svg class="chart" .*?</svg>', html))
    return re.findall(r'class="chart-((?:bar|dot|range)[a-z-]*)"', charts)


def test_planned_approved_and_executed_never_share_a_table(tmp_path: Path) -> None:
    assert keys(several(tmp_path), indicator="budget") == [
        ("budget", "MXN", "approved", ["MX"]),
        ("budget", "MXN", "executed", ["MX"]),
    ]


def test_another_definition_or_unit_is_another_table(tmp_path: Path) -> None:
    others = [
        a_figure("ke-figure-8", place="KE", about="KE", definition="requests-heard", value="3"),
        a_figure("ke-figure-9", place="KE", about="KE", unit="people", value="4"),
    ]
    edition = several(tmp_path, *others)
    assert sorted(len(block[3]) for block in keys(edition, indicator="requests")) == [1, 1, 2]


def test_places_stand_by_name_and_never_by_number(tmp_path: Path) -> None:
    (block,) = keys(several(tmp_path), indicator="requests")
    assert block[3] == ["KE", "MX"]
    assert (
        the_page(several(tmp_path / "es"), "/figures", "es", indicator="requests").body.blocks[0].series[0].place
        == "KE"
    )


def test_a_title_says_what_was_chosen(tmp_path: Path) -> None:
    edition = several(tmp_path)
    assert the_page(edition, "/figures").title == "Figures"
    assert the_page(edition, "/figures", "es", indicator="budget", place="mx").title == "Cifras: presupuesto, México"
    assert the_page(edition, "/figures", "fr", place="ke").title == "Chiffres\N{NO-BREAK SPACE}: Kenya"


def test_nothing_is_added_up(tmp_path: Path) -> None:
    told = the_html(several(tmp_path), "/figures", indicator="requests")
    assert re.findall(r'class="number value">\s*(\d+)', told) == ["5", "7", "10", "20", "40"]
    assert not re.search(r">\s*(12|70|82)\s*<", told)


def test_years_keep_what_overlaps_them(tmp_path: Path) -> None:
    edition = several(tmp_path, a_figure("mx-figure-9", definition="x", period="2010/2019", extent="cumulative"))
    body = the_page(edition, "/figures", **{"indicator": "requests", "from": "2019", "to": "2019"}).body
    assert {row.row.period for block in body.blocks for one in block.series for row in one.rows} == {
        "2019",
        "2010/2019",
    }


def test_a_country_s_figures_are_also_those_of_its_parts_and_each_names_its_place(tmp_path: Path) -> None:
    edition = several(tmp_path, a_figure("mx-sin-figure-1", place="MX-SIN", about="MX-SIN", indicator="staff"))
    assert [block[3] for block in keys(edition, indicator="staff", place="mx")] == [["MX-SIN"]]
    assert "Sinaloa" in the_html(edition, "/figures", indicator="staff", place="mx")


def test_without_a_choice_the_page_tells_what_can_be_chosen_and_compared(tmp_path: Path) -> None:
    body = the_page(several(tmp_path), "/figures").body
    assert {one.code: (one.figures, one.places, one.ways) for one in body.indicators} == {
        "budget": (2, 1, 2),
        "requests": (5, 2, 1),
    }
    assert [(one.definition, one.places) for one in body.shared] == [("requests-made", ("KE", "MX"))]
    assert not body.blocks


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ({"place": "mx", "place2": "ke"}, "place=ke&place2=mx"),
        ({"place2": "mx"}, "place=mx"),
        ({"place": "mx", "place2": "mx"}, "place=mx"),
    ],
)
def test_the_same_places_have_one_address(tmp_path: Path, chosen: dict[str, str], wanted: str) -> None:
    with pytest.raises(Moved) as moved:
        the_page(several(tmp_path), "/figures", **chosen)
    assert moved.value.address == f"/en/figures?{wanted}"


@pytest.mark.parametrize(
    "chosen",
    [{"indicator": "luck"}, {"place": "xx"}, {"from": "1700"}, {"from": "2020", "to": "2018"}, {"page": "2"}],
)
def test_values_that_there_are_not_are_refused(tmp_path: Path, chosen: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(several(tmp_path), "/figures", **chosen)


def test_only_whole_years_and_days_are_drawn(tmp_path: Path) -> None:
    left_out = [
        a_figure("mx-figure-10", period="2021-01/2021-06", extent="part", value="9000", counter="Ministry"),
        a_figure("mx-figure-11", period="2015/2021", extent="cumulative", value="9001", counter="Ministry"),
        a_figure("mx-figure-12", period="2022/2023", value="9002", counter="Ministry"),
    ]
    day = a_figure(
        "mx-figure-13", period="2024-05-01", extent="snapshot", value="50", qualifier="about", counter="Ministry"
    )
    told = the_html(several(tmp_path, *left_out, day), "/figures", indicator="requests", place="mx")
    assert shapes(told) == ["bar", "bar", "bar", "dot-open"]
    assert "top of the chart: 50" in told
    assert "accumulated total" in told
    assert "part of the period" in told


def test_where_sources_disagree_both_values_are_told_and_both_are_drawn(tmp_path: Path) -> None:
    told = the_html(several(tmp_path, contested("30", "60")), "/figures", indicator="requests", place="mx")
    assert shapes(told) == ["bar", "bar", "bar", "range"]
    assert "<b>30</b>" in told
    assert "<b>60</b>" in told
    assert "top of the chart: 60" in told


def test_a_contested_number_is_drawn_although_another_source_says_it_in_words(tmp_path: Path) -> None:
    told = the_html(
        several(tmp_path, contested("30", "20 women and 9 men")), "/figures", indicator="requests", place="mx"
    )
    assert shapes(told) == ["bar", "bar", "bar", "range"]
    assert "20 women and 9 men" in told


def test_a_masked_count_says_under_10(tmp_path: Path) -> None:
    edition = several(tmp_path, a_figure("mx-figure-9", indicator="staff", value="9", qualifier="at_most"))
    told = the_html(edition, "/figures", indicator="staff")
    assert "under 10" in told
    assert "at most" not in re.sub(r"<ul class=\"legend.*?</ul>", "", told, flags=re.DOTALL)


def test_money_is_said_to_be_nominal_with_its_currency(tmp_path: Path) -> None:
    told = unescape(the_html(several(tmp_path), "/figures", indicator="budget"))
    assert "Money is nominal" in told
    assert "mexican peso" in told.casefold()
    assert "Money is nominal" not in the_html(several(tmp_path / "other"), "/figures", indicator="requests")


def test_who_counts_is_told_and_not_known_where_it_is_not(tmp_path: Path) -> None:
    edition = several(tmp_path)
    assert "Who counts: Ministry" in re.sub(r"<[^>]+>", "", the_html(edition, "/figures", indicator="requests"))
    assert 'Who counts: <span class="unknown">' in the_html(edition, "/figures", indicator="budget")


def test_places_are_compared_on_one_scale_within_one_definition(tmp_path: Path) -> None:
    edition = several(
        tmp_path, a_figure("ke-figure-8", place="KE", about="KE", definition="requests-heard", value="900")
    )
    told = the_html(edition, COMPARED)
    assert told.count("top of the chart: 40") == 2
    assert "900" not in told
    assert len(shapes(told)) == 5


def test_several_counters_have_tables_and_scales_of_their_own_and_the_page_says_so(tmp_path: Path) -> None:
    others = yearly("MX", "1", "2", "3", since=2010, counter="A court")
    edition = an_edition(
        tmp_path, a_place(), a_place("KE"), *others, *yearly("KE", "100", "200", "400", counter="Ministry")
    )
    told = the_html(edition, COMPARED)
    assert told.count("<caption") == 2
    assert "who counts, is not the same in all tables. The charts of each table have their own scale." in told
    assert "top of the chart: 3<" in told
    assert "top of the chart: 400<" in told


def test_a_definition_of_one_place_says_that_there_is_nothing_to_compare(tmp_path: Path) -> None:
    told = unescape(the_html(several(tmp_path), "/figures/budget/mechanism-budget"))
    assert "only one place has figures counted in this way: Mexico" in told
    assert "only one place" not in the_html(several(tmp_path / "two"), COMPARED)


@pytest.mark.parametrize("address", ["/figures/requests/nobody-s", "/figures/budget/requests-made", "/figures/a/B"])
def test_a_definition_that_there_is_not_is_gone(tmp_path: Path, address: str) -> None:
    with pytest.raises(Gone):
        the_page(several(tmp_path), address)


@pytest.mark.parametrize("address", ["/figures", COMPARED])
def test_a_long_list_is_paged_and_no_series_is_cut(tmp_path: Path, address: str) -> None:
    figures = [f for n in range(4) for f in yearly("MX", *["1"] * 40, since=1980)]
    renamed = [
        a_figure(f"mx-figure-{n}", about=f"mx-m{n // 40}", period=one.period, value="1")
        for n, one in enumerate(figures)
    ]
    edition = an_edition(tmp_path, *(a_mechanism(f"mx-m{n}") for n in range(4)), *renamed)
    chosen = {"indicator": "requests"} if address == "/figures" else {}
    pages = [the_page(edition, address, **chosen, **({"page": "2"} if n else {})).body for n in range(2)]
    assert [[len(one.rows) for block in body.blocks for one in block.series] for body in pages] == [[40, 40], [40, 40]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/figures", COMPARED])
def test_the_pages_are_their_twins_in_every_language(tmp_path: Path, address: str, language: str) -> None:
    edition = several(tmp_path)
    chosen = {"indicator": "requests"} if address == "/figures" else {}
    page = the_page(edition, address, language, **chosen)
    assert the_twin(edition, page, language)["data"] == as_told(page)
    assert shapes(the_html(edition, address, language, **chosen)) == ["bar"] * 5


def test_a_chart_has_no_words_but_titles_and_is_hidden_from_assistive_technology(tmp_path: Path) -> None:
    told = the_html(several(tmp_path), COMPARED)
    charts = re.findall(r'<svg class="chart[^>]*>.*?</svg>', told)
    assert charts
    assert all('aria-hidden="true"' in one and "style=" not in one and "<text" not in one for one in charts)
    assert not re.sub(r"<title>.*?</title>|<[^>]+>", "", "".join(charts)).strip()


@pytest.mark.parametrize("address", ["/figures", COMPARED])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, address: str) -> None:
    counts = []
    for copies in (1, 50):
        held = [a_figure(f"mx-figure-{n}", period=str(1950 + n), sources=("mx-s1",)) for n in range(copies)]
        edition = an_edition(tmp_path / str(copies), a_source(), *held)
        with counted_queries(edition) as seen:
            the_page(edition, address, **({"indicator": "requests"} if address == "/figures" else {}))
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8


def killed(directory: Path, *more: Figure) -> Edition:
    """Three years of one counter and one count in Mexico, and more."""
    return an_edition(
        directory, a_place(), a_subdivision(), a_source(), *yearly("MX", "10", "20", "40", **ALIKE), *more
    )


@pytest.mark.parametrize("other", [{"counter": "Newspaper"}, {"counts": "killed or disappeared"}, {"counter": ""}])
def test_two_counters_or_two_counts_share_neither_table_nor_chart(tmp_path: Path, other: dict[str, str]) -> None:
    edition = killed(tmp_path, a_figure("mx-figure-9", period="2022", value="17", **(ALIKE | other)))
    blocks = the_page(edition, "/figures", indicator="requests").body.blocks
    assert [[row.row.id for one in block.series for row in one.rows] for block in blocks] == [
        ["mx-figure-0", "mx-figure-1", "mx-figure-2"],
        ["mx-figure-9"],
    ]
    assert len(shapes(the_html(edition, "/figures", indicator="requests"))) == 3
    tables = the_page(edition, "/places/mx").body.figures
    assert [len(one.rows) for one in tables] == [3, 1]


def test_a_caption_says_what_is_counted_and_by_whom(tmp_path: Path) -> None:
    for address in ("/figures/requests/requests-made", "/places/mx"):
        told = the_html(killed(tmp_path / address[1:3]), address)
        (caption,) = re.findall(r'<table class="figures"><caption.*?</caption>', told, re.DOTALL)
        assert "killed · Who counts: Ministry" in re.sub(r"<[^>]+>", "", caption)


def test_where_nobody_knows_who_counts_no_chart_and_no_bar_joins_the_numbers(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), a_place("KE"), *yearly("MX", *"123"), *yearly("KE", *"456"))
    assert keys(edition, indicator="requests") == [("requests", "requests", None, [one]) for one in ("KE", "MX")]
    assert shapes(the_html(edition, COMPARED)) == []
    assert not any(row.size for one in the_page(edition, "/places/mx").body.figures for row in one.rows)


def test_what_is_not_drawn_is_named_in_words_under_the_chart(tmp_path: Path) -> None:
    more = [
        a_figure("mx-figure-5", period="2024", value="5", **ALIKE),
        a_figure("mx-figure-6", period="2021-01/2021-06", extent="part", value="6", **ALIKE),
        a_figure("mx-figure-7", period="2015/2021", extent="cumulative", value="7", **ALIKE),
        a_figure("mx-figure-8", period="2022/2023", value="8", **ALIKE),
        replace(contested("many", "few"), id="mx-figure-9", period="2023", counts="killed", value="3"),
        replace(contested("30", "a few"), id="mx-figure-10", period="2025", counts="killed"),
        a_figure("mx-figure-11", counter="Newspaper", counts="killed"),
    ]
    told = the_html(killed(tmp_path, *more), "/figures", indicator="requests")
    below = re.sub(r"<[^>]+>", "", "".join(re.findall(r'<figure class="chart-box">.*?</figure>', told, re.DOTALL)))
    assert "Not drawn: January 2021 – June 2021 (part of the period); 2015 – 2021 (accumulated total);" in below
    assert "2022 – 2023 (longer or shorter than a year); 2023 (sources disagree);" in below
    assert "2025 (a value that a source gives in words)" in below
    assert "No number counted in this way: 2021 – 2023" in below
    assert "Counted in another way, so apart: Table 2" in below


def test_tables_on_other_pages_are_counted_in_words(tmp_path: Path) -> None:
    long = [replace(one, id=f"mx-long-{n}") for n, one in enumerate(yearly("MX", *["1"] * 99, since=1900, **ALIKE))]
    other = yearly("MX", "1", "2", since=2010, counter="Newspaper")
    told = the_html(an_edition(tmp_path, a_place(), *long, *other), "/figures", indicator="requests")
    assert "1 table on another page of this list" in told


def test_a_number_without_a_bar_is_named_below_its_table(tmp_path: Path) -> None:
    more = a_figure("mx-figure-6", period="2021-01/2021-06", extent="part", value="6", **ALIKE)
    disputed = replace(contested("30", "60"), counts="killed", period="2022")
    told = re.sub(r"<[^>]+>", "", the_html(killed(tmp_path, more, disputed), "/places/mx"))
    assert "Without a bar: January 2021 – June 2021 (part of the period); 2022 (sources disagree)" in told


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "and a second place"),
        ("es", "y un segundo lugar"),
        ("fr", "et un deuxième lieu"),
        ("pt", "e um segundo lugar"),
    ],
)
def test_the_form_asks_for_more_places_in_words(tmp_path: Path, language: str, asked: str) -> None:
    told = the_html(several(tmp_path), "/figures", language)
    assert f'<label for="choose-place2">{asked}</label>' in told
    assert not re.search(r"<label[^>]*>[^<]*\d", told)
