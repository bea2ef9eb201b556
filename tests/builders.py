# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Builders: the smallest valid record of each kind, an edition of some of them, and the pages of it.

Every builder takes any field of its shape by name. The place is Mexico unless another is named, because a place's
name comes from the list of territories.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from focus.edition.build import build, move_into_place
from focus.edition.changes import Change
from focus.edition.reader import KIND_OF, Edition
from focus.edition.shelf import editions_in
from focus.edition.source import Material, Vocabularies, public_material
from focus.intake.read import read_files
from focus.record import shapes
from focus.record.records import Records
from focus.record.shapes import Words
from focus.site import render
from focus.site.page import Ask, Gone, Page
from focus.site.routes import find
from focus.site.shelf import Shelf
from focus.site.view import View
from focus.standard.exercises import Exercises
from focus.standard.handbook_texts import HandbookText, handbook_texts
from focus.standard.read import read_standard
from focus.standard.read_bill import read_bill
from focus.standard.read_exercises import read_exercises
from focus.standard.shapes import Standard
from focus.standard.written import written_files
from focus.texts.shapes import Unit
from focus.texts.wordings import HeldText, Text, text_id, units_sha256

DATA = Path(__file__).resolve().parent.parent / "data"
DAY = "2026-11-22"
SAFE = {"sensitivity": "public", "last_safety_review": DAY}


def words(text: str) -> Words:
    """One text in four languages, told apart by their codes."""
    return Words(en=text, es=f"{text} (es)", fr=f"{text} (fr)", pt=f"{text} (pt)")


def _of(shape: type[Any], fields: dict[str, Any], **defaults: Any) -> Any:
    return shape(**{**SAFE, **defaults, **fields})


def a_place(id: str = "MX", **fields: Any) -> shapes.Place:
    """A country of the Americas."""
    place: shapes.Place = _of(
        shapes.Place, fields, id=id, kind="country", region="americas", summary="Where it stands.", last_checked=DAY
    )
    return place


def a_subdivision(id: str = "MX-SIN", name: str = "Sinaloa", parent: str = "MX", **fields: Any) -> shapes.Place:
    """A part of a country."""
    return a_place(id, **{"kind": "subdivision", "parent": parent, "name": words(name), **fields})


def a_source(id: str = "mx-s1", **fields: Any) -> shapes.Source:
    """A report whose address is known exactly."""
    source: shapes.Source = _of(
        shapes.Source, fields, id=id, place="MX", title="A report", publisher="An institute", date="2020",
        kind="report", url=f"https://example.org/{id}", address_known="exact",
    )  # fmt: skip
    return source


def an_instrument(id: str = "mx-law", **fields: Any) -> shapes.Instrument:
    """A law made for defenders."""
    instrument: shapes.Instrument = _of(
        shapes.Instrument, fields, id=id, place="MX", title="Ley de protección", title_language="es",
        title_en="Protection law", kind="law", relevance="dedicated", gist="It creates a mechanism.",
    )  # fmt: skip
    return instrument


def a_body(id: str = "mx-body", **fields: Any) -> shapes.Body:
    """A ministry."""
    body: shapes.Body = _of(
        shapes.Body, fields, id=id, place="MX", name="Ministry", kind="ministry_of_interior_or_security", nature="state"
    )
    return body


def a_mechanism(id: str = "mx-mechanism", **fields: Any) -> shapes.Mechanism:
    """A mechanism of the State."""
    mechanism: shapes.Mechanism = _of(
        shapes.Mechanism, fields, id=id, place="MX", name="Mecanismo", name_language="es", name_en="Mechanism",
        nature="state", form="new_body",
    )  # fmt: skip
    return mechanism


def an_event(id: str = "mx-event-2012-1", **fields: Any) -> shapes.Event:
    """The adoption of a law."""
    event: shapes.Event = _of(
        shapes.Event, fields, id=id, place="MX", date="2012-06-25", kind="adopted", text="Congress adopts the law."
    )
    return event


def a_figure(id: str = "mx-figure-1", **fields: Any) -> shapes.Figure:
    """Requests in a year."""
    figure: shapes.Figure = _of(
        shapes.Figure, fields, id=id, place="MX", about="MX", indicator="requests", definition="requests-made",
        period="2020", extent="whole", value="120", unit="requests",
    )  # fmt: skip
    return figure


def a_deadline(id: str = "mx-mechanism-deadline-1", **fields: Any) -> shapes.Deadline:
    """Three hours for an urgent decision."""
    deadline: shapes.Deadline = _of(
        shapes.Deadline,
        fields,
        id=id,
        place="MX",
        about="mx-mechanism",
        step="emergency_decision",
        value=3,
        unit="hours",
    )
    return deadline


def a_seat(id: str = "mx-mechanism-seat-1", **fields: Any) -> shapes.Seat:
    """Four seats with a vote."""
    seat: shapes.Seat = _of(
        shapes.Seat, fields, id=id, place="MX", about="mx-mechanism", holder="civil_society", who="Four councillors",
        count=4, right="vote",
    )  # fmt: skip
    return seat


