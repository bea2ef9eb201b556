# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every number of the home page and of every place's page can be counted again from the data package alone.

The data twins are compared value by value; then the pages as they are read, where each number must be one that was
counted or stand in the row of the record beside it. A new number on a page fails here until somebody says how it is
counted.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from focus.edition.reader import Edition
from tests import builders
from tests.edition.researcher import Wording
from tests.edition.shown import Account, body_of, coded_words, contents, folds, lines_of, taken

PLACES = tuple(sorted(path.stem.upper() for path in (builders.DATA / "places").glob("*.yaml")))
NO_RECORDS = {"CODEBOOK", "CROSSWALKS", "vocabulary"}
SHOWN = 50
"""Lessons and documents that a page shows before it leads to the whole list."""
SCORE = re.compile(r"mean \d+ of 100|between \d+ and \d+|(?:\d+|none) of \d+ answered")
ORDINALS = (r".*cites\.\d+\.1", r".*sources\.\d+\.number", r".*disputes\..*", r".*\.number")
"""The number by which a page cites a source counts nothing."""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Everything that the project ships."""
    return builders.the_shipped_edition(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="module")
def researcher(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Wording:
    """Somebody who downloaded the data package and has nothing else."""
    (package,) = (edition.directory / "downloads").glob("*-csv.zip")
    target = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(target)
    return Wording(target)


@pytest.fixture(scope="module")
def account(researcher: Wording) -> Account:
    """What the package says of each record."""
    return Account(researcher, researcher.names() - NO_RECORDS)


@cache
def the_body(edition: Edition, place: str) -> Any:
    """What a place's page holds."""
    return builders.the_page(edition, f"/places/{place.lower()}").body


