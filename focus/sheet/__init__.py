# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A worded document as blocks, and its writers for HTML, PDF and DOCX: what reports, handbook and briefings share."""
