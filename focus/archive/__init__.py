# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for each source's address politely, say what became of it, and keep a copy that can be proven.

A room of the private plane: nothing public imports it, and only the outcome goes into an edition.
"""
