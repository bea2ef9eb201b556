# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the page of a record is, in the words of schema.org; each from the body that the page shows."""

from typing import Any

from focus.compare.dossier.policies import BodyRow
from focus.site.harm import harm_words
from focus.site.pages.document import DocumentPage
from focus.site.pages.place import PlacePage
from focus.site.queries.instrument import InstrumentPage
from focus.site.queries.mechanism import MechanismPage
from focus.site.view import View

Thing = dict[str, Any]
FORCE = {
    "in_force": "InForce",
    "amended": "InForce",
    "partly_annulled": "PartiallyInForce",
    "draft": "NotInForce",
    "bill": "NotInForce",
    "suspended": "NotInForce",
    "annulled": "NotInForce",
    "repealed": "NotInForce",
    "lapsed": "NotInForce",
    "rejected": "NotInForce",
    "withdrawn": "NotInForce",
}
"""A text that was adopted and of which nothing more is known gets no force: schema.org has no word for "unknown"."""
DATED_BY = ("adopted", "promulgated", "published")
REPORTS = {"report", "evaluation"}
ORGANISATION = {"state": "GovernmentOrganization", "civil_society": "NGO"}


def area(view: View, place: str) -> Thing:
    """A place. Codes of countries are ISO 3166-1, of subdivisions ISO 3166-2."""
    kind = "Country" if len(place) == 2 else "AdministrativeArea"
    return {"@type": kind, "name": view.place(place), "identifier": place, "url": view.at(f"/places/{place.lower()}")}


def body_of(one: BodyRow) -> Thing:
    """A body: of the State, of civil society, or another."""
    found = {"@type": ORGANISATION.get(one.nature, "Organization"), "name": one.name}
    return found | kept(alternateName=[one.name_en, one.acronym])


def legislation(view: View, body: InstrumentPage) -> Thing:
    """A law, decree, bill, policy...: its date is that of its adoption, or of what is known next."""
    dates = {one.kind: one.date for one in reversed(body.events)}
    date = next((dates[kind] for kind in DATED_BY if kind in dates), "")
    force = FORCE.get(body.state.state, "")
    return {
        "@type": "Legislation",
        "name": said(body.link.title, body.link.language),
        "legislationType": view.label("instrument_kind", body.kind),
        "legislationJurisdiction": area(view, body.link.place),
        "abstract": said(body.gist, body.language),
    } | kept(
        alternateName=[body.title_en],
        legislationIdentifier=body.number,
        legislationDate=date.partition("/")[0],
        legislationLegalForce=f"https://schema.org/{force}" if force else "",
        legislationPassedBy={"@type": "Organization", "name": body.issued_by} if body.issued_by else "",
        inLanguage=list(body.languages),
        sameAs=body.url or "",
        description=harm_words(view, body.link),
    )


def service(view: View, body: MechanismPage) -> Thing:
    """A mechanism: a service of government where the State stands behind it, else a service."""
    state = body.nature == "state"
    run_by = body_of(body.run_by) if body.run_by else ""
    return {
        "@type": "GovernmentService" if state else "Service",
        "name": said(body.link.title, body.link.language),
        "serviceType": view.label("mechanism_form", body.form),
        "areaServed": [area(view, one) for one in body.reach] or area(view, body.link.place),
    } | kept(
        alternateName=[body.name_en, body.acronym],
        audience=[{"@type": "Audience", "audienceType": view.label("covers", one)} for one in body.covers],
        serviceOperator=run_by if state else "",
        provider=run_by,
        description=harm_words(view, body.link),
    )


def document(view: View, body: DocumentPage) -> Thing:
    """A library item; a report is one, the others are works."""
    row = body.row
    return {
        "@type": "Report" if row.kind in REPORTS else "CreativeWork",
        "name": row.title,
        "genre": view.label("document_kind", row.kind),
    } | kept(
        spatialCoverage=[area(view, one.id) for one in body.places],
        about=[{"@type": "Thing", "name": one.title, "url": view.at(one.address)} for one in row.about],
        author={"@type": "Organization", "name": row.author} if row.author else "",
        datePublished=(row.date or "").partition("/")[0],
        inLanguage=list(row.languages),
        sameAs=row.url or "",
        abstract=row.gist,
    )


def place(view: View, body: PlacePage) -> Thing:
    """A place, in the words of its summary."""
    own = area(view, body.id) | {"description": said(body.summary, body.language)}
    return own | kept(
        containedInPlace=area(view, body.parent.id) if body.parent else "",
        disambiguatingDescription=flag_words(view, body.standing.flag),
    )


def flag_words(view: View, flag: str) -> str:
    """The risk label of a place, by what decides its state."""
    _ = view._
    return {
        "adopted": _("adopted, with clauses that can be used against defenders"),
        "draft": _("the draft has clauses that can be used against defenders"),
    }.get(flag, "")


def said(text: str, language: str) -> Thing:
    """Prose of a record, in the language in which it was written."""
    return {"@value": text, "@language": language}


def kept(**fields: Any) -> Thing:
    """The fields that hold something; a list loses what is empty."""
    found = {
        name: [one for one in value if one] if isinstance(value, list) else value for name, value in fields.items()
    }
    return {name: value for name, value in found.items() if value}
