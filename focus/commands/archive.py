# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for the sources' addresses politely and keep copies that can be proven."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING, Any

from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE, FOUND_WRONG, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.archive.models import SourceCheck
    from focus.archive.run import Outcome

FOR_AN_EDITOR = ("moved", "changed", "gone")
SHOWN = (
    "source_id", "address", "verdict", "http_status", "final_address", "bytes", "sha256", "warc", "warc_sha256", "note"
)  # fmt: skip


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("--place", metavar="ID", help="only the sources of this place, such as MX")
    parser.add_argument("--source", metavar="ID", action="append", default=[], help="only this source; may be repeated")
    parser.add_argument("--limit", type=_whole, metavar="N", help="at most N sources in this run")
    parser.add_argument(
        "--days", type=_whole, default=30, metavar="N", help="leave alone what was asked for within N days (30)"
    )
    parser.add_argument("--again", action="store_true", help="ask again, however lately it was asked")
    parser.add_argument(
        "--pause", type=_whole, default=5, metavar="SECONDS", help="between two requests to one site (5)"
    )
    # For trying it against a server on this machine; it makes no public address less checked.
    parser.add_argument("--allow-loopback-for-tests", action="store_true", help=SUPPRESS)
    take_json(parser)


def run(options: Namespace) -> int:
    """Archive; 0 when every address asked for is as it was, 1 when some moved, changed or are gone."""
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.archive.fetch import Limits, Network
    from focus.archive.pace import Pace
    from focus.archive.run import Asker, Choice
    from focus.archive.run import run as look_at_all
    from focus.lib.home import home

    _refuse_unknown(options)
    choice = Choice(options.place, tuple(options.source), options.again, options.days, options.limit)
    asker = Asker(Network(loopback=options.allow_loopback_for_tests), Pace(options.pause), Limits())
    outcome = look_at_all(home() / "archive", choice, asker, _tell)
    if options.json:
        print_json(_as_told(outcome))
    else:
        print("\n".join(_lines(outcome)))
    return FOUND_WRONG if any(one.verdict in FOR_AN_EDITOR for one in outcome.checks) else DONE


def _refuse_unknown(options: Namespace) -> None:
    from focus.record.models import Place, Source

    if options.place and not Place.objects.filter(pk=options.place.upper()).exists():
        raise FocusError(f"{options.place}: no such place in the newsroom", WRONG_USAGE)
    held = set(Source.objects.filter(pk__in=options.source).values_list("pk", flat=True))
    if unknown := sorted(set(options.source) - held):
        raise FocusError(f"No such source in the newsroom: {', '.join(unknown)}", WRONG_USAGE)


def _tell(number: int, total: int, check: "SourceCheck") -> None:
    note = f" ({check.note})" if check.note else ""
    copy = f", copy of {check.bytes} bytes kept" if check.warc else ""
    progress(f"{number}/{total} {check.source_id}: {check.verdict}{note}{copy}")


def _as_told(outcome: "Outcome") -> dict[str, Any]:
    sources = [{name: getattr(one, name) for name in SHOWN} for one in outcome.checks]
    return {
        "checked": len(outcome.checks),
        "skipped": outcome.skipped,
        "left": outcome.left,
        "verdicts": outcome.counts(),
        "sources": [{"id": one.pop("source_id"), **one} for one in sources],
    }


def _lines(outcome: "Outcome") -> list[str]:
    counts = ", ".join(f"{count} {verdict}" for verdict, count in outcome.counts().items())
    lines = [
        f"{one.verdict}: {one.source_id} {one.address} {one.note}".rstrip()
        for one in outcome.checks
        if one.verdict in FOR_AN_EDITOR
    ]
    lines.append(f"Sources asked for: {len(outcome.checks)}" + (f" ({counts})." if counts else "."))
    if outcome.skipped:
        lines.append(f"Asked for lately and left alone: {outcome.skipped} (--again asks them too).")
    if outcome.left:
        lines.append(f"Left for the next run: {outcome.left}.")
    return lines


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise ArgumentTypeError("a whole number, 0 or more")
    return int(text)
