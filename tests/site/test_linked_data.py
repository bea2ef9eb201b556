# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Linked data: only words that schema.org and DCAT-AP have, where they may stand, and nothing that the page hides."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from msgspec.structs import replace

from focus.edition.reader import Edition
from focus.record.shapes import Observation
from focus.site.linked import dcat
from focus.site.linked.graph import jsonld
from focus.site.view import View
from tests.builders import (
    a_body,
    a_document,
    a_finding,
    a_mechanism,
    a_place,
    a_subdivision,
    an_edition,
    an_event,
    an_instrument,
    the_html,
    the_page,
)
from tests.site.vocabulary_of_schema import DCAT_REQUIRED, LEGAL_FORCE, PROPERTIES, REQUIRED

DIGEST = "ab" * 32
PAGES = [
    "/", "/places/mx", "/places/mx-sin", "/instruments/mx-law", "/instruments/mx-old", "/mechanisms/mx-mechanism",
    "/mechanisms/mx-network", "/documents/mx-document-1", "/standard/R7", "/about", "/guides/mx",
    "/data",
]  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A harmful law in force, a repealed one, a mechanism of the State and one of civil society, a report."""
    seen = Observation(state="in_force", seen_on="2020", sources=())
    return an_edition(
        Path(tmp_path_factory.mktemp("linked")),
        a_place(),
        a_subdivision(),
        an_instrument(number="No. 5", issued_by="Congress", languages=("es",), observations=(seen,)),
        an_instrument("mx-old", title="Ley vieja"),
        an_event(about=("mx-law",), date="2012-06-25", kind="adopted"),
        an_event("mx-event-2013-1", about=("mx-old",), date="2013", kind="repealed"),
        a_finding("mx-law-r7-law", criterion="R7", answer="no"),
        a_body(),
        a_mechanism(run_by="mx-body", reach=("MX",), covers=("journalists",), form="programme"),
        a_mechanism("mx-agency", name="Agencia", run_by="mx-body", form="new_body"),
        a_mechanism("mx-network", nature="civil_society"),
        a_document(about=("mx-law",), languages=("es", "en")),
    )


def the_graph(edition: Edition, address: str, language: str = "en") -> list[dict[str, Any]]:
    """The nodes of a page."""
    told = json.loads(jsonld(the_page(edition, address, language), View(edition, language), DIGEST))
    graph: list[dict[str, Any]] = told["@graph"]
    return graph


def typed(node: Any) -> Iterator[dict[str, Any]]:
    """Every node with a type, however deep."""
    if isinstance(node, list):
        for one in node:
            yield from typed(one)
    elif isinstance(node, dict):
        if "@type" in node:
            yield node
        for one in node.values():
            yield from typed(one)


def of_type(graph: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The one node of a type on the first level."""
    (found,) = [one for one in graph if one["@type"] == name]
    return found


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
@pytest.mark.parametrize("address", PAGES)
def test_every_type_has_only_its_own_properties(edition: Edition, address: str, language: str) -> None:
    nodes = list(typed(the_graph(edition, address, language)))
    assert {"WebPage", "BreadcrumbList"} <= {one["@type"] for one in nodes}
    for one in nodes:
        given = {name for name in one if not name.startswith("@")}
        assert given <= PROPERTIES[one["@type"]], one["@type"]
        whole = one.get("@id", "").startswith(f"/{language}{address.rstrip('/')}") or one["@type"] == "DataDownload"
        assert not whole or given >= REQUIRED.get(one["@type"], set()), one["@type"]
        assert all(one[name] not in ("", [], None) for name in given)


def test_a_law_says_what_it_is_and_whether_it_binds(edition: Edition) -> None:
    law = of_type(the_graph(edition, "/instruments/mx-law"), "Legislation")
    assert law["legislationIdentifier"] == "No. 5"
    assert law["legislationDate"] == "2012-06-25"
    assert law["legislationJurisdiction"]["identifier"] == "MX"
    assert law["legislationLegalForce"] == "https://schema.org/InForce"
    assert law["name"] == {"@value": "Ley de protección", "@language": "es"}
    assert law["description"] == "adopted, with clauses that can be used against defenders"


