# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the search of a copy knows of the words on its pages."""

import json
from pathlib import Path
from typing import Any

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList
from focus.mirror.spots import Spot
from focus.mirror.visible import Seen, word_list
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


def test_a_withdrawn_record_leaves_no_word(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    listed = SuppressionList(salt="0" * 32).with_(ids=["co-law"])
    mirror(edition, tmp_path / "before", "es", place="CO")
    mirror(Edition(edition.directory, listed), tmp_path / "after", "es", place="CO")
    before, after = (index_of(tmp_path / name / "es/search.html") for name in ("before", "after"))
    assert "instruments/co-law.html" in before["pages"]
    assert "instruments/co-law.html" not in after["pages"]
    assert any(line.startswith("otra ") for line in before["words"].split("\n"))
    assert not any(row[0] == "Otra ley" for row in after["records"])
