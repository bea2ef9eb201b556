# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reference as RIS, which reference managers import."""

from focus.site.citing.reference import AUTHOR, LICENCE, Reference, reference
from focus.site.page import Page
from focus.site.view import View

MEDIA_TYPE = "application/x-research-info-systems; charset=utf-8"
SUFFIX = ".ris"
LINE_END = "\r\n"


def ris(page: Page, view: View, digest: str) -> bytes:
    """The reference of a page."""
    return record(reference(page, view, digest)).encode()


def record(one: Reference) -> str:
    """A record: a tag of two signs, two spaces, a hyphen and a space on each line; first ``TY``, last ``ER``."""
    tags = [
        ("TY", "ELEC"),
        ("ID", one.key),
        ("AU", AUTHOR),
        ("TI", one.title),
        ("T2", AUTHOR),
        ("PY", f"{one.day.year}"),
        ("DA", one.day.strftime("%Y/%m/%d")),
        ("ET", one.edition),
        ("PB", AUTHOR),
        ("LA", one.language),
        ("UR", one.url),
        ("N1", f"SHA-256 {one.digest}; {one.address}; {LICENCE}"),
        ("N1", one.caveat),
    ]
    lines = [f"{tag}  - {in_one_line(value)}" for tag, value in tags if value]
    return LINE_END.join([*lines, "ER  - ", ""])


def in_one_line(text: str) -> str:
    """A value without line ends and control characters, which would begin another tag."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
