# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check every installed requirement's licence against what docs/decisions/0005-licences.md allows."""

import json
import re
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements"

PERMISSIVE = ("MIT", "BSD", "APACHE", "ISC", "PSF", "PYTHON SOFTWARE FOUNDATION", "ZLIB", "UNLICENSE", "0BSD")
WEAK_COPYLEFT = ("MPL", "MOZILLA PUBLIC", "LGPL", "LESSER GENERAL PUBLIC")
"""Allowed at run time only unmodified, as a separate package, and named in a decision."""
NAMED_WEAK_COPYLEFT: set[str] = set()
READ_BY_HAND = {
    # Its metadata name no licence; the LICENSE file in the package is the MIT licence (read 2026-11-22).
    "axe-playwright-python": "MIT",
    # Its classifiers say "other" for CC-BY-SA; the licence field is this (read 2026-11-22). A program beside ours.
    "reuse": "Apache-2.0 AND CC0-1.0 AND CC-BY-SA-4.0 AND GPL-3.0-or-later",
}
TEST_ONLY = (*WEAK_COPYLEFT, "GPL", "GENERAL PUBLIC", "EUPL")
NEVER = ("AGPL", "AFFERO", "UNKNOWN", "PROPRIETARY", "COMMERCIAL")


def refusal(name: str, licence: str, run_time: bool) -> str | None:
    """Why this package may not be required, or ``None``."""
    said = licence.upper()
    if any(word in said for word in NEVER):
        return f"{name}: licence {licence!r} is never allowed"
    if any(word in said for word in PERMISSIVE) and not any(word in said for word in TEST_ONLY):
        return None
    if any(word in said for word in WEAK_COPYLEFT) and name in NAMED_WEAK_COPYLEFT:
        return None
    if not run_time and any(word in said for word in (*PERMISSIVE, *TEST_ONLY)):
        return None
    return f"{name}: licence {licence!r} is not on the {'run' if run_time else 'test'} time list of tools/licences.py"


def required(file: str) -> set[str]:
    """The package names of a compiled requirements file, in lower case."""
    lines = (REQUIREMENTS / file).read_text(encoding="utf-8").splitlines()
    return {_normal(line.split("==")[0].split("[")[0]) for line in lines if "==" in line and line[0].isalnum()}


def _normal(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    """Print what is refused; 0 if nothing is."""
    command = [str(Path(sys.executable).with_name("pip-licenses")), "--format=json", "--from=mixed", "--with-system"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    found = {_normal(row["Name"]): row["License"] for row in json.loads(answer.stdout)} | READ_BY_HAND
    run, test = required("run.txt"), required("test.txt")
    problems = [f"{name}: required but not installed" for name in sorted(test - found.keys())]
    for name in sorted(test & found.keys()):
        if (problem := refusal(name, found[name], name in run)) is not None:
            problems.append(problem)
    print("\n".join(problems) or f"Licences: {len(run)} run and {len(test - run)} test requirements are allowed.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
