# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What templates are given is documented, all of it and nothing else."""

import re
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.site.render import context, environment
from focus.site.view import View
from tests.builders import the_page

TEXT = (Path(__file__).resolve().parent.parent.parent / "docs" / "templates.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(r"^\| `([a-z_.]+)` \|", TEXT, re.MULTILINE)


@pytest.fixture
def given(shipped: Edition) -> dict[str, Any]:
    """What the template of a page is given."""
    return context(the_page(shipped, "/places/mx"), View(shipped, "en"), "0" * 64)


def test_every_name_is_documented_and_exists(given: dict[str, Any]) -> None:
    assert sorted(given) == sorted(name for name in DOCUMENTED if "." not in name)


def test_every_field_of_the_page_is_documented_and_exists(given: dict[str, Any]) -> None:
    assert sorted(f"page.{name}" for name in given["page"]) == sorted(name for name in DOCUMENTED if "." in name)


def test_every_function_is_documented() -> None:
    own = environment("en").globals.keys() - environment("en").overlay().__class__().globals.keys()
    named = {name for name in own if not name.startswith("_") and name not in {"gettext", "pgettext", "npgettext"}}
    assert [name for name in named if f"`{name}" not in TEXT] == []
