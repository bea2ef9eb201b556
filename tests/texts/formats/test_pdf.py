# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""PDF files come out as a person would read them: order, paragraphs, heads and feet, cut words, notes."""

import random
import textwrap

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.pdf import lines
from focus.texts.shapes import Line, Lines
from tests.texts.formats.articles import COLUMNS, LEADING, SIZE, TOP, exact, law, row_by_row
from tests.texts.formats.encrypted import encrypted
from tests.texts.formats.pdf_bytes import Put, pdf

SENTENCE = (
    "The authority answers each request for protection in writing within five working days and gives its reasons."
)


def paragraphs(found: Lines) -> list[str]:
    """The lines put together where a paragraph runs on, notes left out."""
    out = [""]
    for line in found.lines:
        if line.kind == "text":
            out[-1] = f"{out[-1]} {line.text}".strip()
            if line.ends_paragraph:
                out.append("")
    return [one for one in out if one]


def column(rows: list[str], x: float = 72, top: float = 700, size: float = 10) -> list[Put]:
    """Rows under each other."""
    return [Put(x, top - 1.2 * size * at, row, size) for at, row in enumerate(rows)]


def with_heads(bodies: list[list[Put]]) -> list[list[Put]]:
    """Pages with a running head and a foot that counts them."""
    total = len(bodies)
    heads = [Put(200, 800, "OFFICIAL GAZETTE", 8)]
    return [[*heads, *body, Put(280, 30, f"{at} de {total}", 8)] for at, body in enumerate(bodies, 1)]


def test_two_columns_written_row_by_row_keep_every_article() -> None:
    articles = law(160)
    assert exact(articles, lines(pdf(row_by_row(articles))).lines) == 160


def test_the_order_of_the_file_alone_would_keep_almost_none() -> None:
    articles = law(160)
    rows = [Line(text=" ".join(put.text for put in page)) for page in row_by_row(articles)]
    assert exact(articles, rows) == 0


@pytest.mark.parametrize("seed", range(3))
def test_columns_written_in_any_order_keep_every_article(seed: int) -> None:
    articles = law(60, seed)
    pages = list(row_by_row(articles))
    for page in pages:
        random.Random(seed).shuffle(page)  # noqa: S311
    assert exact(articles, lines(pdf(pages)).lines) == 60


def test_a_single_column_in_disorder_is_put_in_order() -> None:
    articles = law(12)
    rows = [row for article in articles for row in textwrap.wrap(article, 90)][:60]
    page = [Put(72, 760 - 11 * at, row, 8) for at, row in enumerate(rows)]
    random.Random(1).shuffle(page)  # noqa: S311
    assert [line.text for line in lines(pdf([page])).lines] == rows


def test_columns_below_a_title_across_the_page_come_after_it() -> None:
    rows = textwrap.wrap(" ".join([SENTENCE] * 12), 50)
    half = (len(rows) + 1) // 2
    title = Put(150, 800, "LAW ON THE PROTECTION OF DEFENDERS", 12, bold=True)
    sides = [
        Put(COLUMNS[side], TOP - LEADING * at, row, SIZE)
        for side in (0, 1)
        for at, row in enumerate(rows[side * half : side * half + half])
    ]
    found = [line.text for line in lines(pdf([[title, *sorted(sides, key=lambda put: -put.y)]])).lines]
    assert found == [title.text, *rows]


def test_a_table_is_read_row_by_row() -> None:
    cells = [
        ("Body", "Seats"),
        ("Council", "9"),
        ("Secretariat", "1"),
        ("Civil society", "4"),
        ("Press", "4"),
        ("All", "18"),
    ]
    page = [Put(x, 700 - 14 * at, text) for at, row in enumerate(cells) for x, text in zip((72, 300), row, strict=True)]
    assert [line.text for line in lines(pdf([page])).lines] == [" ".join(row) for row in cells]


def test_heads_and_counting_feet_are_left_out() -> None:
    bodies = [column([f"Body {word} of the law."]) for word in ("one", "two", "three", "four", "five", "six")]
    found = lines(pdf(with_heads(bodies)))
    assert [line.text for line in found.lines] == [body[0].text for body in bodies]
    assert [line.page for line in found.lines] == [1, 2, 3, 4, 5, 6]


def test_an_article_that_opens_several_pages_is_no_head() -> None:
    numbers = (3, 9, 11, 20, 31)
    bodies = [column([f"Article {number}", *textwrap.wrap(SENTENCE * number, 70)], top=760) for number in numbers]
    found = [line.text for line in lines(pdf(bodies)).lines]
    assert [text for text in found if text.startswith("Article")] == [f"Article {number}" for number in numbers]


