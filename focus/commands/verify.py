# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Find any byte of an edition that is not what its manifest says."""

from argparse import ArgumentParser, Namespace

from focus.commands.output import edition_directory, print_json, take_json
from focus.lib.errors import DONE, FOUND_WRONG


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("edition", nargs="?", help="its directory or its name; without it, the newest")
    parser.add_argument("--digest", help="the digest that was printed or cited; finds a changed manifest too")
    take_json(parser)


def run(options: Namespace) -> int:
    """Verify; 0 when whole, 1 with a line for each problem."""
    from focus.edition.manifest import digest_of
    from focus.edition.verify import verify

    directory = edition_directory(options.edition)
    problems = verify(directory, options.digest)
    if options.json:
        print_json({"edition": directory.name, "digest": digest_of(directory), "problems": problems})
    else:
        print("\n".join(problems) or f"{directory.name} is whole. Digest {digest_of(directory)}")
    return FOUND_WRONG if problems else DONE
