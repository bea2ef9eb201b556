# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that write themselves from an edition: the handbook, briefings and what is taught with them."""
