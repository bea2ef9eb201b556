# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Workshop packs made from an edition: timetable, notes, hand-outs, cases from its records, keys with sources."""
