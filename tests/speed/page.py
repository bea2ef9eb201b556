# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``docs/speed.md`` from what was measured: every figure on it comes from the run that wrote it."""

from collections.abc import Iterable, Iterator, Sequence

from tests.speed.asking import Crowd
from tests.speed.measured import Measured, Served
from tests.speed.papers import OURS, Paper
from tests.speed.publishing import Made
from tests.speed.targets import targets

NONE = "\N{EN DASH}"
HEAD = """<!-- SPDX-FileCopyrightText: 2026 The Focus authors -->
<!-- SPDX-License-Identifier: CC-BY-4.0 -->
# Speed

Written by `make bench`; do not edit. A big edition of the shape of `data/` is generated from a seed
(`tests/speed/big.py`), loaded, published and served by the real code. Its prose is put together from phrases and says
nothing.
"""
HOW = """
Datasette serves a copy of the same `edition.sqlite` with an index on every facet, FTS5 over the text that our search
reads, unchanging (`-i`), with its facets for our filters. Plain is the bare SQL in the benchmark's own process, without
a page or a server: what the question costs at least. Times are milliseconds, medians of five different addresses asked
one after the other (four where a page exists in four languages only). *Fresh*: nobody asked for the page before.
*Kept*: our page cache holds it, as it does pages without parameters and lists as filtered, and no search. A ratio under
1 means that ours is faster.
"""
CROWDED = """
Sixteen readers at once, with kept connections and compression as a browser asks for it, from a process of their own on
the same cores. Datasette does not compress. A dash stands where there are too few pages to ask only for fresh ones.
"""
WEIGHED = """
Bytes over the wire, compressed, heads included. Of the records, the heaviest among the twelve of a kind that the
edition says most about. Styles and images are fetched once and kept by the browser for a year.
"""

PRINTED = """
The world handbook of `data/`, from the start of a process to the file: median seconds of three. WeasyPrint and Chromium
print the one-file HTML that `focus handbook` writes; only ours has page numbers in its references and an index.
A ratio under 1 means that ours is faster.
"""
BESIDE = """\
The parts follow one another on one clock. The workbook of the downloads is made by a second process from before
`edition.sqlite` is written: what it slows down there is counted there, what of it is still waited for later counts as
downloads. Megabytes are those of the largest process.
"""


def page(measured: Measured) -> str:
    """The whole page."""
    parts = [HEAD, *(f"- {line}" for line in measured.machine), *_size(measured), ""]
    parts += ["## Targets", "", *_targets(measured), "", "## Publishing", "", *_published(measured.sizes)]
    if measured.served:
        parts += _served(measured.served)
    if measured.papers:
        parts += ["", "## The handbook as PDF", PRINTED, *_papers(measured.papers)]
    return "\n".join(parts).rstrip() + "\n"


def _size(measured: Measured) -> Iterator[str]:
    last = measured.sizes[-1]
    counts = ", ".join(f"{number:,} {kind.replace('_', ' ')}" for kind, number in last.counts.items())
    yield f"- Scale {measured.scale:g}: {counts}."


def _targets(measured: Measured) -> Iterator[str]:
    found = targets(measured)
    if measured.scale != 1:
        yield "The targets are meant for scale 1; this was a smaller run.\n"
    yield f"{sum(one.met for one in found)} of {len(found)} are met.\n"
    rows = [(one.what, one.wanted, one.found, "met" if one.met else f"**missed** {one.why}".strip()) for one in found]
    yield from _table(("What", "Wanted", "Measured", ""), rows)


