# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages lead to the check of drafts where it is, and nowhere else."""

import pytest
from django.conf import settings

from focus.edition.reader import Edition
from focus.site.render import html
from focus.site.view import View
from tests.builders import the_page

LINK = 'href="/fr/check"'


@pytest.mark.parametrize("address", ["/", "/standard", "/reference-bill"])
def test_the_check_is_linked_only_where_it_is(address: str, shipped: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    view = View(shipped, "fr")
    page = the_page(shipped, address, "fr")
    assert LINK not in html(page, view, "0" * 64).decode()
    monkeypatch.setattr(settings, "FOCUS_CHECK", True, raising=False)
    assert html(page, view, "0" * 64).decode().count(LINK) == 1
