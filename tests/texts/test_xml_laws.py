# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""XML that carries its structure gives the units as they are marked; small acts of our own in each form."""

import pytest

from focus.lib.errors import FocusError
from focus.texts.formats import akn, clml, formex, html, lims, uslm
from focus.texts.shapes import Marked, Unit

CANADIAN = """<Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="{lang}"><Identification>
<LongTitle>An Act about houses</LongTitle>
<ShortTitle>House Act</ShortTitle></Identification><Body><Heading level="1"><Label>PART 1</Label>
<TitleText>Doors</TitleText></Heading>
<Section><MarginalNote>Opening</MarginalNote><Label>{number}</Label><Subsection><Label>(1)</Label>
<Text>The door opens for</Text>
<Paragraph><Label>(a)</Label><Text>guests; and</Text></Paragraph></Subsection><HistoricalNote>old</HistoricalNote>
</Section>
<Section><Label>3</Label><Text><Repealed>[Repealed, 2020, c. 1]</Repealed></Text></Section></Body>
<Schedule><ScheduleFormHeading><Label>SCHEDULE</Label><TitleText>Keys</TitleText></ScheduleFormHeading><Provision>
<Text>One key</Text>
</Provision></Schedule></Statute>"""

EUROPEAN = """<ACT><BIB.INSTANCE><LG.DOC>FR</LG.DOC></BIB.INSTANCE><TITLE><TI><P>Règlement des maisons</P></TI>
</TITLE><PREAMBLE>
<GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Il fait froid.</TXT></NP></CONSID></GR.CONSID></PREAMBLE>
<ENACTING.TERMS><DIVISION>
<TITLE><TI><P>CHAPITRE I</P></TI><STI><P>PORTES</P></STI></TITLE><ARTICLE><TI.ART>Article premier</TI.ART>
<STI.ART>Objet</STI.ART>
<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>La porte s’ouvre:</P><LIST><ITEM><NP><NO.P>a)</NO.P><TXT>le
jour<NOTE><P>midi</P></NOTE>;</TXT></NP></ITEM></LIST></ALINEA></PARAG></ARTICLE><ARTICLE>
<TI.ART>Article 5 bis</TI.ART><ALINEA>Est dit
<QUOT.START CODE="2018"/>clé<QUOT.END CODE="2019"/> un passe.</ALINEA></ARTICLE></DIVISION></ENACTING.TERMS>
</ACT>"""