def _published(sizes: Sequence[Made]) -> Iterator[str]:
    yield from (BESIDE, "")
    head = ["Seconds", *(f"{sum(one.counts.values()):,} records" for one in sizes)]
    rows = [["loaded into an empty newsroom", *(f"{one.load_seconds:.1f}" for one in sizes)]]
    rows += [[part, *(f"{one.parts[part]:.1f}" for one in sizes)] for part in sizes[-1].parts]
    rows.append(["records and index together", *(f"{one.records_and_index:.1f}" for one in sizes)])
    rows.append(["all of it, downloads too", *(f"{sum(one.parts.values()):.1f}" for one in sizes)])
    rows.append(["memory, loading (MB)", *(f"{one.load_megabytes:.0f}" for one in sizes)])
    rows.append(["memory, publishing (MB)", *(f"{one.publish_megabytes:.0f}" for one in sizes)])
    rows.append(["edition.sqlite (MB)", *(f"{one.edition_megabytes:.0f}" for one in sizes)])
    rows.append(["downloads (MB)", *(f"{one.downloads_megabytes:.0f}" for one in sizes)])
    yield from _table(head, rows)


def _served(served: Served) -> Iterator[str]:
    yield from ("", "## One reader", HOW, *_alone(served))
    yield from ("", "The search room without a page, 200 questions:", "")
    rows = [(name, f"{middle:.1f}", f"{p95:.1f}") for name, (middle, p95) in served.search.items()]
    yield from _table(("Question", "Median", "p95"), rows)
    yield from ("", "Comparisons without a page, a hundred of each, in milliseconds:", "")
    rows = [(name, f"{middle:.1f}", f"{p95:.1f}") for name, (middle, p95) in served.rooms.items()]
    yield from _table(("Question", "Median", "p95"), rows)
    yield from ("", "## Sixteen readers", CROWDED, *_crowded(served))
    yield from ("", "## Memory", "", f"Focus, megabytes a process: {_listed(served.our_memory)};")
    yield f"without the pages of files, which the processes share: {_listed(served.our_own_memory)}."
    yield f"Datasette: {_listed(served.their_memory)}. {served.searched:,} rows can be searched."
    yield from ("", "## Over the wire", WEIGHED)
    rows = [(f"`{one.page}`", f"{one.bytes / 1e3:.1f}", f"{one.linked / 1e3:.1f}") for one in served.weights]
    yield from _table(("Page", "KB", "Styles and images, KB"), rows)


def _papers(papers: Sequence[Paper]) -> Iterator[str]:
    ours = {one.language: one.seconds for one in papers if one.printer == OURS}
    rows = [
        (
            f"{one.language}: {one.printer}",
            f"{one.seconds:.1f}",
            f"{ours[one.language] / one.seconds:.2f}",
            str(one.pages),
            f"{one.megabytes:.1f}",
        )
        for one in papers
    ]
    yield from _table(("Printed", "Seconds", "ours : this", "Pages", "MB"), rows)


def _alone(served: Served) -> Iterator[str]:
    rows = []
    for name, ours in served.ours.items():
        theirs, bare = served.theirs[name].alone, served.bare[name]
        again = f"{ours.again.alone:.2f}" if ours.again else NONE
        ratio = f"{ours.fresh.alone / theirs:.2f}"
        kept_ratio = f"{ours.again.alone / theirs:.3f}" if ours.again else NONE
        rows.append((name, f"{ours.fresh.alone:.2f}", again, f"{theirs:.2f}", f"{bare:.2f}", ratio, kept_ratio))
    yield from _table(
        ("Question", "Focus, fresh", "Focus, kept", "Datasette", "Plain", "fresh : Datasette", "kept : Datasette"), rows
    )


def _crowded(served: Served) -> Iterator[str]:
    rows = []
    for name, ours in served.ours.items():
        again = ours.again.crowd if ours.again else None
        rows.append((name, *_told(ours.fresh.crowd), *_told(again), *_told(served.theirs[name].crowd)))
    head = ("a second", "p95 ms", "KB each")
    named = [f"{who}: {one}" for who in ("fresh", "kept", "Datasette") for one in head]
    yield from _table(("Question", *named), rows)


def _told(crowd: Crowd | None) -> tuple[str, str, str]:
    return (f"{crowd.rate:.0f}", f"{crowd.p95:.1f}", f"{crowd.bytes / 1e3:.1f}") if crowd else (NONE, NONE, NONE)


def _listed(numbers: Iterable[float]) -> str:
    return ", ".join(f"{one:.0f}" for one in numbers)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join(['---'] + ['---:'] * (len(head) - 1))}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)
