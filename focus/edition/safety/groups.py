# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What makes a count sensitive: people who are protected or ask for it, fewer than 10, local or crossed."""

import re
from collections.abc import Container
from decimal import Decimal

from focus.record.records import Records
from focus.record.shapes import Figure

FEW = Decimal(10)
PEOPLE_INDICATORS = frozenset(
    {
        "requests",
        "admitted",
        "protected_people",
        "beneficiaries",
        "measures",
        "rejected",
        "refused",
        "women_protected",
        "collective_requests",
        "collective_protected",
        "relocated",
        "evacuated",
    }
)
"""Figures about protected or requesting people. Killings are not among them, those of people under protection neither:
courts and organisations count them in public so that the State answers for them."""

DIMENSIONS = {
    "sex": r"wom[ae]n|female|male|\bmen\b|gender|sex\b|mujer|hombre|femme|homme|mulher|lgbt|trans\b|femenin|masculin",
    "ethnicity": r"indigen|indígena|autochton|afro|ethni|étni|etnia|quilombola|roma\b|tribal|native|maya|mapuche|"
    r"dalit|pygm",
    "occupation": r"journalis|periodist|jornalist|lawyer|abogad|avocat|advogad|judge|juez|jueces|prosecutor|"
    r"fiscal(?:es)?\b|union|sindical|syndicalis|teacher|docente|student|environmental|ambiental|environnement|"
    r"peasant|campesin|paysan|camponês|land rights|priest|religious|communicator|comunicador",
}
CROSSED = re.compile("|".join(f"(?:{pattern})" for pattern in DIMENSIONS.values()), re.IGNORECASE)
SUBDIVISION = re.compile(r"^[A-Z]{2}-[A-Z0-9]{1,8}$")


def is_subnational(place_or_id: str) -> bool:
    """Whether a place id is a subdivision's. A record's id does not tell, so it is none."""
    return bool(SUBDIVISION.match(place_or_id))


def local_records(records: Records) -> frozenset[str]:
    """The ids of records below national level: of a subdivision, of a mechanism that serves only such, or about one."""
    held = frozenset(shape.id for _, shape in records if is_subnational(getattr(shape, "place", shape.id)))
    reaching = frozenset(
        one.id for one in records.of("mechanisms") if one.reach and all(is_subnational(place) for place in one.reach)
    )
    local = held | reaching
    return local | frozenset(shape.id for _, shape in records if _subjects(shape) & local)


def _subjects(shape: object) -> frozenset[str]:
    about = getattr(shape, "about", None) or getattr(shape, "subject", None) or ()
    return frozenset((about,)) if isinstance(about, str) else frozenset(about)


def is_count_of_people(figure: Figure) -> bool:
    """Whether the figure counts protected or requesting people."""
    return figure.indicator in PEOPLE_INDICATORS or figure.indicator.startswith(("protected", "requests", "admitted"))


def dimensions(figure: Figure) -> tuple[str, ...]:
    """By which characteristics the figure's people are singled out, as far as its words tell."""
    words = " ".join((figure.indicator, figure.definition, figure.counts, figure.unit)).replace("_", " ")
    return tuple(name for name, pattern in DIMENSIONS.items() if re.search(pattern, words, re.IGNORECASE))


def is_few(figure: Figure, local: Container[str] = ()) -> bool:
    """Whether the figure tells of fewer than 10 such people, local or crossed. ``local``: ids below national level."""
    below = is_subnational(figure.place) or is_subnational(figure.about) or figure.id in local
    return is_count_of_people(figure) and (below or bool(dimensions(figure))) and abs(Decimal(figure.value)) < FEW


def is_small(figure: Figure, local: Container[str] = ()) -> bool:
    """Whether the figure is to be shown as "under 10"; of a lower bound that would be untrue, so it is not."""
    return figure.qualifier != "at_least" and is_few(figure, local)
