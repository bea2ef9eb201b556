# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is taught with an edition: exercises in coding, and packs for workshops."""
