# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The catalogue record of the edition served: DCAT-AP, as JSON-LD, for data portals.

Checksums and sizes are those of the manifest. Addresses are relative to the record's own, or to the configured base.
"""

import re
from pathlib import PurePosixPath
from typing import Any

import msgspec

from focus.edition.downloads.bill import CC0_ADDRESS
from focus.edition.manifest import read_manifest
from focus.edition.reader import Edition
from focus.lib.catalogue import catalogue
from focus.lib.names import LANGUAGES
from focus.site.base_address import base_address

MEDIA_TYPE = "application/ld+json"
EU = "http://publications.europa.eu/resource/authority"
IANA = "https://www.iana.org/assignments/media-types"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
THEMES = {"JUST": "Justice, legal system and public safety", "GOVE": "Government and public sector"}
"""Themes of the EU's vocabulary with its own labels."""
EU_LANGUAGES = {"en": "ENG", "es": "SPA", "fr": "FRA", "pt": "POR"}
FORMATS = {
    ".zip": ("application/zip", "ZIP"),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
}
"""Suffix to the media type registered with IANA and the code of the EU's list of file types."""
WHOLE = re.compile(r"^downloads/[^/]+$")
NAME = "Focus"
DESCRIPTION = "Public policies that protect human rights defenders, country by country, each fact with its source."
Node = dict[str, Any]


def record(edition: Edition, digest: str, offered: bool = True) -> bytes:
    """The catalogue, its one data set and a distribution for each file that can be taken as a whole.

    None is ``offered`` while something is being withdrawn for safety.
    """
    context = CONTEXT | ({"@base": base_address()} if base_address() else {})
    manifest = read_manifest(edition.directory)
    files = _files(manifest) if offered else []
    data = _data_set(edition, manifest, digest)
    data |= {"dcat:distribution": [{"@id": download_address(manifest["edition"], path)} for path, _ in files]}
    nodes = [_catalogue(manifest), data]
    nodes += [_distribution(manifest["edition"], path, file) for path, file in files]
    return msgspec.json.format(msgspec.json.encode({"@context": context, "@graph": nodes}), indent=1)


def download_address(edition: str, path: str) -> str:
    """Where a file of an edition is downloaded; ``path`` is that of the manifest."""
    return f"/editions/{edition}/{path}"


def licence_of(path: str) -> str:
    """The licence of a whole download."""
    return CC0_ADDRESS if path.endswith("-bill.zip") else LICENCE


def _catalogue(manifest: Node) -> Node:
    return {
        "@id": "/dcat.jsonld#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _in_all(NAME),
        "dct:description": _in_all(DESCRIPTION),
        "dct:publisher": _publisher(),
        "dct:license": _a("dct:LicenseDocument", LICENCE),
        "dct:language": _languages(),
        "dct:modified": _day(manifest["date"]),
        "foaf:homepage": _a("foaf:Document", "/en"),
        "dcat:dataset": [{"@id": "/dcat.jsonld#data"}],
    }


def _data_set(edition: Edition, manifest: Node, digest: str) -> Node:
    return {
        "@id": "/dcat.jsonld#data",
        "@type": "dcat:Dataset",
        "dct:title": _in_all(NAME),
        "dct:description": _in_all(DESCRIPTION),
        "dct:identifier": [f"focus-{manifest['edition']}", f"sha256:{digest}"],
        "dcat:version": manifest["edition"],
        "dct:publisher": _publisher(),
        "dct:issued": _day(manifest["date"]),
        "dct:modified": _day(manifest["date"]),
        "dct:accrualPeriodicity": _a("dct:Frequency", f"{EU}/frequency/IRREG"),
        "dct:accessRights": _a("dct:RightsStatement", f"{EU}/access-right/PUBLIC"),
        "dct:language": _languages(),
        "dct:temporal": _period(edition, manifest["date"]),
        "dcat:theme": [
            _a("skos:Concept", f"{EU}/data-theme/{code}") | {"skos:prefLabel": {"@language": "en", "@value": label}}
            for code, label in THEMES.items()
        ],
        "dcat:landingPage": _a("foaf:Document", "/en/data"),
    }


def _distribution(edition: str, path: str, file: Node) -> Node:
    media, code = FORMATS[PurePosixPath(path).suffix]
    address = download_address(edition, path)
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": PurePosixPath(path).name,
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dct:license": _a("dct:LicenseDocument", licence_of(path)),
        "dcat:mediaType": _a("dct:MediaType", f"{IANA}/{media}"),
        "dct:format": _a("dct:MediaTypeOrExtent", f"{EU}/file-type/{code}"),
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file["size"])},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _a("spdx:ChecksumAlgorithm", "spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file["sha256"]},
        },
    }


def _files(manifest: Node) -> list[tuple[str, Node]]:
    """Each whole download. What lies in a folder below is a part of one; the database is not offered (decision 7)."""
    whole = [(path, file) for path, file in manifest["files"].items() if WHOLE.match(path)]
    return sorted((path, file) for path, file in whole if PurePosixPath(path).suffix in FORMATS)


def _period(edition: Edition, until: str) -> Node:
    """From the year of the oldest event to the day of the edition."""
    rows = edition.rows("SELECT id, substr(date, 1, 4) AS year FROM events")
    years = [row["year"] for row in rows if not edition.suppressed(row["id"])]
    start = {"dcat:startDate": {"@type": "xsd:gYear", "@value": min(years)}} if years else {}
    return {"@type": "dct:PeriodOfTime", **start, "dcat:endDate": _day(until)}


def _a(kind: str, address: str) -> Node:
    """A thing of others by its address. Its class stands here, because validators do not fetch it."""
    return {"@id": address, "@type": kind}


def _languages() -> list[Node]:
    return [_a("dct:LinguisticSystem", f"{EU}/language/{code}") for code in EU_LANGUAGES.values()]


def _publisher() -> Node:
    return {"@type": "foaf:Agent", "foaf:name": NAME}


def _day(text: str) -> Node:
    return {"@type": "xsd:date", "@value": text}


def _in_all(text: str) -> list[Node]:
    """A text of the interface in every language."""
    return [{"@language": code, "@value": str(catalogue(code).gettext(text))} for code in LANGUAGES]
