# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Records for tests: each builder gives a whole, valid one; a test names only what it is about."""

from pathlib import Path
from typing import Any

from focus.intake.tree import tree_texts, write_texts
from focus.record import shapes
from focus.record.records import Records

DAY = "2026-11-22"
SAFE = {"sensitivity": "public", "last_safety_review": DAY}
KIND_OF = {shape: kind for kind, shape in shapes.KINDS.items()}
_OWN = SAFE | {"place": "MX"}

STANDARD = """dimensions:
  - id: R
    criteria:
      - {code: R1, applies_to: instrument, de_jure_or_de_facto: de_jure}
      - {code: R6, applies_to: instrument, de_jure_or_de_facto: de_jure}
      - {code: R7, applies_to: instrument, de_jure_or_de_facto: de_jure}
      - {code: P1, applies_to: both, de_jure_or_de_facto: de_jure}
      - {code: E2, applies_to: mechanism, de_jure_or_de_facto: de_facto}
"""

DEFAULTS: dict[Any, dict[str, Any]] = {
    shapes.Place: SAFE
    | {"id": "MX", "kind": "country", "region": "americas", "summary": "Has a law.", "last_checked": DAY},
    shapes.Source: _OWN
    | {"id": "mx-s1", "title": "Law", "publisher": "Congress", "kind": "law", "address_known": "none"},
    shapes.Instrument: _OWN
    | {
        "id": "mx-law", "title": "Ley", "title_language": "es", "kind": "law", "relevance": "dedicated",
        "gist": "It protects.",
    },
    shapes.Body: _OWN | {"id": "mx-body", "name": "Ministry", "kind": "ministry_other", "nature": "state"},
    shapes.Mechanism: _OWN | {"id": "mx-mechanism", "name": "Mecanismo", "nature": "state", "form": "new_body"},
    shapes.Event: _OWN | {"id": "mx-event-2012-1", "date": "2012-06", "kind": "published", "about": ("mx-law",)},
    shapes.Figure: _OWN
    | {
        "id": "mx-figure-1", "about": "mx-mechanism", "indicator": "staff", "definition": "posts", "period": "2020",
        "extent": "whole", "value": "12.50", "unit": "people",
    },
    shapes.Deadline: _OWN
    | {"id": "mx-deadline-1", "about": "mx-mechanism", "step": "admission", "value": 12, "unit": "hours"},
    shapes.Seat: _OWN | {"id": "mx-seat-1", "about": "mx-mechanism", "holder": "defenders", "who": "Defenders"},
    shapes.Measure: _OWN
    | {"id": "mx-measure-1", "about": "mx-mechanism", "measure": "vest", "track": "promised"},
    shapes.Document: _OWN
    | {"id": "mx-document-1", "title": "Report", "kind": "report", "address_known": "none", "places": ("MX",)},
    shapes.Lesson: _OWN
    | {"id": "mx-lesson-1", "title": "Votes", "kind": "lesson", "text": "They vote.", "criteria": ("R1",)},
    shapes.Finding: _OWN
    | {
        "id": "mx-law-r1-law", "subject": "mx-law", "criterion": "R1", "track": "law", "answer": "yes",
        "locator": "art. 2", "grade": "A", "read": "full", "coder": "First reader", "coder_kind": "machine",
        "standing": True, "sources": ("mx-s1",),
    },
    shapes.Commitment: _OWN
    | {"id": "mx-commitment-1", "kind": "recommendation", "issuer": "Committee", "date": "2019", "gist": "Pay."},
    shapes.Access: _OWN
    | {"id": "mx-access-1", "mechanism": "mx-mechanism", "offer": "protection", "compiled_on": DAY},
    shapes.RegionalHelp: _OWN
    | {
        "id": "mx-help-1", "region": "americas", "name": "Rapporteur",
        "what": shapes.Words(en="It asks.", es="Pide.", fr="Il demande.", pt="Pede."),
    },
    shapes.Coder: _OWN | {"id": "mx-coder-1", "name": "First reader", "kind": "machine"},
    shapes.Consultation: _OWN
    | {
        "id": "mx-consultation-1", "about": "mx-law", "asked": "civil_society", "invited_on": "2026-09-01",
        "until": "2026-10-01",
    },
    shapes.Correction: {"id": "correction-1", "record": "mx-law", "noticed_on": DAY, "state": "open", "text": "Day."},
}  # fmt: skip


def build(shape: Any, **fields: Any) -> Any:
    """A valid record of this shape with these fields."""
    return shape(**(DEFAULTS[shape] | fields))


def one_of_each() -> list[Any]:
    """A valid record of every kind, together a valid tree."""
    return [build(shape) for shape in DEFAULTS]


def words(text: str) -> shapes.Words:
    """The same text four times."""
    return shapes.Words(en=text, es=text, fr=text, pt=text)


def as_records(*built: Any) -> Records:
    """Built records as a set."""
    found = Records()
    for record in built:
        found.add(KIND_OF[type(record)], record)
    return found


def write_tree(directory: Path, *built: Any, **files: str) -> Path:
    """Write a tree with the standard and these records; ``files`` adds texts by name (``standard_yaml=...``)."""
    extra = {name.replace("_yaml", ".yaml").replace("__", "/"): text for name, text in files.items()}
    write_texts(directory, tree_texts(as_records(*built)) | {"standard.yaml": STANDARD} | extra)
    return directory
