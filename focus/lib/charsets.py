# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which names of encodings a page may give itself."""

import codecs
import re

WEB = re.compile(r"(?:cp|iso8859|koi8|mac|windows|gb|big5|euc_|shift_jis|utf-|ascii|tis-620|latin)")
"""Single-byte and East Asian encodings of the web. Others of Python's are no text (uu) or slow by intent (punycode)."""


def web_charset(name: str) -> str | None:
    """Python's own name of an encoding of the web; ``None`` for any other, and for what is no name at all."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return known if WEB.match(known) else None