def test_a_law_that_is_gone_does_not_bind_and_one_of_which_nothing_is_known_says_nothing(edition: Edition) -> None:
    old = of_type(the_graph(edition, "/instruments/mx-old"), "Legislation")
    assert old["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert old["legislationLegalForce"] in LEGAL_FORCE
    assert "legislationDate" not in old
    assert "legislationIdentifier" not in old


def test_only_a_mechanism_of_the_state_is_a_service_of_government(edition: Edition) -> None:
    state = of_type(the_graph(edition, "/mechanisms/mx-mechanism"), "GovernmentService")
    other = of_type(the_graph(edition, "/mechanisms/mx-network"), "Service")
    ministry = {"@type": "GovernmentOrganization", "@id": "/en#mx-body", "name": "Ministry"}
    assert state["serviceOperator"] == state["provider"] == ministry
    assert "serviceOperator" not in other


def test_a_mechanism_that_is_a_body_of_its_own_provides_its_service_itself(edition: Edition) -> None:
    agency = of_type(the_graph(edition, "/mechanisms/mx-agency"), "GovernmentService")
    assert agency["provider"]["@id"] == "/en#mx-agency"
    assert agency["provider"]["name"]["@value"] == "Agencia"
    assert agency["serviceOperator"]["name"] == "Ministry"


def test_no_body_of_a_place_stands_alone(edition: Edition) -> None:
    graph = the_graph(edition, "/places/mx")
    body = of_type(graph, "GovernmentOrganization")
    run = {one["@id"] for one in graph if one.get("serviceOperator") == {"@id": body["@id"]}}
    assert run == {"/en/mechanisms/mx-mechanism#thing", "/en/mechanisms/mx-agency#thing"}
    assert of_type(the_graph(edition, "/mechanisms/mx-mechanism"), "GovernmentService")["@id"] in run


def test_a_document_is_a_report_where_it_is_one(edition: Edition) -> None:
    report = of_type(the_graph(edition, "/documents/mx-document-1"), "Report")
    assert report["inLanguage"] == ["es", "en"]
    assert report["about"][0]["url"] == "/en/instruments/mx-law"


def test_the_home_page_names_the_edition_and_its_digest(edition: Edition) -> None:
    data = of_type(the_graph(edition, "/"), "Dataset")
    assert data["version"] == "2026-11-22.1"
    assert data["identifier"] == f"sha256:{DIGEST}"


def test_the_data_page_offers_the_files_of_the_catalogue_record_with_their_checksums(edition: Edition) -> None:
    data = of_type(the_graph(edition, "/data"), "Dataset")
    files = {one["contentUrl"]: one for one in data["distribution"]}
    listed = {one["@id"]: one for one in json.loads(dcat.record(edition, DIGEST))["@graph"][2:]}
    assert files.keys() == listed.keys() != set()
    for address, one in files.items():
        assert one["sha256"] == listed[address]["spdx:checksum"]["spdx:checksumValue"]["@value"]
        assert listed[address]["dcat:mediaType"]["@id"].endswith(one["encodingFormat"])
        assert one["license"] == listed[address]["dct:license"]["@id"]
        assert one["version"] == data["version"]


def test_no_file_is_offered_while_something_is_being_withdrawn(edition: Edition) -> None:
    page = the_page(edition, "/data")
    waiting = replace(page, body=replace(page.body, available=False, whole=()))
    (data,) = [
        one for one in json.loads(jsonld(waiting, View(edition, "en"), DIGEST))["@graph"] if one["@type"] == "Dataset"
    ]
    assert "distribution" not in data


def test_the_path_of_a_page_begins_at_home(edition: Edition) -> None:
    path = of_type(the_graph(edition, "/places/mx", "fr"), "BreadcrumbList")["itemListElement"]
    assert [one["item"] for one in path] == ["/fr", "/fr/places", "/fr/places/mx"]
    assert [one["position"] for one in path] == [1, 2, 3]


def test_a_page_links_its_graph_and_holds_no_script(edition: Edition) -> None:
    html = the_html(edition, "/instruments/mx-law")
    assert '<link rel="alternate" type="application/ld+json" href="/en/instruments/mx-law.jsonld">' in html
    assert "<script" not in html


def test_a_configured_base_makes_addresses_whole(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "FOCUS_SITE", "https://focus.example", raising=False)
    told = json.loads(jsonld(the_page(edition, "/"), View(edition, "en"), DIGEST))
    assert told["@context"] == ["https://schema.org", {"@base": "https://focus.example"}]


@pytest.fixture(scope="module")
def listing(edition: Edition) -> dict[str, Any]:
    """The catalogue record."""
    found: dict[str, Any] = json.loads(dcat.record(edition, DIGEST))
    return found


def test_the_catalogue_has_what_dcat_ap_requires(listing: dict[str, Any]) -> None:
    nodes = listing["@graph"]
    kinds = [one["@type"] for one in nodes]
    assert kinds[:2] == ["dcat:Catalog", "dcat:Dataset"]
    assert set(kinds[2:]) == {"dcat:Distribution"}
    for one in nodes:
        assert set(one) >= DCAT_REQUIRED[one["@type"]]
        assert all(name.startswith("@") or name.partition(":")[0] in listing["@context"] for name in one)


def test_what_others_keep_has_its_class_so_that_shapes_can_be_checked_offline(listing: dict[str, Any]) -> None:
    _, data, file, *_ = listing["@graph"]
    kept = [data["dct:accessRights"], data["dcat:landingPage"], *data["dct:language"], *data["dcat:theme"]]
    kept += [file["dct:license"], file["dcat:mediaType"], file["dct:format"], file["spdx:checksum"]["spdx:algorithm"]]
    assert [one for one in kept if not {"@id", "@type"} <= one.keys()] == []


def test_the_catalogue_is_told_in_four_languages(listing: dict[str, Any]) -> None:
    for one in listing["@graph"][:2]:
        for name in ("dct:title", "dct:description"):
            assert [text["@language"] for text in one[name]] == ["en", "es", "fr", "pt"]
    assert listing["@graph"][1]["dct:temporal"]["dcat:startDate"]["@value"] == "2012"


def test_checksums_and_sizes_are_those_of_the_files(edition: Edition, listing: dict[str, Any]) -> None:
    files = listing["@graph"][2:]
    named = [one["@id"] for one in listing["@graph"][1]["dcat:distribution"]]
    assert [one["@id"] for one in files] == named
    for one in files:
        path = edition.directory / one["@id"].partition(f"{edition.directory.name}/")[2]
        content = path.read_bytes()
        assert one["spdx:checksum"]["spdx:checksumValue"]["@value"] == hashlib.sha256(content).hexdigest()
        assert one["dcat:byteSize"]["@value"] == str(len(content))
    assert {one["dct:title"].rpartition(".")[2] for one in files} == {"zip", "xlsx"}
