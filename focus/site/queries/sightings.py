# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What sources showed on their day of an instrument or mechanism, newest first."""

from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.lib import edtf
from focus.record.shapes import Observation


class Sighting(Struct, frozen=True, kw_only=True):
    """A state as a source showed it on a day, and whether a text was applied then."""

    state: str
    seen_on: str
    application: str
    note: str
    cites: Cites


def sightings(observations: Iterable[Observation], citations: Citations) -> tuple[Sighting, ...]:
    """The rows of observations."""
    newest = sorted(observations, key=lambda seen: edtf.sort_key(seen.seen_on), reverse=True)
    return tuple(
        Sighting(
            state=seen.state,
            seen_on=seen.seen_on,
            application=seen.application,
            note=seen.note,
            cites=citations.of(seen.sources),
        )
        for seen in newest
    )
