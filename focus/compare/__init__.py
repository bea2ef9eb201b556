# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Side by side: which article of one text answers to which of another, in whatever languages."""
