# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Workshop packs: made whole from what is shipped, cases by the written rule, and a missing record told at its line."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from focus.cli import main
from focus.edition.reader import KIND_OF, Edition
from focus.handbook.training.packs.compose import PARTS, Made, pack
from focus.handbook.training.packs.plan import case_lines, plan
from focus.handbook.training.packs.proof import pack_faults
from focus.lib.errors import FOUND_WRONG, WRONG_USAGE, FocusError
from focus.sheet.blocks import Heading, Table
from focus.sheet.write import WRITERS
from focus.standard.handbook_texts import handbook_texts, is_handbook_text
from focus.standard.training import PLAN, training_files
from tests import builders
from tests.handbook.test_prose import acronyms, countries, typed

TRAINING = builders.DATA / "training"
PROSE = sorted(TRAINING.glob("*/*.md"))


def files() -> dict[str, str]:
    """Everything for workshops that is shipped, by path."""
    found = (path for path in TRAINING.rglob("*") if path.is_file())
    return {path.relative_to(builders.DATA).as_posix(): path.read_text("utf-8") for path in found}


def an_edition(directory: Path, records: Sequence[object], held: dict[str, str]) -> Edition:
    """An edition of some records with these files for workshops."""
    texts = {path: text for path, text in held.items() if is_handbook_text(path)}
    whole = builders.the_standard_with_bill()
    standard = msgspec.structs.replace(whole, training=training_files(held), handbook=handbook_texts(texts))
    made = builders.the_shipped()[0]
    if records:
        made = type(made)()
        for one in (builders.a_place(), *records):
            made.add(KIND_OF[type(one)], one)
    return builders._built(directory, made, (), builders.DAY, standard)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Everything that is shipped."""
    return an_edition(tmp_path_factory.mktemp("shelf"), [], files())


def anchors(made: Made) -> list[str]:
    """The anchors of the headings, in their order."""
    return [one.anchor for one in made.sheet.blocks if isinstance(one, Heading)]


def test_every_pack_of_every_language_is_filled(edition: Edition) -> None:
    assert len(plan(edition).packs) == 6
    assert list(pack_faults(edition)) == []


def test_a_record_that_is_missing_is_told_at_its_line(tmp_path: Path) -> None:
    held = files()
    held[PLAN] = held[PLAN].replace("otherwise: pe-lesson-4", "otherwise: pe-lesson-404")
    line = held[PLAN].splitlines().index("    otherwise: pe-lesson-404") + 1
    told = [str(one) for one in pack_faults(an_edition(tmp_path, [], held))]
    assert any(one.startswith(f"{PLAN}:{line}: the edition holds no lesson pe-lesson-404") for one in told)


def test_the_case_is_the_one_that_touches_most_of_its_criteria(tmp_path: Path) -> None:
    lessons = [
        builders.a_lesson("mx-lesson-1", kind="weakness", criteria=("I4",)),
        builders.a_lesson("mx-lesson-2", kind="weakness", criteria=("I4", "E3")),
        builders.a_lesson("mx-lesson-3", kind="good_practice", criteria=("I4", "E3")),
    ]
    made = pack(an_edition(tmp_path, lessons, files()), "officials", "two-hours", "en", part="key")
    assert "mx-lesson-2" in str(made.sheet)
    assert "mx-lesson-1" not in str(made.sheet)
    assert "mx-lesson-3" not in str(made.sheet)


def test_hand_outs_hold_no_answer_and_the_key_holds_them_all(edition: Edition) -> None:
    given = pack(edition, "organisations", "one-day", "en", part="hand-outs")
    key = pack(edition, "organisations", "one-day", "en", part="key")
    asked = [one.removeprefix("case-") for one in anchors(given) if one.startswith("case-")]
    assert asked
    assert set(asked) <= {one.removeprefix("key-") for one in anchors(key)}
    assert "the check suggests" in str(key.sheet).lower()
    assert "the check suggests" not in str(given.sheet).lower()
    assert "What to listen" not in str(given.sheet)


def test_sessions_follow_each_other_from_the_time_that_the_pack_begins(edition: Edition) -> None:
    made = pack(edition, "organisations", "two-hours", "en", part="trainer")
    (table,) = [one for one in made.sheet.blocks if isinstance(one, Table)]
    spans = [row[0][0].text.split("\N{EN DASH}") for row in table.rows]
    assert spans[0][0] == "10:00"
    assert [end for _, end in spans[:-1]] == [begin for begin, _ in spans[1:]]
    assert spans[-1][1] == "12:00"


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_same_edition_gives_the_same_bytes(edition: Edition, form: str) -> None:
    first, second = (WRITERS[form](pack(edition, "coders", "two-hours", "es").sheet) for _ in range(2))
    assert first == second


def test_another_seed_gives_another_sheet_of_exercises_and_the_same_cases(edition: Edition) -> None:
    one, other = (pack(edition, "coders", "one-day", "en", seed, "hand-outs") for seed in (1, 2))
    assert anchors(one) == anchors(other)
    assert one.sheet.blocks != other.sheet.blocks


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(TRAINING).as_posix())
def test_no_number_country_or_body_is_typed(path: Path) -> None:
    text = typed(path)
    language = path.parent.name
    assert not [one for one in text.splitlines() if any(sign.isdigit() for sign in one)]
    assert not [found[0] for found in countries(language).finditer(text.lower()) if "orvenia" not in found[0]]
    assert not acronyms().findall(text)


def test_spanish_has_every_section_that_english_has() -> None:
    for english in sorted((TRAINING / "en").glob("*.md")):
        spanish = TRAINING / "es" / english.name
        held = [
            [line.split("{#")[1] for line in path.read_text("utf-8").splitlines() if "{#" in line]
            for path in (english, spanish)
        ]
        assert held[0] == held[1], english.name


def test_each_case_has_its_own_line(edition: Edition) -> None:
    lines = case_lines(edition)
    assert len(set(lines.values())) == len(plan(edition).cases)


def test_an_edition_without_packs_says_so(tmp_path: Path) -> None:
    older = builders.an_edition_with_the_bill(tmp_path)
    assert list(pack_faults(older)) == []
    with pytest.raises(FocusError, match="holds no packs") as refused:
        pack(older, "coders", "one-day", "en")
    assert refused.value.exit_code == FOUND_WRONG


def test_the_command_writes_each_part_and_the_bill(edition: Edition, tmp_path: Path) -> None:
    at = ["--edition", str(edition.directory)]
    for part in PARTS:
        out = tmp_path / f"{part}.html"
        wanted = ["training", "pack", "--for", "officials", "--part", part, "--format", "html", "-o", str(out)]
        assert main([*wanted, *at]) == 0
        assert "Workshop for officials" in out.read_text("utf-8")
    assert main(["training", "scenario", "--lang", "es", "-o", str(tmp_path / "bill.txt"), *at]) == 0
    assert (tmp_path / "bill.txt").read_text("utf-8") == (TRAINING / "scenario/es.txt").read_text("utf-8")
    assert main(["training", "pack", "-o", str(tmp_path / "none.pdf"), *at]) == WRONG_USAGE
