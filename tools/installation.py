# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make ``.venv`` (or ``FOCUS_VENV``) from locked, hashed requirements, and skip it when nothing changed.

Debian's python3 without python3-venv has no ensurepip, so the environment is made without pip and filled by the
system's pip through ``--python``. The standard library is all that may be imported here.
"""

import argparse
import errno
import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import preflight

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / (os.environ.get("FOCUS_VENV") or ".venv")
"""``make bench`` has one of its own: what is measured against is no part of Focus."""
LOG = ENVIRONMENT / "pip.log"

COMMAND = """#!/bin/sh
'''exec' "$(dirname -- "$(readlink -f -- "$0")")/python" "$0" "$@"
' '''
# The first lines let the shell find the environment's own Python wherever the checkout lies, spaces and all.
import sys

from focus.cli import main

sys.exit(main())
"""


def main(arguments: list[str]) -> int:
    """Install what the purpose needs; 0, or 1 and 2 after one line on standard error."""
    parser = argparse.ArgumentParser(prog="bootstrap", description="Prepare this checkout.")
    parser.add_argument("purpose", choices=["run", "test", "bench", "model"])
    parser.add_argument("--port", help="say at once if this port is taken, before minutes are spent")
    options = parser.parse_args(arguments)
    try:
        if options.port is not None:
            preflight.check_port(options.port)
            preflight.check_home(Path(os.environ.get("FOCUS_HOME") or ROOT / ".focus"))
        install(ROOT / "requirements" / f"{options.purpose}.txt")
    except preflight.RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.exit_code
    except OSError as error:
        print(what_the_disk_said(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Nothing is broken: the same command goes on from here.", file=sys.stderr)
        return 130
    return 0


def install(requirements: Path) -> None:
    """Bring ``.venv`` to what ``requirements`` says, unless its stamp shows that it is there already."""
    stamp = ENVIRONMENT / f"{requirements.stem}.stamp"
    wanted = f"{sys.version}\n{hashlib.sha256(requirements.read_bytes()).hexdigest()}\n"
    if stamp.is_file() and stamp.read_text() == wanted and (ENVIRONMENT / "bin" / "focus").exists():
        return
    preflight.check_pip()
    _make_environment()
    _fill(requirements)
    _write_command()
    # The stamp comes last: an installation that was interrupted is taken up again.
    stamp.write_text(wanted)


def _make_environment() -> None:
    python = ENVIRONMENT / "bin" / "python"
    config = ENVIRONMENT / "pyvenv.cfg"
    version = ".".join(str(part) for part in sys.version_info[:3])
    if python.exists() and config.is_file() and f"version = {version}" in config.read_text():
        return
    print(f"Making {ENVIRONMENT.name} ...", flush=True)
    venv.create(ENVIRONMENT, clear=ENVIRONMENT.exists(), symlinks=True, with_pip=False)


def _fill(requirements: Path) -> None:
    names = [line.split("==")[0] for line in requirements.read_text().splitlines() if "==" in line]
    print(f"Installing {len(names)} locked packages into {ENVIRONMENT.name} ...", flush=True)
    command = [sys.executable, "-m", "pip", "--python", str(ENVIRONMENT / "bin" / "python"), "install"]
    command += [
        "--require-hashes",
        "--retries",
        "2",
        "--no-input",
        "--disable-pip-version-check",
        "--progress-bar",
        "off",
    ]
    said = []
    for line in _lines_of([*command, "-r", str(requirements)]):
        said.append(line)
        if line.startswith("Collecting "):
            print("  " + line.split()[1].split("==")[0], flush=True)
    LOG.write_text("\n".join(said))
    if said[-1] != "exit 0":
        raise preflight.RefusedError(what_pip_said("\n".join(said)))


def _lines_of(command: list[str]) -> Iterator[str]:
    """What the command prints, line by line, then ``exit`` and its code."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:  # noqa: S603
        for line in process.stdout or ():
            yield line.rstrip()
    yield f"exit {process.returncode}"


def what_pip_said(text: str) -> str:
    """One line for the person at the terminal, from what pip printed when it failed."""
    if "No space left on device" in text:
        return f"The disk is full: the packages need about 150 MB in {ENVIRONMENT}."
    if "DO NOT MATCH THE HASHES" in text:
        return f"A package is not the one that was locked (its hash differs); nothing of it was installed. See {LOG}"
    # Retries speak of the connection; without a network the last word is then that no version was found.
    if any(sign in text for sign in ("after connection broken", "ConnectionError", "No matching distribution")):
        return f"The packages could not be fetched: no connection to the package index. What pip said: {LOG}"
    errors = [line for line in text.splitlines() if line.startswith("ERROR")]
    return f"pip could not install the packages ({(errors or ['no reason given'])[-1]}). What it said: {LOG}"


def _write_command() -> None:
    """``.venv/bin/focus``, and a relative path entry, so that the checkout may be moved."""
    packages = next((ENVIRONMENT / "lib").glob("python3*/site-packages"))
    (packages / "focus-checkout.pth").write_text("../../../..\n")
    command = ENVIRONMENT / "bin" / "focus"
    command.write_text(COMMAND)
    command.chmod(0o755)


def what_the_disk_said(error: OSError) -> str:
    """One line for the person at the terminal."""
    where = error.filename or ENVIRONMENT
    reasons = {
        errno.ENOSPC: f"The disk is full: {where}",
        errno.EROFS: f"This disk is read-only: {where}. Put the checkout where you may write.",
        errno.EACCES: f"You may not write here: {where}",
    }
    return reasons.get(error.errno or 0, f"{where}: {error.strerror}")
