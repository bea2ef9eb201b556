# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the whole site of an edition as files, for a disk, a USB stick or a plain web server."""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from time import monotonic

from focus.commands.output import edition_directory, print_json, progress, take_edition, take_json
from focus.commands.suppressed import suppression_beside
from focus.lib.errors import DONE, FOUND_WRONG
from focus.lib.names import LANGUAGES

MEGABYTE = 1_000_000


def languages(text: str) -> tuple[str, ...]:
    """Languages of the interface, in their usual order, whatever the order in which they were named."""
    named = {one.strip() for one in text.split(",")}
    if not named <= set(LANGUAGES):
        raise ArgumentTypeError(f"{text}: languages are some of {','.join(LANGUAGES)}")
    return tuple(one for one in LANGUAGES if one in named)


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("directory", metavar="DIR", help="where to write; new, empty, or a mirror to replace")
    take_edition(parser)
    parser.add_argument("--lang", type=languages, help="such as en,es; without it, all four; with --place, its own")
    parser.add_argument(
        "--place", metavar="CODE", default="", help="only one country, such as CO; a .zip beside it too"
    )
    parser.add_argument(
        "--pages-only", action="store_true", help="leave out the pages' data twins, feeds and citations"
    )
    parser.add_argument("--downloads", action="store_true", help="copy the edition's downloads into it")
    parser.add_argument("--verify", action="store_true", help="write nothing; find any changed byte of a mirror")
    take_json(parser)


def run(options: Namespace) -> int:
    """Write a mirror, or verify one: 0 when whole, 1 with a line for each problem."""
    return _verify(options) if options.verify else _write(options)


def _write(options: Namespace) -> int:
    source = edition_directory(options.edition)
    _as_public_process(source)
    from focus.edition.reader import Edition
    from focus.mirror.build import build
    from focus.mirror.pack import spoken_in

    began = monotonic()
    edition = Edition(source, suppression_beside(source))
    directory = Path(options.directory).absolute()
    spoken = options.lang or (spoken_in(options.place) if options.place else LANGUAGES)
    forms = not options.pages_only
    try:
        made = build(edition, directory, spoken, progress, options.place, options.downloads, forms)
    except OSError as error:
        # A full disk names no file, and there are two disks here: that of the copy is meant.
        raise OSError(error.errno, error.strerror, error.filename or str(directory)) from error
    if options.json:
        print_json({"edition": source.name, "directory": str(directory), **_told(made)})
        return DONE
    seconds = round(monotonic() - began)
    print(
        f"{directory}: edition {source.name}, {made.pages} pages, {made.files} files, "
        f"{made.size / MEGABYTE:.1f} MB, {seconds} s.\nOpen index.html there. SHA-256 of mirror.json: {made.digest}"
    )
    return DONE


def _as_public_process(source: Path) -> None:
    """The pages read the settings of the public site; nothing of the newsroom is opened."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "focus.site.settings"
    os.environ["FOCUS_EDITION"] = str(source.absolute())


def _told(made: object) -> dict[str, object]:
    import msgspec

    return msgspec.structs.asdict(made)  # type: ignore[arg-type]


def _verify(options: Namespace) -> int:
    from focus.mirror.manifest import read, verify

    directory = Path(options.directory)
    held = read(directory)
    problems = verify(directory)
    if options.json:
        print_json({"edition": held.edition, "digest": held.digest, "problems": problems})
    else:
        print("\n".join(problems) or f"{directory} is whole: edition {held.edition}, digest {held.digest}")
    return FOUND_WRONG if problems else DONE
