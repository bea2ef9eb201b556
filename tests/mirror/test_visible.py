# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the search of a copy knows of the words on its pages."""

import json
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList
from focus.mirror.spots import Spot
from focus.mirror.visible import Seen, word_list
from focus.search.fold import fold
from tests.builders import an_instrument
from tests.mirror.mirrored import mirror, small_edition


def index_of(search: Path) -> dict[str, Any]:
    """What lies in a search page."""
    html = search.read_text(encoding="utf-8")
    return dict(json.loads(html.partition('id="index">')[2].partition("</script>")[0]))


def test_a_word_names_its_pages_by_what_lies_between_them() -> None:
    pages = [Seen(spot=Spot("en", f"/{n}"), title="", words=frozenset({"vest"})) for n in (3, 40, 41)]
    assert word_list(pages, {f"en/{n}.html": n for n in (3, 40, 41)}) == "vest 3 11 1"


def test_the_guide_of_a_pack_is_found_by_its_words(tmp_path: Path) -> None:
    mirror(small_edition(tmp_path), tmp_path / "mx", "es", place="MX")
    index = index_of(tmp_path / "mx/es/search.html")
    guide = index["pages"].index("guides/mx.html")
    assert any(row[4] == guide and not row[5] for row in index["records"])
    assert any(line.startswith("proteccion ") for line in index["words"].split("\n"))


def searched(search: Path) -> str:
    """Everything that a search page can find something by, folded, with a blank before each word."""
    index = index_of(search)
    lines = [line.partition(" ")[0] for line in index["words"].split("\n")]
    rows = [f"{row[0]} {row[6]}" for row in index["records"]]
    return " " + fold(" ".join([*lines, *rows, *index["pages"], *index["places"]]))


@pytest.mark.parametrize("options", [{"place": "CO"}, {}])
def test_a_withdrawn_record_leaves_no_word(options: dict[str, str], tmp_path: Path) -> None:
    """Words that stand in no other record: of its title, its gist, its number, who issued it, and its id."""
    own = ("zarzamora", "quilombera", "jacaranda", "murmullos")
    law = an_instrument("co-zarzal", place="CO", title="Ley Zarzamora", gist="Quilombera.", number="Jacaranda 9",
                        issued_by="Murmullos")  # fmt: skip
    edition = small_edition(tmp_path, law)
    listed = SuppressionList(salt="0" * 32).with_(ids=["co-zarzal"])
    mirror(edition, tmp_path / "before", "es", **options)
    mirror(Edition(edition.directory, listed), tmp_path / "after", "es", **options)
    before, after = (searched(tmp_path / name / "es/search.html") for name in ("before", "after"))
    assert all(f" {one}" in before for one in own)
    assert not [one for one in (*own, "zarzal") if one in after]


def test_words_of_one_meaning_lie_in_the_search(tmp_path: Path) -> None:
    mirror(small_edition(tmp_path), tmp_path / "copy", "es")
    rows = index_of(tmp_path / "copy/es/search.html")["same"]
    assert any({"budget", "presupuesto", "orcamento"} <= set(row) for row in rows)
