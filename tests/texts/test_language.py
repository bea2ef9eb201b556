# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The language of a text, also of a clause or two."""

import pytest

from focus.texts.language import UNKNOWN, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Commission protects any person who is threatened for the defence of rights.", "en"),
        ("El Estado protege a las personas defensoras. Créase el Mecanismo.", "es"),
        ("La Commission protège les personnes qui sont menacées pour la défense des droits.", "fr"),
        ("O Estado protege as pessoas defensoras. Fica criado o Mecanismo.", "pt"),
        ("Die Behörde schützt die Personen, die für die Rechte von anderen eintreten.", "de"),
    ],
)
def test_one_clause_is_enough(text: str, language: str) -> None:
    assert language_of([text]) == language


@pytest.mark.parametrize("text", ["", "Art. 5", "Mecanismo Nacional", "12 % 34 %", "第一条 为了保护人权捍卫者。"])
def test_what_says_nothing_stays_unknown(text: str) -> None:
    assert language_of([text]) == UNKNOWN
