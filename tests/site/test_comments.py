# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where pages say who was asked to comment, what they said, and who codes."""

import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest

from focus.edition.reader import DATABASE, Edition
from focus.edition.suppression import SuppressionList
from focus.lib.names import LANGUAGES
from tests.builders import (
    a_coder,
    a_consultation,
    a_finding,
    a_mechanism,
    an_edition,
    an_instrument,
    as_told,
    the_html,
    the_page,
)

PAGES = ("/places/mx", "/instruments/mx-law", "/mechanisms/mx-mechanism")


@pytest.mark.parametrize("address", PAGES)
def test_a_profile_that_nobody_was_asked_about_says_so_and_invites(tmp_path: Path, address: str) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_mechanism())
    told = unescape(the_html(edition, address))
    assert "This profile has not yet been sent for comment." in told
    assert 'href="/en/corrections#report"' in told
    assert the_page(edition, address).body.comments.missing == ("state_authority", "body_itself", "civil_society")


@pytest.mark.parametrize(("address", "about"), [*zip(PAGES, ("MX", "mx-law", "mx-mechanism"), strict=True)])
def test_comments_and_replies_stand_on_the_page_of_their_subject(tmp_path: Path, address: str, about: str) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_mechanism(), a_consultation(about=about))
    told = unescape(the_html(edition, address))
    assert "Falta el reglamento." in told
    assert "We added it." in told
    assert "30 days" in told
    assert "Not asked yet: State authority, the body itself." in told
    assert as_told(the_page(edition, address))["comments"]["lines"][0]["days"] == 30


def test_a_withheld_comment_is_told_with_its_reason_alone(tmp_path: Path) -> None:
    withheld = a_consultation(outcome="withheld", withheld_because="It would show who is protected.")
    told = unescape(the_html(an_edition(tmp_path, an_instrument(), withheld), "/instruments/mx-law"))
    assert 'Why it is not published: <span dir="auto">It would show who is protected.</span>' in told
    assert "Falta el reglamento." not in told
    assert "Two networks" not in told


def test_a_comment_whose_language_was_withdrawn_is_shown_all_the_same(tmp_path: Path) -> None:
    directory = an_edition(tmp_path, an_instrument(), a_consultation()).directory
    withdrawn = SuppressionList(salt="0" * 32).with_(fields=[("mx-consultation-1", "comment_language")])
    told = unescape(the_html(Edition(directory, withdrawn), "/instruments/mx-law"))
    assert "Falta el reglamento." in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_word_the_comments(tmp_path: Path, language: str) -> None:
    edition = an_edition(tmp_path, an_instrument(), a_consultation())
    told = unescape(the_html(edition, "/instruments/mx-law", language))
    assert ("This profile" in told) is False
    assert "Falta el reglamento." in told
    assert ("Our reply" in told) == (language == "en")


def test_the_method_says_who_codes_and_what_they_declared(tmp_path: Path) -> None:
    machine = a_coder("mx-coder-2", name="first coding", kind="machine", declared_on=None, declaration=None)
    edition = an_edition(tmp_path, an_instrument(), a_finding(), a_coder(), machine)
    person, other = the_page(edition, "/method").body.who_codes
    assert (person.name, person.declaration, person.answers) == ("Ana", "none", 0)
    assert (other.name, other.declaration, other.answers) == ("first coding", None, 1)
    told = unescape(the_html(edition, "/method"))
    assert "declares no interests" in told
    assert "none: a machine" in told
    assert "All coders of this edition are machines" not in told


def test_an_edition_of_machines_alone_says_that_they_have_no_interests(tmp_path: Path) -> None:
    machine = a_coder(name="first coding", kind="machine", declared_on=None, declaration=None)
    told = unescape(the_html(an_edition(tmp_path, machine), "/method"))
    assert "All coders of this edition are machines. A machine has no interests to declare." in told


def test_an_edition_made_before_these_kinds_has_its_pages_all_the_same(tmp_path: Path) -> None:
    directory = an_edition(tmp_path, an_instrument()).directory
    with closing(sqlite3.connect(directory / DATABASE)) as older:
        older.executescript("DROP TABLE consultations; DROP TABLE coders;")
    edition = Edition(directory)
    assert "This profile has not yet been sent for comment." in the_html(edition, "/instruments/mx-law")
    assert "This edition does not say who codes." in the_html(edition, "/method")
