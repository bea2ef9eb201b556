# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard that comes with the program, with its reference bill: the same that the check itself uses."""

from functools import cache
from pathlib import Path

import msgspec

from focus.check.rules import DATA
from focus.standard.read import read_standard
from focus.standard.read_bill import DIRECTORY, read_bill
from focus.standard.shapes import Standard


@cache
def yardstick(data: Path = DATA) -> Standard:
    """The standard of a data tree. A broken file raises ``yaml`` or ``msgspec`` errors: it is our own."""
    standard = read_standard((data / "standard.yaml").read_text(encoding="utf-8"))
    files = {f"{DIRECTORY}/{path.name}": path.read_text(encoding="utf-8") for path in (data / DIRECTORY).glob("*.yaml")}
    return msgspec.structs.replace(standard, bill=read_bill(files))
