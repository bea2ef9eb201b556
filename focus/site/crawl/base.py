# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The full addresses that sitemaps and search descriptions have to name."""

from django.http import HttpRequest

from focus.site.base_address import base_address


def base_of(request: HttpRequest) -> str:
    """The configured base; without one, the address at which this process was asked.

    No page is made from the host of a request, and what is made from it here is never kept: a forged host
    (``FOCUS_HOSTS`` limits which are answered) would otherwise be told to the next reader.
    """
    return base_address() or f"{request.scheme}://{request.get_host()}"
