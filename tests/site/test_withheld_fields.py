# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A text that was withdrawn for safety stands on no page and in no twin, before any edition is made again."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList
from focus.record.shapes import Words
from focus.site import render
from focus.site.view import View
from tests import builders

RECORDS = (
    builders.a_place(), builders.a_subdivision(), builders.a_source(), builders.an_instrument(number="1"),
    builders.a_body(), builders.a_mechanism(created_by=("mx-law",), run_by="mx-body"),
    builders.an_event(about=("mx-law",), sources=("mx-s1",)), builders.a_figure(counts="requests"),
    builders.a_deadline(instrument="mx-law"), builders.a_seat(), builders.a_measure(),
    builders.a_document(about=("mx-law",), gist="It tells."), builders.a_lesson(about=("mx-law",), criteria=("R1",)),
    builders.a_finding(second_coder="B", second_answer="yes", note="It says so.", as_of="2020"),
    builders.a_finding("mx-law-r7-law", criterion="R7", answer="no", as_of="2020"),
    builders.a_commitment(about=("mx-law",), occasion="A review"), builders.an_access(), builders.a_regional_help(),
    builders.a_coder(note="It reads."), builders.a_consultation(), builders.a_correction(),
)  # fmt: skip
ADDRESSES = (
    "/", "/places", "/places/mx", "/places/mx-sin", "/places/mx/briefing", "/guides", "/guides/mx", "/guides/all",
    "/instruments", "/instruments/mx-law", "/mechanisms", "/mechanisms/mx-mechanism", "/documents/mx-document-1",
    "/library", "/timeline", "/figures", "/standard/R1", "/standard/agreement", "/matrix", "/own-weights",
    "/commitments", "/lessons", "/sources", "/sources/mx-s1", "/method", "/corrections", "/changes",
    "/coding-queue", "/data",
)  # fmt: skip
KEPT = {"about", "record", "indicator", "unit", "editor_note"}
"""Ids and codes that no rule of a shape tells from a text."""
MARK = re.compile(r"Zaunkönig\d+x")


def marked(record: Any, number: int) -> tuple[Any, dict[str, str]]:
    """The record with a word in each of its texts that stands nowhere else, and that word by the field."""
    words = {name: f"Zaunkönig{number}{at}x" for at, name in enumerate(_texts(record))}
    texts = {
        name: builders.words(word) if isinstance(getattr(record, name), Words) else word for name, word in words.items()
    }
    return msgspec.structs.replace(record, **texts), words


def _texts(record: Any) -> Iterator[str]:
    for field in msgspec.structs.fields(type(record)):
        held = getattr(record, field.name)
        if isinstance(held, Words) and not field.required:
            yield field.name
        if isinstance(held, str) and held and field.name not in KEPT:
            try:
                msgspec.convert("Zaunkönig", field.type)
            except msgspec.ValidationError:
                continue
            yield field.name


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Edition]:
    """An edition in which every text can be told, and the same with all these texts withheld."""
    told = [marked(one, 100 + number) for number, one in enumerate(RECORDS)]
    public = builders.an_edition(Path(tmp_path_factory.mktemp("told")), *(one for one, _ in told))
    fields = [(one.id, name) for one, words in told for name in words]
    return public, Edition(public.directory, SuppressionList(salt="0" * 32).with_(fields=fields))


def said(edition: Edition, address: str) -> set[str]:
    """The words of the page and its twin that stand for a text."""
    page, view = builders.the_page(edition, address), View(edition, "en")
    whole = render.html(page, view, "0" * 64) + render.twin(page, view, "0" * 64)
    return set(MARK.findall(whole.decode()))


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_shows_a_withheld_text(editions: tuple[Edition, Edition], address: str) -> None:
    assert said(editions[1], address) == set()


def test_each_of_these_texts_is_shown_while_it_is_public(editions: tuple[Edition, Edition]) -> None:
    shown = set().union(*(said(editions[0], address) for address in ADDRESSES))
    assert shown == {word for number, one in enumerate(RECORDS) for word in marked(one, 100 + number)[1].values()}


def test_what_goes_with_a_withdrawn_law_has_no_address_any_more(editions: tuple[Edition, Edition]) -> None:
    public = editions[0]
    hidden = Edition(public.directory, SuppressionList(salt="0" * 32).with_(ids=["mx-law"]))
    asked = ["mx-law", "mx-law-r1-law", "mx-lesson-1"]
    assert list(View(public, "en").addresses(asked)) == asked
    assert list(View(hidden, "en").addresses(asked)) == ["mx-lesson-1"]
