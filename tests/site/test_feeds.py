# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Feeds: what they tell of a subject, that a reader program understands them, and what they never tell."""

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.conf import settings

from focus.edition.build import build, move_into_place
from focus.edition.changes import Change
from focus.edition.manifest import digest_of
from focus.edition.reader import Edition
from focus.edition.words import material
from focus.record.hidden import WITHHELD
from focus.record.shapes import KINDS
from focus.site.feeds.atom import atom
from focus.site.feeds.feed import feed_at, has_feed
from focus.site.page import Gone
from focus.site.view import View
from tests.builders import (
    a_figure,
    a_finding,
    a_lesson,
    a_mechanism,
    a_subdivision,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
)

NS = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")
FOLLOWED = [
    "/changes",
    "/changes/events",
    "/places/mx",
    "/instruments/mx-law",
    "/mechanisms/mx-mechanism",
    "/standard/R7",
]
HARM = "adopted, with clauses that can be used against defenders"


def a_change(id: str = "mx-lesson-1", kind: str = "lessons", **fields: Any) -> Change:
    """A lesson that was added."""
    told = {"change": "added", "place": "MX", "title": "A lesson", "address": f"/{kind}/{id}", **fields}
    return Change(id=id, kind=kind, **told)


def the_edition(tmp_path: Path, *changes: Change) -> Edition:
    """A harmful law with an event and an answer, and a mechanism."""
    return an_edition(
        tmp_path,
        an_instrument(),
        a_mechanism(),
        an_event(about=("mx-law",), kind="adopted"),
        a_finding("mx-law-r7-law", criterion="R7", answer="no", as_of="2014"),
        a_lesson("mx-lesson-1"),
        changes=changes,
    )


ADDED = a_change(title="Secret lesson")
LAW = {"kind": "instruments", "title": "Ley de protección", "address": "/instruments/mx-law"}
NUMBER = a_change("mx-law", **LAW, change="corrected", field="number", before="old one", after="new one")
TITLE = a_change("mx-law", **LAW, change="corrected", field="title", before="Ley B", after="Ley de protección")
GONE = a_change("mx-lesson-9", change="withdrawn", title="A wrong lesson")
OF_EACH = [a_change(f"mx-{kind.replace('_', '-')}-x", kind) for kind in KINDS]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Every kind of change; compiling takes a second, so it is done once and never changed."""
    added = a_change("mx-event-2012-1", "events", address="/places/mx#mx-event-2012-1")
    return the_edition(tmp_path_factory.mktemp("feeds"), ADDED, NUMBER, TITLE, GONE, added, *OF_EACH)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A first edition: nothing was changed."""
    return the_edition(tmp_path_factory.mktemp("first"))


def the_feed(edition: Edition, address: str, language: str = "en") -> Element:
    """A feed as a reader program parses it."""
    return fromstring(atom(the_page(edition, address, language), View(edition, language), "0" * 64))  # noqa: S314


