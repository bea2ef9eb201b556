# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The newsroom's tables for the record: one model a kind, field for field the shape of the same name."""

from focus.record.models.access import Access, RegionalHelp
from focus.record.models.base import Kept, RecordModel
from focus.record.models.commitment import Commitment
from focus.record.models.correction import Correction
from focus.record.models.entry import Entry
from focus.record.models.event import Event, Figure
from focus.record.models.instrument import Instrument, Relation
from focus.record.models.kept_file import KeptFile
from focus.record.models.library import Document, DocumentPlace, Lesson
from focus.record.models.link import About
from focus.record.models.mechanism import Body, Creation, Mechanism, Reach
from focus.record.models.observation import Observation
from focus.record.models.place import Place
from focus.record.models.promise import Deadline, Measure, Seat
from focus.record.models.review import Coder, Consultation
from focus.record.models.source import Citation, Source

__all__ = [
    "About", "Access", "Body", "Citation", "Coder", "Commitment", "Consultation", "Correction", "Creation",
    "Deadline", "Document", "DocumentPlace", "Entry", "Event", "Figure", "Instrument", "Kept", "KeptFile", "Lesson",
    "Measure", "Mechanism", "Observation", "Place", "Reach", "RecordModel", "RegionalHelp", "Relation", "Seat",
    "Source",
]  # fmt: skip
