# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of gazettes and governments become lines, with what their markup says."""

import pytest

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats import html
from focus.texts.formats.decoding import decoded_page
from tests.texts.markup import the_lines, the_words


def test_ordinals_that_were_raised_are_one_character() -> None:
    assert the_words("<p>Art. 1<sup>o</sup> A <i>casa</i> é aberta.</p>") == ["Art. 1º A casa é aberta."]
    assert the_words("<p>Art. 2<u><sup>o</sup></u> A 3<sup>a</sup> porta, 4 m<sup>2</sup>.</p>") == [
        "Art. 2º A 3ª porta, 4 m²."
    ]


def test_an_ordinal_struck_to_be_underlined_is_not_former_wording() -> None:
    assert the_words("<p>Art. 1<s>o</s> A casa é aberta.</p>") == ["Art. 1º A casa é aberta."]


@pytest.mark.parametrize(
    "opening", ["<strike>", "<s>", "<del>", '<span style="text-decoration: line-through">', '<span class="former">']
)
def test_struck_wording_is_set_apart_from_the_wording_that_stands(opening: str) -> None:
    tag = opening.split()[0].strip("<>")
    style = "<style>span.former {color: red; text-decoration: line-through}</style>"
    page = f"<html><head>{style}</head><body><p>{opening}Art. 2 Fecha às seis.</{tag}></p><p>Art. 2 Fecha às oito.</p>"
    kinds = [(line.kind, line.text) for line in the_lines(page.encode())]
    assert kinds == [("struck", "Art. 2 Fecha às seis."), ("text", "Art. 2 Fecha às oito.")]


def test_an_article_of_which_only_struck_wording_is_left_stays_with_its_note() -> None:
    page = (
        "<p>Art. 1 A casa abre.</p><p><strike>Art. 2 A casa fecha.</strike></p><p>(Revogado pela Lei nº 9)</p>"
        "<p>Art. 3 A casa dorme.</p>"
    )
    texts = [line.text for line in the_lines(page) if line.kind == "text"]
    assert "Art. 2 (Revogado pela Lei nº 9)" in texts


def test_a_page_that_is_struck_out_as_a_whole_is_read_with_a_warning() -> None:
    found = html.lines(b"<p><s>Art. 1 A casa abre ao meio-dia.</s></p><p><s>Art. 2 A casa fecha tarde.</s></p>")
    assert [line.kind for line in found.lines] == ["text", "text"]  # type: ignore[union-attr]
    assert "repealed" in found.warnings[0]


def test_navigation_banners_and_hidden_words_are_left_out() -> None:
    links = "".join(f'<li><a href="/{at}">Section {at}</a></li>' for at in range(8))
    around = (
        f'<nav>Home</nav><ul>{links}</ul><div class="breadcrumb">You are here</div><div id="cookieBanner">Accept</div>'
    )
    law = "<h1>House Act</h1><p>1 The door is open to all who ask for shelter in the night.</p>" * 3
    hidden = '<p style="display:none">secret</p><p hidden>secret</p><footer>Contact</footer>'
    assert set(the_words(around + law + hidden)) == {
        "House Act",
        "1 The door is open to all who ask for shelter in the night.",
    }


def test_a_provision_full_of_links_is_no_menu() -> None:
    links = ", ".join(f'<a href="d{at}">Decreto n. {at}</a>' for at in range(12))
    page = f"<p>Art. 1 Ficam revogados: {links}.</p><p>Art. 2 Este Decreto vale.</p>"
    assert the_words(page)[0].startswith("Art. 1 Ficam revogados: Decreto n. 0")


def test_the_part_that_a_page_calls_its_main_one_is_what_is_read() -> None:
    main = "<main><p>Artículo 1. La puerta está abierta para quien la necesite.</p></main>"
    assert the_words(f"<div>Gobierno</div>{main}<div>Mapa del sitio</div>") == [
        "Artículo 1. La puerta está abierta para quien la necesite."
    ]


