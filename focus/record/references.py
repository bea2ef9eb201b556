# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What each field that holds an id may point to."""

from collections.abc import Iterator
from typing import Any

from focus.record.mentions import mentions

ANY = "any record"
PLACES = ("places",)
INSTRUMENTS = ("instruments",)
SUBJECTS = ("instruments", "mechanisms")

FIELDS: dict[str, dict[str, tuple[str, ...] | str]] = {
    "places": {"parent": PLACES},
    "mechanisms": {"created_by": INSTRUMENTS, "run_by": ("bodies",), "reach": PLACES},
    "events": {"about": ANY},
    "figures": {"about": ANY},
    "deadlines": {"about": SUBJECTS, "instrument": INSTRUMENTS},
    "seats": {"about": SUBJECTS},
    "measures": {"about": SUBJECTS, "instrument": INSTRUMENTS},
    "documents": {"about": ANY, "places": PLACES},
    "lessons": {"about": ANY},
    "findings": {"subject": (*SUBJECTS, "bodies")},
    "commitments": {"about": ANY},
    "access": {"mechanism": ("mechanisms",)},
    "consultations": {"about": ("places", *SUBJECTS)},
}
"""Kind, field, the kinds that it may point to."""


def references(kind: str, record: Any) -> Iterator[tuple[str, str, tuple[str, ...] | str]]:
    """Every id that a record points to: path of the field, the id, the kinds that it may be of."""
    for field, allowed in FIELDS.get(kind, {}).items():
        value = getattr(record, field)
        for target in value if isinstance(value, tuple) else (value,):
            if target is not None:
                yield field, target, allowed
    for number, relation in enumerate(getattr(record, "relations", ())):
        wanted = ("mechanisms",) if relation.kind == "creates" else INSTRUMENTS
        yield f"relations/{number}/target", relation.target, wanted
    for number, interest in enumerate(getattr(record, "interests", ())):
        yield f"interests/{number}/subject", interest.subject, ("mechanisms", "bodies")
    for path, sources in mentions(kind, record):
        for source in sources:
            yield _where(kind, path), source, ("sources",)


def _where(kind: str, path: str) -> str:
    """The path in the file of a list of sources, from the path under which its mentions are kept."""
    head, _, number = path.partition("/")
    if path == "implementing_act":
        return "implementing_act/sources"
    if not number:
        return path
    if kind == "places" and head == "observations":
        return "observatory_label/sources"
    if head == "disagreements":
        position, _, value = number.partition("/")
        return f"disagreements/{position}/values/{value}/sources"
    return f"{path}/sources"
