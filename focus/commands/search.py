# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Search an edition, whatever the accents, the case and the language."""

from argparse import ArgumentParser, Namespace

from focus.commands.output import edition_directory, print_json, take_edition, take_json

LANGUAGES = ("en", "es", "fr", "pt")


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("query", nargs="+", help='words; "two words" in quotation marks stay together')
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="the language you write in")
    parser.add_argument("--limit", type=int, default=20, help="how many hits to print, 20 by default")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Search; 0 whether or not something was found."""
    directory = edition_directory(options.edition)
    from focus.search.query import search

    found = search(directory, " ".join(options.query), language=options.language, limit=options.limit)
    if options.json:
        print_json(found)
        return 0
    for hit in found.hits:
        print(f"{hit.id}  {hit.title}  [{hit.kind}, {hit.place}]  {hit.address}")
    for word in found.ignored:
        print(f"Ignored: {word}")
    for suggestion in found.suggestions:
        print(f"Try: {suggestion}")
    print(f"{found.total} found, {len(found.hits)} shown.")
    return 0
