# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the site stands in the world, if its operator has said so.

Pages never depend on the host they were asked from (``docs/decisions``); what has to name a full address uses this.
"""

from django.conf import settings


def base_address() -> str:
    """``https://focus.example`` as set with ``FOCUS_SITE``, without a slash at the end; empty where it is not set."""
    return str(getattr(settings, "FOCUS_SITE", ""))
