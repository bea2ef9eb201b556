# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Provisions of laws are found, each with its own address."""

from pathlib import Path

import pytest

from focus.edition.suppression import Suppressions, add
from focus.search.filters import Filters
from focus.search.query import search
from focus.search.searcher import open_searcher
from tests.builders import a_text, an_edition, an_instrument
from tests.texts.units import an_article, of_kind

LAW = [
    of_kind("chapter", "chp_I", "I", label="Capítulo I", heading="De la oficina"),
    an_article("1", "La oficina responde en tres días a cada solicitud de amparo.", label="Artículo 1"),
    an_article("2", "El zaunkönig canta en la comisión.", label="Artículo 2.-", heading="Canto"),
    of_kind("note", "note_1", text="Nota de prensa sobre el zaunkönig."),
]
"""Words that stand nowhere else in the edition."""


@pytest.fixture
def law(tmp_path: Path) -> Path:
    older = [an_article("9", "Antes el rotkehlchen cantaba.", label="Artículo 9")]
    texts = [a_text(LAW), a_text(older, wording_date="2012")]
    return an_edition(tmp_path / "editions", an_instrument(), texts=texts).directory


def test_a_provision_is_a_hit_of_its_own_with_its_address(law: Path) -> None:
    found = search(open_searcher(law), "zaunkönig", "en")
    assert [(hit.kind, hit.title, hit.address) for hit in found.hits] == [
        ("provisions", "Artículo 2 Canto: Ley de protección", "/en/instruments/mx-law/text#art_2")
    ]


def test_only_the_wording_that_holds_is_searched(law: Path) -> None:
    assert search(open_searcher(law), "rotkehlchen", "es").total == 0


def test_provisions_are_a_kind_to_filter_by(law: Path) -> None:
    found = search(open_searcher(law), "", "es", Filters.of({"kind": "provisions"}))
    assert [hit.title.split(":")[0] for hit in found.hits] == ["Artículo 1", "Artículo 2 Canto"]


@pytest.mark.parametrize("gone", ["mx-law", "mx-law-text-2020-01-01-es", "MX"])
def test_what_is_withdrawn_is_found_no_more(law: Path, tmp_path: Path, gone: str) -> None:
    add(tmp_path / "suppressed.json", ids=[gone])
    searcher = open_searcher(law, Suppressions(tmp_path / "suppressed.json"))
    assert search(searcher, "zaunkönig", "es").total == 0