OF_A_NATION = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
<identification source="#x">
<FRBRExpression><FRBRlanguage language="spa"/></FRBRExpression></identification></meta><preamble>
<p>El Congreso decreta</p></preamble>
<body><chapter eId="chp_I"><num>Capítulo I</num><heading>Puertas</heading><article eId="art_1">
<num>Artículo 1</num><intro><p>La puerta:</p>
</intro><point eId="art_1__a"><num>a)</num><content><p>abre <del>antes</del>;</p></content></point>
</article>{more}</chapter></body>
<attachments><attachment eId="att_1"><heading>Anexo</heading><doc name="annex"><meta/><mainBody>
<article eId="att_1__art_1"><num>Artículo 1</num>
<content><p>Una llave.</p></content></article></mainBody></doc></attachment></attachments></act></akomaNtoso>"""

OF_EURLEX = """<div><p class="oj-doc-ti">HOUSE REGULATION</p><p class="oj-normal">Whereas it is cold,</p>
<p class="oj-ti-section-1">CHAPTER I</p>
<p class="oj-ti-section-2">DOORS</p><p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Subject</p>
<p class="oj-normal">1.  The door opens
<a href="#n">(<span class="oj-super">1</span>)</a>.</p><p class="modref">▼M2</p>
<p class="oj-normal">►M2 2. The door closes. ◄</p>
<p class="oj-ti-art">Article 1a</p><table><tr><td></td><td><p class="oj-ti-art">‘Article 9</p><p>Old house’</p>
</td></tr></table>
<div class="oj-final"><p class="oj-normal">Done at home</p></div><p class="oj-doc-ti">ANNEX</p>
<p class="oj-normal">One key</p></div>"""


def said(found: Marked, kind: str) -> list[tuple[str, str, str, str]]:
    return [(unit.label, unit.number, unit.heading, unit.text) for unit in found.units if unit.kind == kind]


def of(found: Marked, kind: str) -> Unit:
    return next(unit for unit in found.units if unit.kind == kind)


def test_a_canadian_act_gives_sections_with_marginal_notes_and_paths() -> None:
    found = lims.units(CANADIAN.format(lang="en", number="2.1").encode())
    assert said(found, "article")[0] == ("2.1", "2.1", "Opening", "(1) The door opens for\n(a) guests; and")
    assert of(found, "article").path == ("PART 1 Doors",)
    assert said(found, "paragraph") == [("(1)", "1", "", "The door opens for")]
    assert [unit.repealed for unit in found.units if unit.kind == "article"] == [False, True]
    assert said(found, "annex") == [("SCHEDULE", "", "Keys", "One key")]


def test_both_languages_of_a_canadian_act_have_the_same_labels() -> None:
    english, french = (lims.units(CANADIAN.format(lang=lang, number="8").encode()) for lang in ("en", "fr"))
    assert [unit.eid for unit in english.units] == [unit.eid for unit in french.units]
    assert (english.language, french.language) == ("en", "fr")


def test_formex_gives_articles_paragraphs_and_the_marks_of_its_quotations() -> None:
    found = formex.units(EUROPEAN.encode())
    assert [unit.number for unit in found.units if unit.kind == "article"] == ["premier", "5 bis"]
    assert said(found, "article")[0][2:] == ("Objet", "1. La porte s’ouvre:\na) le jour;")
    assert said(found, "article")[1][3] == "Est dit \u2018clé\u2019 un passe."
    assert of(found, "preamble").text == "(1) Il fait froid."
    assert (of(found, "article").path, found.language) == (("CHAPITRE I PORTES",), "fr")


def test_akoma_ntoso_keeps_the_files_own_addresses_and_leaves_out_deleted_words() -> None:
    found = akn.units(OF_A_NATION.format(more="").encode())
    assert said(found, "article") == [("Artículo 1", "1", "", "La puerta:\na) abre ;")]
    assert [unit.eid for unit in found.units][:4] == ["preamble", "chp_I", "art_1", "art_1__a"]
    assert (of(found, "annex_article").text, found.language, found.warnings) == ("Una llave.", "es", ())


def test_a_wrong_akoma_ntoso_file_is_read_and_says_what_is_wrong() -> None:
    more = '<article id="art-1."><num>Artículo 1</num><content><p>Otra.\n3 de 26\n</p></content></article>'
    more += '<section id="x"/>'
    said_of_it = " ".join(akn.units(OF_A_NATION.format(more=more).encode()).warnings)
    assert "stand more than once in the body: 1" in said_of_it
    assert "an id where Akoma Ntoso 3 demands an eId" in said_of_it
    assert "Page numbers of a printed edition stand in the wording 1 times" in said_of_it


def test_a_page_of_eurlex_gives_articles_annexes_and_signature_by_its_classes() -> None:
    found = html.lines(OF_EURLEX.encode())
    assert isinstance(found, Marked)
    assert said(found, "article")[0] == ("Article 1", "1", "Subject", "1. The door opens.\n2. The door closes.")
    assert [unit.number for unit in found.units if unit.kind == "article"] == ["1", "1a"]
    assert [unit.label for unit in found.units if unit.kind == "quoted"] == ["‘Article 9"]
    assert (of(found, "signature").text, of(found, "annex").text) == ("Done at home", "One key")
    assert of(found, "article").path == ("CHAPTER I DOORS",)


@pytest.mark.parametrize("reader", [akn, clml, formex, lims, uslm])
@pytest.mark.parametrize(
    "data",
    [
        b"<other/>",
        b"<ACT><broken></ACT>",
        b"",
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><akomaNtoso>&c;</akomaNtoso>',
        b"<ACT>" * 400,
    ],
)
def test_other_xml_broken_xml_and_depth_are_refused(reader: object, data: bytes) -> None:
    with pytest.raises(FocusError) as refused:
        reader.units(data)  # type: ignore[attr-defined]
    assert refused.value.exit_code == 3


BRITISH = """<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary><PrimaryPrelims>
<Title>House Act</Title>
</PrimaryPrelims><Body><Part><Number>Part 1</Number><Title>Doors</Title><P1group><Title>Opening</Title><P1>
<Pnumber>1</Pnumber>
<P1para><P2><Pnumber>1</Pnumber><P2para><Text>The door opens for—</Text><P3><Pnumber>a</Pnumber><P3para>
<Text>guests.</Text></P3para>
</P3></P2para></P2><BlockAmendment><P1><Pnumber>9</Pnumber><P1para><Text>Old door.</Text></P1para></P1>
</BlockAmendment></P1para></P1>
</P1group><P1group><P1><Pnumber>2</Pnumber><P1para><Text>. . . . .</Text></P1para></P1></P1group></Part></Body>
<Schedules><Schedule>
<Number>Schedule 1</Number><TitleBlock><Title>Keys</Title></TitleBlock><ScheduleBody><P1><Pnumber>1</Pnumber>
<P1para><Text>One key.</Text>
</P1para></P1></ScheduleBody></Schedule></Schedules></Primary></Legislation>"""

AMERICAN = """<pLaw xmlns="http://schemas.gpo.gov/xml/uslm"><main><enactingFormula>Be it enacted</enactingFormula>
<section><num value="1">
SECTION 1. </num><heading>DOORS.</heading><subsection><num value="a">(a)</num><chapeau>The door opens for</chapeau>
<paragraph>
<num value="1">(1)</num><content>guests.<sidenote><p>House</p></sidenote></content></paragraph></subsection>
</section></main></pLaw>"""


def test_a_british_act_gives_sections_subsections_and_schedules_but_not_inserted_sections() -> None:
    found = clml.units(BRITISH.encode())
    assert [(unit.number, unit.heading, unit.repealed) for unit in found.units if unit.kind == "article"] == [
        ("1", "Opening", False),
        ("2", "", True),
    ]
    assert of(found, "article").text == "(1) The door opens for—\n(a) guests.\n9 Old door."
    assert of(found, "article").path == ("Part 1 Doors",)
    assert (of(found, "quoted").text, of(found, "annex_article").text) == ("9 Old door.", "One key.")
    assert said(found, "annex") == [("Schedule 1", "1", "Keys", "")]


def test_an_american_act_gives_sections_with_their_subsections_as_paragraphs() -> None:
    found = uslm.units(AMERICAN.encode())
    assert said(found, "article") == [("SECTION 1.", "1", "DOORS.", "(a) The door opens for\n(1) guests.")]
    assert said(found, "paragraph") == [("(a)", "a", "", "The door opens for")]
    assert said(found, "point") == [("(1)", "1", "", "guests.")]
