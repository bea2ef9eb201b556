# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The parts inside a Word document, taken out of its archive within limits."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.xml_tree import attribute, below, parsed_xml

MOST_PARTS = 5_000
LARGEST_PART = 60_000_000
"""Bytes of one part unpacked. A code of 3,000 articles has about 15 million."""
MOST_UNPACKED = 120_000_000
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """A Word document's archive. Only the parts asked for are unpacked, and counted while they are."""

    def __init__(self, data: bytes) -> None:
        """Raises ``FocusError`` with code 3 for what is no archive, encrypted or made to fill a disk."""
        if data.startswith(OLD_OFFICE):
            raise FocusError(
                "The document is encrypted or of the old Word format; save it as DOCX without password.", UNREADABLE
            )
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise FocusError("The document is no readable Word file: its archive is broken.", UNREADABLE) from error
        self._names = {info.filename: info for info in self._archive.infolist()}
        self._left = MOST_UNPACKED
        if len(self._names) > MOST_PARTS:
            raise FocusError(f"The document has more than {MOST_PARTS} parts, which no text needs.", UNREADABLE)

    def part(self, name: str) -> etree._Element | None:
        """The root of an XML part, ``None`` where there is no such part."""
        info = self._names.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise FocusError("The document is encrypted.", UNREADABLE)
        return parsed_xml(self._unpacked(info), f"The document's part {posixpath.basename(name)}")

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        most = min(LARGEST_PART, self._left)
        try:
            with self._archive.open(info) as packed:
                data = packed.read(most + 1)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zlib.error) as error:
            raise FocusError("The document is no readable Word file: its archive is broken.", UNREADABLE) from error
        if len(data) > most:
            raise FocusError("The document unpacks to far more than a text needs.", UNREADABLE)
        self._left -= len(data)
        return data

    def main_name(self) -> str:
        """The part that holds the text, as the package's relations name it."""
        relations = self.part("_rels/.rels")
        for one in below(relations, "Relationship") if relations is not None else ():
            if (attribute(one, "Type") or "").endswith("/officeDocument"):
                return (attribute(one, "Target") or "").lstrip("/")
        return "word/document.xml"

    def beside(self, main: str, kind: str) -> etree._Element | None:
        """The part of a kind (``styles``, ``numbering``, ``footnotes``) that the main part refers to."""
        folder, name = posixpath.split(main)
        relations = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for one in below(relations, "Relationship") if relations is not None else ():
            if (attribute(one, "Type") or "").endswith(f"/{kind}"):
                target = attribute(one, "Target") or ""
                return self.part(
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
        return None
