# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Settings of the private plane. No public process imports them: they know the newsroom's database."""

import os

from focus.lib.home import home
from focus.newsroom.database import database
from focus.newsroom.secret import secret_key

HOME = home()
SECRET_KEY = secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS: list[str] = []
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = False
INSTALLED_APPS = [
    "focus.record.apps.RecordConfig",
    "focus.standard.apps.StandardConfig",
    "focus.findings.apps.FindingsConfig",
    "focus.archive.apps.ArchiveConfig",
    "focus.texts.apps.TextsConfig",
]
DATABASES = {"default": database(os.environ.get("FOCUS_DATABASE", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
