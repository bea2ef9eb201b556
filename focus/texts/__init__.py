# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Laws as texts: reading a file into provisions, their addresses, versions and differences."""
