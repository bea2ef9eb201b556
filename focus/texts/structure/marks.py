# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What lines say besides labels: groups of articles, zones, amendments, editors' notes, signatures."""

import re
from typing import NamedTuple, cast

from focus.texts.shapes import Line, UnitKind
from focus.texts.structure.numbers import WORDS, folded, roman

GROUP_WORDS: dict[str, UnitKind] = {
    "libro": "book", "livre": "book", "livro": "book", "book": "book",
    "parte": "part", "partie": "part", "part": "part",
    "titulo": "title", "titre": "title", "title": "title",
    "capitulo": "chapter", "chapitre": "chapter", "chapter": "chapter", "cap": "chapter",
    "seccion": "section", "section": "section", "seccao": "section", "secao": "section",
    "subseccion": "subsection", "sous-section": "subsection", "subseccao": "subsection", "subsecao": "subsection",
    "subsection": "subsection", "paragraphe": "subsection", "division": "section",
}  # fmt: skip
INITIALS = {letter for word in GROUP_WORDS for letter in (word[0], word[0].upper())}
RANK: dict[UnitKind, int] = {"part": 1, "book": 2, "title": 3, "chapter": 4, "section": 5, "subsection": 6}
HEADING_LENGTH = 500

_NUMBER = "|".join(sorted(WORDS, key=len, reverse=True))
_SIMPLE = (
    rf"(?:unic[oa]|unique|sole|preliminar|preliminaire|ler|1er|1re|ier|iere|[ivxlc1]+(?:er|ere|re)?\.?[ºª°o]?"
    rf"|\d{{1,3}}[ºª°]?"
    rf"|(?:{_NUMBER})(?:[\s-](?:{_NUMBER}))?|[a-z])"
    r"(?:[\s-]?(?:bis|ter|quater|quinquies|sexies|[a-z]|\d))?"
)
GROUP = re.compile(
    rf"[\s«“\"*#]*(?P<word>{'|'.join(sorted(GROUP_WORDS, key=len, reverse=True))})\.?\s?(?P<number>{_SIMPLE})"
    r"(?![\w'’])(?P<end>[\s.:\-–—_)º°]*)"
)
TRANSITORY = re.compile(
    r"[\W_]*(?:(?:articulos?|artigos?|articles?|dispo[sz]ic[a-z]{2,6}|dispositions?|normas?|regimen|clausulas?"
    r"|provisions?)\s+)?"
    r"(?:(?:d[eo]s?\s+)?(?:complementari?[ao]s?|adiciona(?:l|les|is)|gerais|generales|especia(?:l|les|is)"
    r"|final(?:es)?|finais|finales|derogatori[ao]s?"
    r"|modificatori[ao]s?|revogatori[ao]s?|abrogatoires?|transitori[oa]s?|transitoires?|finales?|transitional|y|e"
    r"|et|and"
    r"|repealing|reglamentari[ao]s?|provisions?|diverses|communes|,)[\s,]*)+[\W_]*"
    r"(?P<rest>(?:(?:del?|of)\s+(?:los\s+)?decretos?.*)?)\Z"
)
SAYS_TRANSITORY = re.compile(r"transit|final|complementar|adiciona|derogat|modificat|revogat|abrogat|repealing")
ANNEX = re.compile(
    r"[\W_]*(?P<word>anexos?|annexes?|annex|schedules?|appendix|apendice|first schedule|second schedule"
    r"|third schedule)\b"
    r"(?:\s+(?:n[ºo°]\.?\s*)?(?P<number>[ivxlc]+|\d{1,3}|[a-z]|unic[oa]|unique))?(?![\w'’])(?P<end>[\s.:\-–—)]*)"
)
ENACTED_TEXT = re.compile(
    r"[\W_]*(?:ley|lei|loi|reglamento|regulamento|reglement|estatuto|codigo|decreto|mecanismo|politica|protocolo"
    r"|plan|programa"
    r"|act|law|regulations?|rules|charter|statute|statut|charte|convention|ordenanza)\b"
)
AMENDS = re.compile(
    r"quedaran?\b.{0,60}\basi\b|quedaran?\s+(?:redactad|de la siguiente)|siguientes? (?:texto|tenor|terminos"
    r"|redaccion|manera|forma)"
    r"|para quedar|como sigue|passam? a vigorar|seguintes? (?:redacao|alterac|artigos?|dispositivos?)"
    r"|a redacao seguinte|e aditad[oa]s?"
    r"|(?:is|are) (?:replaced|substituted|amended|inserted|added)|(?:replaced|substituted|amended|inserted"
    r"|added) (?:by|with|the|as|in)"
    r"|following (?:section|article|paragraph|subsection|text)|to read|remplacee?s?\b|ainsi redige|ainsi modifie"
    r"|libelle|modifiee?s? comme"
    r"|est insere|sont inseres|est ajoute|sont ajoutes|est complete|la teneur suivante|dispositions suivantes"
    r"|se (?:reforma|modifica|adiciona|sustituye|incorpora|anade|agrega)n?\b|modifi(?:que|ca)n?se|adicion[ae]n?se"
    r"|incorporan?se|sustituy[ea]n?se"
    r"|reemplaz[ae]n?se|agreg[au]e?n?se|intercal[ae]n?se"
)
NOTE = re.compile(
    r"[\s*]*(?:\(\*+\)|\[\d+\]|nota(?: del? (?:editor|\w+))?\s?:|notas? de vigencia|jurisprudencia\b"
    r"|texto correspondiente a|concordancias?\b|vide\b|texto (?:anterior|original)"
    r"|ver (?:la )?(?:nota|resolucion)|historial de|afecta la vigencia|afectad[oa] (?:por|la)|vigente desde"
    r"|vigencia\s?:|[^.;]{0,80}\[\]\s*\Z|editor'?s note|note\s?:"
    r"|(?:n\.? ?de (?:e|r)\.)"
    r"|(?:\(?(?:articulo|parrafo|fraccion|inciso|capitulo|titulo|seccion|numeral|apartado|denominacion|reforma"
    r"|fe de erratas|ley|decreto|libro|tabla|base)[a-z]*\b"
    r"(?=[^.:;]{0,160}\bdof\b)(?=.{0,200}\b(?:reformad|adicionad|derogad|recorrid|reubicad|publicad|fe de erratas"
    r"|aclaracion|declarad)))"
    r"|(?:reformad|adicionad|derogad)[oa]s?\b.{0,80}\bd\.? ?o\.? ?f\.?\s)"
)
ARTICLE_WAS_CHANGED = re.compile(r"modificad|sustituid|reformad|reemplazad|remplac|substituid|alterad")
FORMER_FOLLOWS = re.compile(
    r"[\W_]*(?:texto correspondiente a|texto (?:anterior|original|derogado)|version anterior|redaccion anterior)"
)
SIGNATURE = re.compile(
    r"[\W_]*(?:dad[oa]\s+(?:en|por)\b|publiquese\b|comuniquese\b|registrese\b|cumplase\b|publiquese,|fait\s+(?:a"
    r"|au)\b|done\s+(?:at|in)\b"
    r"|por tanto\b|en cumplimiento de lo dispuesto por la fraccion|la presente loi sera"
    r"|le present decret sera publie|mandamos y|mando se\b"
    r"|(?:mexico|ciudad de mexico|brasilia|lisboa|luanda|maputo|santiago|bogota|quito|lima|palacio"
    r"|salon de sesiones|s a l a)\b.{0,45}?,? "
    r"(?:a |d\.? ?f\.?|\d|em )|dada\s+na\b|aprovad[ao]\s+(?:em|pela)\b|promulgad[ao]\s+em\b|en fe de lo cual"
    r"|in witness whereof|en foi de quoi"
    r"|assented to|approved,?\s*$|rubrica\b)"
)
CONTENTS = re.compile(
    r"[\W_]*(?:indice|sumario|sommaire|contenido|contents|table of contents|table des matieres"
    r"|arrangement of (?:sections|clauses)|tabela)\b[\W_]*(?:general)?[\W_]*\Z"
)
LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}\s*\Z|…{1,}\s*\d{1,4}\s*\Z|\s(?:\.\s){3,}\.?\s*\d{1,4}\s*\Z")
DOTS = re.compile(r"[\s.…_\-–—“”\"«»]*(?:\(?nr\)?)?[\s.]*\Z", re.IGNORECASE)
"""A line that leaves out wording that does not change."""
REPEALED = re.compile(
    r"[\W_]*(?:(?:articulo|article|artigo|section)\s+)?(?:se deroga|derogad[oa]s?\b|\(?revogad[oa]s?\b"
    r"|\[?repealed\b|\[?abroge|suprimid[oa]s?\b|supprime|deleted\b|omitted\b|sin efecto\b|sem efeito\b)"
    r"(?=\W*\Z|\s?[.,;:)\]\-–—(\[]|\s(?:por|pel[oa]|par|by|dof|conforme|mediante|segun|\d))"
)
OPENS = re.compile(r"[\s*(]*(?:[«“„\"]|[‘'](?=art|sec))", re.IGNORECASE)
CLOSES = re.compile(r"[»”\"][\s.;,)*]*(?:\(nr\))?[\s.;,]*\Z", re.IGNORECASE)


