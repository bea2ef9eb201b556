# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The canonical YAML is, byte for byte, what PyYAML's pure Python emitter writes."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from focus.intake.emit import by_pyyaml, emit

DATA = Path(__file__).resolve().parents[2] / "data"
SIGNS = "ab -:#'\"?!,[]{}&*|>%@`~=<.+0129eno_/\\\n\t\u00a0\u0085\u2028\ufeffé«…字😀"
WORDS = (
    "no",
    "y",
    "- ",
    "---",
    "...",
    ": ",
    " #",
    "2012-06",
    "1e3",
    "null",
    "=",
    "<<",
    "  ",
    "\n",
    "don't",
    "é",
    "a" * 60,
)
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=SIGNS, max_size=60),
    st.lists(st.sampled_from([*WORDS, "protection", "la ley"]), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
)
KEYS = st.sampled_from(["id", "title", "why_not_standing", "a" * 40])
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers() | st.none(),
    lambda held: st.lists(held, max_size=4) | st.dictionaries(KEYS, held, max_size=4),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4) | st.lists(VALUES, min_size=1, max_size=4))
def test_any_value_is_written_as_pyyaml_writes_it(value: Any) -> None:
    assert emit(value) == by_pyyaml(value)


@pytest.mark.parametrize("word", ["a", "ab", "don't", "x: y", "(a", "1 a", "é"])
def test_lines_are_folded_where_pyyaml_folds_them(word: str) -> None:
    for length in range(30, 70):
        value = [{"key": " ".join([word] * length), "in": {"deep": [" ".join(["w" * (length % 7 + 1)] * length)]}}]
        assert emit(value) == by_pyyaml(value)


@pytest.mark.parametrize("path", sorted((DATA / "places").glob("*.yaml"))[::10], ids=lambda path: path.stem)
def test_a_file_of_the_data_is_written_as_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert emit(yaml.load(text, Loader=yaml.CSafeLoader)) == text
