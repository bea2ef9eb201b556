# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Search an edition, whatever the accents, the case and the language."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, print_json, take_edition, take_json
from focus.commands.suppressed import suppression

if TYPE_CHECKING:
    from focus.search.results import Results

LANGUAGES = ("en", "es", "fr", "pt")
FILTERS = {
    "kind": "only this kind, such as instruments; may be repeated",
    "place": "only this place, such as MX; may be repeated",
    "region": "only this region, such as americas; may be repeated",
    "state": "only this state, such as in_force; may be repeated",
    "year": "only this year, 2012, or these, 2012-2016",
    "text-language": "only records written in this language, such as pt",
}


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("query", nargs="+", help='words; "two words" in quotation marks stay together')
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="the language you write in")
    parser.add_argument("--size", type=int, default=20, help="hits on a page, 20 by default")
    parser.add_argument("--page", type=int, default=1, help="which page of hits")
    for name, help_text in FILTERS.items():
        parser.add_argument(f"--{name}", action="append", default=[], help=help_text)
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Search; 0 whether or not something was found."""
    directory = edition_directory(options.edition)
    from focus.search.query import open_searcher, search

    searcher = open_searcher(directory, suppression())
    query = " ".join(options.query)
    found = search(searcher, query, options.language, _filters(options), page=options.page, size=options.size)
    if options.json:
        print_json(found.contract())
    else:
        print("\n".join(_lines(found)))
    return 0


def _filters(options: Namespace) -> dict[str, list[str]]:
    chosen = {name: getattr(options, name.replace("-", "_")) for name in FILTERS}
    return {name.removeprefix("text-"): values for name, values in chosen.items()}


def _lines(found: "Results") -> list[str]:
    lines = [f"{hit.id}  {hit.title}  [{hit.kind}, {hit.place}]  {hit.address}" for hit in found.hits]
    if found.ignored:
        lines.append(f"Ignored: {', '.join(found.ignored)}")
    if found.any_word:
        lines.append("No record holds all the words; these hold one of them.")
    for one in found.suggestions:
        what = f"without {one.filter}" if one.filter else one.query
        lines.append(f"Try: {what} ({one.total})")
    return [*lines, f"{found.total} found, {len(found.hits)} shown."]