class Group(NamedTuple):
    """A heading of a group of articles."""

    kind: UnitKind
    label: str
    number: str
    heading: str


def group_of(line: Line) -> Group | None:
    """The book, part, title, chapter or section a line announces, not one that it only mentions."""
    text = line.text
    if len(text) > HEADING_LENGTH or text.lstrip(' \t«“"*#')[:1] not in INITIALS:
        return None
    low = folded(text)
    found = GROUP.match(low)
    if not found:
        return None
    rest, stop = text[found.end() :].strip(), found["end"].strip()
    printed = text[found.start("number") : found.end("number")]
    if not _is_number(found["word"], printed, rest, stop):
        return None
    if rest and (rest[0].islower() or rest[0] in ",;") and line.kind != "heading":
        return None
    if len(rest) > 200 and rest[-1] in ".;:":
        return None
    label = text[: found.end("number")].strip(' \t«“"*#')
    return Group(
        GROUP_WORDS[found["word"]], " ".join(label.split()), printed, rest.strip(" .") if len(rest) < 200 else rest
    )


def _is_number(word: str, printed: str, rest: str, stop: str) -> bool:
    """Whether the number belongs to a heading: ``Parte A`` does, ``parte a la`` does not."""
    low = folded(printed)
    if len(printed) == 1 and printed.isalpha() and not roman(printed):
        return printed.isupper() and (not rest or bool(stop))
    return not (printed.isalpha() and printed.islower() and roman(low) and rest and not stop)


