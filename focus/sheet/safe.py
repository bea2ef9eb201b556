# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Take out of a document's words what no reader sees and some program obeys. Escaping is the writers' own affair."""

import re
from typing import Any

import msgspec

from focus.sheet.blocks import Sheet

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Control characters (XML refuses them), lone surrogates, and marks that turn or hide text: a draft could make a
report show other words than those it holds."""
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def safe(sheet: Sheet) -> Sheet:
    """The same document without them."""
    return msgspec.convert(_cleaned(msgspec.to_builtins(sheet)), Sheet)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return UNSEEN.sub("", value)
    if isinstance(value, dict):
        return {key: _address(one) if key == "href" else _cleaned(one) for key, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, (list, tuple)) else value


def _address(href: str) -> str:
    """Only addresses of the web: a link never runs anything."""
    return href if ADDRESS.fullmatch(href) else ""
