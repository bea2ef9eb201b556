# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What each kind of record is: one frozen shape a kind.

The same shapes are read from and written to ``data/``, kept by the newsroom, compiled into an edition
(only the fields that ``edition/public.py`` allows) and handed to pages and their data twins.

Dates are strings of the Extended Date/Time Format, level 0 (Library of Congress, 2019): ``2012``,
``2012-06``, ``2012-06-25`` and intervals such as ``2018-12/2021-07``; ``lib/edtf.py`` reads them.
"""

from typing import Any

from focus.record.shapes.access import (
    Access,
    Channel,
    RegionalHelp,
)
from focus.record.shapes.answers import (
    Coder,
    Consultation,
    Finding,
    Interest,
    Quotation,
    Search,
)
from focus.record.shapes.base import (
    Criterion,
    Date,
    Day,
    Disagreement,
    Id,
    LanguageTag,
    Line,
    Number,
    Period,
    PlaceId,
    Prose,
    Record,
    Shape,
    Url,
    Version,
    Words,
)
from focus.record.shapes.facts import (
    Commitment,
    ComplianceObservation,
    Correction,
    Deadline,
    Document,
    Event,
    Figure,
    Lesson,
    Measure,
    Seat,
)
from focus.record.shapes.subjects import (
    Body,
    Closure,
    ImplementingAct,
    Instrument,
    Mechanism,
    Observation,
    Place,
    Relation,
    Source,
)

__all__ = [
    "KINDS",
    "Access",
    "Body",
    "Channel",
    "Closure",
    "Coder",
    "Commitment",
    "ComplianceObservation",
    "Consultation",
    "Correction",
    "Criterion",
    "Date",
    "Day",
    "Deadline",
    "Disagreement",
    "Document",
    "Event",
    "Figure",
    "Finding",
    "Id",
    "ImplementingAct",
    "Instrument",
    "Interest",
    "LanguageTag",
    "Lesson",
    "Line",
    "Measure",
    "Mechanism",
    "Number",
    "Observation",
    "Period",
    "Place",
    "PlaceId",
    "Prose",
    "Quotation",
    "Record",
    "RegionalHelp",
    "Relation",
    "Search",
    "Seat",
    "Shape",
    "Source",
    "Url",
    "Version",
    "Words",
]

KINDS: dict[str, type[Any]] = {
    "places": Place,
    "sources": Source,
    "instruments": Instrument,
    "bodies": Body,
    "mechanisms": Mechanism,
    "events": Event,
    "figures": Figure,
    "deadlines": Deadline,
    "seats": Seat,
    "measures": Measure,
    "documents": Document,
    "lessons": Lesson,
    "findings": Finding,
    "commitments": Commitment,
    "access": Access,
    "regional_help": RegionalHelp,
    "coders": Coder,
    "consultations": Consultation,
    "corrections": Correction,
}
"""Kind (name of the section in a file, of the table in an edition) to its shape."""
