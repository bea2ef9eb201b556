# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every number of the home page and of three place pages can be counted again from the data package alone."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.edition.words import standard
from tests import builders
from tests.edition.researcher import Researcher

PLACES = ("MX", "CO", "KE")
ORDINALS = (r".*cites\.\d+\.1", r".*sources\.\d+\.number", r".*disputes\..*", r".*\.number")
"""The number by which a page cites a source counts nothing."""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Everything that the project ships."""
    return builders.the_shipped_edition(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="module")
def researcher(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Researcher:
    """Somebody who downloaded the data package and has nothing else."""
    (package,) = (edition.directory / "downloads").glob("*-csv.zip")
    target = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(target)
    return Researcher(target)


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


def test_every_number_of_the_home_page(edition: Edition, researcher: Researcher) -> None:
    body = builders.the_page(edition, "/").body
    home = researcher.home()
    assert body.counts == home["counts"]
    assert body.below == home["below"]
    assert (body.standing_findings, body.reviewed) == (home["standing_findings"], home["reviewed"])
    assert body.changes.counts == home["changes"]
    groups = {one.code: (set(one.places), set(one.drafts)) for one in body.groups if one.places}
    assert groups == home["groups"]


def test_no_number_of_the_home_page_is_forgotten(edition: Edition) -> None:
    body = builders.as_told(builders.the_page(edition, "/"))
    assert not uncounted(body, (r"counts\..*", r"below\..*", "standing_findings", "reviewed", r"changes\.counts\..*"))


@pytest.mark.parametrize("place", PLACES)
def test_the_counts_of_a_place(edition: Edition, researcher: Researcher, place: str) -> None:
    body = builders.the_page(edition, f"/places/{place.lower()}").body
    shown = researcher.shown(place)
    lists = ("instruments", "mechanisms", "bodies", "deadlines", "commitments", "lessons", "documents", "children")
    assert {one: len(getattr(body, one)) for one in lists} == {one: len(shown[one]) for one in lists}
    assert len(body.timeline) == len(shown["events"])
    assert {one.id for one in body.sources} == researcher.sources(place)
    assert {one.code: (one.count, one.of) for one in body.gaps} == researcher.gaps(place)
    limits = {one.id: (str(one.value), one.unit) for one in body.deadlines}
    assert limits == {one["id"]: (one["value"], one["unit"]) for one in shown["deadlines"]}


@pytest.mark.parametrize("place", PLACES)
def test_the_coverage_of_a_place(edition: Edition, researcher: Researcher, place: str) -> None:
    body = builders.the_page(edition, f"/places/{place.lower()}").body
    told = {("", "law"): body.law, ("", "practice"): body.practice}
    told |= {(one.id, track): getattr(one, track) for one in body.dimensions for track in ("law", "practice")}
    assert {key: (one.answered, one.asked) for key, one in told.items() if one.asked} == researcher.coverage(place)


@pytest.mark.parametrize("place", PLACES)
def test_the_scores_of_a_place(edition: Edition, researcher: Researcher, place: str) -> None:
    profile = builders.the_page(edition, f"/places/{place.lower()}").body.profile
    whole = standard(edition)
    groups = {one.id: one.criteria for one in whole.weaknesses}
    groups |= {one.id: tuple(x.code for x in whole.criteria if x.dimension == one.id) for one in whole.dimensions}
    lines = (*profile.dimensions, *profile.weaknesses)
    sides = {(one.id, track): getattr(one, track) for one in lines for track in ("law", "practice")}
    told = {
        key: (one.asked, one.answered, one.coverage, one.lower, one.upper, one.number)
        for key, one in sides.items()
        if one and one.asked
    }
    assert told == {key: pytest.approx(held) for key, held in researcher.scores(place, groups).items()}


@pytest.mark.parametrize("place", PLACES)
def test_the_gaps_between_law_and_practice_of_a_place(edition: Edition, researcher: Researcher, place: str) -> None:
    value = {"yes": 1.0, "partly": 0.5, "no": 0.0}
    law, practice = (researcher.answers(place, track) for track in ("law", "practice"))
    for one in builders.the_page(edition, f"/places/{place.lower()}").body.profile.gaps:
        promised, done = value.get(law.get(one.gap.pair.law, "")), value.get(practice.get(one.gap.pair.practice, ""))
        assert one.gap.distance == (None if promised is None or done is None else promised - done)


@pytest.mark.parametrize("place", PLACES)
def test_the_figures_of_a_place(edition: Edition, researcher: Researcher, place: str) -> None:
    body = builders.the_page(edition, f"/places/{place.lower()}").body
    told = {
        (one.about.id if one.about else "", one.indicator, one.definition, one.unit, one.stage or ""): sorted(
            (row.id, row.period, row.extent, row.qualifier, row.value) for row in one.rows
        )
        for one in body.figures
    }
    assert told == researcher.figures(place)


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


def test_the_places_tried_have_figures_and_answers(edition: Edition, researcher: Researcher) -> None:
    assert sum(len(held) for place in PLACES for held in researcher.figures(place).values()) > 40
    assert all(researcher.coverage(place)["", "law"][0] for place in PLACES[:2])
