# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a law's text, and that of its changes."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.record.shapes import Instrument
from focus.site.page import Gone, Moved, Wrong
from focus.site.table import table_csv
from focus.site.view import View
from focus.texts.wordings import HeldText
from tests.builders import (
    a_finding,
    a_source,
    a_text,
    an_edition,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
    the_whole_page,
)
from tests.site.asking import Site
from tests.texts.units import a_law, an_article, of_kind

TEXT, CHANGES = "/instruments/mx-law/text", "/instruments/mx-law/text/changes"
LAW = a_law()
OLDER = [*LAW[:3], an_article("3", "The office keeps promise number nine for defenders."), *LAW[4:8], *LAW[9:]]


def a_house(tmp_path: Path, *texts: HeldText, more: tuple[Any, ...] = (), **fields: Any) -> Edition:
    return an_edition(tmp_path, an_instrument(**fields), a_source(), *more, texts=texts)


def two_wordings(tmp_path: Path) -> Edition:
    return a_house(tmp_path, a_text(OLDER, wording_date="2012-06"), a_text(LAW, wording_date="2020-01-01"))


def eids(page: Any) -> list[str]:
    return [one.left.eid for one in page.body.provisions if one.left]


def test_every_provision_has_its_own_address(tmp_path: Path) -> None:
    edition = a_house(tmp_path, a_text(LAW))
    assert eids(the_page(edition, TEXT)) == [one.eid for one in LAW]
    html = the_html(edition, TEXT)
    assert all(html.count(f'id="{one.eid}"') == 1 for one in LAW)
    assert all(f'href="#{one.eid}"' in html for one in LAW if one.kind == "article")


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_every_language_says_that_a_machine_read_it_from_which_file(tmp_path: Path, language: str) -> None:
    html = the_html(a_house(tmp_path, a_text(LAW)), TEXT, language)
    assert "a" * 64 in html
    assert 'href="https://example.org/gazette.pdf"' in html
    assert '<div class="words" lang="es"' in html


def test_a_text_without_its_file_says_how_to_add_it(tmp_path: Path) -> None:
    edition = a_house(tmp_path, url="https://example.org/it's?id=1")
    for address in (TEXT, "/instruments/mx-law", CHANGES):
        assert "How to add the official text" in the_html(edition, address)
    page = the_page(edition, TEXT)
    assert not page.indexed
    assert page.body.add.command == (
        "focus texts add FILE --instrument mx-law --date DATE "
        """--source 'https://example.org/it'"'"'s?id=1' --rights RIGHTS"""
    )


@pytest.mark.parametrize(
    ("on", "shown"),
    [("", "2020-01-01"), ("2019", "2012-06"), ("2020-01", "2020-01-01"), ("2012-06-01", "2012-06"), ("2012-05", None)],
)
def test_the_wording_of_any_day_is_the_newest_that_began_by_then(tmp_path: Path, on: str, shown: str | None) -> None:
    page = the_page(two_wordings(tmp_path), TEXT, **({"on": on} if on else {}))
    assert (page.body.shown.wording_date if page.body.shown else None) == shown
    assert page.indexed is (not on)


def test_findings_stand_beside_the_articles_that_carry_them(tmp_path: Path) -> None:
    found = (
        a_finding("mx-law-r1-law", locator="arts. 2, 5 bis"),
        a_finding("mx-law-r2-law", criterion="R2", locator="Criminal Code, art. 2"),
        a_finding("mx-law-r3-law", criterion="R3", locator="art. 2", standing=False),
    )
    page = the_page(a_house(tmp_path, a_text(LAW), more=found), TEXT)
    at = {
        row.left.eid: [one.criterion for one in row.left.findings] for row in page.body.provisions if row.left.findings
    }
    assert at == {"art_2": ["R1"], "art_5-bis": ["R1"]}
    assert [one.criterion for one in page.body.elsewhere] == ["R2"]


def test_two_languages_stand_side_by_side(tmp_path: Path) -> None:
    english = [one for one in LAW if one.number != "4"]
    edition = a_house(tmp_path, a_text(LAW), a_text(english, language="en"))
    page = the_page(edition, TEXT, "en", beside="es")
    assert page.body.shown.language == "en"
    assert [one.right.eid for one in page.body.provisions if not one.left] == ["art_4"]
    html = the_html(edition, TEXT, "en", beside="es")
    assert html.count("This language has no such provision here.") == 1
    assert html.count('id="art_5"') == 1


def test_a_language_that_is_the_default_leaves_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = a_house(tmp_path, a_text(LAW), a_text(LAW, language="en"))
    assert the_page(edition, TEXT, "fr").body.shown.language == "es", "the law's own, where the reader's is not there"
    site = Site(edition, monkeypatch)
    assert site.get(f"/en{TEXT}?language=en")["Location"] == f"/en{TEXT}"
    assert site.get(f"/en{TEXT}?language=es").status_code == 200
    assert b"can be one of: en, es." in site.get(f"/en{TEXT}?language=de").content
    assert site.get(f"/en{TEXT}?beside=en").status_code == 400


