# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the page of a record is, in the words of schema.org; each from the body that the page shows."""

from collections.abc import Iterable
from typing import Any

from focus.compare.dossier.policies import BodyRow, MechanismRow
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
OWN_BODY = "new_body"
"""The form of a mechanism that was founded as a body: it is an organisation itself."""
ORGANISATION = {"state": "GovernmentOrganization", "civil_society": "NGO"}


def area(view: View, place: str) -> Thing:
    """A place. Codes of countries are ISO 3166-1, of subdivisions ISO 3166-2."""
    kind = "Country" if len(place) == 2 else "AdministrativeArea"
    return {"@type": kind, "name": view.place(place), "identifier": place, "url": view.at(f"/places/{place.lower()}")}


def body_of(view: View, one: BodyRow) -> Thing:
    """A body: of the State, of civil society, or another. It has no page, but one name for all graphs."""
    found = {"@type": _organisation(one.nature), "@id": f"{view.at('/')}#{one.id}", "name": one.name}
    return found | kept(alternateName=[one.name_en, one.acronym])


def _organisation(nature: str) -> str:
    return ORGANISATION.get(nature, "Organization")


def legislation(view: View, body: InstrumentPage) -> Thing:
    """A law, decree, bill, policy...: its date is that of its adoption, or of what is known next, never of a report."""
    dates = {one.kind: one.date for one in reversed(body.events) if one.date_basis != "reported"}
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
    run_by = body_of(view, body.run_by) if body.run_by else None
    return _service(view, body, run_by) | kept(
        areaServed=[area(view, one) for one in body.reach] or area(view, body.link.place),
        audience=[{"@type": "Audience", "audienceType": view.label("covers", one)} for one in body.covers],
        description=harm_words(view, body.link),
    )


def service_of_place(view: View, row: MechanismRow, bodies: Iterable[BodyRow]) -> Thing:
    """A mechanism on the page of its place, with the name that its own graph has for it.

    The row names the body that runs it. One body alone of that name is meant; of two, none is chosen.
    """
    named = [one for one in bodies if one.name == row.run_by]
    run_by = {"@id": body_of(view, named[0])["@id"]} if len(named) == 1 else None
    where = {"@id": f"{view.at(row.link.address)}#thing", "url": view.at(row.link.address)}
    return _service(view, row, run_by) | where | kept(description=harm_words(view, row.link))


def _service(view: View, one: MechanismPage | MechanismRow, run_by: Thing | None) -> Thing:
    """What it is and who provides it.

    A mechanism that is a body of its own provides its service itself, and the body that runs it operates it; any other
    is provided by the body that runs it.
    """
    names = {"name": said(one.link.title, one.link.language)} | kept(alternateName=[one.name_en, one.acronym])
    provider: Any = run_by
    if one.form == OWN_BODY:
        provider = {"@type": _organisation(one.nature), "@id": f"{view.at('/')}#{one.link.id}"} | names
    state = one.nature == "state"
    kind = "GovernmentService" if state else "Service"
    form = {"serviceType": view.label("mechanism_form", one.form)}
    return {"@type": kind} | names | form | kept(provider=provider, serviceOperator=run_by if state else None)


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
