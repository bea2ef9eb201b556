# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""See that there is a browser for the journeys: Debian's chromium, installed where this user may."""

import os
import shutil
import subprocess
import sys

INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]


def find() -> str | None:
    """The browser's path: what ``FOCUS_CHROMIUM`` names, or chromium on the path."""
    named = os.environ.get("FOCUS_CHROMIUM")
    return shutil.which(named) if named else shutil.which("chromium")


def install() -> None:
    """Install chromium quietly; a failure shows in that it is still missing."""
    print("Installing chromium for the journeys ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(INSTALL, env=environment, capture_output=True, check=False).returncode:  # noqa: S603
        subprocess.run(["apt-get", "update"], env=environment, capture_output=True, check=False)  # noqa: S607
        subprocess.run(INSTALL, env=environment, capture_output=True, check=False)  # noqa: S603


def main() -> int:
    """0 where there is a browser, or where its lack is only said; 1 where it is missing in CI."""
    may_install = os.geteuid() == 0 and shutil.which("apt-get") and not os.environ.get("FOCUS_CHROMIUM")
    if not find() and may_install:
        install()
    if find():
        return 0
    print("Missing: chromium. JOURNEYS WILL NOT RUN. Install it (apt-get install chromium) or set FOCUS_CHROMIUM.")
    return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
