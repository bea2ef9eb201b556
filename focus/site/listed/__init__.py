# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A list as its filters leave it, as a package: table, codebook, citation, licence and caveats in one file."""
