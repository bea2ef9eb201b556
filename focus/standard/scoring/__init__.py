# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Scores with coverage and bounds: pure functions. Law and practice are never averaged, nothing is ranked."""
