# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Settings of the public process. No app, no database, no session, no cookie, no path of the newsroom.

``FOCUS_SHELF`` is the directory of editions; ``FOCUS_EDITION`` one edition to serve alone.
``FOCUS_SITE`` is the address at which readers reach the site, such as ``https://focus.example``, where it is known.
``FOCUS_CHECK=1`` says that drafts are checked at ``/en/check`` of the same address, by another process.
"""

import os
import secrets

from focus.site.base_address import checked_site

# Nothing public is signed; Django asks for a key all the same, so each process makes one up.
SECRET_KEY = secrets.token_hex(32)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOCUS_HOSTS", "*").split(",")
INSTALLED_APPS: list[str] = []
DATABASES: dict[str, dict[str, str]] = {}
MIDDLEWARE = ["focus.site.headers.security_headers"]
ROOT_URLCONF = "focus.site.urls"
USE_TZ = True
USE_I18N = False
APPEND_SLASH = False
# No public process writes what was asked for: not the address, not the query, not the agent.
LOGGING_CONFIG = "focus.site.quiet.configure"
# Django leaves the line above unread when this is empty.
LOGGING = {"version": 1}

FOCUS_SHELF = os.environ.get("FOCUS_SHELF", "")
FOCUS_EDITION = os.environ.get("FOCUS_EDITION", "")
FOCUS_CHECK = os.environ.get("FOCUS_CHECK", "") == "1"
FOCUS_SITE = checked_site(os.environ.get("FOCUS_SITE", ""))