def a_measure(id: str = "mx-mechanism-measure-1", **fields: Any) -> shapes.Measure:
    """A promised panic button."""
    measure: shapes.Measure = _of(
        shapes.Measure, fields, id=id, place="MX", about="mx-mechanism", measure="panic_button", track="promised"
    )
    return measure


def a_document(id: str = "mx-document-1", **fields: Any) -> shapes.Document:
    """A report of the library."""
    document: shapes.Document = _of(
        shapes.Document, fields, id=id, place="MX", title="An evaluation", author="An institute", kind="evaluation",
        url=f"https://example.org/{id}",
    )  # fmt: skip
    return document


def a_lesson(id: str = "mx-lesson-1", **fields: Any) -> shapes.Lesson:
    """A lesson learnt."""
    lesson: shapes.Lesson = _of(
        shapes.Lesson, fields, id=id, place="MX", title="A seat is not a vote", kind="lesson", text="Say which."
    )
    return lesson


def a_finding(id: str = "mx-law-r1-law", **fields: Any) -> shapes.Finding:
    """A machine's standing answer on a law."""
    finding: shapes.Finding = _of(
        shapes.Finding, fields, id=id, place="MX", subject="mx-law", criterion="R1", track="law", answer="yes",
        locator="art. 2", grade="B", read="full", coder="first coding", coder_kind="machine", standing=True,
    )  # fmt: skip
    return finding


def a_commitment(id: str = "mx-commitment-1", **fields: Any) -> shapes.Commitment:
    """An accepted recommendation."""
    commitment: shapes.Commitment = _of(
        shapes.Commitment, fields, id=id, place="MX", kind="review_recommendation", issuer="A council", date="2018-11",
        gist="Give the mechanism a budget.", answer="accepted",
    )  # fmt: skip
    return commitment


def an_access(id: str = "mx-access-1", **fields: Any) -> shapes.Access:
    """An offer of protection, of which little is known."""
    access: shapes.Access = _of(
        shapes.Access, fields, id=id, place="MX", mechanism="mx-mechanism", offer="protection", compiled_on=DAY
    )
    return access


def a_regional_help(id: str = "int-help-fund", **fields: Any) -> shapes.RegionalHelp:
    """A fund that helps anywhere."""
    found: shapes.RegionalHelp = _of(
        shapes.RegionalHelp, fields, id=id, place="INT", region="world", name="A fund", what=words("It gives money."),
        url=f"https://example.org/{id}",
    )  # fmt: skip
    return found


def a_coder(id: str = "mx-coder-1", **fields: Any) -> shapes.Coder:
    """A person who codes under a pseudonym and declared no interests."""
    found: shapes.Coder = _of(
        shapes.Coder, fields, id=id, place="MX", name="Ana", kind="person", declared_on=DAY, declaration="none"
    )
    return found


def a_consultation(id: str = "mx-consultation-1", **fields: Any) -> shapes.Consultation:
    """National civil society was asked about the law, and commented in Spanish."""
    found: shapes.Consultation = _of(
        shapes.Consultation, fields, id=id, place="MX", about="mx-law", asked="civil_society", who="Two networks",
        invited_on="2026-09-01", until="2026-10-01", outcome="commented", received_on="2026-09-20",
        comment="Falta el reglamento.", comment_language="es", reply="We added it.", replied_on="2026-10-05",
    )  # fmt: skip
    return found


def a_correction(id: str = "correction-1", **fields: Any) -> shapes.Correction:
    """A known error."""
    return shapes.Correction(
        **{"id": id, "record": "mx-law", "noticed_on": DAY, "state": "open", "text": "A day is wrong.", **fields}
    )


@cache
def the_standard() -> Any:
    """The standard that the project ships."""
    return read_standard((DATA / "standard.yaml").read_text(encoding="utf-8"))


@cache
def the_standard_with_bill() -> Any:
    """The same with the reference bill, which few pages show and which takes a while to write for download."""
    paths = (DATA / "reference-bill").glob("*.yaml")
    files = {f"reference-bill/{path.name}": path.read_text(encoding="utf-8") for path in paths}
    return msgspec.structs.replace(
        the_standard(),
        bill=read_bill(files),
        exercises=the_exercises(),
        handbook=the_handbook_texts(),
        written=written_files({path.name: path.read_text(encoding="utf-8") for path in DATA.glob("*.yaml")}),
    )


