# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Atom feeds: what a reader may follow without an account, from the changes of editions and dated events."""
