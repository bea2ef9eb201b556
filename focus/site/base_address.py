# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the site stands in the world, if its operator has said so.

Pages never depend on the host they were asked from (decision 8); what has to name a full address uses this.
"""

import re

from django.conf import settings

from focus.lib.errors import WRONG_USAGE, FocusError

FULL = re.compile(r"https?://[^/?#\s]+")


def base_address() -> str:
    """``https://focus.example`` as set with ``FOCUS_SITE``, without a slash at the end; empty where it is not set."""
    return str(getattr(settings, "FOCUS_SITE", ""))


def checked_site(given: str) -> str:
    """The value of ``FOCUS_SITE`` without a slash at its end; one clear line for anything that is no address."""
    address = given.strip().rstrip("/")
    if address and not FULL.fullmatch(address):
        raise FocusError(f"FOCUS_SITE={given}: write it as https://focus.example, without a path", WRONG_USAGE)
    return address
