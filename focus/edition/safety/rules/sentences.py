# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Cutting prose into sentences, for rules about words that stand near each other."""

import re
from collections.abc import Iterator

BREAK = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-ÖØ-Þ¿¡«\"(])")
LOCATIVE = (
    r"(?:\b(?:in|at|from|desde|near|on|outside|inside|en|cerca de|dans|[aà]|au|aux|pr[eè]s de|em|no|na|nos|nas|"
    r"perto de|de|del|da|do)"
    r" (?:the |la |el |los |las |le |les |l'|o |a )?(?:(?:city|town|village|district|province|"
    r"neighbou?rhood|suburb|"
    r"ciudad|pueblo|barrio|colonia|vereda|municipio|departamento|ville|village|quartier|commune|"
    r"cidade|bairro|aldeia) (?:of |de |du |da |do )?)?)"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence."""
    start = 0
    for match in BREAK.finditer(text):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)
