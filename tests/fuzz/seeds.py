# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Small files of each format that is read, as starting points: ``python -m tests.fuzz.seeds`` writes them anew."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from tests.texts.formats.articles import law, row_by_row
from tests.texts.formats.encrypted import encrypted
from tests.texts.formats.pdf_bytes import Put, pdf
from tests.texts.hostile import AKN, CONTENT_TYPES, WORD

FOLDER = Path(__file__).resolve().parent / "stored"
AN_HOUR = (2026, 11, 22, 12, 0, 0)

ENGLISH = """# Defenders Act

## PART 1 Purpose

Section 1. Short title
This Act may be cited as the Defenders Act.

Section 2. Meaning
(1) In this Act, "defender" means a person who:
    (a) promotes human rights; or
    (b) protects them within 24 hours.
(2) Section 3 is repealed.
"""
SPANISH = """LEY DE PROTECCIÓN
CAPÍTULO I
De las medidas
Artículo 1o.- La autoridad responderá en cinco días hábiles:
I. por escrito;
II. con razones, y
a) sin demora.
Artículo 1 bis. (Se deroga)
Artículo 22-A.- «Artículo 7.- Texto de otra ley».
TRANSITORIOS
Primero.- La presente ley entrará en vigor al día siguiente.
Artículo Único. Publíquese.
ANEXO
Artículo 1. Formato.
"""
FRENCH = """LOI n° 2026-1 du 22 novembre 2026
TITRE Ier
DISPOSITIONS GÉNÉRALES
Article premier
L’autorité répond dans un délai de cinq jours.
Art. L111-1. – Toute personne a droit à la protection :
1° dans les quarante-huit heures ;
2° par écrit.
"""
PORTUGUESE = """DECRETO Nº 1, DE 22 DE NOVEMBRO DE 2026
CAPÍTULO I
Art. 1º Fica instituído o programa.
§ 1º O conselho decide em dez dias úteis.
I - por maioria; e
a) em sessão pública.
Parágrafo único. Vetado.
Art. 2º-A. (Revogado pela Lei nº 2).
"""


def seeds() -> dict[str, bytes]:
    """Name to content. Nothing of it is anybody else's wording."""
    return {
        "plain.en.txt": ENGLISH.replace("#", "").encode(),
        "plain.es.txt": SPANISH.encode("cp1252"),
        "plain.fr.txt": FRENCH.encode("utf-16"),
        "plain.pt.txt": PORTUGUESE.encode(),
        "marked.en.md": ENGLISH.encode(),
        "page.pt.html": _html(PORTUGUESE).encode("latin-1"),
        "word.es.html": _word_html(SPANISH).encode("cp1252"),
        "union.en.xhtml": UNION.encode(),
        "act.fr.akn.xml": _akn(FRENCH).encode(),
        "act.en.formex.xml": FORMEX.encode(),
        "act.en.lims.xml": LIMS.encode(),
        "law.es.docx": _docx(SPANISH),
        "one-column.pdf": pdf([[Put(72, 760 - 12 * at, row) for at, row in enumerate(SPANISH.splitlines())]] * 2),
        "two-columns.pdf": pdf(list(row_by_row(law(6)))),
        "shut.pdf": encrypted("Article 1. It protects.", user=b"", owner=b"secret"),
        "dot.png": _png(),
        "dot.tif": b"II*\0\x08\0\0\0\x02\0" + struct.pack("<HHIIHHII", 256, 3, 1, 9, 257, 3, 1, 9) + b"\0\0\0\0",
        "dot.jpg": b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x0b\x08\0\x09\0\x09\1\1\x11\0\xff\xd9",
    }


def _rows(text: str) -> list[str]:
    return [row for row in text.splitlines() if row]


def _html(text: str) -> str:
    rows = "".join(f"<p align=justify><font size=2>{row}</font></p>\r\n" for row in _rows(text))
    return f"<html><head><meta charset=iso-8859-1><title>Lei</title></head><body><table><tr><td>{rows}</table></html>"


def _word_html(text: str) -> str:
    rows = "".join(f"<p class=MsoNormal><b><strike>{row}</strike></b>{row}<o:p></o:p></p>" for row in _rows(text))
    return (
        f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><style>p.MsoNormal{{margin:0}}</style>{rows}</html>'
    )


def _akn(text: str) -> str:
    points = "".join(f'<point eId="p{at}"><num>{at}</num><p>{row}</p></point>' for at, row in enumerate(_rows(text)))
    article = f'<article eId="art_1"><num>Article 1</num><heading>But</heading><list>{points}</list></article>'
    body = f'<body><chapter eId="chp_1"><num>Chapitre I</num>{article}</chapter></body>'
    return f'<?xml version="1.0"?><akomaNtoso xmlns="{AKN}"><act name="loi"><meta/>{body}</act></akomaNtoso>'


def _docx(text: str) -> bytes:
    rows = "".join(f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{row}</w:t></w:r></w:p>" for row in _rows(text))
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{rows}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (("[Content_Types].xml", CONTENT_TYPES), ("word/document.xml", document.encode())):
            archive.writestr(zipfile.ZipInfo(name, AN_HOUR), content)
    return out.getvalue()


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 90)) + chunk(b"IEND", b"")


UNION = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>
<div class="eli-container"><div id="art_1"><p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Purpose</p>
<p class="oj-normal">1. This text protects defenders.</p><table><tr><td>(a)</td><td>within 24 hours;</td></tr></table>
</div><div id="art_2"><p class="oj-ti-art">Article 2</p><p class="oj-normal">It enters into force today.</p></div></div>
</body></html>"""
FORMEX = """<?xml version="1.0" encoding="UTF-8"?><ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE>
<TITLE><TI><P>Act on defenders</P></TI></TITLE><PREAMBLE><GR.VISA><VISA>Having regard to it,</VISA></GR.VISA></PREAMBLE>
<ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER I</P></TI></TITLE><ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART>
<PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG><ALINEA>The authority answers.</ALINEA></PARAG></ARTICLE></DIVISION>
</ENACTING.TERMS><FINAL><SIGNATURE><SIGNATORY><P>The President</P></SIGNATORY></SIGNATURE></FINAL></ACT>"""
LIMS = """<?xml version="1.0" encoding="utf-8"?><Statute xml:lang="en"><Identification><LongTitle>An Act</LongTitle>
<ShortTitle>Defenders Act</ShortTitle></Identification><Body><Heading level="1"><Label>PART 1</Label><TitleText>General
</TitleText></Heading><Section><MarginalNote>Answer</MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>The
authority answers.</Text><Paragraph><Label>(a)</Label><Text>in writing.</Text></Paragraph></Subsection></Section></Body>
<Schedule><ScheduleFormHeading><Label>SCHEDULE</Label></ScheduleFormHeading></Schedule></Statute>"""


def write() -> None:
    """Write the files where they are stored."""
    FOLDER.mkdir(exist_ok=True)
    for name, content in seeds().items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    write()
