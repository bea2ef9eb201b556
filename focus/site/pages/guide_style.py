# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The guides' own style, small enough to lie in the page: a guide is one request and says nothing to a second host."""

import re
from functools import cache

from focus.site.assets import STATIC


@cache
def guide_style() -> str:
    """``static/guide.css`` without comments and spare spaces; the page's policy names the hash of these characters."""
    text = (STATIC / "guide.css").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?([{};,]) ?|(:) ", r"\1\2", text).replace(";}", "}").strip()
