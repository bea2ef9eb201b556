# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What cannot be checked is said in four languages, with what to do."""

import pytest

from focus.check.web.pages import trouble_page
from focus.check.web.refusal import STATUS, Refused, refusal_of
from focus.lib.errors import FocusError
from focus.lib.names import LANGUAGES
from focus.texts.isolated import read_isolated_bytes
from focus.texts.reading import read_bytes
from tests.texts.formats.pdf_bytes import pdf

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLD_OFFICE, "encrypted"),
        (b"   \n", "empty"),
        (b"MZ" + b"\0" * 500, "unreadable"),
        (b"{\\rtf1 law}", "unreadable"),
        (b"\x1f\x8b" + b"\0" * 500, "unreadable"),
    ],
)
def test_what_the_readers_say_is_known(data: bytes, code: str) -> None:
    with pytest.raises(FocusError) as said:
        read_bytes(data, "secret-name.bin")
    refused = refusal_of(said.value, "secret-name.bin")
    assert refused.code == code
    assert "secret-name" not in refused.detail


def test_pages_of_pictures_are_told_from_other_faults() -> None:
    with pytest.raises(FocusError) as said:
        read_isolated_bytes(pdf([[]]), "scan.pdf")
    assert refusal_of(said.value, "scan.pdf").code in {"scanned", "empty"}


@pytest.mark.parametrize(
    "said", ["it takes more than 60 seconds, or all memory", "what it says is too long to be kept."]
)
def test_what_takes_too_long_is_said_so(said: str) -> None:
    assert refusal_of(FocusError(f"a.pdf: {said}"), "a.pdf").code == "late"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(STATUS))
def test_every_refusal_is_a_page_with_advice(code: str, language: str) -> None:
    page = trouble_page(language, Refused(code, "<b>what</b> it said"), 20_000_000).decode()
    assert f'<html lang="{language}"' in page
    assert "callout-title" in page
    assert "&lt;b&gt;what&lt;/b&gt;" in page
    assert page.count("<h1>") == 1