def titles(edition: Edition, address: str) -> list[str]:
    """The titles of the entries."""
    return [one.title for one in feed_at(View(edition, "en"), address, "x").entries]


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
@pytest.mark.parametrize("address", FOLLOWED)
def test_a_feed_has_what_rfc_4287_requires(edition: Edition, address: str, language: str) -> None:
    root = the_feed(edition, address, language)
    entries = root.findall("a:entry", NS)
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.find("a:author/a:name", NS) is not None
    assert root.find("a:link[@rel='self']", NS) is not None
    for one in (root, *entries):
        assert [len(one.findall(f"a:{name}", NS)) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert MOMENT.match(one.findtext("a:updated", "", NS))
        assert one.findtext("a:id", "", NS).startswith("urn:uuid:")
        assert len(one.findall("a:link[@rel='alternate']", NS)) == 1
    ids = [one.findtext("a:id", "", NS) for one in entries]
    assert len(ids) == len(set(ids)) > 0 or address.startswith("/mechanisms")


def test_the_newest_entry_stands_first_and_dates_the_feed(unchanged: Edition) -> None:
    root = the_feed(unchanged, "/changes")
    days = [one.findtext("a:updated", "", NS) for one in root.findall("a:entry", NS)]
    assert days == ["2026-11-22T12:00:01Z", "2012-06-25T12:00:00Z"]
    assert root.findtext("a:updated", "", NS) == days[0]


def test_a_harmful_text_carries_its_label_in_every_title(edition: Edition) -> None:
    found = titles(edition, "/instruments/mx-law")
    assert len(found) == 3
    assert all(HARM in one for one in found)


def test_who_follows_a_country_hears_of_its_parts(tmp_path: Path) -> None:
    told = a_change("mx-sin-law", "instruments", place="MX-SIN", title="Ley de Sinaloa")
    laws = an_instrument("mx-sin-law", place="MX-SIN"), an_event("mx-event-2020-1", place="MX-SIN", date="2020")
    edition = an_edition(tmp_path, a_subdivision(), *laws, changes=[told])
    assert [one.place for one in feed_at(View(edition, "en"), "/places/mx", "x").entries] == ["MX-SIN", "MX-SIN"]
    assert len(titles(edition, "/places/mx-sin")) == 2


def test_an_answer_says_that_no_person_has_reviewed_it(unchanged: Edition) -> None:
    (entry,) = feed_at(View(unchanged, "en"), "/standard/R7", "R7").entries
    assert "machine" in entry.summary
    assert entry.address == "/en/instruments/mx-law#mx-law-r7-law"


def test_what_an_edition_added_is_news_of_its_day_and_told_once(edition: Edition) -> None:
    entries = feed_at(View(edition, "en"), "/changes/events", "x").entries
    told = [one for one in entries if "25 June 2012" in one.title]
    assert [(one.kind, one.updated.isoformat()) for one in told] == [("events", "2026-11-22")]
    assert not any(one.title == "added · event · mx-event-2012-1" for one in entries)


def test_a_correction_names_the_field_and_never_a_value(edition: Edition) -> None:
    xml = atom(the_page(edition, "/changes"), View(edition, "en"), "")
    assert b"Corrected: Number, Title" in xml
    assert b"old one" not in xml
    assert b"new one" not in xml


def test_what_was_withdrawn_in_the_ordinary_way_leads_to_the_changes(edition: Edition) -> None:
    entries = feed_at(View(edition, "en"), "/changes/lessons", "x").entries
    (entry,) = [one for one in entries if "A wrong lesson" in one.title]
    assert entry.address == "/en/changes?to=2026-11-22.1"


class Withdrawn:
    """A suppression list of one lesson and of one law's title."""

    def holds(self, record_id: str) -> bool:
        """Whether it is the lesson."""
        return record_id == "mx-lesson-1"

    def holds_field(self, record_id: str, field: str) -> bool:
        """Whether it is the title of the law."""
        return (record_id, field) == ("mx-law", "title")

    def state(self) -> tuple[object, ...]:
        """Something is withdrawn."""
        return ("withdrawn",)


@pytest.mark.parametrize("address", ["/changes", "/changes/lessons", "/changes/instruments", "/places/mx"])
def test_what_was_withdrawn_for_safety_is_in_no_feed(edition: Edition, address: str) -> None:
    redacted = Edition(edition.directory, Withdrawn())
    xml = atom(the_page(redacted, address), View(redacted, "en"), "").decode()
    assert "Secret" not in xml
    assert "mx-lesson-1" not in xml
    assert "Ley" not in xml
    assert "title" not in "".join(re.findall(r"Corrected: ([^<]*)", xml))
    assert WITHHELD in xml or address == "/changes/lessons"


def test_a_rare_reader_finds_what_earlier_editions_changed(tmp_path: Path) -> None:
    first = the_edition(tmp_path, a_change())
    second = _next(tmp_path, first)
    assert [one.id for one in feed_at(View(first, "en"), "/changes/lessons", "x").entries] == [
        one.id for one in feed_at(View(second, "en"), "/changes/lessons", "x").entries
    ]
    assert {"Edition 2026-11-22.1", "Edition 2026-11-23.1"} <= set(titles(second, "/changes"))


def test_a_wording_that_came_is_told_and_leads_to_its_law(tmp_path: Path) -> None:
    came = Change(
        change="added", kind="texts", id="mx-law-text-2020-01-01-es", place="MX", title="Law of MX (2020-01-01, es)",
        address="/instruments/mx-law#mx-law-text-2020-01-01-es",
    )  # fmt: skip
    told = View(an_edition(tmp_path, an_instrument(), changes=[came]), "pt")
    for address in ("/changes", "/places/mx", "/instruments/mx-law"):
        (entry,) = [one for one in feed_at(told, address, "").entries if one.kind == "texts"]
        assert entry.address == "/pt/instruments/mx-law#mx-law-text-2020-01-01-es"


def test_a_figure_is_told_by_what_it_counts_of_whom_and_when(tmp_path: Path) -> None:
    change = a_change("mx-figure-1", "figures", change="corrected", field="value", title="made")
    edition = an_edition(tmp_path, a_figure(counts="made"), changes=[change])
    (entry,) = feed_at(View(edition, "es"), "/changes/figures", "x").entries
    assert "México" in entry.title
    assert entry.title.endswith("2020")
    assert entry.summary.endswith("Valor")


def test_editions_of_one_day_stand_newest_first_and_lead_to_themselves(tmp_path: Path) -> None:
    first = the_edition(tmp_path)
    second = _next(tmp_path, _next(tmp_path, first, "2026-11-22.2"), "2026-11-22.3")
    told = [one for one in feed_at(View(second, "en"), "/changes", "x").entries if one.kind == "editions"]
    assert [one.address for one in told] == [f"/en/editions/2026-11-22.{number}" for number in (3, 2, 1)]


def _next(tmp_path: Path, first: Edition, name: str = "2026-11-23.1") -> Edition:
    """The next edition, which names the first as the one before."""
    before = {"edition": first.directory.name, "digest": digest_of(first.directory)}
    work, _ = build(tmp_path, name, material(first), [], before)
    move_into_place(work, tmp_path / name)
    return Edition(tmp_path / name)


def test_an_address_of_the_feed_is_full_only_where_the_site_is_known(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = "{http://www.w3.org/XML/1998/namespace}base"
    assert base not in the_feed(edition, "/changes").attrib
    monkeypatch.setattr(settings, "FOCUS_SITE", "https://focus.example", raising=False)
    assert the_feed(edition, "/changes").attrib[base] == "https://focus.example/"
    links = the_feed(edition, "/changes").iter("{http://www.w3.org/2005/Atom}link")
    assert all(one.attrib["href"].startswith("https://focus.example/en/") for one in links)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_followed(edition: Edition, kind: str) -> None:
    assert len(titles(edition, f"/changes/{kind}")) >= 1
    assert f'href="/pt/changes/{kind}.atom"' in the_html(edition, f"/changes/{kind}", "pt")


def test_a_kind_that_is_none_is_gone(edition: Edition) -> None:
    with pytest.raises(Gone):
        the_page(edition, "/changes/secrets")


def test_a_page_that_can_be_followed_says_so_and_others_offer_all_changes(edition: Edition) -> None:
    followed, other = the_html(edition, "/places/mx"), the_html(edition, "/about")
    assert '<link rel="alternate" type="application/atom+xml" href="/en/places/mx.atom"' in followed
    assert "no account is needed" in followed
    assert not has_feed(the_page(edition, "/about"))
    assert 'href="/en/changes.atom"' in other


@pytest.mark.parametrize("records", [1, 50])
@pytest.mark.parametrize("address", ["/places/mx", "/changes"])
def test_the_number_of_queries_does_not_grow(tmp_path: Path, records: int, address: str) -> None:
    events = [an_event(f"mx-event-2012-{n}", about=("mx-law",)) for n in range(records)]
    changes = [a_change(f"mx-lesson-{n}") for n in range(records)]
    edition = an_edition(tmp_path, an_instrument(), *events, changes=changes)
    view = View(edition, "en")
    _ = view.place_titles, view.vocabularies, view.meta
    with counted_queries(edition) as queries:
        feed_at(view, address, "x")
    assert len(queries) == 7
