# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The command ``focus``: finds the verb, runs it, turns errors into one line and an exit code.

Nothing heavy is imported here: ``focus --help`` and a wrong word answer at once.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from focus.commands import (
    amend,
    archive,
    briefing,
    check,
    compare,
    diff,
    export,
    handbook,
    keys,
    load,
    mirror,
    publish,
    read,
    search,
    serve,
    serve_check,
    show,
    texts,
    training,
    verify,
    withdraw,
)
from focus.explain import explain
from focus.lib.errors import DONE, FOUND_WRONG, UNREADABLE, WRONG_USAGE, FocusError
from focus.lib.home import home
from focus.lib.version import VERSION

VERBS = {
    "load": load,
    "export": export,
    "archive": archive,
    "check": check,
    "amend": amend,
    "compare": compare,
    "briefing": briefing,
    "handbook": handbook,
    "publish": publish,
    "verify": verify,
    "diff": diff,
    "withdraw": withdraw,
    "keys": keys,
    "serve": serve,
    "serve-check": serve_check,
    "mirror": mirror,
    "read": read,
    "search": search,
    "show": show,
    "texts": texts,
    "training": training,
}
STOPPED = 130
"""What a shell expects of a program that Ctrl-C ended."""

EPILOG = f"""\
State lives in FOCUS_HOME (without it: .focus in the current directory).
Exit codes: {DONE} done, {FOUND_WRONG} found something wrong,
{WRONG_USAGE} wrong usage, {UNREADABLE} unreadable input.
"""


def parser() -> argparse.ArgumentParser:
    """The whole command line, one sub-parser a verb."""
    lines = argparse.RawDescriptionHelpFormatter
    about = "The open observatory of public policies that protect human rights defenders."
    top = argparse.ArgumentParser(prog="focus", description=about, epilog=EPILOG, formatter_class=lines)
    top.add_argument("--version", action="version", version=f"focus {VERSION}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name, module in VERBS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0]
        verb = verbs.add_parser(name, help=summary, description=summary, epilog=EPILOG, formatter_class=lines)
        module.take_arguments(verb)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; return the exit code."""
    options = parser().parse_args(arguments)
    try:
        # An edition named by its path is read on machines that have no state of their own, such as a public server.
        if not getattr(options, "edition", None):
            _prepare_home()
        code: int = VERBS[options.verb].run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; a second complaint at exit is avoided by closing what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if os.environ.get("FOCUS_DEBUG") == "1":
            raise
        line, code = explain(error)
        print(line, file=sys.stderr)
    return code


def _prepare_home() -> None:
    """Make the place for the state; a verb on an empty machine then says what to do next."""
    place = home()
    if place.exists() and not place.is_dir():
        raise FocusError(f"FOCUS_HOME: {place} is a file; name a directory.", WRONG_USAGE)
    place.mkdir(mode=0o700, parents=True, exist_ok=True)


if __name__ == "__main__":
    sys.exit(main())
