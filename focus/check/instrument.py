# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a text says it is: a law, a bill, a decree... Its title and opening words decide, nothing else."""

import re

from focus.search.fold import fold
from focus.texts.shapes import Reading

OPENING = 3000
"""Characters from the start in which an act names itself."""
TITLE = 1200

BILL = (
    r"\b(?:a |senate |house |draft |private members? )bill\b",
    r"bill for an act",
    r"\bh\.? ?r\.? no",
    r"proyecto de ley|iniciativa con proyecto|anteproyecto|proposicion de ley",
    r"projeto de lei|anteprojeto",
    r"projet de loi|proposition de loi|avant-projet",
)
KINDS = {
    "ordinance": (r"\bordenanza (?:regional|municipal)|acuerdo regional", r"municipal ordinance|\bby-law\b"),
    "decree": (
        r"^\W*(?:el )?decreto(?!.{0,80}\bse expide la ley)",
        r"^\W*(?:arrete|decret|ordonnance|portaria|resolucion|resolucao|directiva|protocolo|(?:executive )?order)\b",
        r"acuerdo (?:gubernativo|ministerial)|decreto supremo|resolucion ministerial|decreto (?:n|\d)",
        r"executive order no|statutory instrument",
        r"arrete (?:inter)?ministeriel|decret n",
        r"decreto n|portaria n",
    ),
    "law": (
        r"^\W*(?:ley|loi|lei|act|law|republic act|the .{3,80} act)\b",
        r"\bley (?:n|para|de|que|general|federal|numero|organica)\b|asamblea legislativa",
        r"congreso (?:general|nacional|de la republica)",
        r"loi (?:n|organique|portant|relative|fixant)|assemblee nationale a adopte",
        r"\blei (?:n|complementar)|congresso nacional decreta",
        r"be it enacted|\bact \d{4}|\bact,? no|republic act|this act may be cited|\ban act (?:to|of|for)\b",
        r"the law on\b|(?:model|national) law",
    ),
    "policy": (
        r"politica (?:publica|nacional)|plan nacional|plano nacional|politique nationale",
        r"national (?:policy|action plan)",
    ),
}
UNDER_LAW = (
    r"(?:reglament\w+|desarrollo|cumplimiento|concordancia|virtud|conformidad)"
    r"[^.;]{0,90}\barticulos? \d+[^.;]{0,40}\bley\b",
    r"por (?:el|la) cual se reglamenta|que aprueba el reglamento de la ley",
    r"(?:en|pris en) application d[^.;]{0,90}\bloi\b|modalites d.application d[^.;]{0,20}loi",
    r"regulamenta (?:a lei|o art)|nos termos d[^.;]{0,30}\blei n",
    r"(?:powers conferred by|pursuant to) (?:section|article)[^.;]{0,80}\bact\b",
)


def kind_of(reading: Reading) -> str:
    """``law``, ``bill``, ``decree``, ``ordinance``, ``policy`` or ``unknown``: the one that names itself first."""
    opening = _opening(reading)
    if re.search("|".join(BILL), opening[:TITLE]):
        return "bill"
    found = {kind: re.search("|".join(patterns), opening) for kind, patterns in KINDS.items()}
    places = [(match.start(), kind) for kind, match in found.items() if match]
    return min(places)[1] if places else "unknown"


def under_law(reading: Reading) -> bool:
    """Whether a decree says in its preamble that it carries out a provision of a law."""
    return bool(re.search("|".join(UNDER_LAW), _opening(reading)))


def _opening(reading: Reading) -> str:
    return fold("\n".join(unit.text for unit in reading.units[:60] if unit.text)[:OPENING])
