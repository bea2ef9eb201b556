# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What may stand between ``{{`` and ``}}`` in the handbook's texts, each filled from the edition."""

from collections.abc import Callable, Iterable

from focus.handbook.placeholders import (
    answered,
    book,
    catalogue,
    counts,
    criteria,
    lens,
    lessons,
    pictures,
    records,
    stages,
    texts,
)
from focus.handbook.writing import Writing
from focus.sheet.blocks import Block, Run

INLINE: dict[str, Callable[[Writing, str], Iterable[Run]]] = {
    "count": counts.count,
    "answers": answered.answers,
    "answered": answered.answered,
    "unknown": answered.unknown,
    "place": records.place,
    "title": records.title,
    "date": records.date,
    "year": records.year,
    "figure": records.figure,
    "deadline": records.deadline,
    "note": records.note,
    "criterion": book.criterion,
    "dimension": book.dimension,
    "chapter": book.chapter,
    "label": book.label,
    "edition": book.edition,
    "standard": book.standard,
    "withdrawn": book.withdrawn,
}
BLOCKS: dict[str, Callable[[Writing, str], Iterable[Block]]] = {
    "case": lessons.case,
    "lessons": lessons.lessons,
    "precedents": criteria.precedents,
    "failures": criteria.failures,
    "rule": criteria.rule,
    "clause": criteria.clause,
    "measures": catalogue.measures,
    "deadlines": stages.deadlines,
    "seats": catalogue.seats,
    "channels": catalogue.channels,
    "states": pictures.states,
    "timeline": pictures.timeline,
    "map": pictures.map_of_states,
    "gaps": lens.gaps,
    "lens": lens.lens,
    "text": texts.text,
    "withdrawn": book.withdrawn_block,
}
