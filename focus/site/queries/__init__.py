# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What pages select from an edition: each in a fixed number of queries, as shapes that the data twin can show."""
