# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How large a PNG, JPEG or TIFF image says it is, read from its head before anything is unpacked."""

import struct

FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG's segments that tell width and height."""
ALONE = frozenset(range(0xD0, 0xD8)) | {0x01}
TIFF_WIDTH, TIFF_HEIGHT = 256, 257


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in dots; ``None`` where the head is damaged."""
    try:
        if data.startswith(b"\x89PNG"):
            width, height = struct.unpack_from(">II", data, 16)
            return (width, height) if data[12:16] == b"IHDR" else None
        return _of_jpeg(data) if data.startswith(b"\xff\xd8") else _of_tiff(data)
    except (struct.error, IndexError):
        return None


def _of_jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF or kind in ALONE:
            at += 1 if kind == 0xFF else 2
            continue
        if kind in FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None


def _of_tiff(data: bytes) -> tuple[int, int] | None:
    order = "<" if data.startswith(b"II") else ">"
    start = struct.unpack_from(f"{order}I", data, 4)[0]
    found = {}
    for entry in range(struct.unpack_from(f"{order}H", data, start)[0]):
        tag, kind, _, value = struct.unpack_from(f"{order}HHII", data, start + 2 + 12 * entry)
        if tag in (TIFF_WIDTH, TIFF_HEIGHT):
            short = value & 0xFFFF if order == "<" else value >> 16
            found[tag] = short if kind == 3 else value
    return (found[TIFF_WIDTH], found[TIFF_HEIGHT]) if len(found) == 2 else None
