# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files that can be downloaded from an edition; ``write.py`` writes them all."""
