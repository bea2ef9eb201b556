# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a form was sent from a page of this site.

There is no session and no cookie, so another site can gain nothing in a reader's name. It could still make the browsers
of its visitors send drafts and keep the machine busy; that is what this refuses.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit


def is_from_here(headers: Mapping[str, str]) -> bool:
    """By what the browser says itself: ``Sec-Fetch-Site``, else ``Origin``. Programs that say neither may send."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    return origin is None or (bool(urlsplit(origin).netloc) and urlsplit(origin).netloc == headers.get("host"))
