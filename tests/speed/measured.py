# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One run of everything: sizes published, then the largest served beside the others."""

import shutil
import sys
from pathlib import Path

import msgspec

from tests.speed.asking import Asking, Ours, ask_datasette, ask_focus, ask_plain, search_alone
from tests.speed.hits import write_hits
from tests.speed.machine import machine
from tests.speed.papers import Paper, papers
from tests.speed.publishing import Made, made
from tests.speed.questions import known
from tests.speed.rooms import rooms_alone
from tests.speed.servers import datasette, focus
from tests.speed.weights import Weight, weights

SIZES = (0.25, 0.5, 1.0)
"""Parts of the scale that are published, to see whether the time grows with the number of records."""
CROWD_SECONDS = 5.0


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """What the systems answered. Memory is in megabytes, a process each, after all questions."""

    ours: dict[str, Ours]
    theirs: dict[str, Asking]
    bare: dict[str, float]
    search: dict[str, tuple[float, float]]
    rooms: dict[str, tuple[float, float]]
    our_memory: list[float]
    our_own_memory: list[float]
    their_memory: list[float]
    weights: list[Weight]
    searched: int


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the page tells."""

    machine: list[str]
    scale: float
    sizes: list[Made]
    served: Served | None
    papers: list[Paper] = []


def measured(scale: float, home: Path, seconds: float = CROWD_SECONDS, only_publishing: bool = False) -> Measured:
    """Publish three sizes up to ``scale`` below ``home`` and serve the last. Tells on standard error how far it is."""
    found = machine()
    sizes = []
    for part in SIZES:
        where = home / f"{part}"
        _told(f"Publishing {part:g} of scale {scale:g} ...")
        sizes.append(made(scale * part, where))
        if part != SIZES[-1]:
            shutil.rmtree(where)
    last = None if only_publishing else served(sizes[-1], seconds)
    if not only_publishing:
        _told("Printing the handbook ...")
    printed = [] if only_publishing else papers(home / "papers")
    return Measured(machine=found, scale=scale, sizes=sizes, served=last, papers=printed)


def served(size: Made, seconds: float) -> Served:
    """Serve one size with every system in turn, each with the machine to itself."""
    database = Path(size.home) / "others.db"
    _told("Indexing the copy for Datasette and FTS5 ...")
    searched = write_hits(size.edition, database)
    held = known(database)
    _told("Asking Focus ...")
    alone, rooms = search_alone(size.edition, held), rooms_alone(size.edition)
    with focus(Path(size.home)) as server:
        ours = ask_focus(server, held, seconds)
        our_memory, our_own_memory = server.memory(), server.memory(own=True)
        heavy = weights(server, size.edition)
    _told("Asking Datasette ...")
    with datasette(database) as server:
        theirs = ask_datasette(server, held, seconds)
        their_memory = server.memory()
    return Served(
        ours=ours,
        theirs=theirs,
        bare=ask_plain(database, held),
        search=alone,
        rooms=rooms,
        our_memory=our_memory,
        our_own_memory=our_own_memory,
        their_memory=their_memory,
        weights=heavy,
        searched=searched,
    )


def _told(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
