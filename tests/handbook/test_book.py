# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The whole handbook: what it never does, what it always says, and that it is the same twice."""

from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from focus.edition.reader import Edition
from focus.handbook.addresses import for_file
from focus.handbook.book import Book, book
from focus.handbook.chapters import CHAPTERS
from focus.handbook.facts import facts
from focus.handbook.proof import complete, faults
from focus.handbook.scope import scope_of
from focus.lib.errors import FocusError
from focus.lib.names import LANGUAGES
from focus.sheet.blocks import Heading, Index
from focus.sheet.pdf import pdf
from tests.builders import (
    a_finding,
    a_source,
    an_edition_with_texts,
    an_instrument,
    the_shipped_edition,
)
from tests.handbook.asked import runs

CITED: dict[str, Any] = {"sources": ("mx-s1",)}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition of everything that the project ships."""
    return the_shipped_edition(tmp_path_factory.mktemp("shipped"))


def words(held: Book) -> str:
    return "".join(run.text for run in runs(held.sheet.blocks))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_of_the_shipped_texts_is_filled(shipped: Edition, language: str) -> None:
    assert not book(shipped, language).faults


def test_all_chapters_criteria_and_places_have_a_heading(shipped: Edition) -> None:
    anchors = {one.anchor for one in book(shipped, "en").sheet.blocks if isinstance(one, Heading)}
    held = facts(shipped)
    assert set(CHAPTERS) <= anchors
    assert held.criteria.keys() <= anchors
    assert {f"countries.{one.id.lower()}" for one in held.places()} <= anchors


def test_every_reference_leads_to_something(shipped: Edition) -> None:
    sheet = book(shipped, "es").sheet
    anchors = {one.anchor for one in sheet.blocks if isinstance(one, Heading)}
    anchors |= {anchor for one in sheet.blocks for anchor in getattr(one, "anchors", ())}
    assert not {run.ref for run in runs(sheet.blocks) if run.ref} - anchors
    index = [one for one in sheet.blocks if isinstance(one, Index)]
    assert not {anchor for one in index for _, places in one.entries for anchor in places} - anchors


def two_laws(directory: Path) -> Edition:
    """A law that meets a criterion, and one that meets it and has clauses that can be used against defenders."""
    return an_edition_with_texts(
        directory,
        {"en/procedure": "## Own {#own}\n\nWords.", "en/frame": "## Unknown {#unknown}\n\nSilence."},
        a_source(),
        an_instrument("mx-clean", title="Clean", title_language="en", title_en="", **CITED),
        an_instrument("mx-harm", title="Harmful", title_language="en", title_en="", **CITED),
        a_finding("mx-clean-p2-law", subject="mx-clean", criterion="P2", answer="yes", **CITED),
        a_finding("mx-harm-p2-law", subject="mx-harm", criterion="P2", answer="yes", **CITED),
        a_finding("mx-harm-r7-law", subject="mx-harm", criterion="R7", answer="no", **CITED),
    )


def test_a_text_with_dangerous_clauses_is_no_precedent_and_is_counted(tmp_path: Path) -> None:
    told = words(book(two_laws(tmp_path), "en"))
    assert "Clean" in told.partition("How it was met")[2] or "Clean" in told
    met = told[told.index("Written in the text") :]
    assert "Clean" in met
    assert "1 more text or body meets it but has clauses that can be used against defenders" in met
    assert "Mexico, Harmful" not in told


def test_where_a_dangerous_text_is_named_it_carries_its_label(tmp_path: Path) -> None:
    edition = an_edition_with_texts(
        tmp_path,
        {"en/lessons": "See {{title: mx-harm}}."},
        a_source(),
        an_instrument("mx-harm", **CITED),
        a_finding("mx-harm-r7-law", subject="mx-harm", criterion="R7", answer="no", **CITED),
    )
    assert "(Mexico; adopted, with clauses that can be used against defenders)" in words(book(edition, "en"))


def test_machine_codings_say_so_and_what_is_not_known_is_counted(tmp_path: Path) -> None:
    told = words(book(two_laws(tmp_path), "en"))
    assert "machine" in told
    assert "Texts answered for: 2 of 2; of the others this book knows nothing here." in told
    assert "Nothing is recorded of the practice of:" in told


def test_a_book_that_has_gaps_is_refused_with_file_and_line(tmp_path: Path) -> None:
    edition = an_edition_with_texts(tmp_path, {"en/lessons": "x\n\nSee {{title: mx-nothing}}."})
    with pytest.raises(FocusError, match=r"handbook/en/lessons\.md:7: \{\{title: mx-nothing\}\} cannot be filled"):
        complete(edition, "en", "world")
    assert len(faults(edition)) == 1


def test_a_scope_speaks_of_its_places_only(shipped: Edition) -> None:
    place = words(book(shipped, "es", "MX"))
    assert "Honduras" not in place
    assert "Michoacán" in place
    region = {run.href for run in runs(book(shipped, "en", "africa").sheet.blocks)}
    assert "/places/ke" in region
    with pytest.raises(FocusError, match="no such place or region"):
        scope_of(facts(shipped), "narnia")


def test_links_lead_to_the_site_only_where_its_address_is_known(tmp_path: Path) -> None:
    sheet = book(two_laws(tmp_path), "en").sheet
    hrefs = {run.href for run in runs(for_file(sheet, "https://focus.example", "en").blocks)}
    assert "https://focus.example/en/places/mx" in hrefs
    assert not {run.href for run in runs(for_file(sheet, "", "en").blocks) if run.href.startswith("/")}


@cache
def _pdf(path: Path) -> bytes:
    return pdf(for_file(book(Edition(path), "es", "MX").sheet, "", "es"))


def test_the_same_edition_gives_the_same_tagged_pdf_with_an_outline(shipped: Edition) -> None:
    made = _pdf(shipped.directory)
    assert made == pdf(for_file(book(Edition(shipped.directory), "es", "MX").sheet, "", "es"))
    assert b"pdfuaid" in made
    with pypdfium2.PdfDocument(made) as held:
        assert "México" in [one.get_title() for one in held.get_toc()]
