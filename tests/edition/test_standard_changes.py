# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A rule, a label or a text of ours that reads differently is a change like any other."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from focus.edition.changes import Change
from focus.edition.diff import diff
from focus.edition.reader import Edition
from focus.edition.standard_changes import label_changes, standard_changes
from focus.edition.words import standard as standard_of
from focus.record.shapes import Words
from focus.site.feeds.feed import feed_at
from focus.site.view import View
from focus.standard.shapes import Standard
from tests import builders
from tests.builders import the_html, the_page
from tests.edition.shelves import published, the_records

FIRST, SECOND = "2026-11-22.1", "2026-11-22.2"


def with_another_rule(code: str, answer: str, text: str) -> Standard:
    """The shipped standard with one rule of one answer reworded in Spanish."""
    standard: Standard = builders.the_standard_with_bill()
    criteria = []
    for one in standard.criteria:
        rules = tuple(
            replace(rule, rule=replace(rule.rule, es=text)) if (one.code, rule.answer) == (code, answer) else rule
            for rule in one.answers
        )
        criteria.append(replace(one, answers=rules))
    return replace(standard, criteria=tuple(criteria))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two editions: R7 is answered "no" for another reason in the second."""
    held = tmp_path_factory.mktemp("shelf")
    published(held, the_records(), standard=builders.the_standard_with_bill())
    published(held, the_records(), standard=with_another_rule("R7", "no", "Una regla nueva."))
    return held


def test_a_rule_that_reads_differently_is_told_with_the_words_before_and_after(shelf: Path) -> None:
    (change,) = diff(shelf / FIRST, shelf / SECOND)
    assert (change.change, change.kind, change.id, change.address) == ("corrected", "standard", "R7", "/standard/R7")
    assert (change.field, change.after) == ("answers.no.rule.es", "Una regla nueva.")
    rules = {one.code: one.answers for one in builders.the_standard().criteria}
    assert change.before == next(one.rule.es for one in rules["R7"] if one.answer == "no")


def test_an_edition_tells_it_on_its_pages_and_in_the_feeds(shelf: Path) -> None:
    edition = Edition(shelf / SECOND)
    told = the_html(edition, "/changes", "es")
    assert "Una regla nueva." in told
    assert 'href="/es/standard/R7"' in told
    assert the_page(edition, "/changes").body.counts["corrected"] == 1
    assert "R7" in {one.id for one in the_page(edition, "/").body.changes.lines}
    assert "1 línea" in told
    for address in ("/changes", "/standard/R7"):
        assert "/en/standard/R7" in {one.address for one in feed_at(View(edition, "en"), address, "").entries}
    assert "/en/standard/R6" not in {one.address for one in feed_at(View(edition, "en"), "/standard/R6", "").entries}


def test_the_same_standard_read_back_from_an_edition_has_no_change(shelf: Path) -> None:
    held, shipped = standard_of(Edition(shelf / FIRST)), builders.the_standard_with_bill()
    # The bill's articles cite lessons that this small edition does not hold.
    assert standard_changes(replace(held, bill=None), replace(shipped, bill=None)) == []
    assert len(held.criteria) == 45


def test_what_is_written_around_the_standard_is_told_part_by_part() -> None:
    standard = builders.the_standard_with_bill()
    without = replace(standard, handbook=standard.handbook[1:], written=())
    told = standard_changes(without, standard)
    assert {(one.change, one.kind) for one in told} == {("added", "writings")}
    assert {one.id for one in told} >= {"standard.yaml", "thesaurus.yaml", "check-rules.yaml"}
    assert len(told) == len(standard.written) + 1


def test_a_code_with_another_label_is_told_by_language() -> None:
    before = {"answer": {"yes": Words(en="yes", es="sí", fr="oui", pt="sim")}}
    after = {"answer": {"yes": Words(en="Yes", es="sí", fr="oui", pt="sim")}}
    assert label_changes(before, after) == [
        Change(
            change="corrected", kind="labels", id="answer/yes", place="", title="answer: yes", address="/data",
            field="en", before="yes", after="Yes",
        )
    ]  # fmt: skip
    assert [one.change for one in label_changes(before, {})] == ["withdrawn"]
