# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reading written out for others: Akoma Ntoso for programs, Markdown for people."""
