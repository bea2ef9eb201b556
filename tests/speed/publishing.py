# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a tree of files to an edition with its index on the real code path, with a watch beside each part.

``python -m tests.speed.publishing FILE`` publishes the newsroom of ``FOCUS_HOME`` and writes the seconds of each part
into the file. It is a process of its own so that its memory is its own.
"""

import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from tests.speed.big import big_records, write_big_tree
from tests.speed.provisions import FOR_AN_INSTRUMENT, texts

ROOT = Path(__file__).resolve().parents[2]
DOWNLOADS = "downloads"
PARTS = {
    "reading the newsroom": "focus.newsroom.publishing.records",
    "safety check": "focus.edition.publish.check",
    "safety check of texts": "focus.edition.publish.hits_in_texts",
    "edition.sqlite": "focus.edition.build.compile_edition",
    "content digest": "focus.edition.build.content_digest",
    "manifest with hashes": "focus.edition.build.write_manifest",
}
"""Part to the name that its caller knows it by."""
BEGIN_DOWNLOADS = "focus.edition.build.downloads"
"""Their workbook is begun by a second process before ``edition.sqlite`` and goes on beside it: the downloads' part
is what the first process does for them, waiting for that workbook at the end included."""
INDEX = "search index"
REST = "everything else"


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """One size from files to index. Seconds and megabytes; ``parts`` names what publishing consists of."""

    scale: float
    counts: dict[str, int]
    load_seconds: float
    load_megabytes: float
    parts: dict[str, float]
    publish_megabytes: float
    edition_megabytes: float
    downloads_megabytes: float
    home: str

    @property
    def records_and_index(self) -> float:
        """Everything but the downloads."""
        return sum(seconds for part, seconds in self.parts.items() if part != DOWNLOADS)

    @property
    def edition(self) -> Path:
        """The edition's directory."""
        return next(path for path in (Path(self.home) / "editions").iterdir() if path.is_dir())


def made(scale: float, home: Path) -> Made:
    """Generate, load and publish one size into an empty ``home``."""
    tree = home / "tree"
    records = big_records(scale)
    counts = {kind: number for kind, number in records.counts().items() if number}
    counts["provisions"] = FOR_AN_INSTRUMENT * counts["instruments"]
    write_big_tree(tree, records)
    del records
    load_seconds, load_megabytes = _ran([sys.executable, "-m", "focus.cli", "load", str(tree)], home)
    told = home / "published.json"
    _, publish_megabytes = _ran([sys.executable, "-m", "tests.speed.publishing", str(told)], home)
    edition = next((home / "editions").glob("2*"))
    return Made(
        scale=scale,
        counts=counts,
        load_seconds=load_seconds,
        load_megabytes=load_megabytes,
        parts=msgspec.json.decode(told.read_bytes(), type=dict[str, float]),
        publish_megabytes=publish_megabytes,
        edition_megabytes=(edition / "edition.sqlite").stat().st_size / 1e6,
        downloads_megabytes=sum(one.stat().st_size for one in (edition / DOWNLOADS).rglob("*") if one.is_file()) / 1e6,
        home=str(home),
    )


def _ran(command: list[str], home: Path) -> tuple[float, float]:
    """Seconds and largest memory (MB) of a command on this home. Raises ``CalledProcessError``."""
    begun = time.perf_counter()
    environment = os.environ | {"FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - begun, usage.ru_maxrss / 1e3


def published() -> dict[str, float]:
    """Seconds of each part of publishing the newsroom of ``FOCUS_HOME``, its index with them."""
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.lib.home import editions
    from focus.newsroom.publishing import publish_newsroom
    from focus.record.queries import records
    from focus.search.index import ensure_index

    laws = texts(records().of("instruments"))
    begun = time.perf_counter()
    # A newsroom keeps a file for each text; here the articles come from the generator instead of from their readings.
    with patch("focus.newsroom.publishing.held_texts", lambda: laws), watched() as seconds:
        publication = publish_newsroom()
    if publication.edition is None:
        raise SystemExit(f"The safety check stopped {len(publication.hits)} texts: {publication.hits[0]}")
    seconds[REST] = time.perf_counter() - begun - sum(seconds.values())
    begun = time.perf_counter()
    ensure_index(editions() / publication.edition)
    seconds[INDEX] = time.perf_counter() - begun
    return dict(seconds)


@contextmanager
def watched() -> Iterator[defaultdict[str, float]]:
    """Seconds by part while the block runs; a part that is called twice counts twice."""
    seconds: defaultdict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for part, name in PARTS.items():
            stack.enter_context(patch(name, _timed(_named(name), part, seconds)))
        stack.enter_context(patch(BEGIN_DOWNLOADS, _timed_downloads(_named(BEGIN_DOWNLOADS), seconds)))
        yield seconds


def _named(name: str) -> Callable[..., Any]:
    module, _, function = name.rpartition(".")
    found: Callable[..., Any] = getattr(sys.modules[module], function)
    return found


def _timed(function: Callable[..., Any], part: str, seconds: defaultdict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        begun = time.perf_counter()
        try:
            return function(*given, **named)
        finally:
            seconds[part] += time.perf_counter() - begun

    return timed


def _timed_downloads(begin: Callable[..., Any], seconds: defaultdict[str, float]) -> Callable[..., Any]:
    """How they are begun and how their rest is written, without the block that runs between."""

    @contextmanager
    def timed(*given: Any) -> Iterator[Callable[[], None]]:
        with ExitStack() as stack:
            rest = _timed(stack.enter_context, DOWNLOADS, seconds)(begin(*given))
            yield _timed(rest, DOWNLOADS, seconds)

    return timed


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(msgspec.json.encode(published()))
