# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The picture of the matrix in pixels."""

import struct

import pytest

from focus.edition.reader import Edition
from focus.site import picture_png
from focus.site.forms import addresses_of_forms
from focus.site.page import Gone, Later
from focus.site.view import View
from tests.builders import a_place, an_edition, an_event, an_instrument, the_page

DIGEST = "ab" * 32


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One country with one law."""
    law = an_instrument(title='<script>#read("/etc/passwd")</script>')
    return an_edition(tmp_path_factory.mktemp("png"), a_place(), law, an_event(kind="in_force", about=("mx-law",)))


def _drawn(edition: Edition, **parameters: str) -> bytes:
    page = the_page(edition, "/matrix", **parameters)
    return picture_png.picture_png(page, View(edition, "en"), DIGEST)


def test_the_picture_has_pixels_and_the_shape_of_the_drawing(edition: Edition) -> None:
    made = _drawn(edition)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", made[16:24])
    assert width > height > 300


def test_titles_are_drawn_and_never_read_as_markup(edition: Edition) -> None:
    assert _drawn(edition, kind="instruments")[:4] == b"\x89PNG"


def test_the_same_matrix_gives_the_same_picture(edition: Edition) -> None:
    assert _drawn(edition) == _drawn(edition)


def test_who_comes_while_others_are_drawn_is_asked_to_come_back(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_png, "PATIENCE_SECONDS", 0.01)
    with picture_png._one_at_a_time, pytest.raises(Later):
        _drawn(edition)
    assert _drawn(edition)


def test_only_a_page_with_a_drawing_offers_it(edition: Edition) -> None:
    view = View(edition, "en")
    assert addresses_of_forms(the_page(edition, "/matrix"), view)["png"] == "/en/matrix.png"
    about = the_page(edition, "/about")
    assert "png" not in addresses_of_forms(about, view)
    with pytest.raises(Gone):
        picture_png.picture_png(about, view, DIGEST)
