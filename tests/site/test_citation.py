# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Citations of a page: each form follows its own rules, and each proves which edition was read."""

import datetime
import re
from pathlib import Path

import msgspec
import pytest
from django.conf import settings

from focus.edition.reader import Edition
from focus.lib.errors import FocusError
from focus.site.base_address import checked_site
from focus.site.citing import bibtex, csl, ris
from focus.site.citing.reference import Reference, reference
from focus.site.view import View
from tests.builders import an_edition, an_instrument, the_html, the_page

DIGEST = "ab" * 32
HARD = r"50 % of A&B: {x} $1_000 #2 ~^ \n “Ñandú”"
LANGUAGES = ["en", "es", "fr", "pt"]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One law whose title holds what LaTeX and RIS would stumble over."""
    return an_edition(Path(tmp_path_factory.mktemp("cited")), an_instrument(title=HARD))


def a_reference(**fields: str) -> Reference:
    """A page of the edition of 22 November 2026."""
    told = {
        "key": "focus-1", "title": "Mexico", "edition": "2026-11-22.1", "day_told": "22 November 2026",
        "digest": DIGEST, "address": "/en/places/mx", "language": "en", **fields,
    }  # fmt: skip
    return Reference(day=datetime.date(2026, 11, 22), **told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_names_the_edition_and_its_digest(edition: Edition, language: str) -> None:
    page, view = the_page(edition, "/places/mx", language), View(edition, language)
    for form in (bibtex.bibtex, ris.ris, csl.csl):
        told = form(page, view, DIGEST).decode()
        assert "2026-11-22.1" in told
        assert DIGEST in told
        assert f"/{language}/places/mx" in told


def test_bibtex_leaves_no_command_for_latex(edition: Edition) -> None:
    told = bibtex.bibtex(the_page(edition, "/instruments/mx-law"), View(edition, "en"), DIGEST).decode()
    (title,) = re.findall(r"  title = \{\{(.*)\}\},\n", told)
    assert r"50 \% of A\&B: \textbraceleft{}x\textbraceright{} \$1\_000 \#2 \textasciitilde{}" in title
    assert title.endswith(r"\textasciicircum{} \textbackslash{}n “Ñandú”")


def test_a_brace_alone_does_not_swallow_the_rest_of_a_file() -> None:
    """BibTeX counts braces whatever stands before them."""
    told = bibtex.entry(a_reference(title="Search: {law \\"))
    assert told.count("{") == told.count("}")
    assert r"{{Search: \textbraceleft{}law \textbackslash{}}}" in told


def test_a_key_of_bibtex_is_one_word(edition: Edition) -> None:
    told = bibtex.bibtex(the_page(edition, "/"), View(edition, "fr"), DIGEST).decode()
    assert told.startswith("@misc{focus-2026-11-22.1-fr,\n")


def test_every_line_of_ris_is_a_tag(edition: Edition) -> None:
    told = ris.ris(the_page(edition, "/instruments/mx-law"), View(edition, "en"), DIGEST).decode()
    lines = told.split("\r\n")
    assert lines.pop() == ""
    assert all(re.match(r"^[A-Z][A-Z0-9]  - ", one) for one in lines)
    assert (lines[0], lines[-1]) == ("TY  - ELEC", "ER  - ")
    assert f"TI  - {HARD}" in lines


def test_a_title_cannot_begin_another_tag_of_ris() -> None:
    told = ris.record(a_reference(title="Law\r\nER  - \r\nTY  - BOOK\u2028AU  - X"))
    assert told.count("\r\nER  - ") == 1
    assert "TI  - Law ER - TY - BOOK AU - X\r\n" in told


def test_csl_is_a_list_of_one_item(edition: Edition) -> None:
    (item,) = msgspec.json.decode(csl.csl(the_page(edition, "/instruments/mx-law"), View(edition, "es"), DIGEST))
    assert item["type"] == "webpage"
    assert item["title"] == HARD
    assert item["issued"] == {"date-parts": [[2026, 11, 22]]}
    assert (item["version"], item["language"]) == ("2026-11-22.1", "es")
    assert set(item) <= CSL_VARIABLES


CSL_VARIABLES = {
    "id", "type", "title", "author", "container-title", "publisher", "issued", "version", "language", "note", "URL",
}  # fmt: skip
"""Those of CSL 1.0.2 that are used; a program refuses an item with any other."""


def test_half_an_address_is_not_given_as_one() -> None:
    half, full = a_reference(), a_reference(address="https://focus.example/en/places/mx?x=1&y=%20_")
    assert "url = " not in bibtex.entry(half)
    assert "UR  - " not in ris.record(half)
    assert "URL" not in csl.item(half)
    assert "  url = {https://focus.example/en/places/mx?x=1&y=%20_}" in bibtex.entry(full)
    assert "UR  - https://focus.example/en/places/mx?x=1&y=%20_\r\n" in ris.record(full)
    assert csl.item(full)["URL"] == full.address


def test_the_configured_base_makes_the_address_whole(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "FOCUS_SITE", "https://focus.example", raising=False)
    found = reference(the_page(edition, "/places/mx"), View(edition, "en"), DIGEST)
    assert found.url == "https://focus.example/en/places/mx"


@pytest.mark.parametrize("wrong", ["focus.example", "ftp://focus.example", "https://focus.example/path", "https://a b"])
def test_a_base_that_is_no_address_is_refused_in_one_line(wrong: str) -> None:
    with pytest.raises(FocusError, match=r"write it as https://focus\.example"):
        checked_site(wrong)
    assert checked_site("https://focus.example/") == "https://focus.example"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_shows_how_to_cite_it(edition: Edition, language: str) -> None:
    html = the_html(edition, "/places/mx", language)
    (shown,) = re.findall(r'<p class="citation">(.*)</p>', html)
    assert "2026-11-22.1" in shown
    assert "0" * 64 in shown
    for suffix in ("bib", "ris", "csl.json"):
        assert f'href="/{language}/places/mx.{suffix}"' in html
