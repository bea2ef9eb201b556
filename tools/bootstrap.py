# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The first thing that runs on a new machine: say which Python is needed, then hand over to ``installation``.

Any Python can read this file, 2.7 too: an old one must say one clear line and not point at a syntax error. So no
annotations, no f-strings, and nothing else is imported before the version is known.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (this file is here to be read by an older Python)
    found = ".".join(str(part) for part in sys.version_info[:3])
    sys.stderr.write(
        "Focus needs Python 3.11 or newer; this is Python " + found + ". Try: make PYTHON=python3.11 run\n"
    )
    sys.exit(2)

import installation

sys.exit(installation.main(sys.argv[1:]))
