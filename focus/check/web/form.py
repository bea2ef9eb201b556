# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was sent with the form. Django takes the parts apart; a handler of ours keeps every file in memory."""

import io
import re
from typing import Any

import msgspec
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http.multipartparser import MultiPartParser, MultiPartParserError

from focus.check.web.refusal import Refused
from focus.lib.names import LANGUAGES

FORMS = ("page", "pdf", "docx", "amend-docx", "amend-pdf", "amend-csv", "json")
"""In what form the answer comes, chosen before sending."""
PASTED = "text.txt"
"""The name that a pasted text goes by."""
PLACE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|")
CODES = re.compile(r"[A-Z]\d{1,2}")
MOST_FIELDS = 20
MOST_CODES = 60


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft and what is wanted of it."""

    data: bytes
    name: str
    language: str
    """Of the report."""
    place: str
    """The code of a place, or nothing."""
    form: str
    criteria: tuple[str, ...]
    """For a table of amendments; none for all that is missing."""


class InMemory(FileUploadHandler):
    """Keeps a file as bytes, whatever its size: the whole body was counted before."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._held = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._held.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self._held.seek(0)
        return InMemoryUploadedFile(
            self._held, self.field_name, self.file_name or "", self.content_type, file_size, self.charset
        )


def configure(most_bytes: int) -> None:
    """Django's settings, as far as its parser asks for them; nothing else of Django runs here."""
    if not settings.configured:
        settings.configure(
            DATA_UPLOAD_MAX_MEMORY_SIZE=most_bytes,
            DATA_UPLOAD_MAX_NUMBER_FIELDS=MOST_FIELDS,
            DATA_UPLOAD_MAX_NUMBER_FILES=2,
            FILE_UPLOAD_HANDLERS=[],
            USE_I18N=False,
        )


def draft_of(body: bytes, content_type: str, language: str) -> Draft:
    """The draft in a form's body; ``language`` is that of the page. Raises ``Refused`` for whatever is no such form."""
    meta = {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": str(len(body))}
    try:
        fields, files = MultiPartParser(meta, io.BytesIO(body), [InMemory()], "utf-8").parse()
    except (MultiPartParserError, SuspiciousOperation, ValueError) as error:
        raise Refused("form") from error
    file = files.get("draft")
    data = file.read() if file else b""
    pasted = fields.get("text", "").strip().encode()
    if bool(data) == bool(pasted):
        raise Refused("both" if data else "empty" if file else "nothing")
    return Draft(
        data=data or pasted,
        name=(file.name or PASTED) if data and file else PASTED,
        language=_one_of(fields.get("language", ""), LANGUAGES, language),
        place=_place(fields.get("place", "")),
        form=_one_of(fields.get("form", ""), FORMS, FORMS[0]),
        criteria=tuple(CODES.findall(fields.get("criteria", "").upper())[:MOST_CODES]),
    )


def _one_of(given: str, allowed: tuple[str, ...], usual: str) -> str:
    if given and given not in allowed:
        raise Refused("form")
    return given or usual


def _place(given: str) -> str:
    if not PLACE.fullmatch(given):
        raise Refused("form")
    return given
