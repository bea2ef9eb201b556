# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The access guides: what they say first, what they never say, and how little they weigh."""

import datetime
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import Channel, Observation
from focus.site import render
from focus.site.page import Gone, Moved
from focus.site.view import View
from tests.builders import (
    a_deadline,
    a_finding,
    a_mechanism,
    a_place,
    a_regional_help,
    a_source,
    a_subdivision,
    an_access,
    an_edition,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
    words,
)

LARGEST_BYTES = 15_000
EDITION_DAY = datetime.date(2026, 11, 22)


def _sheet(directory: Path, *records: Any, language: str = "en") -> str:
    return the_html(an_edition(directory, *records), "/guides/mx", language)


def _in_order(html: str, *texts: str) -> bool:
    places = [html.find(text) for text in texts]
    assert -1 not in places, [text for text in texts if text not in html]
    return places == sorted(places)


def _channel(days_ago: int | None, contact: str = "https://ask.example.org") -> Channel:
    checked = None if days_ago is None else (EDITION_DAY - datetime.timedelta(days=days_ago)).isoformat()
    return Channel(kind="web_form", contact=contact, verified_on=checked)


def test_the_first_lines_come_in_the_order_that_keeps_people_safe(tmp_path: Path) -> None:
    html = _sheet(
        tmp_path,
        a_mechanism(),
        an_access(proof=("description_of_facts",), beware=words("Mind the gap.")),
        a_deadline(),
        a_regional_help(),
    )
    assert _in_order(
        html, "No practitioner has checked it", "In danger now? Go first to people you trust", "can be a risk too",
        "Mind the gap.", "What the State offers", "What to have ready", "How long it should take",
        "We do not know whether it is kept", "If nobody answers by then", "Who else can help", "A fund",
    )  # fmt: skip


def test_a_contact_checked_seven_months_ago_is_nowhere_and_the_sheet_says_why(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_mechanism(), an_access(channels=(_channel(214),)))
    html = the_html(edition, "/guides/mx")
    assert "ask.example.org" not in html
    assert "We have not been able to check this contact in the last six months, so we show none." in html
    assert b"ask.example.org" not in msgspec.json.encode(the_page(edition, "/guides/mx").body)
    assert b"ask.example.org" not in msgspec.json.encode(the_page(edition, "/guides/all").body)


@pytest.mark.parametrize(("days_ago", "shown"), [(0, True), (152, True), (183, True), (184, False), (-1, False)])
def test_a_contact_is_shown_for_six_months_after_somebody_checked_it(
    tmp_path: Path, days_ago: int, shown: bool
) -> None:
    html = _sheet(tmp_path, a_mechanism(), an_access(channels=(_channel(days_ago),)))
    assert ("ask.example.org" in html) is shown
    assert ("checked on" in html) is shown


def test_a_contact_that_nobody_ever_checked_is_not_shown(tmp_path: Path) -> None:
    assert "ask.example.org" not in _sheet(tmp_path, a_mechanism(), an_access(channels=(_channel(None),)))


def test_registration_is_never_shown_as_a_way_to_be_protected(tmp_path: Path) -> None:
    access = an_access(offer="registration", route=words("They keep a list."), channels=(_channel(1),))
    html = _sheet(tmp_path, a_mechanism(), access)
    assert "No protection programme of the State that we know of." in html
    assert "A register. This is not protection." in html
    assert "How to ask" not in html
    assert "ask.example.org" not in html


def test_a_place_of_which_nothing_is_known_says_so(tmp_path: Path) -> None:
    html = _sheet(tmp_path, a_place())
    assert "We have not read the documents of this place yet." in html
    assert "No protection programme of the State that we know of." in html


@pytest.mark.parametrize(("place", "programme"), [("cd", "cd-registry"), ("ke", "ke-knchr")])
def test_a_register_and_a_complaints_office_are_not_protection(shipped: Edition, place: str, programme: str) -> None:
    offers = the_page(shipped, f"/guides/{place}").body.offers
    assert {one.offer for one in offers if one.programme and one.programme.id == programme} <= {
        "registration", "complaint", "monitoring_only",
    }  # fmt: skip
    html = the_html(shipped, f"/guides/{place}")
    assert "No protection programme of the State that we know of." in html
    assert "A protection programme" not in html


def test_what_is_known_of_the_risk_is_marked_as_a_machines_answer(tmp_path: Path) -> None:
    finding = a_finding("mx-law-r7-law", criterion="R7", answer="no")
    html = _sheet(tmp_path, an_instrument(), finding)
    assert re.search(
        r"has parts that can be used against people who defend rights\. \(.*Ley de protección.*\) \*", html
    )
    assert "A machine found this in the texts. No person has checked it yet." in html


def test_an_answer_that_a_person_confirmed_carries_no_such_mark(tmp_path: Path) -> None:
    finding = a_finding("mx-law-r7-law", criterion="R7", answer="no", coder_kind="machine_confirmed")
    assert "A machine found this" not in _sheet(tmp_path, an_instrument(), finding)


def test_an_earlier_answer_is_not_told(tmp_path: Path) -> None:
    finding = a_finding("mx-law-r7-law", criterion="R7", answer="no", standing=False, why_not_standing="Superseded.")
    html = _sheet(tmp_path, an_instrument(), finding)
    assert "We do not know if a law here can be used against people who defend rights." in html


def test_a_programme_that_was_only_announced_says_so(tmp_path: Path) -> None:
    seen = Observation(state="announced", seen_on="2024", sources=("mx-s1",))
    html = _sheet(tmp_path, a_source(), a_mechanism(observations=(seen,)), an_access())
    assert _in_order(html, "A protection programme", "It was announced. We have not seen it at work.", "How to ask")


