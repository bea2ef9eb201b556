# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An error leads back to the list in which the reader was."""

from pathlib import Path

import pytest

from focus.lib.names import LANGUAGES
from focus.site import render
from focus.site.pages import trouble
from focus.site.view import View
from tests.builders import an_edition


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/documents/mx-document-9", "/library"), ("/library", "/library"), ("/instruments/none", "/instruments"),
        ("/places/xx", ""), ("", ""), ("/nothing/like/it", ""),
    ],
)  # fmt: skip
def test_an_error_offers_the_list_of_what_was_asked_for(tmp_path: Path, address: str, nearest: str) -> None:
    page = trouble.not_found(View(an_edition(tmp_path), "en"), address)
    assert page.body.nearest == nearest
    assert bool(page.body.nearest_title) == bool(nearest)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_stands_beside_the_places_and_the_search(tmp_path: Path, language: str) -> None:
    view = View(an_edition(tmp_path), language)
    told = render.html(trouble.wrong_value(view, "/library", "?"), view, "0" * 64).decode()
    main = told[told.index("<main") : told.index("</main>")]
    assert [f'href="/{language}{one}"' in main for one in ("/library", "/places", "/search")] == [True] * 3