def test_a_line_end_inside_a_paragraph_does_not_end_it_unless_a_sentence_ends() -> None:
    ends = [(line.text, line.ends_paragraph) for line in the_lines("<p>CAPÍTULO I<br>DA CASA<br>Fim.<br>Novo</p>")]
    assert ends == [("CAPÍTULO I", False), ("DA CASA", False), ("Fim.", True), ("Novo", True)]


def test_tags_set_across_each_other_do_not_break_a_paragraph() -> None:
    page = '<font size="2"><b><p>Art</b></font><font> </font><i>1º</i> A casa é de todos.</p><p>Art 2º Fim.</p>'
    assert the_words(page) == ["Art 1º A casa é de todos.", "Art 2º Fim."]


def test_a_number_in_a_cell_of_its_own_stands_before_its_words() -> None:
    row = "<tr><td>(a)</td><td><p>the first;</p></td></tr><tr><td>(b)</td><td><p>the second.</p></td></tr>"
    assert the_words(f"<table>{row}</table>") == ["(a) the first;", "(b) the second."]


def test_a_table_of_data_gives_a_line_a_row() -> None:
    page = "<table><tr><th>Ano</th><th>Casas</th></tr><tr><td>2019</td><td>12</td></tr></table><p>Fim</p>"
    assert [(line.kind, line.text) for line in the_lines(page)] == [
        ("table", "Ano | Casas"),
        ("table", "2019 | 12"),
        ("text", "Fim"),
    ]


def test_numbers_that_a_browser_shows_before_list_items_are_written() -> None:
    assert the_words('<ol start="3"><li>open<li>close</ol><ol><li>a) own</ol>') == ["3. open", "4. close", "a) own"]


def test_words_own_page_loses_its_contents_comments_and_headers_but_not_its_numbers() -> None:
    page = (
        '<p class="MsoToc1">Artículo 1 ... 3</p><p class="MsoHeader">Gaceta</p><!--[if gte mso 9]><p>xml</p>'
        "<![endif]-->"
        "<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>a)<span> </span></span>"
        "<![endif]>La casa.</p>"
    )
    assert the_words(page) == ["a) La casa."]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-1"><p>Seção única – ação</p>'.encode(),
        '<meta charset="utf-8"><p>Seção única – ação</p>'.encode("cp1252"),
        "<p>Seção única ".encode() + "– ação</p>".encode("cp1252"),
        "\ufeff<p>Seção única – ação</p>".encode("utf-16-le"),
        b"<p>Se&ccedil;&atilde;o &uacute;nica &#150; a&#231;&#227;o</p>",
    ],
)
def test_the_same_words_come_from_every_encoding_also_from_two_in_one_page(data: bytes) -> None:
    assert the_words(data) == ["Seção única – ação"]


def test_a_page_without_words_or_nested_beyond_reason_is_refused() -> None:
    for page in (b"<html><body><script>1</script></body></html>", b"<div>" * 5000 + b"x"):
        with pytest.raises(FocusError) as refused:
            html.lines(page)
        assert refused.value.exit_code == UNREADABLE


def test_looks_are_told_bold_centred_heading_language() -> None:
    heading, centred, foreign = the_lines(
        '<h2>Chapter I</h2><p align="center"><b>THE HOUSE</b></p><div lang="fr-CA"><p>La maison est ouverte.</p></div>'
    )
    assert (heading.kind, heading.level) == ("heading", 2)
    assert (centred.centred, centred.bold, foreign.language) == (True, True, "fr")


@pytest.mark.parametrize("named", ["uu", "hex", "idna", "undefined"])
def test_a_page_that_declares_no_text_encoding_is_read_all_the_same(named: str) -> None:
    page = f'<html><head><meta charset="{named}"></head><body><p>Artículo 1. La ley protege.</p></body></html>'
    assert "La ley protege." in decoded_page(page.encode())