def test_a_time_limit_stands_beside_what_is_known_of_its_keeping(tmp_path: Path) -> None:
    late = a_deadline(kept="not_kept", kept_sources=("mx-s1",), kept_words=words("It took a year."))
    html = _sheet(tmp_path, a_mechanism(), an_access(), a_source(), late)
    assert "<b>3 hours</b>. Sources say that this is not kept. It took a year." in html


def test_a_time_limit_given_twice_is_told_once(tmp_path: Path) -> None:
    again = a_deadline("mx-mechanism-deadline-2")
    html = _sheet(tmp_path, a_mechanism(), an_access(), a_deadline(), again)
    assert html.count("<b>3 hours</b>") == 1


def test_a_sheet_that_was_signed_says_by_what_role(tmp_path: Path) -> None:
    html = _sheet(tmp_path, a_mechanism(), an_access(signed_on="2026-11-20", signed_by_role="protection officer"))
    assert "by a practitioner: protection officer" in html
    assert "No practitioner" not in html


def test_a_programme_of_a_part_of_the_country_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path, a_place(), a_subdivision(), a_mechanism(place="MX-SIN"), an_access(for_whom=words("People here."))
    )
    assert "People here." in the_html(edition, "/guides/mx-sin")
    country = the_html(edition, "/guides/mx")
    assert "People here." not in country
    assert 'href="/en/guides/mx-sin"' in country


def test_a_part_without_offers_leads_to_the_countrys_sheet(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place(), a_subdivision())
    with pytest.raises(Moved) as moved:
        the_page(edition, "/guides/mx-sin", "es")
    assert moved.value.address == "/es/guides/mx"


@pytest.mark.parametrize("address", ["/guides/zz", "/guides/int"])
def test_there_is_no_sheet_for_a_place_that_is_no_country(tmp_path: Path, address: str) -> None:
    edition = an_edition(tmp_path, a_place(), a_place("INT", kind="international", region="world", name=words("World")))
    with pytest.raises(Gone):
        the_page(edition, address)


@pytest.mark.parametrize("address", ["/guides", "/guides/mx", "/guides/all"])
def test_the_number_of_queries_does_not_grow_with_the_records(tmp_path: Path, address: str) -> None:
    counts = []
    for size in (1, 50):
        offers = [an_access(f"mx-access-{n}", sources=("mx-s1",)) for n in range(size)]
        limits = [a_deadline(f"mx-mechanism-deadline-{n}", value=n) for n in range(size)]
        edition = an_edition(tmp_path / str(size), a_place(), a_source(), a_mechanism(), *offers, *limits)
        with counted_queries(edition) as seen:
            the_page(edition, address)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 14


def test_every_sheet_of_the_real_data_stays_under_fifteen_kilobytes(shipped: Edition) -> None:
    places = [one.place.lower() for one in the_page(shipped, "/guides/all").body.sheets]
    heavy = {
        (place, language): size
        for place in places
        for language in LANGUAGES
        if (size := len(the_html(shipped, f"/guides/{place}", language).encode())) > LARGEST_BYTES
    }
    assert len(places) > 80
    assert not heavy


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/guides", "/guides/mx", "/guides/all"])
def test_a_guide_is_one_file_that_asks_for_nothing_else(shipped: Edition, address: str, language: str) -> None:
    page, html = the_page(shipped, address, language), the_html(shipped, address, language)
    assert not re.search(
        r"<(?:script|img|svg|iframe|object|embed|link rel=\"stylesheet\")|@import|@font-face|url\(", html
    )
    assert re.findall(r"<link [^>]*>", html) == ['<link rel="icon" href="data:,">']
    assert f"<style>{page.inline_style}</style>" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_addresses_say_nothing_of_danger(shipped: Edition, language: str) -> None:
    for address in ("/guides", "/guides/mx", "/guides/all"):
        title = re.search("<title>(.*)</title>", the_html(shipped, address, language))
        assert title
        assert not re.search("prote|danger|pelig|perig|risk|riesg|risco|defen", title[1] + address, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quick_exit_says_that_it_does_not_clear_the_history(shipped: Edition, language: str) -> None:
    html = the_html(shipped, "/guides/mx", language)
    bar = html[html.index('<header class="exit">') : html.index("</header>")]
    assert 'href="https://www.wikipedia.org/"' in bar
    assert 'href="#history"' in bar
    assert html.count('id="history"') == 1


def test_the_file_of_all_sheets_is_made_in_pieces_that_are_the_same_page(shipped: Edition) -> None:
    page, view = the_page(shipped, "/guides/all"), View(shipped, "en")
    pieces = list(render.html_pieces(page, view, "d" * 64))
    assert page.long
    assert len(pieces) > 1
    assert b"".join(pieces) == render.html(page, view, "d" * 64)


def test_every_sheet_is_in_the_file_of_all_sheets(shipped: Edition) -> None:
    html = the_html(shipped, "/guides/all", "fr")
    sheets = the_page(shipped, "/guides/all", "fr").body.sheets
    missing = [one.place for one in sheets if f'<article id="{one.place.lower()}">' not in html]
    assert not missing
    assert not re.findall(r'href="/(?!fr"|en/guides/all|es/guides/all|pt/guides/all)', html)


def test_french_lists_keep_their_signs_with_the_word_before_them(shipped: Edition) -> None:
    html = re.sub(r"<style>.*?</style>|<[^>]*>|&[#\w]+;", "", the_html(shipped, "/guides/pe", "fr"))
    said = html[: html.index("D\N{RIGHT SINGLE QUOTATION MARK}où cela vient")]
    assert not re.findall(r"\w ?;(?=\s)", said)
