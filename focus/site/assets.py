# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Styles and icons, served from memory at addresses that hold their hash and therefore never change."""

import hashlib
from functools import cache
from pathlib import Path

STATIC = Path(__file__).resolve().parent / "static"
TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2"}
HASH_LENGTH = 10


@cache
def assets() -> dict[str, tuple[bytes, str]]:
    """Served name (``focus.1a2b3c4d5e.css``) to content and type."""
    found = {}
    for path in sorted(STATIC.iterdir()):
        if path.suffix in TYPES:
            content = path.read_bytes()
            found[_served_name(path, content)] = (content, TYPES[path.suffix])
    return found


@cache
def asset_address(name: str) -> str:
    """The address of a file of ``static/`` by its plain name."""
    path = STATIC / name
    return f"/static/{_served_name(path, path.read_bytes())}"


def _served_name(path: Path, content: bytes) -> str:
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:HASH_LENGTH]}{path.suffix}"
