# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a briefing: the words of its files, its data twin, its forms, and nothing for what is not there."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.handbook.briefing.shapes import AUDIENCES
from focus.mirror.spots import spot_of
from focus.site import paper
from focus.site.page import Gone, Moved, Wrong
from tests.builders import (
    a_commitment,
    a_finding,
    a_mechanism,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)
from tests.site.asking import Site

AT = "/places/mx/briefing"


def records(many: int) -> list[object]:
    """So many laws with clauses against defenders, answers, events and promises."""
    held: list[object] = [a_source(), a_mechanism()]
    for n in range(many):
        law = f"mx-law-{n}"
        held += [an_instrument(law), an_event(f"mx-event-2012-{n}", about=(law,), sources=("mx-s1",))]
        held += [a_finding(f"{law}-r7-law", subject=law, criterion="R7", answer="no", sources=("mx-s1",))]
        held += [a_finding(f"{law}-i4-law", subject=law, criterion="I4", answer="no")]
        held += [a_commitment(f"mx-commitment-{n}")]
    return held


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One law with a clause against defenders."""
    return an_edition(Path(tmp_path_factory.mktemp("briefing")), *records(1))


@pytest.fixture
def site(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of that edition."""
    return Site(edition, monkeypatch)


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_reader_finds_it_in_every_language(site: Site, audience: str, language: str) -> None:
    response = site.get(f"/{language}{paper.address('MX', audience)}")
    assert response.status_code == 200
    assert "2026-11-22.1" in response.content.decode()


def test_the_twin_is_what_the_page_is_made_of(edition: Edition) -> None:
    page = the_page(edition, AT, **{"for": "diplomats"})
    assert the_twin(edition, page)["data"] == as_told(page)
    assert not page.indexed
    assert the_page(edition, AT).indexed


def test_the_risk_stands_above_the_links(edition: Edition) -> None:
    shown = the_html(edition, AT)
    assert shown.index("box alarm") < shown.index("briefing?for=diplomats") < shown.index('id="standing"')
    assert f'href="/en{AT}#source-1"' in shown
    assert 'id="source-1"' in shown


def test_links_lead_to_the_site_in_its_language(edition: Edition) -> None:
    assert 'href="/fr/instruments/mx-law-0"' in the_html(edition, AT, "fr")


def test_the_place_leads_to_it(edition: Edition) -> None:
    assert f'href="/en{AT}"' in the_html(edition, "/places/mx")


def test_the_address_has_one_form(edition: Edition) -> None:
    for address, parameters in ((AT, {"for": "organisations"}), ("/places/MX/briefing", {})):
        with pytest.raises(Moved) as moved:
            the_page(edition, address, **parameters)
        assert moved.value.address == f"/en{AT}"


def test_other_readers_and_places_are_refused(edition: Edition) -> None:
    with pytest.raises(Wrong, match="diplomats"):
        the_page(edition, AT, **{"for": "spies"})
    with pytest.raises(Gone):
        the_page(edition, "/places/zz/briefing")


@pytest.mark.parametrize(("form", "begins"), [(".pdf", b"%PDF"), (".docx", b"PK")])
def test_files_are_made_on_request_and_named(site: Site, form: str, begins: bytes) -> None:
    response = site.get(f"/es{AT}{form}?for=lawmakers")
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert f'filename="briefing-mx-lawmakers-es{form}"' in response["Content-Disposition"]
    assert site.get(f"/es/places/mx{form}").status_code == 404


def test_who_asks_while_others_wait_is_asked_to_come_back(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "PATIENCE_SECONDS", 0.01)
    with paper._one_at_a_time:
        assert site.get(f"/en{AT}.pdf").status_code == 503
    assert site.get(f"/en{AT}.pdf").status_code == 200


def test_a_copy_of_the_site_holds_the_page_and_not_what_is_made_on_request() -> None:
    assert spot_of(f"/en{AT}") is not None
    assert spot_of(f"/en{AT}", "for=diplomats") is None
    assert spot_of(f"/en{AT}.pdf") is None


def test_the_number_of_queries_does_not_grow_with_the_records(tmp_path: Path) -> None:
    one, many = an_edition(tmp_path / "one", *records(1)), an_edition(tmp_path / "many", *records(50))
    for edition in (one, many):
        the_page(edition, AT)
    with counted_queries(one) as few, counted_queries(many) as lots:
        the_page(one, AT)
        the_page(many, AT)
    assert len(few) == len(lots) <= 45


def test_what_was_withdrawn_for_safety_is_not_told(edition: Edition) -> None:
    class Withdrawn:
        def holds(self, record_id: str) -> bool:
            return record_id == "mx-law-0"

        def holds_field(self, record_id: str, field: str) -> bool:
            return False

        def state(self) -> tuple[str, ...]:
            return ("mx-law-0",)

    told = the_html(Edition(edition.directory, Withdrawn()), AT)
    assert "mx-law-0" not in told
    assert "box alarm" not in told
