# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook's files: what is wrong with one, and that a withdrawn record leaves not even its id in them."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList
from focus.edition.withdraw import withdraw
from focus.edition.words import standard
from focus.handbook.proof import faults as gaps
from focus.standard.handbook_texts import faults, handbook_texts, text_path, without_names
from tests.builders import a_lesson, an_edition_with_texts

FRONT = "---\ntitle: A\nstate: written\n---\n"


@pytest.mark.parametrize(
    ("path", "text", "line", "what"),
    [
        ("handbook/en/a.md", "Words.", 1, "begins with front matter"),
        ("handbook/en/a.md", "---\nstate: written\n---\n", 1, "a chapter has a title"),
        ("handbook/en/a.md", "---\ntitle: A\nstate: perfect\n---\n", 1, "Invalid enum value 'perfect'"),
        ("handbook/en/a.md", '---\nstate: written\ntitle: "A\n---\n', 3, "front matter is not YAML"),
        ("handbook/de/a.md", FRONT, 0, "handbook texts lie in"),
        ("handbook/en/more/a.md", FRONT, 0, "handbook texts lie in"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(path: str, text: str, line: int, what: str) -> None:
    found = faults(path, text)
    assert [one[0] for one in found] == [line]
    assert what in found[0][1]


def test_a_sound_file_has_no_faults_and_keeps_its_text() -> None:
    assert not faults("handbook/en/a.md", FRONT)
    assert not faults("handbook/en/criteria/P2.md", "---\nstate: machine\n---\n")
    (held,) = handbook_texts({text_path("en", "a"): FRONT + "Words.", "standard.yaml": "x"})
    assert (held.language, held.name, held.state, held.text) == ("en", "a", "written", FRONT + "Words.")


def test_placeholders_that_name_what_is_gone_are_taken_out() -> None:
    texts = handbook_texts({text_path("en", "a"): f"{FRONT}{{{{note: mx-s1 mx-lesson-1}}}} {{{{place: MX}}}}"})
    (held,) = without_names(texts, lambda name: name == "mx-lesson-1")
    assert held.text.endswith("{{withdrawn}} {{place: MX}}")


def test_a_withdrawn_record_leaves_not_even_its_id_in_a_reissued_edition(tmp_path: Path) -> None:
    text = "One {{note: mx-lesson-1}}.\n\n{{case: mx-lesson-1}}\n\n{{case: mx-lesson-2}}\n"
    edition = an_edition_with_texts(tmp_path, {"en/lessons": text}, a_lesson(), a_lesson("mx-lesson-2"))
    withdraw(edition.directory.parent, ["mx-lesson-1"])
    again = Edition(edition.directory, SuppressionList.load(edition.directory.parent / "suppressed.json"))
    (held,) = standard(again).handbook
    assert "mx-lesson-1" not in held.text
    assert "mx-lesson-2" in held.text
    assert not gaps(again)
