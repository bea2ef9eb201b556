# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages that are pictures: found, said, and recognised where tesseract is installed."""

import shutil
import zlib
from pathlib import Path

import pytest

from focus.lib.errors import FocusError
from focus.texts.formats import tesseract
from focus.texts.formats.image_size import size_of
from focus.texts.formats.pdf import lines
from focus.texts.formats.pdf_picture import picture
from focus.texts.formats.scanned import spoken
from focus.texts.isolated import read_isolated_bytes
from tests.fuzz.seeds import seeds
from tests.texts.formats.pdf_bytes import HEIGHT, WIDTH, Put, pdf, written

ROWS = ["Article 1. The authority answers within five working days.", "Article 2. It gives its reasons in writing."]
WORD = "5\t1\t1\t1\t{line}\t{at}\t{left}\t{top}\t100\t30\t{trust}\t{text}"


def scanned() -> bytes:
    """A PDF of one page that is a picture of a page."""
    _, size, _, dots = picture(pdf([[Put(72, 700 - 30 * at, row, 12) for at, row in enumerate(ROWS)]]), 1).split(
        b"\n", 3
    )
    across, down = map(int, size.split())
    packed, drawing = zlib.compress(dots), b"q %d 0 0 %d 0 0 cm /I Do Q" % (WIDTH, HEIGHT)
    head = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 " % (
        across,
        down,
    )
    return written({
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 %d %d] >>" % (WIDTH, HEIGHT),
        3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        5: head + b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
    })  # fmt: skip


def test_a_page_that_is_a_picture_is_noticed() -> None:
    assert lines(scanned()).scanned == (1,)


def test_without_tesseract_one_line_names_the_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FocusError, match="Debian packages tesseract-ocr tesseract-ocr-spa") as refused:
        read_isolated_bytes(scanned(), "law.pdf", ocr=True)
    assert refused.value.exit_code == 3


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_with_tesseract_its_articles_are_read() -> None:
    reading = read_isolated_bytes(scanned(), "law.pdf", ocr=True)
    assert [unit.number for unit in reading.units if unit.kind == "article"] == ["1", "2"]
    assert "Recognised from pictures" in reading.warnings[0]


def test_words_with_places_become_lines() -> None:
    words = [(1, 1, 300, 300, "Article"), (1, 2, 420, 300, "1."), (2, 1, 300, 350, "Text")]
    table = "\n".join(WORD.format(line=a, at=b, left=c, top=d, trust=90, text=e) for a, b, c, d, e in words)
    page = tesseract._read(table)
    assert [piece.text for piece in page.pieces] == ["Article 1.", "Text"]
    assert page.pieces[0].left == 72
    assert page.trust == 90


@pytest.mark.parametrize("name", ["dot.png", "dot.jpg", "dot.tif"])
def test_an_images_size_is_read_from_its_head(name: str) -> None:
    assert size_of(seeds()[name]) == (9, 9)


def test_pages_are_said_in_runs() -> None:
    assert spoken([3, 5, 6, 7]) == "pages 3, 5-7"
    assert spoken((2,)) == "page 2"
