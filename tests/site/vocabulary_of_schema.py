# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The part of schema.org (version 29) and of DCAT-AP 3 that Focus uses, written down so that tests need no network."""

THING = {"name", "alternateName", "description", "disambiguatingDescription", "identifier", "url", "sameAs", "subjectOf", "mainEntityOfPage", "potentialAction"}  # fmt: skip  # noqa: E501
CREATIVE_WORK = THING | {
    "about", "abstract", "author", "creator", "publisher", "datePublished", "dateModified", "genre", "inLanguage",
    "isAccessibleForFree", "isPartOf", "license", "mainEntity", "spatialCoverage", "version",
}  # fmt: skip
PLACE = THING | {"containedInPlace"}
PROPERTIES = {
    "Thing": THING,
    "WebPage": CREATIVE_WORK | {"breadcrumb"},
    "WebSite": CREATIVE_WORK,
    "CreativeWork": CREATIVE_WORK,
    "Report": CREATIVE_WORK | {"reportNumber"},
    "Dataset": CREATIVE_WORK | {"distribution", "variableMeasured", "measurementTechnique"},
    "DataDownload": CREATIVE_WORK | {"contentUrl", "contentSize", "encodingFormat", "sha256"},
    "Legislation": CREATIVE_WORK | {
        "legislationIdentifier", "legislationType", "legislationDate", "legislationJurisdiction",
        "legislationLegalForce", "legislationPassedBy", "legislationChanges",
    },
    "Service": THING | {"provider", "serviceType", "areaServed", "audience"},
    "GovernmentService": THING | {"provider", "serviceType", "areaServed", "audience", "serviceOperator"},
    "Organization": THING,
    "GovernmentOrganization": THING,
    "NGO": THING,
    "Audience": THING | {"audienceType"},
    "Place": PLACE,
    "Country": PLACE,
    "AdministrativeArea": PLACE,
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"item", "position"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
}  # fmt: skip
"""Type to the properties that it has itself or from the types above it."""

REQUIRED = {
    "Legislation": {"name", "legislationType", "legislationJurisdiction"},
    "GovernmentService": {"name", "serviceType", "areaServed"},
    "Dataset": {"name", "description", "license", "version", "creator", "identifier"},
    "DataDownload": {"name", "contentUrl", "encodingFormat", "sha256", "license", "version"},
    "ListItem": {"position", "name", "item"},
    "WebPage": {"name", "url", "inLanguage", "license", "isPartOf"},
}
LEGAL_FORCE = {"https://schema.org/InForce", "https://schema.org/NotInForce", "https://schema.org/PartiallyInForce"}

DCAT_REQUIRED = {
    "dcat:Catalog": {"dct:title", "dct:description", "dct:publisher", "dcat:dataset"},
    "dcat:Dataset": {"dct:title", "dct:description", "dct:publisher", "dct:temporal", "dcat:distribution"},
    "dcat:Distribution": {
        "dcat:accessURL", "dcat:downloadURL", "dct:license", "dcat:mediaType", "dcat:byteSize", "spdx:checksum",
    },
}  # fmt: skip
"""Mandatory in DCAT-AP, and of what it recommends that which Focus promises."""
