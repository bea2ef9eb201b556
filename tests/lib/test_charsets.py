# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page may name an encoding of the web, and nothing else that Python calls a codec."""

import pytest

from focus.lib.charsets import web_charset


@pytest.mark.parametrize(
    ("named", "known"),
    [("ISO-8859-1", "iso8859-1"), ("windows-1252", "cp1252"), ("UTF8", "utf-8"), ("Shift_JIS", "shift_jis")],
)
def test_encodings_of_the_web_are_known_by_pythons_name(named: str, known: str) -> None:
    assert web_charset(named) == known


@pytest.mark.parametrize(
    "named", ["uu", "hex", "base64", "rot13", "punycode", "idna", "undefined", "no-such", "", "a\0b"]
)
def test_what_is_no_text_or_slow_by_intent_is_not(named: str) -> None:
    assert web_charset(named) is None