def letters_joined(text: str) -> str:
    """``T R A N S I T O R I O S`` as one word; anything else as it is."""
    if len(text) > 80 or not re.fullmatch(r"(?:\w[\s.]+){3,}\w[\s.:]*", text):
        return text
    return "".join(part if part else " " for part in re.split(r"\s", re.sub(r"\s{2,}", "  ", text.strip())))


def is_transitory(line: Line) -> bool:
    """Whether a line is the heading of transitory, final or complementary provisions."""
    if len(line.text) > 220 or line.text[-1:] in ",;":
        return False
    low = folded(letters_joined(line.text))
    return bool(TRANSITORY.match(low)) and bool(SAYS_TRANSITORY.search(low))


def annex_number(line: Line) -> str | None:
    """The number of the annex whose heading this line is; ``1`` where it says none, None for any other line."""
    text = line.text
    if len(text) > 200:
        return None
    found = ANNEX.match(folded(text))
    if not found or (text.strip("*# ")[:1].islower()):
        return None
    rest = text[found.end() :].strip()
    looks = line.kind == "heading" or line.centred or line.bold or text.isupper() or not rest
    if rest and (not looks or rest[0].islower() or rest.endswith((";", ","))):
        return None
    return cast("str | None", found["number"]) or "1"


def opens_quote(text: str) -> bool:
    """Whether a line begins with a quotation mark."""
    return bool(OPENS.match(text))


def quotes_open(text: str, before: int) -> int:
    """How many quotations are open after a line, when so many were before it.

    Paragraphs of a long quotation may each begin with an opening mark; such a mark opens nothing new. A closing mark
    closes the whole only at the end of a line: words are quoted within wording that is quoted.
    """
    opening = sum(text.count(mark) for mark in "“«„")
    closing = sum(text.count(mark) for mark in "”»")
    if before and opens_quote(text):
        opening -= 1 if text.lstrip(" *(")[0] in "“«„" else 0
    if text.count('"') % 2:
        opening, closing = (opening, closing + 1) if before else (opening + 1, closing)
    open_after = max(before + opening - closing, 0)
    if not open_after and not CLOSES.search(text[-40:]):
        return 1 if before else 0
    return open_after