@cache
def the_handbook_texts() -> tuple[HandbookText, ...]:
    """The handbook's texts that the project ships."""
    paths = (DATA / "handbook").rglob("*.md")
    return handbook_texts({path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8") for path in paths})


@cache
def the_exercises() -> tuple[Exercises, ...]:
    """The exercises in coding that the project ships."""
    files = {f"exercises/{path.name}": path.read_text(encoding="utf-8") for path in (DATA / "exercises").glob("*.yaml")}
    return read_exercises(files, [one.code for one in the_standard().criteria])


@cache
def the_shipped() -> tuple[Records, Vocabularies]:
    """The records and vocabularies that the project ships."""
    tree = read_files(DATA)
    return tree.records, tree.vocabularies


def a_text(units: Sequence[Unit], **fields: Any) -> HeldText:
    """A wording of the law made for defenders, in Spanish, since 2020, with these provisions."""
    values = {"instrument": "mx-law", "language": "es", "wording_date": "2020-01-01", **fields}
    known = {
        "id": text_id(values["instrument"], values["wording_date"], values["language"]),
        "place": "MX",
        "url": "https://example.org/gazette.pdf",
        "rights": "public_domain",
        "file": "gazette.pdf",
        "sha256": "a" * 64,
        "reading_sha256": units_sha256(units),
        "pages": 3,
        "articles": sum(one.kind == "article" for one in units),
        "provisions": len(units),
    }
    return HeldText(Text(**{**known, **values}), lambda: units)


def an_edition(
    directory: Path,
    *records: Any,
    changes: Sequence[Change] = (),
    day: str = DAY,
    texts: Sequence[HeldText] = (),
) -> Edition:
    """The edition of some records, under ``directory``; the place is added where no record is one."""
    held = Records()
    if not any(isinstance(one, shapes.Place) for one in records):
        held.add("places", a_place())
    for one in records:
        held.add(KIND_OF[type(one)], one)
    return _built(directory, held, changes, day, texts=texts)


def the_shipped_edition(directory: Path) -> Edition:
    """The edition of everything that the project ships."""
    return _built(directory, the_shipped()[0], (), DAY, the_standard_with_bill())


def an_edition_with_the_bill(directory: Path, *records: Any) -> Edition:
    """An edition of a place and some records, with the reference bill."""
    held = Records()
    for one in (a_place(), *records):
        held.add(KIND_OF[type(one)], one)
    return _built(directory, held, (), DAY, the_standard_with_bill())


def an_edition_with_texts(directory: Path, texts: Mapping[str, str], *records: Any) -> Edition:
    """An edition of some records whose handbook has these texts, by name (``es/procedure``); each is a body alone."""
    files = {
        f"handbook/{name}.md": f"---\ntitle: A chapter\nstate: written\n---\n{text}" for name, text in texts.items()
    }
    standard = msgspec.structs.replace(the_standard_with_bill(), handbook=handbook_texts(files))
    held = Records()
    for one in (a_place(), *records):
        held.add(KIND_OF[type(one)], one)
    return _built(directory, held, (), DAY, standard)


def _built(
    directory: Path,
    records: Records,
    changes: Sequence[Change],
    day: str,
    standard: Standard | None = None,
    texts: Sequence[HeldText] = (),
) -> Edition:
    material: Material = public_material(records, standard or the_standard(), the_shipped()[1], texts)
    name = f"{datetime.date.fromisoformat(day).isoformat()}.1"
    directory.mkdir(parents=True, exist_ok=True)
    work, _ = build(directory, name, material, list(changes), None)
    move_into_place(work, directory / name)
    return Edition(directory / name)


def the_page(edition: Edition, address: str, language: str = "en", **parameters: str) -> Page:
    """The page at an address (without language). Raises what the page raises, and ``Gone`` where there is no route."""
    return _asked(edition, address, language, parameters, whole=False)


def the_whole_page(edition: Edition, address: str, language: str = "en", **parameters: str) -> Page:
    """The same with all rows of its list, as its CSV twin holds them."""
    return _asked(edition, address, language, parameters, whole=True)


def _asked(edition: Edition, address: str, language: str, parameters: dict[str, str], whole: bool) -> Page:
    found = find(address)
    if found is None:
        raise Gone
    route, parts = found
    view = View(edition, language)
    shelf = Shelf(editions_in(edition.directory.parent), edition.suppression)
    ask = Ask(
        view=view, edition=edition, language=language, parts=parts, parameters=parameters, shelf=shelf, whole=whole
    )
    return route.page(ask)


def the_html(edition: Edition, address: str, language: str = "en", **parameters: str) -> str:
    """The same page as HTML."""
    page = the_page(edition, address, language, **parameters)
    return render.html(page, View(edition, language), "0" * 64).decode()


def as_told(page: Page) -> Any:
    """A page's body as its data twin has to tell it."""
    return msgspec.json.decode(msgspec.json.encode(page.body))


def the_twin(edition: Edition, page: Page, language: str = "en") -> Any:
    """The data twin of a page, read back."""
    return msgspec.json.decode(render.twin(page, View(edition, language), "0" * 64))


@contextmanager
def counted_queries(edition: Edition) -> Iterator[list[str]]:
    """The statements run on the edition inside the block."""
    seen: list[str] = []
    connection = edition._connection()
    connection.set_trace_callback(seen.append)
    try:
        yield seen
    finally:
        connection.set_trace_callback(None)
