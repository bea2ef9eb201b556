# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Work on many records without Python's search for circles.

Records, rows and texts point at nothing that points back at them, so all of them go when nobody needs them any more.
The search would walk through every one of them again and again: a third of the time of a load.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for circles while this runs; also as a decorator, ``@uncollected()``."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
