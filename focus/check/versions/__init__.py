# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What became of a bill between two versions, criterion by criterion, with the words that changed. Never a verdict."""
