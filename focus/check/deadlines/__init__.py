# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Time limits that a text sets, in four languages: how long, counted how, and for what."""