def numbers(value: Any, path: str = "") -> Iterator[str]:
    """The path of every number in a page's body as its data twin tells it."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in pairs:
        yield from numbers(one, f"{path}.{name}" if path else str(name))


def uncounted(body: Any, counted: tuple[str, ...]) -> list[str]:
    """Numbers of a page that none of these patterns name."""
    return [one for one in numbers(body) if not any(re.fullmatch(pattern, one) for pattern in (*ORDINALS, *counted))]


def test_every_number_of_the_home_page(edition: Edition, researcher: Wording) -> None:
    body = builders.the_page(edition, "/").body
    home = researcher.home()
    assert body.counts == home["counts"]
    assert body.below == home["below"]
    assert (body.standing_findings, body.reviewed) == (home["standing_findings"], home["reviewed"])
    assert body.changes.counts == home["changes"]
    groups = {one.code: (set(one.places), set(one.drafts)) for one in body.groups if one.places}
    assert groups == home["groups"]


def test_every_number_that_is_read_on_the_home_page(edition: Edition, researcher: Wording, account: Account) -> None:
    tree = body_of(builders.the_html(edition, "/"))
    taken(tree, ".//*[@class='cite']")
    told = researcher.home()
    states = [
        row.xpath("string(th/span[@class='count'])") for row in tree.xpath(".//*[@class='states-table']//tr[th/a]")
    ]
    assert Counter(int(one) for one in states if one != "0") == Counter(len(one) for one, _ in told["groups"].values())
    taken(tree, ".//*[@class='states-table']//span[@class='count']")
    numbers_of = [one.replace(",", "") for one in taken(tree, ".//ul[@class='counts']/li/b")]
    assert [int(one) for one in numbers_of] == list(told["counts"].values())
    assert account.unexplained(tree, "", researcher.home_phrases()) == []


def test_no_number_of_the_home_page_is_forgotten(edition: Edition) -> None:
    body = builders.as_told(builders.the_page(edition, "/"))
    assert not uncounted(body, (r"counts\..*", r"below\..*", "standing_findings", "reviewed", r"changes\.counts\..*"))


@pytest.mark.parametrize("place", PLACES)
def test_the_counts_of_a_place(edition: Edition, researcher: Wording, place: str) -> None:
    body = the_body(edition, place)
    shown = researcher.shown(place)
    lists = ("instruments", "mechanisms", "bodies", "deadlines", "commitments", "lessons", "documents", "children")
    assert {one: len(getattr(body, one)) for one in lists} == {one: len(shown[one]) for one in lists}
    assert len(body.timeline) == len(shown["events"])
    assert {one.id for one in body.sources} == researcher.sources(place)
    assert {one.code: (one.count, one.of) for one in body.gaps} == researcher.gaps(place)
    limits = {one.id: (str(one.value), one.unit) for one in body.deadlines}
    assert limits == {one["id"]: (one["value"], one["unit"]) for one in shown["deadlines"]}


@pytest.mark.parametrize("place", PLACES)
def test_the_coverage_of_a_place(edition: Edition, researcher: Wording, place: str) -> None:
    body = the_body(edition, place)
    told = {("", "law"): body.law, ("", "practice"): body.practice}
    told |= {(one.id, track): getattr(one, track) for one in body.dimensions for track in ("law", "practice")}
    assert {key: (one.answered, one.asked) for key, one in told.items() if one.asked} == researcher.coverage(place)


@pytest.mark.parametrize("place", PLACES)
def test_the_scores_of_a_place(edition: Edition, researcher: Wording, place: str) -> None:
    profile = the_body(edition, place).profile
    lines = (*profile.dimensions, *profile.weaknesses) if profile else ()
    sides = {(one.id, track): getattr(one, track) for one in lines for track in ("law", "practice")}
    out, counted = researcher.withheld(place), researcher.scores(place)
    told = {
        key: (one.asked, one.answered, one.coverage, one.lower, one.upper, one.number)
        for key, one in sides.items()
        if one and one.asked and key not in out
    }
    if not counted:
        assert not any(one[1] for one in told.values())
    elif profile:
        assert told == {key: pytest.approx(held) for key, held in counted.items() if key not in out}
    else:
        assert not any(one[1] for one in counted.values())


@pytest.mark.parametrize("place", PLACES)
def test_the_gaps_between_law_and_practice_of_a_place(edition: Edition, researcher: Wording, place: str) -> None:
    value = {"yes": 1.0, "partly": 0.5, "no": 0.0}
    law, practice = (researcher.answers(place, track) for track in ("law", "practice"))
    profile = the_body(edition, place).profile
    gaps = profile.gaps if profile else ()
    pairs = {(one["law"], one["practice"]) for one in researcher.table("standard_pairs")}
    assert {(one.gap.pair.law, one.gap.pair.practice) for one in gaps} <= pairs
    for one in gaps:
        promised, done = value.get(law.get(one.gap.pair.law, "")), value.get(practice.get(one.gap.pair.practice, ""))
        assert one.gap.distance == (None if promised is None or done is None else promised - done)


@pytest.mark.parametrize("place", PLACES)
def test_the_figures_of_a_place(edition: Edition, researcher: Wording, place: str) -> None:
    body = the_body(edition, place)
    told = {
        (
            *(one.about.id if one.about else "", one.indicator, one.definition, one.unit, one.stage or ""),
            *(one.counter, one.counts),
        ): sorted((row.id, row.period, row.extent, row.qualifier, row.value) for row in one.rows)
        for one in body.figures
    }
    assert told == researcher.figures(place)
    assert all((row.counter, row.counts) == (one.counter, one.counts) for one in body.figures for row in one.rows)


@pytest.mark.parametrize("place", PLACES)
def test_no_number_of_a_place_is_forgotten(edition: Edition, place: str) -> None:
    body = builders.as_told(builders.the_page(edition, f"/places/{place.lower()}"))
    counted = (
        r"(?:dimensions\.\d+\.)?(?:law|practice)\.(?:answered|asked)",
        r"gaps\.\d+\.(?:count|of)",
        r"deadlines\.\d+\.value",
        r"figures\.\d+\.rows\.\d+\.size",
        r"profile\.(?:dimensions|weaknesses)\.\d+\.(?:law|practice)\.(?:asked|answered|coverage|lower|upper)",
        r"profile\.gaps\.\d+\.gap\.distance",
        r"profile\.gaps\.\d+\.deadlines\.\d+\.value",
    )
    assert not uncounted(body, counted)


def test_the_places_tried_have_figures_and_answers(edition: Edition, researcher: Wording) -> None:
    assert {one["id"] for one in researcher.table("places")} == set(PLACES)
    assert sum(len(held) for place in PLACES for held in researcher.figures(place).values()) > 200
    assert sum(researcher.coverage(place)["", "law"][0] > 0 for place in PLACES) > 20


@pytest.mark.parametrize("place", PLACES)
def test_every_number_that_is_read_on_a_place_page(
    edition: Edition, researcher: Wording, account: Account, place: str
) -> None:
    tree = body_of(builders.the_html(edition, f"/places/{place.lower()}"))
    cited = {int(one) for one in tree.xpath(".//*[@class='cite']/a/text()")}
    assert cited <= set(range(1, len(researcher.sources(place)) + 1))
    taken(tree, ".//*[@class='cite']")
    assert contents(tree) == researcher.sections(place)
    for section, said, rows in folds(tree):
        held = researcher.sections(place).get(section, rows)
        assert said in {held, min(held, SHOWN)}, section
    coverage, profile = lines_of(tree, "coverage"), lines_of(tree, "profile-dimensions")
    profile += lines_of(tree, "profile-weaknesses")
    assert coverage in ([], researcher.coverage_lines(place))
    for told, counted in zip((cell for line in profile for cell in line), researcher.score_words(place), strict=False):
        assert counted is None or SCORE.findall(told) == counted
    assert bool(coverage) == any(answered for answered, _ in researcher.coded(place).values())
    assert coded_words(tree) == researcher.coded_words(place)
    tables = taken(tree, ".//table[@class='figures']//*[@class='caption-note']/text()[contains(., 'Table')]/..")
    assert [int(one.split()[1]) for one in tables] == list(range(1, len(researcher.figures(place)) + 1))
    assert account.unexplained(tree, place, researcher.phrases(place)) == []
