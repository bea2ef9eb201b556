# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One setting says which database the newsroom uses."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.newsroom.database import database


def test_without_a_setting_the_newsroom_lies_in_its_home() -> None:
    settings = database("", Path("/home/focus"))
    assert settings["NAME"] == "/home/focus/newsroom.sqlite"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_postgresql_address_is_taken_apart() -> None:
    settings = database("postgres://ana:p%40ss@db.example.org:5433/focus", Path("/unused"))
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example.org", "5433", "focus")
    assert (settings["USER"], settings["PASSWORD"]) == ("ana", "p@ss")


@pytest.mark.parametrize("address", ["mysql://x/y", "newsroom.sqlite", "sqlite://host/path", "postgres://host"])
def test_any_other_address_is_wrong_usage(address: str) -> None:
    with pytest.raises(FocusError) as caught:
        database(address, Path("/unused"))
    assert caught.value.exit_code == WRONG_USAGE


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    told = io.StringIO()
    call_command("makemigrations", check_changes=True, dry_run=True, stdout=told, skip_checks=True)
    assert "No changes detected" in told.getvalue()
