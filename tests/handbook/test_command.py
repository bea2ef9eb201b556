# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``focus handbook``: the file, the wrong word, and an edition that is refused before it takes its place."""

import datetime
import json
from pathlib import Path

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from focus import cli
from focus.edition.publish import publish
from focus.edition.reader import Edition
from focus.edition.safety import Decision
from focus.handbook.proof import prove
from focus.lib.errors import DONE, FOUND_WRONG, WRONG_USAGE, FocusError
from focus.record.records import Records
from focus.standard.handbook_texts import handbook_texts
from tests.builders import DATA, a_place, an_edition_with_texts, the_shipped, the_standard

TEXT = "## First {#first}\n\nSee {{place: MX}}.\n"


def run(*arguments: str) -> int:
    return cli.main(["handbook", *arguments])


def whole(directory: Path, text: str = TEXT) -> Edition:
    return an_edition_with_texts(directory, {"en/lessons": text})


def test_the_book_is_written_with_links_to_the_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edition, out = whole(tmp_path), tmp_path / "book.html"
    asked = ("--edition", str(edition.directory), "--format", "html", "-o", str(out))
    assert run(*asked, "--site", "https://focus.example/", "--lang", "fr", "--json") == DONE
    assert 'href="https://focus.example/fr/places/mx"' in out.read_text(encoding="utf-8")
    assert json.loads(capsys.readouterr().out)["bytes"] == out.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--scope", "narnia"), WRONG_USAGE), (("--site", "focus"), WRONG_USAGE), (("--edition", "none"), 3)],
)
def test_what_is_wrong_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int
) -> None:
    edition = whole(tmp_path)
    named = () if "--edition" in arguments else ("--edition", str(edition.directory))
    assert run(*named, "--format", "html", "-o", str(tmp_path / "x.html"), *arguments) == code
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "x.html").exists()


def test_a_text_that_names_what_is_not_there_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = whole(tmp_path, "One.\n\n{{case: mx-lesson-9}}\n")
    assert run("--edition", str(edition.directory), "-o", str(tmp_path / "x.pdf")) == FOUND_WRONG
    assert "handbook/en/lessons.md:7: {{case: mx-lesson-9}}" in capsys.readouterr().err
    with pytest.raises(FocusError, match="do not fit this edition"):
        prove(edition.directory)


def test_an_edition_that_is_not_proven_does_not_take_its_place(tmp_path: Path) -> None:
    text = "---\ntitle: A\nstate: written\n---\n{{case: mx-lesson-9}}"
    standard = replace(the_standard(), handbook=handbook_texts({"handbook/en/lessons.md": text}))
    records = Records()
    records.add("places", a_place())
    decided = msgspec.convert(yaml.safe_load((DATA / "safety-decisions.yaml").read_text("utf-8")), list[Decision])
    rest = (the_shipped()[1], decided, datetime.date(2026, 11, 22))
    with pytest.raises(FocusError, match=r"lessons\.md:5"):
        publish(tmp_path / "shelf", records, standard, *rest, prove=prove)
    assert not [path for path in (tmp_path / "shelf").iterdir() if path.is_dir()]
    assert publish(tmp_path / "shelf", records, the_standard(), *rest, prove=prove).new
