# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The computed state of instruments and mechanisms, with what says so."""

import sqlite3
from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.compare.dossier.links import Link
from focus.edition.reader import Edition


class StateLine(Struct, frozen=True, kw_only=True):
    """What something is on the edition's date, since when, and on what that rests.

    ``since`` is a beginning. Where none is known, ``seen_on`` is the date of the source that showed or reported it.

    ``basis``: ``event`` (a dated event), ``observation`` (a source showed it so on that day), ``assumed`` (taken
    from publication, because entry into force was not seen), ``none``.
    """

    state: str
    since: str | None = None
    seen_on: str | None = None
    basis: str = "none"
    application: str = "unknown"
    amended_on: str | None = None
    cites: Cites = ()


OBSERVED = "observation"
UNKNOWN = StateLine(state="unknown")


class Deciding(Struct, frozen=True, kw_only=True):
    """A record that decides where a place stands, with its own state and what says so."""

    link: Link
    standing: StateLine


def deciding(
    because: Iterable[str], links: Mapping[str, Link], states: Mapping[str, StateLine]
) -> tuple[Deciding, ...]:
    """The records that decide where a place stands, in their order."""
    return tuple(Deciding(link=links[one], standing=states.get(one, UNKNOWN)) for one in because if one in links)


def state_lines(edition: Edition, ids: Iterable[str], citations: Citations) -> dict[str, StateLine]:
    """States by subject in the order of ``ids``, in which their sources are numbered. One query."""
    wanted = list(dict.fromkeys(ids))
    marks = ", ".join("?" * len(wanted))
    rows = edition.rows(f"SELECT * FROM states WHERE subject IN ({marks})", wanted)  # noqa: S608 (question marks)
    found = {row["subject"]: row for row in rows if not edition.suppressed(row["subject"])}
    held = {one: found[one] for one in wanted if one in found}
    return {
        subject: StateLine(
            state=row["state"],
            since=_began(row),
            seen_on=seen_on(row),
            basis=row["basis"],
            application=row["application"],
            amended_on=row["amended_on"],
            cites=citations.of(msgspec.json.decode(row["sources"], type=list[str])),
        )
        for subject, row in held.items()
        if not (row["event"] and edition.suppressed(row["event"]))
    }


def seen_on(row: sqlite3.Row) -> str | None:
    """The date of the source that showed the state of a row; older editions have it as ``since``."""
    if "seen_on" in row.keys():  # noqa: SIM118 (a row of SQLite looks through its values otherwise)
        return str(row["seen_on"]) if row["seen_on"] else None
    return str(row["since"]) if row["basis"] == OBSERVED and row["since"] else None


def _began(row: sqlite3.Row) -> str | None:
    return None if seen_on(row) or not row["since"] else str(row["since"])
