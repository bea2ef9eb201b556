# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""No citation, file or picture of findings leaves its page without coverage, flag, edition and its caveat."""

import html
import io
import re
import zipfile
from pathlib import Path

import msgspec
import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.citing.caveat import caveat, tells_findings
from focus.site.forms import FORMS
from focus.site.view import View
from tests.builders import (
    a_finding,
    a_mechanism,
    a_place,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    the_html,
    the_page,
    the_whole_page,
)

DIGEST = "ab" * 32
WITH_FINDINGS: list[tuple[str, dict[str, str]]] = [
    ("/places/mx", {}),
    ("/instruments/mx-law", {}),
    ("/mechanisms/mx-mechanism", {}),
    ("/standard/R1", {}),
    ("/standard/R7", {}),
    ("/matrix", {}),
    ("/matrix", {"kind": "instruments"}),
    ("/side-by-side", {"a": "mx-law", "b": "mx-other"}),
    ("/own-weights", {}),
    ("/own-weights", {"of": "mx"}),
    ("/places/mx/briefing", {}),
    ("/precedents", {"criterion": "R1"}),
]
CITATIONS = (".bib", ".ris", ".csl.json")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A law with a harmful clause and another one, with machine answers, and a body."""
    return an_edition(
        Path(tmp_path_factory.mktemp("trophy")),
        a_place(),
        a_source(),
        an_instrument(),
        an_instrument("mx-other", title="Otra ley"),
        a_mechanism(created_by=("mx-law",), covers=("human_rights_defenders",)),
        an_event(kind="in_force", about=("mx-law", "mx-other")),
        a_finding(as_of="2020", sources=("mx-s1",)),
        a_finding("r7", criterion="R7", answer="no", as_of="2020", sources=("mx-s1",)),
        a_finding("other", subject="mx-other", as_of="2020", sources=("mx-s1",)),
        a_finding("e2", subject="mx-mechanism", criterion="E2", track="practice", as_of="2026", sources=("mx-s1",)),
    )


def _in(edition: Edition, suffix: str, address: str, parameters: dict[str, str], language: str = "en") -> bytes:
    (form,) = [one for one in FORMS if one.suffix == suffix]
    asked = the_whole_page if form.whole else the_page
    page = asked(edition, address, language, **parameters)
    assert form.offered(page), suffix
    return form.render(page, View(edition, language), DIGEST)


def _flat(text: str) -> str:
    """Without the signs with which BibTeX, JSON and LaTeX write others."""
    return re.sub(r"[\\{}\"“”]", "", text)


@pytest.mark.parametrize("suffix", CITATIONS)
@pytest.mark.parametrize(("address", "parameters"), WITH_FINDINGS)
def test_a_citation_of_findings_carries_what_has_to_go_with_them(
    edition: Edition, suffix: str, address: str, parameters: dict[str, str]
) -> None:
    told = _flat(_in(edition, suffix, address, parameters).decode())
    assert re.search(r"Answered: law on paper \d+ of \d+, practice \d+ of \d+\.", told)
    assert "R7" in told
    assert "Not an endorsement" in told
    assert "2026-11-22.1" in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("address", "parameters"), WITH_FINDINGS)
def test_page_twin_and_citation_say_the_same_in_every_language(
    edition: Edition, language: str, address: str, parameters: dict[str, str]
) -> None:
    page, view = the_page(edition, address, language, **parameters), View(edition, language)
    words = caveat(page, view)
    assert msgspec.json.decode(_in(edition, ".json", address, parameters, language))["caveat"] == words
    assert words in html.unescape(the_html(edition, address, language, **parameters))


@pytest.mark.parametrize("address", ["/", "/about", "/sources", "/guides/mx", "/timeline", "/library"])
def test_a_page_without_findings_needs_no_caveat(edition: Edition, address: str) -> None:
    page = the_page(edition, address)
    assert not tells_findings(page)
    assert "caveat" not in msgspec.json.decode(_in(edition, ".json", address, {}))


@pytest.mark.parametrize(
    ("address", "parameters"),
    [
        ("/instruments/mx-law", {}),
        ("/mechanisms/mx-mechanism", {}),
        ("/standard/R1", {}),
        ("/matrix", {}),
        ("/side-by-side", {"a": "mx-law", "b": "mx-other"}),
        ("/own-weights", {"R1": "3"}),
        ("/own-weights", {"of": "mx"}),
        ("/precedents", {"criterion": "R1"}),
    ],
)
def test_every_line_of_a_table_of_findings_carries_it(
    edition: Edition, address: str, parameters: dict[str, str]
) -> None:
    head, *lines = _in(edition, ".csv", address, parameters).decode("utf-8-sig").splitlines()
    assert {"edition", "caveat"} <= set(head.split(","))
    assert lines
    assert all("2026-11-22.1" in line and "endorsement" in line for line in lines)


def test_a_zip_says_it_in_its_caveats(edition: Edition) -> None:
    held = zipfile.ZipFile(io.BytesIO(_in(edition, ".zip", "/standard/R1", {})))
    assert "Not an endorsement" in held.read("CAVEATS.txt").decode()
    assert "Not an endorsement" in held.read("CITATION.txt").decode()


def test_the_picture_says_it_too(edition: Edition) -> None:
    told = _in(edition, ".svg", "/matrix", {}).decode()
    assert "not an endorsement" in told
    assert "R7" in told
    assert _in(edition, ".png", "/matrix", {})[:4] == b"\x89PNG"


def test_the_flag_of_one_text_and_the_names_of_several_are_told(edition: Edition) -> None:
    view = View(edition, "en")
    assert "(R7): no" in caveat(the_page(edition, "/instruments/mx-law"), view)
    both = caveat(the_page(edition, "/side-by-side", a="mx-law", b="mx-other"), view)
    assert "(R7: no): Ley de protección." in both
    assert "Machines gave answers" in both
