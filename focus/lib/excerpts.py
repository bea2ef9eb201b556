# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two long values side by side, from shortly before they differ."""


def first_difference(before: str, after: str) -> int:
    """How many characters two texts share at their start."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (was, now) in pairs if was != now), min(len(before), len(after)))
