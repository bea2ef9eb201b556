# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the optional sentence model joins the check: how like each part of a text is to what a criterion asks."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

from focus.check.asked import question_of
from focus.check.check import Meaning
from focus.check.document import Document
from focus.check.rules import knowledge

if TYPE_CHECKING:
    from focus.check.meaning.model import Model

MODEL = "focus.check.meaning.model"
LONGEST_PIECE = 900
"""Characters of a piece of an article: the model reads some 500 word pieces, and long ones blur."""
PIECES_OF_A_PART = 6
"""Of a very long article only the first pieces are compared: time is bounded."""
FROM, TO = 1.0, 4.0
"""Standard deviations above the text's mean at which likeness begins and at which it is full."""


def sentence_model() -> tuple[str | None, Meaning | None]:
    """Name and function of the sentence model, or nothing where it is not there."""
    if not find_spec(MODEL):
        return None, None
    from focus.check.meaning.model import load

    model = load()
    return (model.name, lambda text: _likeness(model, text)) if model else (None, None)


def _likeness(model: "Model", text: Document) -> dict[str, dict[int, float]]:
    """Criterion to part to likeness, 0..1: how far the likest piece of a part stands out in this text."""
    from focus.check.meaning.model import standardised

    pieces = [
        (place, piece) for place, part in enumerate(text.parts) if part.weight for piece in _pieces(part.unit.text)
    ]
    known = knowledge()
    raw = model.scores(
        [question_of(known, rule, text.language) for rule in known.rules], [piece for _, piece in pieces]
    )
    rows = standardised(raw, [text.language] * len(pieces))
    found: dict[str, dict[int, float]] = {}
    for rule, row in zip(known.rules, rows, strict=True):
        best: dict[int, float] = {}
        for (place, _), score in zip(pieces, row, strict=True):
            best[place] = max(best.get(place, 0.0), min((score - FROM) / (TO - FROM), 1.0))
        found[rule.code] = {place: score for place, score in best.items() if score > 0}
    return found


def _pieces(text: str) -> list[str]:
    """An article in pieces that end with a line."""
    pieces = [""]
    for line in text.splitlines():
        if pieces[-1] and len(pieces[-1]) + len(line) > LONGEST_PIECE:
            pieces.append("")
        pieces[-1] = f"{pieces[-1]}\n{line}".strip()[: 2 * LONGEST_PIECE]
    return [piece for piece in pieces[:PIECES_OF_A_PART] if piece]
