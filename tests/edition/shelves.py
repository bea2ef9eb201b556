# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Publish a few records onto a shelf, as a newsroom would."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from focus.edition.publish import Publication, publish
from focus.edition.reader import KIND_OF
from focus.edition.safety import read_decisions
from focus.edition.source import Vocabularies
from focus.record.records import Records
from focus.standard.shapes import Standard
from focus.texts.wordings import HeldText
from tests import builders

DAY = datetime.date(2026, 11, 22)


def the_records(*more: Any) -> Records:
    """A small country: a law, its mechanism, an event, a finding, a figure, a source; and what is given."""
    records = Records()
    shapes = [
        builders.a_place(),
        builders.a_source(),
        builders.an_instrument(sources=("mx-s1",)),
        builders.a_body(),
        builders.a_mechanism(created_by=("mx-law",), run_by="mx-body", sources=("mx-s1",)),
        builders.an_event(about=("mx-law",), sources=("mx-s1",)),
        builders.a_finding(sources=("mx-s1",)),
        builders.a_figure(about="mx-mechanism", sources=("mx-s1",)),
        *more,
    ]
    for shape in shapes:
        records.add(KIND_OF[type(shape)], shape)
    return records


def a_key(seed: int = 1) -> Ed25519PrivateKey:
    """A signing key that is always the same."""
    return Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


def published(
    shelf: Path,
    records: Records,
    day: datetime.date = DAY,
    key: Ed25519PrivateKey | None = None,
    texts: Sequence[HeldText] = (),
    standard: Standard | None = None,
    labels: Vocabularies | None = None,
) -> Publication:
    """The next edition of these records, signed where there is a key."""
    decisions = read_decisions(builders.DATA / "safety-decisions.yaml")
    return publish(shelf, records, standard or builders.the_standard(), labels or {}, decisions, day, key, texts)
