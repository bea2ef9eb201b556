# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The Django app of this room; only the newsroom's settings install it."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """Models under the label ``texts``."""

    name = "focus.texts"
    label = "texts"
