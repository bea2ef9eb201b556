# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The coding queue: what to read next, and why it is missing."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Wrong
from tests.builders import a_finding, an_edition, an_event, an_instrument, counted_queries, the_html, the_page

ADDRESS = "/coding-queue"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_queue_answers_in_every_language(shipped: Edition, language: str) -> None:
    assert f'<html lang="{language}"' in the_html(shipped, ADDRESS, language)


def test_what_is_in_force_and_least_read_comes_first(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument("mx-read", url="https://example.org/a"),
        an_instrument("mx-unread", url="https://example.org/b"),
        an_instrument("mx-bill", kind="bill"),
        an_event(kind="in_force", about=("mx-read", "mx-unread")),
        a_finding(subject="mx-read", read="excerpt"),
        a_finding("two", subject="mx-read", criterion="R2", answer="contested"),
    )
    first, second, third = the_page(edition, ADDRESS).body.texts
    assert [one.link.id for one in (first, second, third)] == ["mx-unread", "mx-read", "mx-bill"]
    assert (second.cells, second.weak, second.contested) == (first.cells - 2, 1, 1)
    assert (first.cause, third.cause) == ("not_read", "text_not_held")


def test_each_cause_is_counted_and_can_be_chosen(shipped: Edition) -> None:
    body = the_page(shipped, ADDRESS).body
    assert sum(one.texts for one in body.missing) == body.listing.total
    for one in body.missing:
        assert the_page(shipped, ADDRESS, cause=one.cause).body.listing.total == one.texts
    with pytest.raises(Wrong):
        the_page(shipped, ADDRESS, cause="lazy")


def test_texts_that_say_nothing_of_defenders_are_not_asked_for(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(relevance="context"), an_instrument("guide", kind="guideline"))
    assert the_page(edition, ADDRESS).body.texts == ()


@pytest.mark.parametrize("records", [1, 50])
def test_the_queue_asks_a_fixed_number_of_queries(tmp_path: Path, records: int) -> None:
    edition = an_edition(tmp_path, *(an_instrument(f"mx-law-{n}") for n in range(records)))
    with counted_queries(edition) as queries:
        the_page(edition, ADDRESS)
    assert len(queries) <= 14
