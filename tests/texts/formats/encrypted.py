# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF shut with passwords, by the oldest method of the format (40-bit RC4), which needs no library."""

import hashlib

from tests.texts.formats.pdf_bytes import written

PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
NAME = b"0123456789abcdef"
MAY_PRINT = -44


def encrypted(text: str, *, user: bytes, owner: bytes) -> bytes:
    """One page with ``text``. With an empty ``user`` everybody may open it; ``owner`` only forbids changes."""
    rights = MAY_PRINT.to_bytes(4, "little", signed=True)
    owned = _rc4(_key(_padded(owner)), _padded(user))
    key = _key(_padded(user) + owned + rights + NAME)
    page = f"BT /F 12 Tf 72 700 Td ({text}) Tj ET".encode("cp1252")
    hidden = _rc4(hashlib.md5(key + b"\x04\0\0\0\0", usedforsecurity=False).digest()[:10], page)
    shut = b"<< /Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s> >>"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 7 0 R >>",
        4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(hidden), hidden),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        7: b"<< /Font << /F 5 0 R >> >>",
        6: shut % (MAY_PRINT, owned.hex().encode(), _rc4(key, PAD).hex().encode()),
    }
    name = NAME.hex().encode()
    return written(objects).replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 6 0 R /ID [<%s> <%s>]" % (name, name))


def _padded(password: bytes) -> bytes:
    return (password + PAD)[:32]


def _key(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()[:5]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
