# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition says of a place or a policy, as rows with links and numbered sources: read by pages and briefings."""
