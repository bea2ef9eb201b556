# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The software's version, written into every edition."""

VERSION = "0.1.0"
