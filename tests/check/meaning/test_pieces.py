# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Text is cut into the likeliest pieces of the vocabulary."""

import time

import pytest

from focus.check.meaning.pieces import SPACE, Cutter, Vocabulary

PIECES = ("<s>", "<pad>", "</s>", "<unk>", SPACE, f"{SPACE}ley", "l", "e", "y", "le", "yes")
SCORES = (0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -4.0, -4.0, -4.0, -5.0, -9.0)


@pytest.fixture
def cutter() -> Cutter:
    specials = {"bos": 0, "pad": 1, "eos": 2, "unk": 3}
    return Cutter(Vocabulary(pieces=PIECES, scores=SCORES, normal={"\t": " ", "É": "e"}, specials=specials))


def cut(cutter: Cutter, text: str) -> list[str]:
    return [PIECES[one] for one in cutter.ids(text)]


def test_a_whole_word_is_likelier_than_its_letters(cutter: Cutter) -> None:
    assert cut(cutter, "ley") == [f"{SPACE}ley"]


def test_the_likeliest_cut_is_taken_and_not_the_longest_piece(cutter: Cutter) -> None:
    # The long piece would leave an "s" that is in no piece, which costs more than two less likely ones.
    assert cut(cutter, "leyes") == [SPACE, "le", "yes"]
    assert cut(cutter, "le") == [SPACE, "le"]


def test_a_character_outside_the_vocabulary_is_unknown_and_the_rest_is_kept(cutter: Cutter) -> None:
    assert cut(cutter, "l法y") == [SPACE, "l", "<unk>", "y"]


def test_characters_are_normalised_and_spaces_collapse(cutter: Cutter) -> None:
    assert cut(cutter, "  ley\t lÉ ") == [f"{SPACE}ley", SPACE, "le"]
    assert cutter.ids("") == []


def test_the_name_of_a_special_piece_in_a_text_is_only_text(cutter: Cutter) -> None:
    assert 2 not in cutter.ids("</s>")


def test_a_text_without_spaces_takes_no_time(cutter: Cutter) -> None:
    began = time.perf_counter()
    assert len(cutter.ids("ley" * 100_000)) > 100_000
    assert time.perf_counter() - began < 10