def test_repealed_and_transitional_provisions_are_told_apart(tmp_path: Path) -> None:
    law = [an_article("1"), an_article("2", "(Repealed)", repealed=True), *LAW[-5:]]
    html = the_html(a_house(tmp_path, a_text(law)), TEXT)
    assert re.search(r'id="art_2".*?<span class="tag" lang="en">repealed</span>', html, re.DOTALL)
    assert html.index("Transitional provisions") < html.index('id="trans_1"') < html.index("Annex: its numbering")


def test_a_long_law_is_paged_and_its_table_whole(tmp_path: Path) -> None:
    words = "The office answers whoever defends rights and says why, within days that the law counts. "
    chapters = [
        unit
        for n in range(30)
        for unit in (
            of_kind("chapter", f"chp_{n}", str(n), label=f"Chapter {n}", heading="On the office"),
            *(an_article(f"{n * 10 + m}", words * 12, eid=f"art_{n * 10 + m}") for m in range(10)),
        )
    ]
    edition = a_house(tmp_path, a_text(chapters))
    page = the_page(edition, TEXT)
    assert page.body.pages > 2
    html = the_html(edition, TEXT)
    assert len(gzip.compress(html.encode())) < 40_000
    assert f'href="/en{TEXT}?page=2#chp_' in html
    seen = [eid for n in range(1, page.body.pages + 1) for eid in eids(the_page(edition, TEXT, **_page(n)))]
    assert seen == [one.eid for one in chapters]
    assert len(table_csv(the_whole_page(edition, TEXT), View(edition, "en"), "").splitlines()) == len(chapters) + 1
    with pytest.raises(Wrong):
        the_page(edition, TEXT, page=str(page.body.pages + 1))


def test_the_twin_is_the_body(tmp_path: Path) -> None:
    edition = two_wordings(tmp_path)
    for address in (TEXT, CHANGES):
        page = the_page(edition, address)
        assert the_twin(edition, page)["data"] == as_told(page)


@pytest.mark.parametrize("articles", [1, 50])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, articles: int) -> None:
    law = [an_article(str(n)) for n in range(1, articles + 1)]
    found = [a_finding(f"mx-law-r1-law-{n}", locator=f"art. {n}") for n in range(2, articles + 2)]
    texts = (a_text(law), a_text(law, language="en"), a_text(law[:1], wording_date="2012"))
    edition = a_house(tmp_path, *texts, more=tuple(found))
    asked = []
    for address, language, parameters in ((TEXT, "en", {"beside": "es"}), (CHANGES, "es", {})):
        with counted_queries(edition) as queries:
            the_page(edition, address, language, **parameters)
        asked.append(len(queries))
    assert asked == [10, 6]


def test_what_changed_is_told_word_by_word(tmp_path: Path) -> None:
    page = the_page(two_wordings(tmp_path), CHANGES)
    assert page.body.counts == {"same": len(LAW) - 3, "changed": 1, "added": 1}
    changed = {one.eid: one for one in page.body.changed}
    assert [one.text for one in changed["art_3"].changes if one.what == "removed"] == ["nine for defenders"]
    assert changed["art_3"].words_added == 4
    html = the_html(two_wordings(tmp_path / "again"), CHANGES)
    assert '<del><span class="unseen">[removed: </span>nine for defenders<span class="unseen">]</span></del>' in html
    assert '<ins><span class="unseen">[added: </span>3 to whoever defends' in html


def test_only_two_wordings_of_one_language_in_their_order_are_compared(tmp_path: Path) -> None:
    edition = two_wordings(tmp_path)
    with pytest.raises(Moved):
        the_page(edition, CHANGES, **{"from": "2012-06"})
    for wrong in ({"from": "2013"}, {"from": "2020-01-01"}, {"from": "2020-01-01", "to": "2012-06"}, {"to": "2012-06"}):
        with pytest.raises(Wrong):
            the_page(edition, CHANGES, **wrong)
    alone = the_page(a_house(tmp_path / "alone", a_text(LAW)), CHANGES)
    assert (alone.body.older, alone.body.changed, alone.indexed) == (None, (), False)


def test_no_law_no_text(tmp_path: Path) -> None:
    for address in ("/instruments/mx-nothing/text", "/instruments/mx-nothing/text/changes"):
        with pytest.raises(Gone):
            the_page(a_house(tmp_path / address.strip("/").replace("/", "-"), a_text(LAW)), address)


def test_a_withdrawn_law_has_no_text_any_more(tmp_path: Path) -> None:
    class Withdrawn:
        """Hides the law."""

        def holds(self, record_id: str) -> bool:
            return record_id == "mx-law"

        def holds_field(self, record_id: str, field: str) -> bool:
            return False

        def state(self) -> tuple[object, ...]:
            return ("hidden",)

    edition = a_house(tmp_path, a_text(LAW))
    assert edition.get(Instrument, "mx-law") is not None
    with pytest.raises(Gone):
        the_page(Edition(edition.directory, Withdrawn()), TEXT)


def test_the_instrument_s_page_lists_its_wordings(tmp_path: Path) -> None:
    html = the_html(two_wordings(tmp_path), "/instruments/mx-law")
    assert 'id="mx-law-text-2012-06-es"' in html
    assert f'href="/en{TEXT}?on=2012-06&amp;language=es"' in html


def _page(number: int) -> dict[str, str]:
    return {"page": str(number)} if number > 1 else {}
