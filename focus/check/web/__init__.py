# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Checking a draft in the browser: a process of its own that keeps what it is sent in memory and forgets it."""
