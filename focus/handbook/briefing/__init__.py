# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A place on two to four pages, for people who prepare a meeting: data first (``gather.py``), then words."""
