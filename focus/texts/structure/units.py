# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One article, or a stretch of text without labels, as units."""

from collections.abc import Sequence

from focus.texts.language import UNKNOWN, language_of
from focus.texts.shapes import Line, Unit, UnitKind
from focus.texts.structure.eids import Addresses
from focus.texts.structure.marks import REPEALED
from focus.texts.structure.numbers import folded
from focus.texts.structure.points import Part, paragraphs, parts_of
from focus.texts.structure.roles import Role

ENOUGH_LETTERS = 400
"""Shorter texts are taken to be in the language of the whole."""
TELLING = 1500
"""So many letters of a unit are looked at for its language."""
SHORT_REPEAL = 400
"""A repealed article says that it is, and little else."""


def article_units(
    role: Role,
    printed: Line,
    heading: str,
    lines: Sequence[Line],
    path: tuple[str, ...],
    within: str,
    addresses: Addresses,
    language: str,
) -> list[Unit]:
    """The unit of a labelled provision with its whole wording, then its paragraphs and points."""
    label = role.candidate.label
    parts = parts_of(lines)
    text = "\n".join(text for text, _ in paragraphs(lines)).strip()
    address = addresses.of(role.kind, label.number, within)
    if role.kind in ("article", "annex_article", "transitional", "decree"):
        addresses.last_article = address
    said = folded(text or heading)
    repealed = len(said) < SHORT_REPEAL and bool(REPEALED.match(said) or REPEALED.match(folded(heading)))
    own = Unit(
        eid=address,
        kind=role.kind,
        label=_as_printed(printed.text[: label.end]),
        number=label.number,
        heading=heading,
        path=path,
        text=text,
        page=printed.page,
        language=language_of_unit(text, language),
        repealed=repealed,
    )
    if len(parts) < 2 or role.kind in ("quoted", "former"):
        return [own]
    return [own, *_units_of(parts, own, addresses)]


def _as_printed(label: str) -> str:
    """The label with its own full stop and dash, without quotation marks and what joins it to the wording."""
    label = label.strip(" \t«»“”„\"'*#[(:_")
    return label if label.endswith((".-", ".–", ".—")) else label.rstrip(" -–—")


def language_of_unit(text: str, language: str) -> str:
    """The language of a unit where it is long enough to tell, else that of the whole text."""
    if len(text) < ENOUGH_LETTERS:
        return language
    own = language_of((text[:TELLING],))
    return language if own == UNKNOWN else own


def _units_of(parts: Sequence[Part], article: Unit, addresses: Addresses) -> list[Unit]:
    path = (*article.path, " ".join(part for part in (article.label, article.heading) if part))
    above = [article.eid]
    units, counted = [], 0
    for part in parts:
        if part.kind == "paragraph":
            counted += 1
            del above[1:]
        del above[part.depth + (0 if part.kind == "point" and len(above) > part.depth else 1) :]
        number = part.number or str(counted)
        address = addresses.of(part.kind, number, above[min(part.depth, len(above)) - 1] if part.depth else article.eid)
        units.append(
            Unit(
                eid=address,
                kind=part.kind,
                label=part.label,
                number=part.number,
                path=path,
                text=part.text,
                page=part.page,
                language=article.language,
            )
        )
        above.append(address)
    return units


def plain_units(
    kind: UnitKind, lines: Sequence[Line], path: tuple[str, ...], within: str, addresses: Addresses, language: str
) -> list[Unit]:
    """A preamble or a signature block as one unit; other text as a unit a paragraph."""
    whole = paragraphs(lines)
    if kind in ("preamble", "signature"):
        whole = [("\n".join(text for text, _ in whole), whole[0][1])]
    return [
        Unit(
            eid=addresses.of(kind, "" if kind != "paragraph" else str(number), within),
            kind=kind,
            path=path,
            text=text,
            page=page,
            language=language_of_unit(text, language),
        )
        for number, (text, page) in enumerate(whole, 1)
        if text.strip()
    ]