def test_a_paragraph_that_runs_over_the_page_stays_one() -> None:
    rows = textwrap.wrap(" ".join([SENTENCE] * 5), 70)
    bodies = [column(rows[:4]), column(rows[4:])]
    assert paragraphs(lines(pdf(with_heads(bodies)))) == [" ".join(rows)]


def test_paragraphs_end_where_the_next_word_would_have_fitted() -> None:
    first, second = (textwrap.wrap(f"{SENTENCE} {SENTENCE} {word}.", 60) for word in ("Yes", "No"))
    found = paragraphs(lines(pdf([column([*first, *second])])))
    assert found == [" ".join(first), " ".join(second)]


def test_words_cut_by_the_margin_are_whole_again() -> None:
    rows = ["La autoridad garantiza la pro-", "tección de las personas que de-", "fienden derechos en todo lugar."]
    assert "la protección de las personas que defienden derechos" in paragraphs(lines(pdf([column(rows)])))[0]


def test_a_compound_that_the_text_writes_elsewhere_keeps_its_hyphen() -> None:
    rows = ["Le comité franco-congolais se réunit. Chaque année le comité franco-", "congolais publie son rapport."]
    assert paragraphs(lines(pdf([column(rows)])))[0].count("franco-congolais") == 2


def test_an_article_number_cut_at_its_hyphen_keeps_it() -> None:
    rows = ["The council decides within the time that is set by article 22-", "A of this law and tells the person."]
    assert "article 22-A of this law" in paragraphs(lines(pdf([column(rows)])))[0]


def test_footnotes_are_notes_and_do_not_cut_the_paragraph() -> None:
    rows = textwrap.wrap(" ".join([SENTENCE] * 16), 70)
    note = column(["1 See the report of the committee."], top=80, size=7)
    found = lines(pdf([[*column(rows[:20]), *note], column(rows[20:])]))
    assert [line.text for line in found.lines if line.kind == "note"] == ["1 See the report of the committee."]
    assert paragraphs(found) == [" ".join(rows)]


def test_raised_numbers_of_notes_go_and_raised_ordinals_stay() -> None:
    page = [
        Put(72, 700, "Art. 1", 10),
        Put(108, 703.5, "o", 6),
        Put(120, 700, "The council protects", 10),
        Put(240, 703.5, "3", 6),
    ]
    assert [line.text for line in lines(pdf([page])).lines] == ["Art. 1º The council protects"]


def test_lines_of_a_table_of_contents_are_notes() -> None:
    found = lines(
        pdf(
            [column(["Article 1 Purpose ............ 3", "Article 2 Scope ............. 4", "Article 1. It protects."])]
        )
    )
    assert [line.kind for line in found.lines] == ["note", "note", "text"]


def test_bold_and_centred_lines_are_told() -> None:
    rows = textwrap.wrap(" ".join([SENTENCE] * 6), 70)
    found = lines(pdf([[Put(256, 740, "CHAPTER I", 10, bold=True), *column(rows)]])).lines
    assert (found[0].bold, found[0].centred) == (True, True)
    assert not any(line.bold or line.centred for line in found[1:-1])


def test_pages_turned_by_a_quarter_are_read() -> None:
    data = pdf([column(["Article 1. It protects."])]).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")
    assert [line.text for line in lines(data).lines] == ["Article 1. It protects."]


def test_a_password_only_against_changes_does_not_keep_from_reading() -> None:
    found = lines(encrypted("Article 1. It protects.", user=b"", owner=b"secret"))
    assert [line.text for line in found.lines] == ["Article 1. It protects."]


def test_a_password_against_opening_is_said() -> None:
    with pytest.raises(FocusError, match="encrypted and asks for a password") as refused:
        lines(encrypted("Article 1.", user=b"open", owner=b"secret"))
    assert refused.value.exit_code == UNREADABLE


def test_a_broken_directory_of_the_file_is_rebuilt() -> None:
    data = pdf([column(["Article 1. It protects."])])
    broken = data[: data.rindex(b"xref\n0 1")] + b"xref\n0 0\nstartxref\n9999999\n%%EOF"
    try:
        assert [line.text for line in lines(broken).lines] == ["Article 1. It protects."]
    except FocusError as error:
        assert "damaged or cut off" in str(error)  # noqa: PT017 - either is right: which one depends on pdfium.


def test_a_file_cut_off_warns_or_is_refused() -> None:
    data = pdf([column([SENTENCE])])
    for end in range(200, len(data), 97):
        try:
            assert "cut off" in " ".join(lines(data[:end]).warnings)
        except FocusError as error:
            assert error.exit_code == UNREADABLE  # noqa: PT017 - either is right, page by page.
